// The clock as a ledger: intervals of running and paused time, counted from the first submission.
// Derived from events alone, so no edit, return or new owner can lengthen a limit.
import type { ProblemEvent } from "../problem/event.ts";
import type { Handling } from "../problem/handling.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { Instant } from "../shared/instant.ts";
import { addMs, instantToMs } from "../shared/instant.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { addWorkingMs, workingMsBetween } from "./calendar.ts";
import { allowanceFor, limitKinds } from "./policy.ts";
import type { Allowance, LimitKind } from "./policy.ts";

/** The part of an event that the clock reads. */
export type ClockEvent = Pick<ProblemEvent, "type" | "at" | "track" | "toState">;

export interface Interval {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly state: "running" | "paused";
}

export interface Limit {
  readonly kind: LimitKind;
  /** Null while the clock is paused: nobody can miss a limit that waits for the resident. */
  readonly dueAt: Instant | null;
  /** When it was met; null while it still runs. */
  readonly metAt: Instant | null;
}

const pausing = new Set(["awaiting_resident"]);
const stopping = new Set(["resolved", "closed", "rejected", "merged", "withdrawn"]);
/** Ends that meet every limit, and that some can take back. */
const ending = new Set(["rejected", "merged", "withdrawn"]);
const metBy: Record<LimitKind, ReadonlySet<string>> = {
  accept: new Set(["accepted", "resolved"]),
  resolve: new Set(["resolved", "closed"]),
};

/** Running and paused intervals, oldest first, from the submission; a reopening runs on from it. */
export function intervals(events: readonly ClockEvent[]): Interval[] {
  const found: Interval[] = [];
  let state: ClockState = "stopped";
  let from: Instant | null = null;
  for (const event of events) {
    const next: ClockState = stateAfter(event) ?? state;
    if (next === state) continue;
    if (from !== null && state !== "stopped") found.push({ from, to: event.at, state });
    state = next;
    from = event.at;
  }
  if (from !== null && state !== "stopped") found.push({ from, to: null, state });
  return found;
}

type ClockState = Interval["state"] | "stopped";

/** The clock's state after that event; undefined when the event does not touch it. */
function stateAfter(event: ClockEvent): ClockState | undefined {
  if (event.type === "submit") return "running";
  if (event.track !== "handling" || event.toState === null) return undefined;
  if (pausing.has(event.toState)) return "paused";
  return stopping.has(event.toState) ? "stopped" : "running";
}

/**
 * The limits of a problem after `events` (oldest first, beginning with its submission). A reopened problem has
 * its old resolve limit back, counted from the first submission: the time for which it passed as resolved counts.
 */
export function limitsAfter(
  events: readonly ClockEvent[],
  urgency: Urgency,
  complex: boolean,
  calendar: WorkingCalendar,
): Limit[] {
  return limitKinds.map((kind) => ({
    kind,
    dueAt: dueAt(events, allowanceFor(kind, urgency, complex), calendar),
    metAt: metAt(kind, events),
  }));
}

/**
 * Whether a move from one handling state to the other can change any limit. When it can't, the limits stay as they are,
 * and nobody need read the events again.
 */
export function touchesClock(from: Handling, to: Handling): boolean {
  const role = (state: Handling) =>
    [pausing, stopping, ending, metBy.accept, metBy.resolve]
      .map((states) => states.has(state))
      .join();
  return role(from) !== role(to);
}

function metAt(kind: LimitKind, events: readonly ClockEvent[]): Instant | null {
  let byWork: Instant | null = null;
  let byEnding: Instant | null = null;
  for (const event of events) {
    if (event.track !== "handling" || event.toState === null) continue;
    if (kind === "resolve" && event.toState === "reopened") byWork = null;
    // What ended is open again; what its branch had done until then it has done.
    else if (event.type === "reinstate" || event.type === "unmerge") byEnding = null;
    else if (ending.has(event.toState)) byEnding ??= event.at;
    else if (metBy[kind].has(event.toState)) byWork ??= event.at;
  }
  return byWork ?? byEnding;
}

function dueAt(
  events: readonly ClockEvent[],
  allowance: Allowance,
  calendar: WorkingCalendar,
): Instant | null {
  const [first] = events;
  if (!first) return null;
  let start = first.at;
  let leftMs = allowance.ms;
  for (const interval of intervals(events)) {
    if (interval.state === "running") continue;
    const usedMs = elapsed(allowance, calendar, start, interval.from);
    // It was missed before this pause: what was missed is frozen.
    if (usedMs >= leftMs) break;
    if (interval.to === null) return null;
    leftMs -= usedMs;
    start = interval.to;
  }
  return after(allowance, calendar, start, leftMs);
}

function elapsed(
  allowance: Allowance,
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
): number {
  return allowance.working
    ? workingMsBetween(calendar, from, to)
    : Math.max(0, instantToMs(to) - instantToMs(from));
}

function after(
  allowance: Allowance,
  calendar: WorkingCalendar,
  from: Instant,
  ms: number,
): Instant {
  return allowance.working ? addWorkingMs(calendar, from, ms) : addMs(from, ms);
}

/** The limit that comes next, or null when none runs. */
export function nextLimit(limits: readonly Limit[]): { kind: LimitKind; dueAt: Instant } | null {
  let next: { kind: LimitKind; dueAt: Instant } | null = null;
  for (const { kind, dueAt: due, metAt: met } of limits) {
    if (due === null || met !== null) continue;
    if (next === null || due < next.dueAt) next = { kind, dueAt: due };
  }
  return next;
}
