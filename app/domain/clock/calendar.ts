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
  /** Of a usual day. */
  readonly periods: readonly Period[];
  /** ISO week days that are worked: 1 Monday to 7 Sunday. */
  readonly weekDays: readonly number[];
  /** Days off though they are week days, `2026-10-01`. */
  readonly holidays: ReadonlySet<string>;
  /** Days worked though they are not week days (make-up working days). */
  readonly makeUpDays: ReadonlySet<string>;
  /** Week days with periods of their own (half days), by ISO week day; such a day is worked whether it is listed or not. */
  readonly weekDayPeriods?: ReadonlyMap<number, readonly Period[]>;
  /** Single days with periods of their own, `2026-02-14`: before everything else. */
  readonly dayPeriods?: ReadonlyMap<string, readonly Period[]>;
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A calendar without any working time in so many days is a mistake in the calendar. */
const LONGEST_BREAK_DAYS = 366;

/** The periods of that day, in its order of precedence: its own, make-up day, holiday, week day. Empty: nobody works. */
export function periodsOn(calendar: WorkingCalendar, day: Temporal.PlainDate): readonly Period[] {
  const key = day.toString();
  const own = calendar.dayPeriods?.get(key);
  if (own) return own;
  if (calendar.makeUpDays.has(key)) return calendar.periods;
  if (calendar.holidays.has(key)) return [];
  const ofWeekDay = calendar.weekDayPeriods?.get(day.dayOfWeek);
  return ofWeekDay ?? (calendar.weekDays.includes(day.dayOfWeek) ? calendar.periods : []);
}

/** The working periods of that local day as points in time; days of 23 or 25 hours are right too. */
function spansOf(calendar: WorkingCalendar, day: Temporal.PlainDate): Span[] {
  const periods = periodsOn(calendar, day);
  if (periods.length === 0) return [];
  const at = (time: string) =>
    day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time }).epochMilliseconds;
  return periods.map(({ from, to }) => ({
    fromMs: at(from),
    toMs: at(to),
  }));
}

/** A local day: from its first moment to the next day's, with its working periods. */
interface Day {
  readonly date: Temporal.PlainDate;
  readonly startMs: number;
  readonly endMs: number;
  readonly spans: readonly Span[];
}

/** What was found out of a calendar's days, by quarter of an hour: clocks differ by whole quarters. */
const knownDays = new WeakMap<WorkingCalendar, Map<number, Day>>();
const QUARTER_MS = 15 * 60 * 1_000;
const KNOWN_QUARTERS_MAX = 20_000;

function daysOf(calendar: WorkingCalendar): Map<number, Day> {
  const known = knownDays.get(calendar);
  if (known && known.size <= KNOWN_QUARTERS_MAX) return known;
  const days = new Map<number, Day>();
  knownDays.set(calendar, days);
  return days;
}

/** The local day of that moment. Time zones are slow to ask, and the same days are asked for all day long. */
function dayAt(calendar: WorkingCalendar, ms: number, after?: Day): Day {
  const days = daysOf(calendar);
  const quarter = Math.floor(ms / QUARTER_MS);
  const known = days.get(quarter);
  if (known && known.startMs <= ms && ms < known.endMs) return known;
  const startOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime(calendar.timeZone).epochMilliseconds;
  const date = after
    ? after.date.add({ days: 1 })
    : Temporal.Instant.fromEpochMilliseconds(ms)
        .toZonedDateTimeISO(calendar.timeZone)
        .toPlainDate();
  const day = {
    date,
    startMs: after ? after.endMs : startOf(date),
    endMs: startOf(date.add({ days: 1 })),
    spans: spansOf(calendar, date),
  };
  days.set(quarter, day);
  return day;
}

function* spansFrom(calendar: WorkingCalendar, startMs: number): Generator<Span> {
  let day = dayAt(calendar, startMs);
  for (
    let idleDays = 0;
    idleDays <= LONGEST_BREAK_DAYS;
    idleDays += 1, day = dayAt(calendar, day.endMs, day)
  ) {
    for (const span of day.spans) {
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
