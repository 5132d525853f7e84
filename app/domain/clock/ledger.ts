// The clock of a problem as a ledger: intervals that run or pause, and limits counted from the first submission.
// Derived from events alone, so no edit, return, new owner or new branch can lengthen a limit.
import type { ProblemEvent } from "../problem/event.ts";
import type { Handling } from "../problem/handling.ts";
import type { Instant } from "../shared/instant.ts";
import { addMs, instantToMs } from "../shared/instant.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { addWorkingMs, workingMsBetween } from "./calendar.ts";
import { WORKING_DAY_MS, limitKinds } from "./limit-policy.ts";
import type { Allowance, LimitKind } from "./limit-policy.ts";

/** The part of an event that the clock reads. */
export type ClockEvent = Pick<ProblemEvent, "type" | "at" | "track" | "toState"> &
  Partial<Pick<ProblemEvent, "facts">>;

export interface Interval {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly state: "running" | "paused";
}

/** Under what the limits of a problem are reckoned. */
export interface Terms {
  /** What a limit of that kind may take, one for each standing that the problem ever had; none: there is no such limit. */
  readonly allowances: (kind: LimitKind) => readonly Allowance[];
  /** All that were ever in force for it. Of all moments that allowances and calendars give, the earliest counts. */
  readonly calendars: readonly WorkingCalendar[];
}

export interface Limit {
  readonly kind: LimitKind;
  /** Null while the clock is paused: nobody can miss a limit that waits for the resident. */
  readonly dueAt: Instant | null;
  /** From when on it is called near; null while it is paused, and once it was missed. */
  readonly nearsAt: Instant | null;
  /** Of all that it could take, what gave its moment. */
  readonly allowance: Allowance;
  /** When it was met; null while it still runs. */
  readonly metAt: Instant | null;
}

const pausing = new Set(["awaiting_resident"]);
const stopping = new Set(["resolved", "closed", "rejected", "merged", "withdrawn"]);
/** Ends that meet every limit, and that some can take back. */
const ending = new Set(["rejected", "merged", "withdrawn"]);
const metBy: Record<LimitKind, ReadonlySet<string>> = {
  accept: new Set(["accepted", "resolved"]),
  first_answer: new Set(["awaiting_resident", "returned", "resolved"]),
  resolve: new Set(["resolved", "closed"]),
};
/** What a branch tells the resident without moving the problem. */
const answers: ReadonlySet<string> = new Set([
  "messaged",
  "extension_granted",
  "extension_refused",
]);
/** A limit is near in the last fifth of its time, and for a working day at most. */
const NEAR_SHARE = 0.2;
const NEAR_MAX_MS = WORKING_DAY_MS;

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
export function limitsAfter(events: readonly ClockEvent[], terms: Terms): Limit[] {
  const pauses = intervals(events).filter(({ state }) => state === "paused");
  return limitKinds.flatMap((kind) => {
    const [first, ...others] = terms.allowances(kind);
    if (!first) return [];
    const due = dueOf(kind, events, pauses, [first, ...others], terms);
    return [{ kind, ...due, metAt: metAt(kind, events) }];
  });
}

/** Whether an event of this type that is no move can change a limit. */
export function changesClock(type: ProblemEvent["type"]): boolean {
  return answers.has(type);
}

/**
 * Whether a move from one handling state to the other can change any limit. When it can't, the limits stay as they are,
 * and nobody need read the events again.
 */
export function touchesClock(from: Handling, to: Handling): boolean {
  const role = (state: Handling) =>
    [pausing, stopping, ending, ...Object.values(metBy)].map((states) => states.has(state)).join();
  return role(from) !== role(to);
}

function metAt(kind: LimitKind, events: readonly ClockEvent[]): Instant | null {
  let byWork: Instant | null = null;
  let byEnding: Instant | null = null;
  for (const event of events) {
    if (kind === "first_answer" && answers.has(event.type)) byWork ??= event.at;
    if (event.track !== "handling" || event.toState === null) continue;
    if (kind === "resolve" && event.toState === "reopened") byWork = null;
    // What ended is open again; what its branch had done until then it has done.
    else if (event.type === "reinstate" || event.type === "unmerge") byEnding = null;
    else if (ending.has(event.toState)) byEnding ??= event.at;
    else if (metBy[kind].has(event.toState)) byWork ??= event.at;
  }
  return byWork ?? byEnding;
}

type Due = Pick<Limit, "dueAt" | "nearsAt" | "allowance">;

function dueOf(
  kind: LimitKind,
  events: readonly ClockEvent[],
  pauses: readonly Interval[],
  allowances: readonly [Allowance, ...Allowance[]],
  { calendars }: Terms,
): Due {
  const [first] = events;
  const [allowance] = allowances;
  const never: Due = { dueAt: null, nearsAt: null, allowance };
  if (!first) return never;
  const missedAt = missed(kind, events);
  if (missedAt !== null) return { dueAt: missedAt, nearsAt: null, allowance };
  const start = startOf(first);
  const extraMs = extendedByMs(kind, events);
  let earliest = never;
  for (const one of allowances) {
    for (const calendar of calendars) {
      // At most twice what each gives: an extension of days lengthens no limit of hours by days.
      const longer = { ...one, ms: one.ms + Math.min(extraMs, one.ms) };
      const due = dueUnder(start, pauses, longer, calendar);
      if (due.dueAt !== null && (earliest.dueAt === null || due.dueAt < earliest.dueAt)) {
        earliest = due;
      }
    }
  }
  return earliest;
}

/** A part that was split off has the clock of the whole. */
function startOf({ at, type, facts }: ClockEvent): Instant {
  const from = facts?.submittedAt;
  return type === "split_from" && typeof from === "string" ? (from as Instant) : at;
}

/** Where a limit lay when it was missed: that is on record, and nothing moves it any more. */
function missed(kind: LimitKind, events: readonly ClockEvent[]): Instant | null {
  const event = events.find(({ type, facts }) => type === "limit_missed" && facts?.kind === kind);
  const dueAt = event?.facts?.dueAt;
  return typeof dueAt === "string" ? (dueAt as Instant) : null;
}

/** By how much a limit was extended, in its own time. */
function extendedByMs(kind: LimitKind, events: readonly ClockEvent[]): number {
  let sumMs = 0;
  for (const { type, facts } of events) {
    if (type !== "extension_granted" || facts?.kind !== kind) continue;
    if (typeof facts.extraMs === "number") sumMs += facts.extraMs;
  }
  return sumMs;
}

/** How long before its end a limit is called near, in its own time. */
export function nearMsOf({ ms }: Allowance): number {
  return Math.round(Math.min(ms * NEAR_SHARE, NEAR_MAX_MS));
}

function dueUnder(
  submitted: Instant,
  pauses: readonly Interval[],
  allowance: Allowance,
  calendar: WorkingCalendar,
): Due {
  let start = submitted;
  let leftMs = allowance.ms;
  for (const pause of pauses) {
    const usedMs = elapsed(allowance, calendar, start, pause.from);
    // It was missed before this pause: what was missed is frozen.
    if (usedMs >= leftMs) break;
    if (pause.to === null) return { dueAt: null, nearsAt: null, allowance };
    leftMs -= usedMs;
    start = pause.to;
  }
  const nearMs = nearMsOf(allowance);
  return {
    dueAt: after(allowance, calendar, start, leftMs),
    nearsAt: after(allowance, calendar, start, Math.max(0, leftMs - nearMs)),
    allowance,
  };
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

export interface NextLimit {
  readonly kind: LimitKind;
  readonly dueAt: Instant;
}

/** When a limit that was just reckoned comes near. Beside it, since a problem keeps only what it shows. */
const nearOf = new WeakMap<NextLimit, Instant>();

/** From when on that limit is near; null for one that was read from the database, where nobody knows any more. */
export function nearsAtOf(next: NextLimit): Instant | null {
  return nearOf.get(next) ?? null;
}

/** The limit that comes next, or null when none runs. */
export function nextLimit(limits: readonly Limit[]): NextLimit | null {
  let next: NextLimit | null = null;
  for (const { kind, dueAt, nearsAt, metAt: met } of limits) {
    if (dueAt === null || met !== null) continue;
    if (next !== null && dueAt >= next.dueAt) continue;
    next = { kind, dueAt };
    if (nearsAt !== null) nearOf.set(next, nearsAt);
  }
  return next;
}

/** A limit that runs, and so has a moment. */
export type DueLimit = Limit & { readonly dueAt: Instant };

/** What is past and unmet at `now` and not yet on record, and the one of the others that is due first. */
export function missedAt(
  limits: readonly Limit[],
  now: Instant,
  onRecord: ReadonlySet<unknown>,
): { readonly missed: readonly DueLimit[]; readonly next: DueLimit | null } {
  const due = limits
    .filter((limit): limit is DueLimit => limit.dueAt !== null && limit.metAt === null)
    .filter(({ kind }) => !onRecord.has(kind))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return {
    missed: due.filter(({ dueAt }) => dueAt <= now),
    next: due.find(({ dueAt }) => dueAt > now) ?? null,
  };
}
