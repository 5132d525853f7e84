// Why a limit lies where it lies: its time, since when, for how long it stood still, and what is left, in its own time. Pure.
import type { Instant } from "../shared/instant.ts";
import { instantToMs } from "../shared/instant.ts";
import { workingMsBetween } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";
import { extensionOf } from "./extension.ts";
import { intervals, limitsAfter } from "./ledger.ts";
import type { Limit } from "./ledger.ts";
import type { Clock } from "./clock.ts";

export interface ExplainedLimit extends Limit {
  readonly startedAt: Instant;
  /** Waiting for the resident, in the limit's own time (working time for working limits). */
  readonly pausedMs: number;
  /** What was granted besides, in its own time; 0: nothing. */
  readonly extendedMs: number;
  /** What is left at `now`, in its own time; less than 0: by so much it is over. Null when nothing runs. */
  readonly leftMs: number | null;
}

type Reckoned = Pick<Clock, "limits" | "calendars" | "events" | "terms">;

/** Each limit of `clock` with its reasons at `now`; none before there is an event. */
export function explainedLimits(clock: Reckoned, now: Instant): ExplainedLimit[] {
  const [first] = clock.events;
  if (!first) return [];
  const extension = extensionOf(clock.events);
  return clock.limits.map((limit) => {
    const between = betweenIn(clock, limit);
    const { kind, dueAt, metAt, allowance } = limit;
    const until = metAt ?? (dueAt !== null && dueAt < now ? dueAt : now);
    const isExtended = kind === "resolve" && extension?.state === "granted";
    return {
      ...limit,
      startedAt: first.at,
      pausedMs: pausedMs(clock, until, between),
      extendedMs: isExtended ? Math.min(extension.extraMs, allowance.ms / 2) : 0,
      leftMs: dueAt === null || metAt !== null ? null : between(now, dueAt) - between(dueAt, now),
    };
  });
}

type Between = (from: Instant, to: Instant) => number;

/** Time between two moments as this limit counts it. */
function betweenIn(clock: Reckoned, limit: Limit): Between {
  const calendar = governing(clock, limit);
  if (!limit.allowance.working || !calendar) {
    return (from, to) => Math.max(0, instantToMs(to) - instantToMs(from));
  }
  return (from, to) => workingMsBetween(calendar, from, to);
}

/** Of several calendars the one that gave the limit its moment. */
function governing({ calendars, events, terms }: Reckoned, limit: Limit): WorkingCalendar | null {
  const gives = (calendar: WorkingCalendar) =>
    limitsAfter(events, { ...terms, calendars: [calendar] }).some(
      ({ kind, dueAt }) => kind === limit.kind && dueAt === limit.dueAt,
    );
  return calendars.find(gives) ?? calendars[0] ?? null;
}

function pausedMs({ events }: Reckoned, until: Instant, between: Between): number {
  let sumMs = 0;
  for (const { state, from, to } of intervals(events)) {
    if (state !== "paused" || from >= until) continue;
    sumMs += between(from, to !== null && to < until ? to : until);
  }
  return sumMs;
}
