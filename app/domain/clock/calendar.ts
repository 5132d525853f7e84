// Working time: days, holidays, make-up working days, several periods a day. Pure arithmetic.
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../shared/instant.ts";
import { instantFromMs, instantToMs } from "../shared/instant.ts";

/** Working hours of a day, `09:00` to `12:00`, local time, in order and without overlap. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface WorkingCalendar {
  readonly timeZone: string;
  readonly periods: readonly Period[];
  /** ISO week days that are worked: 1 Monday to 7 Sunday. */
  readonly weekDays: readonly number[];
  /** Days off though they are week days, `2026-10-01`. */
  readonly holidays: ReadonlySet<string>;
  /** Days worked though they are not week days (make-up working days). */
  readonly makeUpDays: ReadonlySet<string>;
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A calendar without any working time in so many days is a mistake in the calendar. */
const LONGEST_BREAK_DAYS = 366;

function worksOn(calendar: WorkingCalendar, day: Temporal.PlainDate): boolean {
  const key = day.toString();
  if (calendar.makeUpDays.has(key)) return true;
  return calendar.weekDays.includes(day.dayOfWeek) && !calendar.holidays.has(key);
}

/** The working periods of that local day as points in time; days of 23 or 25 hours are right too. */
function spansOf(calendar: WorkingCalendar, day: Temporal.PlainDate): Span[] {
  if (!worksOn(calendar, day)) return [];
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time }).epochMilliseconds;
  return calendar.periods.map(({ from, to }) => ({
    fromMs: at(from),
    toMs: at(to),
  }));
}

function* spansFrom(calendar: WorkingCalendar, startMs: number): Generator<Span> {
  let day = Temporal.Instant.fromEpochMilliseconds(startMs)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  for (
    let idleDays = 0;
    idleDays <= LONGEST_BREAK_DAYS;
    idleDays += 1, day = day.add({ days: 1 })
  ) {
    for (const span of spansOf(calendar, day)) {
      // A period can end before it begins where the clock on the wall jumps.
      if (span.toMs <= startMs || span.toMs <= span.fromMs) continue;
      idleDays = 0;
      yield { fromMs: Math.max(span.fromMs, startMs), toMs: span.toMs };
    }
  }
  throw new RangeError(`no working time within ${String(LONGEST_BREAK_DAYS)} days`);
}

/**
 * The instant at which `workingMs` of working time have passed since `start`. Zero gives `start` itself.
 * Throws RangeError for a calendar without working days.
 */
export function addWorkingMs(
  calendar: WorkingCalendar,
  start: Instant,
  workingMs: number,
): Instant {
  let leftMs = workingMs;
  if (leftMs <= 0) return start;
  for (const span of spansFrom(calendar, instantToMs(start))) {
    const lengthMs = span.toMs - span.fromMs;
    if (leftMs <= lengthMs) return instantFromMs(span.fromMs + leftMs);
    leftMs -= lengthMs;
  }
  throw new RangeError("unreachable");
}

/**
 * Working milliseconds between two instants; 0 when `end` is not after `start`. Throws RangeError for a calendar
 * without working days.
 */
export function workingMsBetween(calendar: WorkingCalendar, start: Instant, end: Instant): number {
  const endMs = instantToMs(end);
  if (endMs <= instantToMs(start)) return 0;
  let sumMs = 0;
  for (const span of spansFrom(calendar, instantToMs(start))) {
    if (span.fromMs >= endMs) break;
    sumMs += Math.min(span.toMs, endMs) - span.fromMs;
  }
  return sumMs;
}

/** Is that text a day of the calendar, `2026-11-30`? */
export function isPossibleDay(text: string): boolean {
  return dayOf(text) !== null;
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/**
 * When work ends on that local day (`2026-11-30`), or on the next working day if nobody works then. Null for what is no
 * day. Throws RangeError for a calendar without working days.
 */
export function endOfWork(calendar: WorkingCalendar, localDay: string): Instant | null {
  const day = dayOf(localDay);
  if (day === null) return null;
  for (let idleDays = 0; idleDays <= LONGEST_BREAK_DAYS; idleDays += 1) {
    const last = spansOf(calendar, day.add({ days: idleDays })).at(-1);
    if (last) return instantFromMs(last.toMs);
  }
  throw new RangeError(`no working time within ${String(LONGEST_BREAK_DAYS)} days`);
}
