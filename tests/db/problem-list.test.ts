// Lists of problems: whatever the order and however small the pages, nothing is missed and nothing comes twice.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Publication } from "../../app/domain/problem/publication.ts";
import { HOUR_MS, addMs } from "../../app/domain/shared/instant.ts";
import type { Page } from "../../db/mapping.ts";
import { compareAndSet } from "../../db/repositories/problem.ts";
import {
  countByHandling,
  listByPublication,
  listHeld,
} from "../../db/repositories/problem-list.ts";
import type { Listed } from "../../db/repositories/problem-list.ts";
import { setPublicText } from "../../db/repositories/text.ts";
import { onBothEngines } from "../support/database.ts";
import { branches } from "../support/fixtures.ts";
import { makePortal } from "../support/fixtures-portal.ts";
import type { TestPortal } from "../support/fixtures-portal.ts";
import { submit } from "../support/fixtures-problem.ts";

/** Handling, publication, branch, hours until the limit: two of the same hour, some without any. */
const shapes: readonly (readonly [Handling, Publication, keyof typeof branches, number | null])[] =
  [
    ["assigned", "pending", "north", 5],
    ["assigned", "published", "north", 2],
    ["accepted", "published", "north", 2],
    ["in_progress", "published", "south", 2],
    ["awaiting_resident", "private", "north", null],
    ["resolved", "published", "north", null],
    ["closed", "published", "south", null],
    ["held", "private", "office", 9],
    ["held", "pending", "office", 1],
    ["triage", "pending", "office", 3],
    ["withdrawn", "private", "north", null],
  ];

onBothEngines("lists of problems", (engine) => {
  let portal: TestPortal;
  let all: Problem[];
  const read = () => portal.context.db.read;

  beforeAll(async () => {
    portal = await makePortal(engine);
    all = [];
    for (const shape of shapes) all.push(await make(...shape));
  });

  afterAll(async () => {
    await portal.remove();
  });

  async function make(
    handling: Handling,
    publication: Publication,
    branch: keyof typeof branches,
    hours: number | null,
  ): Promise<Problem> {
    const { context } = portal;
    const { id, path } = branches[branch];
    const submitted = await submit(context, { description: `${handling} of ${branch}` });
    const now = context.now();
    const nextLimit =
      hours === null ? null : ({ kind: "resolve", dueAt: addMs(now, hours * HOUR_MS) } as const);
    const publishedAt = publication === "published" ? now : null;
    const problem: Problem = {
      ...submitted,
      handling,
      publication,
      branch: { id, path },
      nextLimit,
      publishedAt,
      version: 2,
    };
    await context.db.transact(async (queries) => {
      await compareAndSet(queries, problem, 1);
      if (publishedAt !== null) {
        const text = { description: `public: ${handling}`, place: "" };
        await setPublicText(queries, problem.id, text, now);
      }
    });
    return problem;
  }

  async function walk(
    list: (after: string | null, size: number) => Promise<Page<Listed>>,
    size: number,
  ): Promise<Listed[]> {
    const found: Listed[] = [];
    let after: string | null = null;
    do {
      const page: Page<Listed> = await list(after, size);
      expect(page.items.length).toBeLessThanOrEqual(size);
      found.push(...page.items);
      after = page.next;
    } while (after !== null);
    return found;
  }

  async function inEverySize(
    list: (after: string | null, size: number) => Promise<Page<Listed>>,
  ): Promise<Problem[]> {
    const whole = await walk(list, 100);
    for (const size of [1, 2, 3, whole.length]) {
      if (size > 0) expect(await walk(list, size)).toEqual(whole);
    }
    return whole.map(({ problem }) => problem);
  }

  const idsOf = (problems: readonly Problem[]): string[] => problems.map(({ id }) => id);
  it("the moderators' lists are the oldest first", async () => {
    const pending = await inEverySize((after, size) =>
      listByPublication(read(), { publication: "pending", after, size }),
    );
    expect(idsOf(pending)).toEqual(idsOf(all.filter((one) => one.publication === "pending")));
    const held = await inEverySize((after, size) => listHeld(read(), { after, size }));
    expect(idsOf(held)).toEqual(idsOf(all.filter((one) => one.handling === "held")));
  });

  it("a cursor that is nonsense gives the first page, and fails nowhere", async () => {
    for (const after of ["", "~", "nonsense", "'; drop table problem", "a~b~c"]) {
      const filter = { after, size: 100 };
      await expect(listHeld(read(), filter)).resolves.toBeDefined();
    }
  });

  it("are counted by state", async () => {
    const counts = await countByHandling(read(), [branches.north.id]);
    const expected = new Map<string, number>();
    for (const { handling, branch } of all) {
      if (branch?.id === branches.north.id) {
        expected.set(handling, (expected.get(handling) ?? 0) + 1);
      }
    }
    expect(new Map(counts)).toEqual(expected);
    const everything = await countByHandling(read(), null);
    expect([...everything.values()].reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });
});
