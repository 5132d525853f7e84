// A period of whole days, as people give it on a page: from the first minute of one local day to the last of another.
import { Temporal } from "temporal-polyfill";
import { instantFromMs, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { isPossibleDay } from "./calendar.ts";

export interface Period {
  /** Local days, `2026-11-30`; both belong to it. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
}

/** Instants sort as text between these years. */
const YEAR_MIN = 1970;
const YEAR_MAX = 9_998;

/** Null when one of the two is no day, or the first comes after the second. */
export function periodOf(timeZone: string, fromDay: string, toDay: string): Period | null {
  if (!isPossibleDay(fromDay) || !isPossibleDay(toDay) || fromDay > toDay) return null;
  const [first, last] = [Temporal.PlainDate.from(fromDay), Temporal.PlainDate.from(toDay)];
  if (first.year < YEAR_MIN || last.year > YEAR_MAX) return null;
  const begins = (day: Temporal.PlainDate) =>
    instantFromMs(day.toZonedDateTime(timeZone).epochMilliseconds);
  return { fromDay, toDay, from: begins(first), until: begins(last.add({ days: 1 })) };
}

/** The last `days` local days, today among them. */
export function lastDays(timeZone: string, now: Instant, days: number): Period {
  const today = Temporal.Instant.fromEpochMilliseconds(instantToMs(now))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const period = periodOf(
    timeZone,
    today.subtract({ days: days - 1 }).toString(),
    today.toString(),
  );
  if (period === null) throw new RangeError(`no period of ${String(days)} days before ${now}`);
  return period;
}
