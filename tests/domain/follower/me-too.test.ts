// "It affects me too": counted once a person, as well as can be done without accounts; and the address that must confirm.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  confirmFollow,
  confirmToken,
  readConfirmToken,
} from "../../../app/domain/follower/confirm-follow.server.ts";
import { forgetUnconfirmed } from "../../../app/domain/follower/forget-unconfirmed.server.ts";
import { makePersonToken, personOf } from "../../../app/domain/follower/person.server.ts";
import { readMeToo } from "../../../app/domain/follower/read-me-too.server.ts";
import { sayMeToo } from "../../../app/domain/follower/say-me-too.server.ts";
import { takeBackMeToo } from "../../../app/domain/follower/take-back-me-too.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { linkToken } from "../../../app/domain/resident/open-problem.server.ts";
import {
  readStopToken,
  stopFollowerToken,
  stopLetters,
  stopToken,
} from "../../../app/domain/resident/stop-letters.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { counts, followersOf, follows, letterRows, says } from "../../support/fixtures-follower.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, typed } from "../../support/fixtures-problem.ts";
import { published, solved } from "../../support/own-problems.ts";

const MINUTE_MS = 60_000;

onBothEngines("it affects me too", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  const publicProblem = async () => published(context, await assigned(context));
  const meToos = async ({ id }: Problem) =>
    (await eventsOfProblem(context.db.read, id)).filter(({ type }) => type === "me_too");

  it("is counted once a browser, in the column as in the rows, whoever is first", async () => {
    const problem = await publicProblem();
    await says(context, problem, "one");
    await says(context, problem, "one");
    await says(context, problem, "two");
    expect(await counts(context, problem)).toEqual({ column: 2, rows: 2 });
    const other = portal.anotherProcess();
    await Promise.all([
      says(context, problem, "three"),
      says(other, problem, "three"),
      says(context, problem, "four"),
      says(other, problem, "five"),
    ]);
    expect(await counts(context, problem)).toEqual({ column: 5, rows: 5 });
    expect(await meToos(problem)).toHaveLength(5);
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("is taken back by the same browser, and then nothing is kept of it", async () => {
    const problem = await publicProblem();
    const { reference } = problem;
    await says(context, problem, "one", "one@example.org");
    await takeBackMeToo(context, { reference, person: "two" });
    expect(await counts(context, problem)).toEqual({ column: 1, rows: 1 });
    await takeBackMeToo(context, { reference, person: "one" });
    await takeBackMeToo(context, { reference, person: "one" });
    expect(await counts(context, problem)).toEqual({ column: 0, rows: 0 });
    expect(await followersOf(context, problem)).toEqual([]);
    await says(context, problem, "one");
    expect(await counts(context, problem)).toEqual({ column: 1, rows: 1 });
  });

  it("does not exist for what is not published, is refused to its own resident and for what has ended", async () => {
    const hidden = await assigned(context);
    await expect(says(context, hidden, "one")).rejects.toMatchObject({ code: "not_found" });
    const { reference } = hidden;
    await expect(takeBackMeToo(context, { reference, person: "one" })).rejects.toMatchObject({
      code: "not_found",
    });
    const problem = await publicProblem();
    const own = {
      reference: problem.reference,
      person: "one",
      residents: [residentOf(problem)],
      email: null,
      language: "en",
    } as const;
    await expect(sayMeToo(context, own)).rejects.toMatchObject({ code: "already_done" });
    const ended = await solved(context);
    await published(context, ended);
    await moved(context, residentOf(ended), ended, "confirm", { satisfaction: 4 });
    await expect(says(context, ended, "one")).rejects.toMatchObject({ code: "move_not_possible" });
    await expect(says(context, { reference: "nonsense" as never }, "one")).rejects.toMatchObject({
      code: "not_found",
    });
    for (const one of [hidden, problem, ended]) {
      expect(await counts(context, one)).toEqual({ column: 0, rows: 0 });
    }
  });

  it("shows a browser what it said, and nobody else", async () => {
    const problem = await publicProblem();
    const token = makePersonToken(context);
    const person = personOf(context, token) ?? "";
    const read = (who: string | null) =>
      readMeToo(context, problem.reference, { person: who, residents: [] });
    expect(await read(null)).toMatchObject({ isSaid: false, isOffered: true, letters: "none" });
    await says(context, problem, person, "asks@example.org");
    expect(await read(token)).toMatchObject({ isSaid: true, letters: "waiting", person: token });
    expect(await read(null)).toMatchObject({ affectedCount: 1, isSaid: false, letters: "none" });
    const forged = await read(`${token.slice(0, -1)}x`);
    expect(forged.isSaid).toBe(false);
    expect(forged.person).not.toContain(person);
  });

  it("asks an address at most once in ten minutes and five times a day, whoever asks about what", async () => {
    const [first, second] = [await publicProblem(), await publicProblem()];
    const email = "asked@example.org";
    const asked = async () => [
      ...(await letterRows(context, first)),
      ...(await letterRows(context, second)),
    ];
    await says(context, first, "one", email);
    await says(context, first, "one", email);
    await says(context, second, "two", "Asked@Example.org");
    expect(await asked()).toHaveLength(1);
    for (let count = 2; count <= 8; count += 1) {
      context.clock.advance(10 * MINUTE_MS);
      await says(context, count % 2 ? first : second, `person ${String(count)}`, email);
      expect(await asked()).toHaveLength(Math.min(count, 5));
    }
    context.clock.advance(DAY_MS);
    await says(context, first, "later", email);
    expect(await asked()).toHaveLength(6);
    expect(new Set((await asked()).map(({ letter }) => letter))).toEqual(
      new Set(["confirm_follow"]),
    );
  });

  it("sends one of two letters that are asked for at the same moment", async () => {
    const [first, second] = [await publicProblem(), await publicProblem()];
    const email = "raced@example.org";
    await Promise.all([
      says(context, first, "one", email),
      says(portal.anotherProcess(), second, "two", email),
    ]);
    const rows = [...(await letterRows(context, first)), ...(await letterRows(context, second))];
    expect(rows).toHaveLength(1);
  });

  it("confirms an address by its token alone, more than once, for seven days", async () => {
    const problem = await publicProblem();
    await says(context, problem, "one", "once@example.org");
    const [asked] = await followersOf(context, problem);
    if (!asked) throw new Error("nobody");
    const token = confirmToken(context, asked);
    expect(await readConfirmToken(context, token)).toMatchObject({ confirmed: false });
    expect((await followersOf(context, problem))[0]?.confirmedAt).toBeNull();
    for (const bad of [
      `${token}x`,
      token.replace(/^./, "x"),
      stopToken(context, problem.id),
      linkToken(context, problem.id),
      stopFollowerToken(context, asked),
      "",
    ]) {
      await expect(confirmFollow(context, bad)).rejects.toMatchObject({ code: "expired" });
    }
    await confirmFollow(context, token);
    await confirmFollow(context, token);
    expect(await readConfirmToken(context, token)).toMatchObject({ confirmed: true });
    const confirmed = (await meToos(problem)).filter(({ facts }) => facts.letters === "confirmed");
    expect(confirmed).toHaveLength(1);
    await says(context, problem, "one", "other@example.org");
    await expect(confirmFollow(context, token)).rejects.toMatchObject({ code: "expired" });
    const [changed] = await followersOf(context, problem);
    const late = changed ? confirmToken(context, changed) : "";
    context.clock.advance(7 * DAY_MS + 1_000);
    await expect(readConfirmToken(context, late)).rejects.toMatchObject({ code: "expired" });
  });

  it("counts two browsers with one confirmed address once, and its resident's own address not at all", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "phone", "both@example.org");
    context.clock.advance(10 * MINUTE_MS);
    await says(context, problem, "desk", "Both@example.org");
    // Nobody has proved yet that it is the same person, and the answer must not tell who follows.
    expect(await counts(context, problem)).toEqual({ column: 2, rows: 2 });
    const desk = (await followersOf(context, problem)).at(-1);
    if (!desk) throw new Error("nobody");
    await confirmFollow(context, confirmToken(context, desk));
    expect(await counts(context, problem)).toEqual({ column: 1, rows: 1 });
    await follows(context, problem, "resident's other browser", typed.email);
    expect(await counts(context, problem)).toEqual({ column: 1, rows: 1 });
  });

  it("stops a follower's letters by the link in each, once, and forgets the address but not the count", async () => {
    const problem = await publicProblem();
    const follower = await follows(context, problem, "one", "stops@example.org");
    const token = stopFollowerToken(context, follower);
    const asked = { reference: problem.reference, reader: "follower" };
    expect(await readStopToken(context, token)).toEqual({ ...asked, stopped: false });
    await stopLetters(context, token);
    await stopLetters(context, token);
    expect(await readStopToken(context, token)).toEqual({ ...asked, stopped: true });
    expect((await followersOf(context, problem))[0]).toMatchObject({ email: null, affected: true });
    const stops = (await meToos(problem)).filter(({ facts }) => facts.letters === "stopped");
    expect(stops).toHaveLength(1);
    await takeBackMeToo(context, { reference: problem.reference, person: "one" });
    await stopLetters(context, token);
    expect(await readStopToken(context, token)).toEqual({ ...asked, stopped: true });
  });

  it("forgets what nobody confirmed after seven days, and who was asked after one", async () => {
    const problem = await publicProblem();
    await says(context, problem, "one", "silent@example.org");
    await follows(context, problem, "two", "follows@example.org");
    context.clock.advance(6 * DAY_MS);
    await forgetUnconfirmed(context);
    const emails = async () => (await followersOf(context, problem)).map(({ email }) => email);
    expect(await emails()).toEqual(["silent@example.org", "follows@example.org"]);
    expect(await context.db.read.selectFrom("confirmation").selectAll().execute()).toEqual([]);
    context.clock.advance(DAY_MS + 1_000);
    await forgetUnconfirmed(context);
    expect(await emails()).toEqual([null, "follows@example.org"]);
    expect(await counts(context, problem)).toEqual({ column: 2, rows: 2 });
  });

  it("leaves no address in the log, the outbox or the deliveries", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "one", "zfollower@zhost.example");
    await moved(context, people.official, problem, "accept");
    for (const table of ["event", "outbox", "delivery", "confirmation", "problem"] as const) {
      const rows = await context.db.read.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/zfollower|zhost/);
    }
  });
});
