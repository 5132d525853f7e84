// Any story: random people and the portal's own jobs do what they like to a real problem in a real database. Whatever
// they try, the row is what the log says, nothing waits for nobody, and every letter that is owed has its row.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { limitsAfter, nextLimit } from "../../../app/domain/clock/ledger.ts";
import { letterOwedBy } from "../../../app/domain/notification/letters-owed.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import { handlingMoveNames } from "../../../app/domain/problem/handling.ts";
import { mayMove, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { publicationMoveNames } from "../../../app/domain/problem/publication.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, categories, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { allFacts } from "../../support/fixtures-standing.ts";
import { reload, routed, screened, submit } from "../../support/fixtures-problem.ts";

const staff = Object.values(people);
const moves: readonly MoveName[] = [...handlingMoveNames, ...publicationMoveNames];

interface Turn {
  /** A member of staff by number; the resident; the portal; or the jobs that are owed. */
  readonly who: number | "resident" | "system" | "jobs";
  readonly move: MoveName | number;
  readonly to: keyof typeof branches;
  readonly waitMs: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: staff.length - 1 }) },
    { weight: 1, arbitrary: fc.constant("resident" as const) },
    { weight: 1, arbitrary: fc.constant("system" as const) },
    { weight: 4, arbitrary: fc.constant("jobs" as const) },
  ),
  move: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom(...moves) },
  ),
  to: fc.constantFrom("office", "water", "township", "north", "south"),
  waitMs: fc.nat({ max: 8 * 3_600_000 }),
});

const story = fc.record({
  category: fc.constantFrom("pothole", "leak", "gas", "bridge", "other", "unknown"),
  description: fc.constantFrom("A hole.", "There is a gas leak!", "http://a.test http://b.test"),
  turns: fc.array(turn, { maxLength: 25, size: "max" }),
});

const runsOn = { sqlite: 40, postgres: 12 };

onBothEngines("any story", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const actorOf = ({ who }: Turn, problem: Problem): Actor => {
    if (who === "resident") return residentOf(problem);
    if (who === "system" || who === "jobs") return system("test");
    return staff[who] ?? people.moderator;
  };

  /** Does whatever the portal owes the problem; what isn't owed is not done. */
  async function runJobs(problem: Problem): Promise<void> {
    const owed = await openJobs(problem);
    if (owed.includes("screen-problem")) await screened(context, problem);
    else if (owed.includes("route-problem")) await routed(context, problem);
  }

  async function openJobs(problem: Problem): Promise<string[]> {
    const rows = await context.db.read
      .selectFrom("outbox")
      .select("job")
      .where("problem_id", "=", problem.id)
      .where("done_at", "is", null)
      .execute();
    return rows.map(({ job }) => job);
  }

  /** Asks for the move, and holds the answer against the rule's. */
  async function ask(problem: Problem, given: Turn): Promise<void> {
    const actor = actorOf(given, problem);
    const buttons = movesOpenTo(problem, actor, context.now());
    const move =
      typeof given.move === "string"
        ? given.move
        : buttons[given.move % Math.max(1, buttons.length)];
    if (!move || move === "merge") return;
    const { decisionId: _none, ...facts } = allFacts;
    const asked: MoveFacts = { ...facts, branchId: branches[given.to].id };
    const verdict = mayMove(problem, move, actor, asked, context.now());
    const request = { problemId: problem.id, move, facts: asked, seenVersion: problem.version };
    try {
      await moveProblem(context, actor, request);
      expect([move, verdict.allowed]).toEqual([move, true]);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      expect([move, verdict]).toEqual([move, expect.objectContaining({ because: error.code })]);
    }
  }

  function follows(before: Problem, after: Problem, events: readonly ProblemEvent[]): void {
    const moved = events.filter(({ track }) => track !== null && track !== undefined);
    const last = (track: string) => moved.findLast((event) => event.track === track)?.toState;
    expect(after.handling).toBe(last("handling"));
    expect(after.publication).toBe(last("publication") ?? "private");
    expect(after.version).toBe(moved.length);
    expect(after.version).toBeGreaterThanOrEqual(before.version);
    const complex = after.categoryId === categories.bridge.id;
    const limits = limitsAfter(events, after.urgency, complex, context.calendar);
    expect(after.nextLimit).toEqual(nextLimit(limits));
    expect(after.handling === "held" && after.urgency === "emergency").toBe(false);
    expect([after.closedBy !== null, after.closedAt !== null]).toEqual(
      Array(2).fill(after.handling === "closed"),
    );
    expect(after.publishedAt !== null).toBe(after.publication === "published");
  }

  async function nobodyWaitsForNobody(problem: Problem): Promise<void> {
    const jobs = await openJobs(problem);
    const { handling } = problem;
    if (handling === "submitted") expect(jobs).toContain("screen-problem");
    if (handling === "routing" || handling === "returned") expect(jobs).toContain("route-problem");
    if (handling === "resolved") expect(jobs).toContain("close-in-silence");
    if (problem.nextLimit) expect(jobs).toContain("check-limit");
    if (["triage", "assigned", "accepted", "in_progress"].includes(handling)) {
      expect(problem.branch).not.toBeNull();
    }
  }

  async function everyLetterHasItsRow(problem: Problem, events: readonly ProblemEvent[]) {
    const owed = events.flatMap(({ id, type }) => (letterOwedBy(type) ? [id] : []));
    const rows = await deliveriesOfProblem(context.db.read, problem.id);
    expect(rows.map(({ eventId }) => eventId).sort()).toEqual([...owed].sort());
  }

  it("leaves row, log, limits, jobs and letters in agreement after every turn", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(story, async ({ turns, ...words }) => {
        let problem = await submit(context, words);
        for (const given of turns) {
          context.clock.advance(given.waitMs);
          if (given.who === "jobs") await runJobs(problem);
          else await ask(problem, given);
          const after = await reload(context, problem.id);
          const events = await eventsOfProblem(context.db.read, problem.id);
          follows(problem, after, events);
          await nobodyWaitsForNobody(after);
          await everyLetterHasItsRow(after, events);
          seen.add(after.handling);
          problem = after;
        }
      }),
      { numRuns: runsOn[engine] },
    );
    expect((await verifyLog(context)).broken).toBeNull();
    expect(seen.size).toBeGreaterThan(6);
  });
});
