// One year of a calendar, month by month: which days are worked, and which are special. Pure.
import { Temporal } from "temporal-polyfill";
import { periodsOn } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";

/** `make_up` is worked though it is no usual day, `holiday` is off though it is one, `part` has hours of its own. */
export type DayMark = "work" | "off" | "holiday" | "make_up" | "part";

export interface MonthView {
  /** 1 to 12. */
  readonly month: number;
  /** Weeks from Monday to Sunday; null: a day of another month. */
  readonly weeks: readonly (readonly ({ readonly day: number; readonly mark: DayMark } | null)[])[];
}

const WEEK_DAYS = 7;
const MONTHS = 12;

function markOf(calendar: WorkingCalendar, date: Temporal.PlainDate): DayMark {
  const key = date.toString();
  const works = periodsOn(calendar, date).length > 0;
  if (calendar.dayPeriods?.has(key) === true) return works ? "part" : "holiday";
  if (calendar.makeUpDays.has(key)) return "make_up";
  const ofWeekDay = calendar.weekDayPeriods?.get(date.dayOfWeek);
  if (calendar.holidays.has(key)) return "holiday";
  if (!works) return "off";
  return ofWeekDay ? "part" : "work";
}

/** The twelve months of `year`. */
export function calendarYear(calendar: WorkingCalendar, year: number): MonthView[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const first = Temporal.PlainDate.from({ year, month: index + 1, day: 1 });
    const days = Array.from({ length: first.daysInMonth }, (_day, number) => ({
      day: number + 1,
      mark: markOf(calendar, first.with({ day: number + 1 })),
    }));
    const cells = [...Array<null>(first.dayOfWeek - 1).fill(null), ...days];
    while (cells.length % WEEK_DAYS !== 0) cells.push(null);
    const weeks = Array.from({ length: cells.length / WEEK_DAYS }, (_week, number) =>
      cells.slice(number * WEEK_DAYS, (number + 1) * WEEK_DAYS),
    );
    return { month: index + 1, weeks };
  });
}
