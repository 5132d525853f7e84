// Any story: random people and the portal's own jobs do what they like to a real problem in a real database. Whatever
// they try, the row is what the log says, nothing waits for nobody, and every letter that is owed has its row.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkLimit } from "../../../app/domain/clock/check-limit.server.ts";
import { closeInSilence } from "../../../app/domain/clock/close-in-silence.server.ts";
import { limitsAfter, nextLimit } from "../../../app/domain/clock/ledger.ts";
import { returnUntil, ownTerms } from "../../../app/domain/clock/policy.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import { letterOwedBy } from "../../../app/domain/notification/letters-owed.ts";
import { contradictionsOf } from "../../../app/domain/problem/contradictions.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import { handlingMoveNames } from "../../../app/domain/problem/handling.ts";
import { mayGiveTo, mayMove, movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { publicationMoveNames } from "../../../app/domain/problem/publication.ts";
import { returnsOf } from "../../../app/domain/problem/returns.ts";
import { UNDO_MINUTES, mayUndo } from "../../../app/domain/problem/undo.ts";
import { undoStep } from "../../../app/domain/problem/undo-step.server.ts";
import { withoutUndone } from "../../../app/domain/problem/undone.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import { routeProblem } from "../../../app/domain/routing/route-problem.server.ts";
import { screenProblem } from "../../../app/domain/screening/screen-problem.server.ts";
import type { EventId, OutboxId } from "../../../app/domain/shared/ids.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findUndoStep } from "../../../db/repositories/undo.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, categories, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { allFacts } from "../../support/fixtures-standing.ts";
import { reload, submit } from "../../support/fixtures-problem.ts";

const staff = Object.values(people);
const moves: readonly MoveName[] = [...handlingMoveNames, ...publicationMoveNames];

interface Turn {
  /** A job that is due; a move that somebody has a button for, forward or any; or anything by anybody. */
  readonly kind: "job" | "forward" | "possible" | "wild" | "undo";
  readonly pick: number;
  readonly wild: MoveName;
  readonly to: keyof typeof branches;
  readonly waitMs: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom(
    "job",
    "job",
    "job",
    "forward",
    "forward",
    "forward",
    "possible",
    "wild",
    "undo",
  ),
  pick: fc.nat(),
  wild: fc.constantFrom(...moves),
  to: fc.constantFrom("office", "water", "township", "north", "south"),
  waitMs: fc.oneof(fc.nat({ max: HOUR_MS }), fc.nat({ max: 3 * DAY_MS })),
});

/** What would end nearly every story early, or send it round in circles. */
const setback = new Set<MoveName>(["withdraw", "reject", "assign", "return", "retract", "hide"]);

const story = fc.record({
  category: fc.constantFrom("pothole", "leak", "gas", "bridge", "other", "unknown"),
  description: fc.constantFrom(
    "A hole.",
    "A lamp.",
    "There is a gas leak!",
    "http://a.test http://b.test",
  ),
  turns: fc.array(turn, { maxLength: 40, size: "max" }),
});

const runsOn = { sqlite: 40, postgres: 25 };
/** Taking back made stories longer: 25 of them on PostgreSQL need more than the usual half minute on a machine at work. */
const STORIES_MS = 120_000;

onBothEngines("any story", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let undone = 0;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  interface Attempt {
    readonly actor: Actor;
    readonly move: MoveName;
  }

  function attemptOf({ kind, pick, wild }: Turn, problem: Problem): Attempt | undefined {
    const everybody: Actor[] = [...staff, residentOf(problem)];
    if (kind === "wild") {
      return { actor: everybody[pick % everybody.length] ?? people.lead, move: wild };
    }
    const possible = everybody.flatMap((actor) =>
      movesOpenTo(problem, actor, context.now()).map((move) => ({ actor, move })),
    );
    const pool = possible.filter(({ move }) => kind === "possible" || !setback.has(move));
    return pool[pick % Math.max(1, pool.length)];
  }

  const openJobs = (problem: Problem) =>
    context.db.read
      .selectFrom("outbox")
      .select(["id", "job", "payload", "due_at"])
      .where("problem_id", "=", problem.id)
      .where("done_at", "is", null)
      .orderBy("id")
      .execute();

  /** A request from before the second return finds that it is a supervisor's turn: it is tried again until then. */
  function unlessRulingIsDue(error: unknown): void {
    if (!isRefusal(error) || error.code !== "awaits_ruling") throw error;
  }

  /** Runs one of the jobs that are due, as a worker would. */
  async function runJob(problem: Problem, number: number): Promise<void> {
    const due = (await openJobs(problem)).filter(({ due_at }) => due_at <= context.now());
    const job = due[number % Math.max(1, due.length)];
    if (!job) return;
    const payload = JSON.parse(job.payload) as { kind: LimitKind; resolvedEventId: EventId };
    const input = { ...payload, problemId: problem.id, outboxId: job.id as OutboxId };
    if (job.job === "screen-problem") await screenProblem(context, input);
    if (job.job === "route-problem") await routeProblem(context, input).catch(unlessRulingIsDue);
    if (job.job === "check-limit") await checkLimit(context, input);
    if (job.job === "close-in-silence") await closeInSilence(context, input);
  }

  /** Asks for the move, and holds the answer against the rule's. */
  async function ask(problem: Problem, given: Turn): Promise<void> {
    const attempt = attemptOf(given, problem);
    // No problem has the id that the facts name to merge into.
    if (!attempt || attempt.move === "merge") return;
    const { actor, move } = attempt;
    const { decisionId: _none, ...facts } = allFacts;
    const asked: MoveFacts = { ...facts, branchId: branches[given.to].id };
    const verdict = mayMove(problem, move, actor, asked, context.now());
    const request = { problemId: problem.id, move, facts: asked, seenVersion: problem.version };
    try {
      await moveProblem(context, actor, request);
      expect([move, verdict.allowed]).toEqual([move, true]);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const to = Object.values(branches).find(({ id }) => id === asked.branchId);
      const answer = verdict.allowed && to ? mayGiveTo(problem, move, actor, to) : verdict;
      expect([move, answer]).toEqual([move, expect.objectContaining({ because: error.code })]);
    }
  }

  /** Whoever made the last step of staff takes it back, if they still may. */
  async function takeBack(problem: Problem): Promise<void> {
    const step = await findUndoStep(context.db.read, problem.id);
    const actor = staff.find(({ personId }) => personId === step?.personId);
    if (!actor || !step) return;
    const verdict = mayUndo(step, actor.personId, problem.version, context.now());
    const asked = { problemId: problem.id, seenVersion: problem.version };
    try {
      await undoStep(context, actor, asked);
      expect(verdict.allowed).toBe(true);
      undone += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      expect(verdict).toMatchObject({ because: error.code });
    }
  }

  function follows(before: Problem, after: Problem, all: readonly ProblemEvent[]): void {
    const events = withoutUndone(all);
    const moved = all.filter(({ track }) => track !== null);
    const last = (track: string) => moved.findLast((event) => event.track === track)?.toState;
    expect(after.handling).toBe(last("handling"));
    expect(after.publication).toBe(last("publication") ?? "private");
    expect(after.version).toBe(moved.length);
    expect(after.version).toBeGreaterThanOrEqual(before.version);
    const complex = after.categoryId === categories.bridge.id;
    const limits = limitsAfter(events, ownTerms(after.urgency, complex, context.calendar));
    expect(after.nextLimit).toEqual(nextLimit(limits));
    expect(after.returns).toEqual(returnsOf(events, (at) => returnUntil(context.calendar, at)));
    expect(after.contradictions).toEqual(contradictionsOf(events));
    expect(after.handling === "held" && after.urgency === "emergency").toBe(false);
    expect([after.closedBy !== null, after.closedAt !== null]).toEqual(
      Array(2).fill(after.handling === "closed"),
    );
    expect(after.publishedAt !== null).toBe(after.publication === "published");
  }

  async function nobodyWaitsForNobody(problem: Problem): Promise<void> {
    const jobs = (await openJobs(problem)).map(({ job }) => job);
    const { handling } = problem;
    if (handling === "submitted") expect(jobs).toContain("screen-problem");
    const forRouter = handling === "returned" && !problem.returns.awaitsRuling;
    if (handling === "routing" || forRouter) expect(jobs).toContain("route-problem");
    expect(problem.returns.awaitsRuling && handling !== "returned").toBe(false);
    if (handling === "resolved") expect(jobs).toContain("close-in-silence");
    const { nextLimit: limit } = problem;
    if (limit && limit.dueAt > context.now()) expect(jobs).toContain("check-limit");
    if (["triage", "assigned", "accepted", "in_progress"].includes(handling)) {
      expect(problem.branch).not.toBeNull();
    }
  }

  async function everyLetterHasItsRow(problem: Problem, events: readonly ProblemEvent[]) {
    const owed = events.flatMap(({ id, type }) => (letterOwedBy(type) ? [id] : []));
    const rows = await deliveriesOfProblem(context.db.read, problem.id);
    const toResident = rows.filter(({ recipient }) => recipient === "resident");
    expect(toResident.map(({ eventId }) => eventId).sort()).toEqual([...owed].sort());
  }

  it(
    "leaves row, log, limits, jobs and letters in agreement after every turn",
    async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(story, async ({ turns, ...words }) => {
          let problem = await submit(context, words);
          for (const given of turns) {
            const undoes = given.kind === "undo";
            context.clock.advance(
              undoes ? given.waitMs % (UNDO_MINUTES * MINUTE_MS) : given.waitMs,
            );
            if (given.kind === "job") await runJob(problem, given.pick);
            else if (undoes) await takeBack(problem);
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
      // Far enough to mean something; which states exactly is a matter of luck.
      expect(seen.size).toBeGreaterThan(4);
      expect(undone).toBeGreaterThan(0);
    },
    STORIES_MS,
  );
});
