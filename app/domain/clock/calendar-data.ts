// A working calendar as people write it down: JSON in files and in the database. What can be wrong with it is said in codes;
// the doors have the words. Pure.
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { isPossibleDay, periodsOn } from "./calendar.ts";
import type { Period, WorkingCalendar } from "./calendar.ts";

const period = z.object({ from: z.string(), to: z.string() });
const periods = z.array(period).max(12);
/** Lists are bounded: a calendar is read at many requests. */
const DAYS_MAX = 2_000;
const days = z.array(z.string()).max(DAYS_MAX);

export const calendarData = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.object({ en: z.string().min(1), "zh-CN": z.string().min(1) }),
  timeZone: z.string(),
  weekDays: z.array(z.number().int().min(1).max(7)),
  periods,
  weekDayPeriods: z.record(z.string(), periods).default({}),
  holidays: days.default([]),
  makeUpDays: days.default([]),
  dayPeriods: z.record(z.string(), periods).default({}),
  /** Where the days are from, and what should be checked. */
  note: z.string().max(2_000).default(""),
});
export type CalendarData = z.infer<typeof calendarData>;

/** One mistake in a calendar; `about` is the day, the period, the week day or the time zone. */
export interface CalendarFault {
  readonly code:
    "time_zone" | "period" | "overlap" | "week_day" | "no_day" | "both" | "no_work" | "break";
  readonly about: string;
}

/** A minute of the day as text that sorts; the day ends at 24:00 at the latest, which nobody writes: work ends before midnight. */
const MINUTE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** As the clock reads it. Ask `calendarFaults` first. */
export function calendarFrom(data: CalendarData): WorkingCalendar {
  const byWeekDay = Object.entries(data.weekDayPeriods);
  return {
    timeZone: data.timeZone,
    periods: data.periods,
    weekDays: data.weekDays,
    holidays: new Set(data.holidays),
    makeUpDays: new Set(data.makeUpDays),
    weekDayPeriods: new Map(byWeekDay.map(([day, list]) => [Number(day), list])),
    dayPeriods: new Map(Object.entries(data.dayPeriods)),
  };
}

/**
 * What is wrong with a calendar; nothing when clocks can go by it. Unknown time zones; periods that are no times, run
 * backwards or overlap; days that are none, or are both holiday and working day; no working time at all, or none for more
 * than 60 days on end within the years that it names.
 */
export function calendarFaults(data: CalendarData): CalendarFault[] {
  const faults: CalendarFault[] = isTimeZone(data.timeZone)
    ? []
    : [{ code: "time_zone", about: data.timeZone }];
  faults.push(...periodFaults(data.periods));
  for (const [day, list] of Object.entries(data.weekDayPeriods)) {
    if (!/^[1-7]$/.test(day)) faults.push({ code: "week_day", about: day });
    faults.push(...periodFaults(list));
  }
  for (const [day, list] of Object.entries(data.dayPeriods)) {
    if (!isPossibleDay(day)) faults.push({ code: "no_day", about: day });
    faults.push(...periodFaults(list));
  }
  const makeUp = new Set(data.makeUpDays);
  for (const day of [...data.holidays, ...data.makeUpDays]) {
    if (!isPossibleDay(day)) faults.push({ code: "no_day", about: day });
  }
  for (const day of data.holidays) if (makeUp.has(day)) faults.push({ code: "both", about: day });
  return faults.length > 0 ? faults : breakFaults(data);
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    // An offset is no place: it knows no summer time.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

function periodFaults(list: readonly Period[]): CalendarFault[] {
  const faults: CalendarFault[] = [];
  let last = "";
  for (const { from, to } of list) {
    const about = `${from}-${to}`;
    if (!MINUTE.test(from) || !MINUTE.test(to) || from >= to)
      faults.push({ code: "period", about });
    else if (from < last) faults.push({ code: "overlap", about });
    last = to;
  }
  return faults;
}

/** Longer than any holidays: who writes that meant something else. */
const LONGEST_BREAK_DAYS = 60;

function breakFaults(data: CalendarData): CalendarFault[] {
  const calendar = calendarFrom(data);
  const usual = [1, 2, 3, 4, 5, 6, 7].some(
    (day) => (calendar.weekDayPeriods?.get(day) ?? usualOf(calendar, day)).length > 0,
  );
  if (!usual) return [{ code: "no_work", about: data.code }];
  const named = [...data.holidays, ...data.makeUpDays, ...Object.keys(data.dayPeriods)];
  for (const year of new Set(named.map((day) => Number(day.slice(0, 4))))) {
    const broken = longBreak(calendar, year);
    if (broken) return [{ code: "break", about: broken }];
  }
  return [];
}

const usualOf = ({ weekDays, periods: list }: WorkingCalendar, day: number): readonly Period[] =>
  weekDays.includes(day) ? list : [];

/** The first day of a break that is too long, and null when there is none that begins in that year. */
function longBreak(calendar: WorkingCalendar, year: number): string | null {
  let idleDays = 0;
  let day = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  for (let number = 0; number < 366 + LONGEST_BREAK_DAYS; number += 1) {
    idleDays = periodsOn(calendar, day).length > 0 ? 0 : idleDays + 1;
    if (idleDays > LONGEST_BREAK_DAYS) return day.subtract({ days: idleDays - 1 }).toString();
    day = day.add({ days: 1 });
  }
  return null;
}
