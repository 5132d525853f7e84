// Into the index of similar problems: by the screening, once, and whatever came past it later.
import { afterAll, beforeAll, expect, it } from "vitest";
import { screenProblem } from "../../../app/domain/screening/screen-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import {
  indexAllMissing,
  indexMissing,
  indexProblem,
  reindexProblem,
} from "../../../app/domain/similar/index-problem.server.ts";
import { hashToken } from "../../../app/domain/similar/tokens.ts";
import { newestNumber, newestWith } from "../../../db/repositories/token-index.ts";
import { categories } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { owedJob, screened, submit } from "../../support/fixtures-problem.ts";
import { onBothEngines } from "../../support/database.ts";

onBothEngines("the index of similar problems", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const postings = async (): Promise<number> => {
    const { count } = await portal.context.db.read
      .selectFrom("problem_token")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const having = async (word: string, atMost = 100): Promise<number[]> => {
    const mark = hashToken(word);
    return (await newestWith(portal.context.db.read, [mark], atMost)).get(mark) ?? [];
  };
  const text = { description: "A sinkhole", place: "Mill Road" };

  it("is empty at first, and says so", async () => {
    expect(await newestNumber(portal.context.db.read)).toBe(0);
    expect(await newestWith(portal.context.db.read, [1, -1], 9)).toEqual(new Map());
    expect(await newestWith(portal.context.db.read, [], 9)).toEqual(new Map());
    expect(await indexMissing(portal.context, null)).toEqual({ indexed: 0, next: null });
  });

  it("holds a problem once it is screened, by its words and its place", async () => {
    const problem = await submit(portal.context, { description: "A zebra on the road." });
    expect(await having("zebra")).toEqual([]);
    await screened(portal.context, problem);
    expect(await having("zebra")).toHaveLength(1);
    expect(await having("mill")).toHaveLength(1);
  });

  it("holds it once, when the screening's job comes twice and the catching up meets it too", async () => {
    const problem = await submit(portal.context, { description: "An okapi on the road." });
    const outboxId = await owedJob(portal.context, problem.id, "screen-problem");
    const input = { problemId: problem.id, outboxId };
    await Promise.all([
      screenProblem(portal.context, input),
      screenProblem(portal.anotherProcess(), input),
      indexAllMissing(portal.context),
    ]);
    const before = await postings();
    await portal.context.db.transact((queries) => indexProblem(queries, problem, text));
    expect(await indexAllMissing(portal.context)).toBe(0);
    expect(await having("okapi")).toHaveLength(1);
    expect(await having("sinkhol")).toEqual([]);
    expect(await postings()).toBe(before);
  });

  it("catches up with what was never screened, in parts, whoever else does so at the time", async () => {
    const made: Problem[] = [];
    for (let count = 0; count < 7; count += 1) {
      made.push(await submit(portal.context, { description: `A quagga, number ${String(count)}` }));
    }
    const first = await indexMissing(portal.context, null, 4);
    expect(first.indexed).toBe(2);
    expect(first.next).not.toBeNull();
    expect((await indexMissing(portal.context, first.next, 4)).indexed).toBe(4);
    const both = await Promise.all([
      indexAllMissing(portal.context),
      indexAllMissing(portal.anotherProcess()),
    ]);
    expect(both[0] + both[1]).toBe(1);
    expect(await having("quagga")).toHaveLength(made.length);
  });

  it("stops catching up when it is told to", async () => {
    await submit(portal.context);
    expect(await indexAllMissing(portal.context, () => true)).toBeLessThanOrEqual(1);
  });

  it("gives the newest of a word, no more than asked for", async () => {
    const all = (await having("quagga")).sort((a, b) => a - b);
    expect((await having("quagga", 3)).sort((a, b) => a - b)).toEqual(all.slice(-3));
  });

  it("takes texts of every kind: emoji alone, 4,000 characters, a word of 4,000 letters", async () => {
    for (const description of ["😀".repeat(4_000), "路灯坏水管漏".repeat(600), "x".repeat(4_000)]) {
      await screened(portal.context, await submit(portal.context, { description }));
    }
    expect(await having("路灯")).toHaveLength(1);
  });

  it("follows a correction of the kind: the old one no longer leads to it, the new one does", async () => {
    const made = await screened(
      portal.context,
      await submit(portal.context, { description: "A tapir on the road." }),
    );
    const [number] = await having("tapir");
    expect(await having("kind:pothole")).toContain(number);
    const before = await postings();
    const corrected = { ...made, categoryId: categories.leak.id };
    for (let turn = 0; turn < 2; turn += 1) {
      await portal.context.db.transact((queries) => reindexProblem(queries, made, corrected));
    }
    expect(await having("kind:pothole")).not.toContain(number);
    expect(await having("kind:leak")).toContain(number);
    expect(await having("tapir")).toEqual([number]);
    expect(await postings()).toBe(before);
  });

  it("does not put in by a correction what is not in yet", async () => {
    const made = await submit(portal.context, { description: "A dodo on the road." });
    const corrected = { ...made, categoryId: categories.leak.id };
    await portal.context.db.transact((queries) => reindexProblem(queries, made, corrected));
    expect(await having("dodo")).toEqual([]);
    await screened(portal.context, made);
  });
});
