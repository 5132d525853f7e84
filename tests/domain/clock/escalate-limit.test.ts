// The ladder: who is told when a limit nears or passes, each step once, and nobody in the middle of the night.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { escalateLimit } from "../../../app/domain/clock/escalate-limit.server.ts";
import { dueSteps, tellAt, whomToTell } from "../../../app/domain/clock/ladder.ts";
import type { Held } from "../../../app/domain/clock/ladder.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { BranchId, OutboxId, PersonId } from "../../../app/domain/shared/ids.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { DAY_MS, parseInstant } from "../../../app/domain/shared/instant.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, submit } from "../../support/fixtures-problem.ts";

onBothEngines("the ladder of a limit", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  const ladders = async (problem: Problem) => {
    const rows = await context.db.read
      .selectFrom("outbox")
      .select(["id", "payload", "due_at", "done_at"])
      .where("problem_id", "=", problem.id)
      .where("job", "=", "escalate-limit")
      .orderBy("due_at")
      .execute();
    return rows.map((row) => ({
      outboxId: row.id as OutboxId,
      dueAt: row.due_at,
      done: row.done_at !== null,
      payload: JSON.parse(row.payload) as { kind: LimitKind; dueAt: Instant },
    }));
  };

  /** Runs every ladder that is due by then, at its own moment, as a worker would. */
  async function runUntil(problem: Problem, until: string): Promise<void> {
    for (;;) {
      const due = (await ladders(problem)).find(({ done, dueAt }) => !done && dueAt <= until);
      if (!due) break;
      if (due.dueAt > context.now()) context.clock.set(due.dueAt);
      const { kind, dueAt } = due.payload;
      await escalateLimit(context, { problemId: problem.id, kind, dueAt, outboxId: due.outboxId });
    }
    if (until > context.now()) context.clock.set(until);
  }

  const told = async (problem: Problem) =>
    (await eventsOfProblem(context.db.read, problem.id))
      .filter(({ type }) => type === "limit_nearing" || type === "limit_escalated")
      .map(({ type, facts }) => [type, facts.kind, facts.step]);

  const inDays = (days: number) =>
    new Date(Date.parse(context.now()) + days * DAY_MS).toISOString();

  it("goes up a step a working day until somebody meets the limit, and tells each only once", async () => {
    const problem = await assigned(context);
    await runUntil(problem, inDays(7));
    expect(await told(problem)).toEqual([
      ["limit_nearing", "accept", "near"],
      ["limit_escalated", "accept", "lead"],
      ["limit_escalated", "accept", "parent"],
      ["limit_escalated", "accept", "supervisor"],
    ]);
    const letters = await context.db.read
      .selectFrom("delivery")
      .select(["recipient", "event_id"])
      .where("problem_id", "=", problem.id)
      .where("letter", "=", "limit_notice")
      .execute();
    expect(letters.length).toBeGreaterThanOrEqual(4);
  });

  it("takes each step once, though every job runs again, and two at once", async () => {
    const problem = await assigned(context);
    await runUntil(problem, inDays(7));
    const before = await told(problem);
    await context.db.transact((queries) =>
      queries
        .updateTable("outbox")
        .set({ done_at: null })
        .where("problem_id", "=", problem.id)
        .execute(),
    );
    const again = await ladders(problem);
    const other = portal.anotherProcess();
    await Promise.all(
      again.flatMap(({ outboxId, payload: { kind, dueAt } }) =>
        [context, other].map((by) =>
          escalateLimit(by, { problemId: problem.id, kind, dueAt, outboxId }),
        ),
      ),
    );
    expect(await told(problem)).toEqual(before);
  });

  it("tells nobody of a limit that was met or waits for its resident", async () => {
    const problem = await assigned(context);
    const accepted = await moved(context, people.official, problem, "accept");
    await moved(context, people.official, accepted, "ask_resident", { question: "Where?" });
    await runUntil(problem, inDays(14));
    expect(await told(problem)).toEqual([]);
  });

  it("goes up for a problem that no branch has, from its limit to accept", async () => {
    const problem = await submit(context);
    await runUntil(problem, inDays(7));
    expect((await told(problem)).map(([, , step]) => step)).toContain("supervisor");
  });

  it("in an emergency goes up in minutes, at any hour", async () => {
    const problem = await submit(context, { category: "gas" });
    const dueAt = Date.parse(problem.nextLimit?.dueAt ?? "");
    await runUntil(problem, new Date(dueAt + 31 * 60_000).toISOString());
    expect((await told(problem)).map(([, , step]) => step)).toEqual([
      "near",
      "lead",
      "parent",
      "supervisor",
    ]);
  });
});

const calendar = defaultCalendar("Europe/Berlin");

describe("a reminder", () => {
  it.each([
    ["in working time goes out at once", "2026-03-03T09:00:00.000Z", "2026-03-03T09:00:00.000Z"],
    ["at the end of work still goes out", "2026-03-03T17:00:00.000Z", "2026-03-03T17:00:00.000Z"],
    ["at midnight waits for the morning", "2026-03-03T23:00:00.000Z", "2026-03-04T08:00:00.000Z"],
    ["on Saturday waits for Monday", "2026-03-07T10:00:00.000Z", "2026-03-09T08:00:00.000Z"],
  ])("%s", (_words, at, expected) => {
    expect(tellAt(calendar, parseInstant(at))).toBe(expected);
  });

  it("says nothing of coming near once the limit has passed", () => {
    const steps = [
      { step: "near", at: parseInstant("2026-03-03T09:00:00.000Z") },
      { step: "lead", at: parseInstant("2026-03-03T10:00:00.000Z") },
    ] as const;
    expect(dueSteps(steps, parseInstant("2026-03-03T11:00:00.000Z"))).toEqual([steps[1]]);
    expect(dueSteps(steps, parseInstant("2026-03-03T09:30:00.000Z"))).toEqual([steps[0]]);
  });
});

describe("who is told", () => {
  const path = "/county/town/village/";
  const hold = (
    personId: string,
    role: Held["role"],
    branchId: string,
    closedAt?: string,
  ): Held => ({
    personId: personId as PersonId,
    branchId: branchId as BranchId,
    role,
    closedAt: closedAt ?? null,
  });
  const held = [
    hold("o", "official", "village"),
    hold("l", "lead", "village"),
    hold("t", "lead", "town"),
    hold("s", "supervisor", "county"),
  ];
  const peopleOf = (
    step: Parameters<typeof whomToTell>[0],
    all = held,
    ownerId: string | null = null,
  ) => whomToTell(step, { path, ownerId: ownerId as PersonId | null }, all).people;

  it("is its owner, else its officials, then the lead, the lead above, supervisors", () => {
    expect(peopleOf("near", held, "l")).toEqual(["l"]);
    expect(peopleOf("near")).toEqual(["o"]);
    expect(peopleOf("lead")).toEqual(["l"]);
    expect(peopleOf("parent")).toEqual(["t"]);
    expect(peopleOf("supervisor")).toEqual(["s"]);
  });

  it("is the next one up where nobody holds the role, or their account is closed", () => {
    const gone = held.map((one) => (one.personId === "l" ? { ...one, closedAt: "2026" } : one));
    expect(peopleOf("lead", gone)).toEqual(["t"]);
    expect(peopleOf("near", [hold("t", "lead", "town")])).toEqual(["t"]);
    expect(peopleOf("supervisor", [hold("o", "official", "village")])).toEqual(["o"]);
    expect(peopleOf("lead", [])).toEqual([]);
  });
});
