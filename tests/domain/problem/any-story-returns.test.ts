// Everybody says "not ours" as often as they may: random branches, leads and supervisors pass a real problem round. It is
// never without an owner, never goes round without end, and its clock never starts again.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { limitsAfter } from "../../../app/domain/clock/ledger.ts";
import { ownTerms } from "../../../app/domain/clock/policy.ts";
import type { ProblemEvent } from "../../../app/domain/problem/event.ts";
import type { MoveFacts, MoveName } from "../../../app/domain/problem/lifecycle.ts";
import { movesOpenTo } from "../../../app/domain/problem/lifecycle.ts";
import { moveProblem } from "../../../app/domain/problem/move-problem.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import {
  DISAGREEMENTS_BEFORE_RULING,
  awaitsRuling,
  returnsOf,
} from "../../../app/domain/problem/returns.ts";
import { isRefusal } from "../../../app/domain/shared/refusal.ts";
import { HOUR_MS, MINUTE_MS } from "../../../app/domain/shared/instant.ts";
import { maySee } from "../../../app/domain/staff/reach.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, staffOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, reload, routed } from "../../support/fixtures-problem.ts";

const passing: readonly MoveName[] = ["return", "dispatch", "assign", "rule", "accept"];
const actors = [...Object.values(branches).map((one) => staffOf("official", one)), people.lead];
const everybody = [...actors, people.supervisor];

const turn = fc.record({
  pick: fc.nat(),
  to: fc.constantFrom(...Object.values(branches)),
  waitMs: fc.oneof(fc.nat({ max: HOUR_MS }), fc.constant(9 * HOUR_MS)),
  routes: fc.boolean(),
});
const story = fc.record({
  category: fc.constantFrom("pothole", "leak", "bridge"),
  turns: fc.array(turn, { maxLength: 25, size: "max" }),
});
type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never;

/** Two stories that always come to a ruling, so that what is drawn need not. */
const quarrels = ["pothole", "leak"].map((category) => ({
  category,
  turns: Array.from({ length: 24 }, (_, at) => ({
    pick: 3 * at + 1,
    to: branches.north,
    waitMs: MINUTE_MS,
    routes: at % 2 === 1,
  })),
}));

const runsOn = { sqlite: 25, postgres: 12 };

onBothEngines("a problem that nobody wants", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  let rulings = 0;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  async function pass(problem: Problem, { pick, to }: Turn): Promise<void> {
    const pool = everybody.flatMap((actor) =>
      movesOpenTo(problem, actor, context.now())
        .filter((move) => passing.includes(move))
        .map((move) => ({ actor, move })),
    );
    // Returns before everything else: nobody wants it.
    const returns = pool.filter(({ move }) => move === "return");
    const from = pick % 3 > 0 && returns.length > 0 ? returns : pool;
    const chosen = from[pick % Math.max(1, from.length)];
    if (!chosen) return;
    const facts: MoveFacts = {
      reason: "Not ours",
      ...(chosen.move === "return" ? { returnReason: "other_owner" } : { branchId: to.id }),
    };
    const request = { problemId: problem.id, move: chosen.move, facts, seenVersion: null };
    await moveProblem(context, chosen.actor, request).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
    });
  }

  async function route(problem: Problem): Promise<void> {
    if (problem.handling !== "returned" || problem.returns.awaitsRuling) return;
    await routed(context, problem).catch((error: unknown) => {
      if (!isRefusal(error) || error.code !== "awaits_ruling") throw error;
    });
  }

  function holds(problem: Problem, events: readonly ProblemEvent[]): void {
    // Somebody has it, somebody answers for it, and whoever answers sees it wherever it lies.
    expect(problem.branch).not.toBeNull();
    const answerable = Object.values(branches).find(({ id }) => id === problem.answerableBranchId);
    expect(answerable && maySee(staffOf("official", answerable), problem)).toBe(true);
    expect(problem.answerableBranchId).not.toBe("");
    expect(problem.returns.awaitsRuling).toBe(awaitsRuling(events));
    if (problem.returns.awaitsRuling) expect(problem.handling).toBe("returned");
  }

  /** From the log alone: what was never allowed to happen. */
  function isBounded(events: readonly ProblemEvent[]): void {
    const returned = events.filter(({ type }) => type === "return");
    const before = (event: ProblemEvent) =>
      returnsOf(events.slice(0, events.indexOf(event)), () => null);
    const holders = returned.map((event) => holderBefore(events, event));
    expect(new Set(holders).size).toBe(returned.length);
    expect(holders).not.toContain(branches.office.id);
    for (const [index, event] of returned.entries()) {
      const rest = events.slice(events.indexOf(event) + 1);
      const next = rest.find(
        ({ track, fromState }) => track === "handling" && fromState === "returned",
      );
      if (index + 1 >= DISAGREEMENTS_BEFORE_RULING && next) expect(next.type).toBe("rule");
      expect(before(event).ruledBranchId).not.toBe(holders[index]);
    }
    rulings += events.filter(({ type }) => type === "rule").length;
  }

  function holderBefore(events: readonly ProblemEvent[], event: ProblemEvent): unknown {
    const given = events
      .slice(0, events.indexOf(event))
      .findLast(({ type, facts }) => type !== "return" && typeof facts.branchId === "string");
    return given?.facts.branchId;
  }

  it("always has an owner, comes to a ruling, and never gets more time", async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ category, turns }) => {
        let problem = await assigned(context, { category });
        const first = limitsAfter(
          await eventsOfProblem(context.db.read, problem.id),
          ownTerms(problem.urgency, category === "bridge", context.calendar),
        );
        for (const given of turns) {
          context.clock.advance(given.waitMs + MINUTE_MS);
          if (given.routes) await route(problem);
          else await pass(problem, given);
          problem = await reload(context, problem.id);
          const events = await eventsOfProblem(context.db.read, problem.id);
          holds(problem, events);
          const complex = category === "bridge";
          const limits = limitsAfter(events, ownTerms(problem.urgency, complex, context.calendar));
          expect(limits.map(({ dueAt }) => dueAt)).toEqual(first.map(({ dueAt }) => dueAt));
        }
        isBounded(await eventsOfProblem(context.db.read, problem.id));
      }),
      { numRuns: runsOn[engine], examples: quarrels.map((one) => [one]) },
    );
    expect(rulings).toBeGreaterThanOrEqual(quarrels.length);
  });
});
