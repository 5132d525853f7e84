// By how much a time limit was missed, as people say it: whole days, or hours when it is less than one.
import type { Urgency } from "../problem/urgency.ts";
import { workingMsBetween } from "../clock/calendar.ts";
import type { WorkingCalendar } from "../clock/calendar.ts";
import { WORKING_DAY_MS } from "../clock/limit-policy.ts";
import { DAY_MS, HOUR_MS, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

export interface Lateness {
  /** Working days and hours, but for emergencies. */
  readonly unit: "days" | "hours";
  readonly working: boolean;
  /** Whole ones; 0 hours: less than one. */
  readonly count: number;
}

/** The time from `dueAt` to `now`, in the time in which that limit is counted; null while it is not late. */
export function lateness(
  dueAt: Instant,
  now: Instant,
  urgency: Urgency,
  calendar: WorkingCalendar,
): Lateness | null {
  if (now <= dueAt) return null;
  const working = urgency !== "emergency";
  const ms = working
    ? workingMsBetween(calendar, dueAt, now)
    : instantToMs(now) - instantToMs(dueAt);
  const days = Math.floor(ms / (working ? WORKING_DAY_MS : DAY_MS));
  return days > 0
    ? { unit: "days", working, count: days }
    : { unit: "hours", working, count: Math.floor(ms / HOUR_MS) };
}
