// Where days begin in a time zone; remembered, since calendars are slow to ask.
import { Temporal } from "temporal-polyfill";
import { HOUR_MS } from "../../../app/domain/shared/instant.ts";

/** Gives the midnight before a moment, both in epoch milliseconds. */
export function localDays(timeZone: string): (atMs: number) => number {
  const known = new Map<number, number>();
  return (atMs) => {
    // In no zone does a day begin within a quarter of an hour.
    const quarter = Math.floor(atMs / (HOUR_MS / 4));
    const before = known.get(quarter);
    if (before !== undefined) return before;
    const day = Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs))
      .toZonedDateTimeISO(timeZone)
      .startOfDay().epochMilliseconds;
    known.set(quarter, day);
    return day;
  };
}
