// When things happen in the demo county: residents write at all hours, offices work in working time.
import { Temporal } from "temporal-polyfill";
import { addWorkingMs } from "../../../app/domain/clock/calendar.ts";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { allowanceFor } from "../../../app/domain/clock/policy.ts";
import type { LimitKind } from "../../../app/domain/clock/limit-policy.ts";
import type { Urgency } from "../../../app/domain/problem/urgency.ts";
import { DAY_MS, addMs, instantFromMs, instantToMs } from "../../../app/domain/shared/instant.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import type { Draw } from "../random.ts";
import { pickWeighted, wholeBetween } from "../random.ts";

/** The hours at which residents write, with their shares. */
const writingHours: readonly (readonly [number, number])[] = [
  [6, 1],
  [7, 3],
  [8, 5],
  [10, 4],
  [12, 5],
  [13, 3],
  [15, 3],
  [17, 4],
  [18, 5],
  [19, 7],
  [20, 8],
  [21, 6],
  [22, 4],
  [23, 1],
];

/** A moment of writing about `daysAgo` before `end`, and certainly before it. */
export function writingTime(
  draw: Draw,
  end: Instant,
  daysAgo: number,
  calendar: WorkingCalendar,
): Instant {
  const written = Temporal.Instant.fromEpochMilliseconds(
    Math.round(instantToMs(end) - daysAgo * DAY_MS),
  )
    .toZonedDateTimeISO(calendar.timeZone)
    .with({
      hour: pickWeighted(draw, writingHours),
      minute: wholeBetween(draw, 0, 59),
      second: wholeBetween(draw, 0, 59),
      millisecond: wholeBetween(draw, 0, 999),
    });
  let at = instantFromMs(written.epochMilliseconds);
  while (at >= end) at = addMs(at, -DAY_MS);
  return at;
}

/** The instant at which a share of a time limit has passed since `from`; 1 is the limit itself. */
export function atShareOfLimit(
  from: Instant,
  limit: { readonly kind: LimitKind; readonly urgency: Urgency; readonly complex: boolean },
  share: number,
  calendar: WorkingCalendar,
): Instant {
  const { ms, working } = allowanceFor(limit.kind, limit.urgency, limit.complex);
  return working ? addWorkingMs(calendar, from, ms * share) : addMs(from, ms * share);
}

/** After so much office time; in an emergency nobody waits for the office to open, and all goes ten times as fast. */
export function afterOfficeTime(
  from: Instant,
  workingMs: number,
  urgency: Urgency,
  calendar: WorkingCalendar,
): Instant {
  return urgency === "emergency"
    ? addMs(from, workingMs / 10)
    : addWorkingMs(calendar, from, workingMs);
}
