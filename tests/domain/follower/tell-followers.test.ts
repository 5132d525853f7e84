// Letters to followers: owed by one job, in pages, once each, in public words, and only while the problem is public.
import { afterAll, beforeAll, expect, it } from "vitest";
import { stopFollowing } from "../../../app/domain/follower/stop-following.server.ts";
import { tellFollowers } from "../../../app/domain/follower/tell-followers.server.ts";
import { prepareLetter } from "../../../app/domain/notification/prepare-letter.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { insertFollower } from "../../../db/repositories/follower.ts";
import type { DeliveryId, EventId, OutboxId } from "../../../app/domain/shared/ids.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { follows, letterRows, says, told } from "../../support/fixtures-follower.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, owedJob, resolution, typed } from "../../support/fixtures-problem.ts";
import { PUBLIC_TEXT, published } from "../../support/own-problems.ts";

const MINUTE_MS = 60_000;

onBothEngines("followers of a public problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  const publicProblem = async () => published(context, await assigned(context));
  const { official, moderator } = people;
  const letters = async (problem: Problem) => {
    const rows = await letterRows(context, problem);
    return rows.map(({ letter }) => letter).filter((kind) => kind !== "confirm_follow");
  };
  const prepared = async (problem: Problem) => {
    const row = (await letterRows(context, problem)).at(-1);
    return prepareLetter(context, (row?.id ?? "") as DeliveryId);
  };

  it("are told when it is accepted, solved, reopened and closed, and not of the rest", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "one", "one@example.org");
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "start");
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, residentOf(problem), problem, "reopen", { reason: "It is back." });
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, system("close-in-silence"), problem, "close_in_silence");
    expect(await letters(problem)).toEqual([]);
    expect(await told(context, problem)).toBe(6);
    expect(await letters(problem)).toEqual([
      "follow_accepted",
      "follow_resolved",
      "follow_reopened",
      "follow_accepted",
      "follow_resolved",
      "follow_closed",
    ]);
  });

  it("get public words alone, and links that are theirs", async () => {
    const problem = await publicProblem();
    const follower = await follows(context, problem, "one", "public@example.org");
    await moved(context, official, problem, "accept");
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, residentOf(problem), problem, "reopen", { reason: "zprivate words" });
    await told(context, problem);
    for (const row of await letterRows(context, problem)) {
      const { send } = await prepareLetter(context, row.id as DeliveryId);
      const text = JSON.stringify(send);
      expect(send?.to).toEqual({ email: "public@example.org", name: null });
      expect(send?.summary.length).toBeGreaterThan(0);
      expect(PUBLIC_TEXT).toContain(send?.summary.replace("…", ""));
      expect(text).not.toMatch(/bicycle|zprivate|third lamp|Mei/);
      expect(text).not.toContain(typed.email);
      expect(send?.paths.problem).toMatch(/^\/(follow|problems)\//);
      expect(send?.branch?.en).toBe("North village");
      expect(send?.messageId).toContain(follower.id);
    }
  });

  it("each have one row an event, however often the job runs, and none before they confirmed", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "one", "first@example.org");
    await says(context, problem, "two", "unconfirmed@example.org");
    await says(context, problem, "three");
    const accepted = await moved(context, official, problem, "accept");
    const outboxId = await owedJob(context, problem.id, "tell-followers");
    const { event_id: eventId } = await context.db.read
      .selectFrom("delivery")
      .select("event_id")
      .where("problem_id", "=", problem.id)
      .where("letter", "=", "accepted")
      .executeTakeFirstOrThrow();
    context.clock.advance(1);
    await follows(context, problem, "later", "later@example.org");
    const input = { problemId: accepted.id, eventId: eventId as EventId, outboxId };
    await tellFollowers(context, input);
    await Promise.all([
      tellFollowers(context, input),
      tellFollowers(portal.anotherProcess(), { ...input, outboxId: "another" as OutboxId }),
    ]);
    expect(await letters(problem)).toEqual(["follow_accepted"]);
  });

  it("may be many: the move owes one job, and the job writes their rows in pages", async () => {
    const problem = await publicProblem();
    const at = context.now();
    await context.db.transact(async (queries) => {
      for (let number = 0; number < 250; number += 1) {
        await insertFollower(queries, {
          id: context.makeId<"follower">(),
          problemId: problem.id,
          personHash: `person ${String(number)}`,
          addressHash: `address ${String(number)}`,
          joinedId: null,
          affected: false,
          email: `${String(number)}@example.org`,
          language: "en",
          source: "me_too",
          createdAt: at,
          askedAt: at,
          confirmedAt: at,
          stoppedAt: null,
        });
      }
    });
    await moved(context, official, problem, "accept");
    expect(await letterRows(context, problem)).toEqual([]);
    expect(await told(context, problem)).toBe(1);
    const rows = await letterRows(context, problem);
    expect(rows).toHaveLength(250);
    expect(new Set(rows.map(({ recipient }) => recipient)).size).toBe(250);
    const jobs = await context.db.read
      .selectFrom("outbox")
      .select("id")
      .where("problem_id", "=", problem.id)
      .where("job", "=", "send-letter")
      .where("due_at", "<=", context.now())
      .where(
        "payload",
        "in",
        rows.map(({ id }) => JSON.stringify({ deliveryId: id })),
      )
      .execute();
    expect(jobs).toHaveLength(250);
  });

  it("with one address are told once", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "phone", "both@example.org");
    context.clock.advance(10 * MINUTE_MS);
    await follows(context, problem, "desk", "both@example.org");
    await moved(context, official, problem, "accept");
    await told(context, problem);
    expect(await letters(problem)).toEqual(["follow_accepted"]);
  });

  it("hear nothing while it is hidden, also what was owed before, until it is published again", async () => {
    const problem = await publicProblem();
    await follows(context, problem, "one", "hidden@example.org");
    await moved(context, official, problem, "accept");
    await told(context, problem);
    await moved(context, moderator, problem, "hide", { reason: "It names a neighbour." });
    expect(await prepared(problem)).toEqual({ send: null, skip: "not_public" });
    await moved(context, official, problem, "resolve", { resolution });
    expect(await told(context, problem)).toBe(0);
    await published(context, problem);
    await moved(context, residentOf(problem), problem, "reopen", { reason: "It is back." });
    await told(context, problem);
    expect(await letters(problem)).toEqual(["follow_accepted", "follow_reopened"]);
    expect((await prepared(problem)).send?.kind).toBe("follow_reopened");
  });

  it("that stopped between the row and the sending get nothing", async () => {
    const problem = await publicProblem();
    const follower = await follows(context, problem, "one", "stops@example.org");
    await moved(context, official, problem, "accept");
    await told(context, problem);
    await stopFollowing(context, follower.id);
    expect(await prepared(problem)).toEqual({ send: null, skip: "letters_stopped" });
    await moved(context, official, problem, "resolve", { resolution });
    expect(await told(context, problem)).toBe(0);
  });
});
