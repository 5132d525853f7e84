// Limits and calendars as administrators write them: what is written out reads back the same, what can't be read is said.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  calendarData,
  calendarFaults,
  calendarFrom,
} from "../../../app/domain/clock/calendar-data.ts";
import { calendarForm, calendarIn } from "../../../app/domain/clock/calendar-form.ts";
import { calendarYear } from "../../../app/domain/clock/calendar-year.ts";
import { ownPolicy } from "../../../app/domain/clock/limit-policy.ts";
import { limitTable, limitsIn } from "../../../app/domain/clock/limit-table.ts";

const example = calendarData.parse(
  JSON.parse(readFileSync("docs/examples/calendar-cn-2026.json", "utf8")),
);

it("a table of limits reads back as it was written", () => {
  const policy = { ...ownPolicy, focusFactors: { in_difficulty: 0.5 } };
  expect(limitsIn(limitTable(policy))).toEqual({ policy, unread: [] });
});

it("names the lines of a table that nobody can read", () => {
  const text =
    "* normal resolve 7 working_days\n\n* normal resolve seven days\nfocus nobody 1\n* calm accept 1 hours";
  expect(limitsIn(text).unread).toEqual([3, 4, 5]);
  expect(limitsIn(text).policy.rows).toHaveLength(1);
});

it("a calendar reads back as it was written, half days and single days too", () => {
  const calendar = {
    ...example,
    weekDayPeriods: { "5": [{ from: "09:00", to: "12:00" }] },
    dayPeriods: { "2026-02-14": [{ from: "10:00", to: "11:30" }], "2026-12-31": [] },
  };
  expect(calendarIn(calendarForm(calendar))).toEqual({ calendar });
  expect(calendarFaults(calendar)).toEqual([]);
});

it("names the field of a calendar that can't be read; wrong hours are faults", () => {
  const form = calendarForm(example);
  expect(calendarIn({ ...form, code: "Not so" })).toEqual({ field: "code" });
  expect(calendarIn({ ...form, nameZh: " " })).toEqual({ field: "nameZh" });
  expect(calendarIn({ ...form, weekDays: "1 2 nine" })).toEqual({ field: "weekDays" });
  const read = calendarIn({ ...form, periods: "9 to 12" });
  expect("calendar" in read && calendarFaults(read.calendar)[0]?.code).toBe("period");
});

it("a year shows every day once, with what is special about it", () => {
  const months = calendarYear(calendarFrom(example), 2026);
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  expect(days).toHaveLength(365);
  const markOf = (month: number, day: number) =>
    months[month - 1]?.weeks.flat().find((one) => one?.day === day)?.mark;
  expect([markOf(10, 1), markOf(10, 10), markOf(10, 11), markOf(10, 12)]).toEqual([
    "holiday",
    "make_up",
    "off",
    "work",
  ]);
  expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
});
