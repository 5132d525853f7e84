// Any history that the lifecycle allows: no return, edit or new owner lengthens a limit, a pause does by exactly its
// own length, and what was missed is frozen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingMs, workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import { intervals, limitsAfter, touchesClock } from "../../../app/domain/clock/ledger.ts";
import type { ClockEvent, Limit } from "../../../app/domain/clock/ledger.ts";
import { allowanceFor, defaultCalendar, ownTerms } from "../../../app/domain/clock/policy.ts";
import { limitKinds } from "../../../app/domain/clock/limit-policy.ts";
import { handlingMoveNames, handlingMoves } from "../../../app/domain/problem/handling.ts";
import type { Handling, HandlingMove } from "../../../app/domain/problem/handling.ts";
import { urgencies } from "../../../app/domain/problem/urgency.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import {
  DAY_MS,
  HOUR_MS,
  addMs,
  instantToMs,
  parseInstant,
} from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";

const calendar = {
  ...defaultCalendar("Europe/Berlin"),
  holidays: new Set(["2026-10-20", "2026-11-03"]),
  makeUpDays: new Set(["2026-10-24"]),
};

interface Turn {
  readonly pick: number;
  readonly waitMs: number;
  /** Something happens that is no move of handling. */
  readonly aside: boolean;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(),
  waitMs: fc.oneof(fc.nat({ max: HOUR_MS }), fc.nat({ max: 3 * DAY_MS })),
  aside: fc.boolean(),
});
const start = fc
  .integer({ min: Date.UTC(2026, 9, 12), max: Date.UTC(2026, 9, 26) })
  .map((ms) => parseInstant(new Date(ms).toISOString()));

const movesFrom = (state: Handling): HandlingMove[] =>
  handlingMoveNames.filter((move) => {
    const from: readonly Handling[] = handlingMoves[move].from;
    return move !== "withdraw" && from.includes(state);
  });

/** A history: the submission, then moves that the table allows, with other events between them. */
function historyOf(from: Instant, turns: readonly Turn[]): ClockEvent[] {
  let state: Handling = "submitted";
  let at = from;
  const events: ClockEvent[] = [{ type: "submit", at, track: "handling", toState: state }];
  for (const { pick, waitMs, aside } of turns) {
    at = addMs(at, waitMs);
    if (aside) {
      events.push({ type: "limit_missed", at, track: null, toState: null });
      events.push({ type: "offer", at, track: "publication", toState: "pending" });
      continue;
    }
    const moves = movesFrom(state);
    const type = moves[pick % Math.max(1, moves.length)];
    if (!type) continue;
    state = handlingMoves[type].to;
    events.push({ type, at, track: "handling", toState: state });
  }
  return events;
}

const turns = fc.array(turn, { maxLength: 40, size: "max" });
const history = fc.tuple(start, turns).map(([from, given]) => historyOf(from, given));
const urgency = fc.constantFrom(...urgencies);

const limitsOf = (events: readonly ClockEvent[], how: Urgency, complex: boolean): Limit[] =>
  limitsAfter(events, ownTerms(how, complex, calendar));

const isPaused = (events: readonly ClockEvent[]): boolean =>
  intervals(events).at(-1)?.state === "paused" && intervals(events).at(-1)?.to === null;

/** Milliseconds of the kind that counts for this limit. */
function passed(working: boolean, from: Instant, to: Instant): number {
  if (working) return workingMsBetween(calendar, from, to);
  return Math.max(0, instantToMs(to) - instantToMs(from));
}

function always(property: (events: ClockEvent[], how: Urgency, complex: boolean) => void): void {
  fc.assert(fc.property(history, urgency, fc.boolean(), property), { numRuns: 100 });
}

describe("in any history", () => {
  it("the intervals follow each other from the submission, and only the last one may last", () => {
    always((events) => {
      const all = intervals(events);
      expect(all[0]?.from).toBe(events[0]?.at);
      for (const [index, interval] of all.entries()) {
        const next = all[index + 1];
        if (next) expect(interval.to !== null && interval.to <= next.from).toBe(true);
        if (interval.to !== null) expect(interval.from <= interval.to).toBe(true);
      }
    });
  });

  it("without a pause, both limits are counted from the submission and nothing else", () => {
    always((events, how, complex) => {
      const unpaused = events.filter(({ toState }) => toState !== "awaiting_resident");
      const [first] = unpaused as [ClockEvent];
      for (const { kind, dueAt } of limitsOf(unpaused, how, complex)) {
        const { ms, working } = allowanceFor(kind, how, complex);
        expect(dueAt).toBe(working ? addWorkingMs(calendar, first.at, ms) : addMs(first.at, ms));
      }
    });
  });

  it("up to the limit, running time is what is allowed: pauses lengthen it by exactly their length", () => {
    always((events, how, complex) => {
      const [first] = events as [ClockEvent];
      for (const { kind, dueAt } of limitsOf(events, how, complex)) {
        if (dueAt === null) continue;
        const { ms, working } = allowanceFor(kind, how, complex);
        const pausedMs = intervals(events)
          .filter(({ state, from }) => state === "paused" && from < dueAt)
          .reduce((sum, { from, to }) => sum + passed(working, from, to ?? dueAt), 0);
        expect(passed(working, first.at, dueAt) - pausedMs).toBe(ms);
      }
    });
  });

  it("no event but a pause lengthens a limit, and none shortens it", () => {
    always((events, how, complex) => {
      const known = new Map<string, Instant>();
      for (let length = 1; length <= events.length; length += 1) {
        const before = events.slice(0, length);
        for (const { kind, dueAt } of limitsOf(before, how, complex)) {
          if (dueAt === null) continue;
          const earlier = known.get(kind);
          const justResumed = isPaused(events.slice(0, length - 1));
          if (earlier !== undefined && justResumed) expect(dueAt >= earlier).toBe(true);
          if (earlier !== undefined && !justResumed) expect(dueAt).toBe(earlier);
          known.set(kind, dueAt);
        }
      }
    });
  });

  it("a limit that is past stays where it was, whatever happens later", () => {
    always((events, how, complex) => {
      for (const kind of limitKinds) {
        let frozen: Instant | null = null;
        for (let length = 1; length <= events.length; length += 1) {
          const prefix = events.slice(0, length);
          const limit = limitsOf(prefix, how, complex).find((one) => one.kind === kind);
          if (frozen !== null) expect(limit?.dueAt).toBe(frozen);
          const nextAt = events[length]?.at;
          if (limit?.dueAt && nextAt && limit.dueAt <= nextAt) frozen = limit.dueAt;
        }
      }
    });
  });

  it("a limit is met at the moment of an event, and never before the submission", () => {
    always((events, how, complex) => {
      const moments = new Set(events.map(({ at }) => at));
      for (const { metAt } of limitsOf(events, how, complex)) {
        if (metAt !== null) expect(moments.has(metAt)).toBe(true);
      }
    });
  });

  it("a move that is said not to touch the clock leaves both limits as they were", () => {
    always((events, how, complex) => {
      let state: Handling = "submitted";
      for (const [index, { track, toState }] of events.entries()) {
        if (index === 0 || track !== "handling" || toState === null) continue;
        const next = toState as Handling;
        if (!touchesClock(state, next)) {
          const before = limitsOf(events.slice(0, index), how, complex);
          expect(limitsOf(events.slice(0, index + 1), how, complex)).toEqual(before);
        }
        state = next;
      }
    });
  });

  it("what is resolved has met its limit; what is reopened has not", () => {
    always((events, how, complex) => {
      const handled = events.filter(({ track }) => track === "handling");
      const state = handled.at(-1)?.toState;
      const resolve = limitsOf(events, how, complex).find(({ kind }) => kind === "resolve");
      if (state === "resolved" || state === "closed") expect(resolve?.metAt).not.toBeNull();
      if (state === "reopened") expect(resolve?.metAt).toBeNull();
    });
  });
});
