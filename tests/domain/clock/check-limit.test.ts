// The jobs of the clock: what was missed is written down once, at that moment; what stays silent is closed as silence.
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { closeInSilence } from "../../../app/domain/clock/close-in-silence.server.ts";
import { FOLLOW_UP_MS } from "../../../app/domain/clock/policy.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { EventId, OutboxId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution, resolved } from "../../support/fixtures-problem.ts";

onBothEngines("the jobs of the clock", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  /** Every job of that name for the problem, done or not, oldest first. */
  const jobs = async (problem: Problem, job: string) => {
    const rows = await context.db.read
      .selectFrom("outbox")
      .select(["id", "payload", "due_at"])
      .where("problem_id", "=", problem.id)
      .where("job", "=", job)
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      outboxId: row.id as OutboxId,
      dueAt: row.due_at,
      payload: JSON.parse(row.payload) as { kind: LimitKind; resolvedEventId: EventId },
    }));
  };

  /** Runs every check of a limit that is due by now, as a worker would. */
  async function runChecks(problem: Problem): Promise<void> {
    for (const { outboxId, dueAt, payload } of await jobs(problem, "check-limit")) {
      if (dueAt > context.now()) continue;
      await checkLimit(context, { problemId: problem.id, kind: payload.kind, outboxId });
    }
  }

  async function runSilence(problem: Problem, number = 0): Promise<Problem> {
    const job = (await jobs(problem, "close-in-silence"))[number];
    if (!job) throw new Error("nothing is owed");
    const { resolvedEventId } = job.payload;
    const { outboxId } = job;
    await closeInSilence(context, { problemId: problem.id, resolvedEventId, outboxId });
    return reload(context, problem.id);
  }

  const missed = async (problem: Problem) =>
    (await eventsOfProblem(context.db.read, problem.id))
      .filter(({ type }) => type === "limit_missed")
      .map(({ facts }) => [facts.kind, facts.dueAt, facts.branchId]);

  it("a limit that nobody met is written down as missed, with who had the problem then", async () => {
    const problem = await assigned(context);
    context.clock.set(problem.nextLimit?.dueAt ?? "");
    await runChecks(problem);
    expect(await missed(problem)).toEqual([["accept", problem.nextLimit?.dueAt, "north"]]);
  });

  it("once, however often it is asked, and by whichever job", async () => {
    const problem = await assigned(context);
    context.clock.set(problem.nextLimit?.dueAt ?? "");
    await runChecks(problem);
    await runChecks(problem);
    await context.db.transact((queries) =>
      queries
        .updateTable("outbox")
        .set({ done_at: null })
        .where("problem_id", "=", problem.id)
        .execute(),
    );
    await runChecks(problem);
    expect(await missed(problem)).toHaveLength(1);
  });

  it("asked by two workers at once, once", async () => {
    const problem = await assigned(context);
    context.clock.set(problem.nextLimit?.dueAt ?? "");
    const other = portal.anotherProcess();
    const checks = (await jobs(problem, "check-limit")).map(({ outboxId, payload: { kind } }) => ({
      problemId: problem.id,
      kind,
      outboxId,
    }));
    await Promise.all(
      [context, other].flatMap((by) => checks.map((check) => checkLimit(by, check))),
    );
    expect(await missed(problem)).toHaveLength(1);
  });

  it("a limit that was met in time is not", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "accept");
    context.clock.set(problem.nextLimit?.dueAt ?? "");
    await runChecks(problem);
    expect(await missed(problem)).toEqual([]);
  });

  it("a limit that was moved by a pause is not missed at its old time, but at its new one", async () => {
    const problem = await assigned(context);
    const accepted = await moved(context, people.official, problem, "accept");
    const oldDueAt = accepted.nextLimit?.dueAt ?? "";
    await moved(context, people.official, problem, "ask_resident", { question: "Where?" });
    context.clock.advance(DAY_MS);
    const answered = await moved(context, residentOf(problem), problem, "answer", {
      answer: "There",
    });
    expect(answered.nextLimit && answered.nextLimit.dueAt > oldDueAt).toBe(true);
    context.clock.set(oldDueAt);
    await runChecks(problem);
    expect(await missed(problem)).toEqual([]);
    context.clock.set(answered.nextLimit?.dueAt ?? "");
    await runChecks(problem);
    expect((await missed(problem)).map(([kind]) => kind)).toEqual(["resolve"]);
  });

  it("what was missed is missed once, whatever happens to the problem afterwards", async () => {
    const problem = await assigned(context);
    const accepted = await moved(context, people.official, problem, "accept");
    context.clock.set(accepted.nextLimit?.dueAt ?? "");
    await runChecks(problem);
    const { official } = people;
    await moved(context, official, problem, "ask_resident", { question: "Where?" });
    context.clock.advance(3 * DAY_MS);
    await runChecks(problem);
    await moved(context, residentOf(problem), problem, "answer", { answer: "There" });
    context.clock.advance(20 * DAY_MS);
    await runChecks(problem);
    await moved(context, official, problem, "resolve", { resolution });
    await moved(context, residentOf(problem), problem, "reopen", { reason: "No" });
    context.clock.advance(3 * DAY_MS);
    await runChecks(problem);
    const kinds = (await missed(problem)).map(([kind]) => kind);
    expect(kinds).toEqual(["first_answer", "resolve"]);
  });

  it("the limits after a missed one are watched, too, though nobody met the first", async () => {
    const problem = await assigned(context);
    for (let day = 0; day < 16; day += 1) {
      context.clock.advance(DAY_MS);
      await runChecks(problem);
    }
    const kinds = (await missed(problem)).map(([kind]) => kind);
    expect(kinds).toEqual(["accept", "first_answer", "resolve"]);
  });

  it("silence closes what was resolved after the follow-up period, and says that it was silence", async () => {
    const problem = await resolved(context);
    const [job] = await jobs(problem, "close-in-silence");
    expect(job?.dueAt).toBe(new Date(Date.parse(context.now()) + FOLLOW_UP_MS).toISOString());
    context.clock.advance(FOLLOW_UP_MS);
    expect(await runSilence(problem)).toMatchObject({ handling: "closed", closedBy: "silence" });
    const again = await runSilence(problem);
    expect(again.version).toBe(problem.version + 1);
  });

  it("silence closes nothing that its resident has answered", async () => {
    const confirmed = await resolved(context);
    await moved(context, residentOf(confirmed), confirmed, "confirm");
    expect(await runSilence(confirmed)).toMatchObject({ closedBy: "resident" });
    const reopened = await resolved(context);
    await moved(context, residentOf(reopened), reopened, "reopen", { reason: "No" });
    expect((await runSilence(reopened)).handling).toBe("reopened");
  });

  it("the silence after the first resolution does not close the second", async () => {
    const problem = await resolved(context);
    context.clock.advance(DAY_MS);
    await moved(context, residentOf(problem), problem, "reopen", { reason: "No" });
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    context.clock.advance(FOLLOW_UP_MS - DAY_MS);
    expect((await runSilence(problem, 0)).handling).toBe("resolved");
    context.clock.advance(DAY_MS);
    expect((await runSilence(problem, 1)).closedBy).toBe("silence");
  });
});
