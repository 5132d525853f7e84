// Working time by hand: weeks, holidays, make-up days, days of 23 and 25 hours, leap years, and calendars that never work.
import { describe, expect, it } from "vitest";
import { addWorkingMs, workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import { HOUR_MS, MINUTE_MS, parseInstant } from "../../../app/domain/shared/instant.ts";

const at = parseInstant;
const allWeek = [1, 2, 3, 4, 5, 6, 7];

function calendar(changes: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return { ...defaultCalendar("UTC"), ...changes };
}

const add = (from: string, hours: number, changes: Partial<WorkingCalendar> = {}): string =>
  addWorkingMs(calendar(changes), at(`${from}:00.000Z`), hours * HOUR_MS).slice(0, 16);
const between = (from: string, to: string, changes: Partial<WorkingCalendar> = {}): number =>
  workingMsBetween(calendar(changes), at(`${from}:00.000Z`), at(`${to}:00.000Z`)) / HOUR_MS;

/** From, hours of work, until. Monday to Friday, 9 to 12 and 13 to 18 o'clock. */
const weeks: readonly (readonly [what: string, from: string, hours: number, until: string])[] = [
  ["within a morning", "2026-03-02T09:00", 2, "2026-03-02T11:00"],
  ["to the very end of a morning", "2026-03-02T09:00", 3, "2026-03-02T12:00"],
  ["across the lunch break", "2026-03-02T11:00", 2, "2026-03-02T14:00"],
  ["a whole day", "2026-03-02T09:00", 8, "2026-03-02T18:00"],
  ["into the next day", "2026-03-02T17:00", 2, "2026-03-03T10:00"],
  ["across a weekend", "2026-03-06T17:00", 2, "2026-03-09T10:00"],
  ["from before work", "2026-03-02T03:00", 1, "2026-03-02T10:00"],
  ["from the lunch break", "2026-03-02T12:30", 1, "2026-03-02T14:00"],
  ["from after work", "2026-03-02T20:00", 1, "2026-03-03T10:00"],
  ["from a Sunday", "2026-03-08T12:00", 8, "2026-03-09T18:00"],
  ["seven working days", "2026-03-02T09:00", 56, "2026-03-10T18:00"],
  ["over the end of a year", "2026-12-31T17:00", 2, "2027-01-01T10:00"],
  ["over 29 February of a leap year", "2028-02-28T17:00", 10, "2028-03-01T10:00"],
  ["over the end of February", "2027-02-26T17:00", 2, "2027-03-01T10:00"],
];

describe("working time", () => {
  it.each(weeks)("%s: from %s, %d h end at %s", (_what, from, hours, until) => {
    expect(add(from, hours)).toBe(until);
  });

  it.each(weeks)("%s: between %s and the end lie %d h (%s)", (_what, from, hours, until) => {
    expect(between(from, until)).toBe(hours);
  });

  it("none of it passes at night, at lunch or at a weekend", () => {
    expect(between("2026-03-02T18:00", "2026-03-03T09:00")).toBe(0);
    expect(between("2026-03-02T12:00", "2026-03-02T13:00")).toBe(0);
    expect(between("2026-03-06T18:00", "2026-03-09T09:00")).toBe(0);
  });

  it("none of it gives the same instant back, at any hour", () => {
    for (const from of ["2026-03-02T09:00", "2026-03-08T03:00"]) {
      expect(add(from, 0)).toBe(from);
      expect(add(from, -5)).toBe(from);
      expect(between(from, from)).toBe(0);
    }
  });

  it("a year of 2026 has 261 week days", () => {
    expect(between("2026-01-01T00:00", "2027-01-01T00:00")).toBe(261 * 8);
  });

  it("between an instant and an earlier one there is none", () => {
    expect(between("2026-03-03T10:00", "2026-03-02T10:00")).toBe(0);
  });
});

describe("holidays and make-up days", () => {
  const nationalDay = {
    holidays: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
    makeUpDays: new Set(["2026-10-10"]),
  };

  it("a week of holidays is not worked", () => {
    expect(add("2026-09-30T17:00", 2, nationalDay)).toBe("2026-10-08T10:00");
    expect(between("2026-09-30T18:00", "2026-10-08T09:00", nationalDay)).toBe(0);
  });

  it("a Saturday that makes up for it is", () => {
    expect(add("2026-10-09T17:00", 2, nationalDay)).toBe("2026-10-10T10:00");
    expect(between("2026-10-09T18:00", "2026-10-12T09:00", nationalDay)).toBe(8);
  });

  it("a day that is called both is worked: the make-up was decided later", () => {
    const both = { holidays: new Set(["2026-03-07"]), makeUpDays: new Set(["2026-03-07"]) };
    expect(between("2026-03-07T00:00", "2026-03-08T00:00", both)).toBe(8);
  });

  it("a holiday at a weekend takes nothing away", () => {
    const weekend = { holidays: new Set(["2026-03-07", "2026-03-08"]) };
    expect(between("2026-03-02T00:00", "2026-03-09T00:00", weekend)).toBe(40);
  });
});

describe("other hours", () => {
  it("mornings only: a branch that is open half of the day", () => {
    const mornings = { periods: [{ from: "08:30", to: "12:30" }] };
    expect(add("2026-03-02T11:30", 2, mornings)).toBe("2026-03-03T09:30");
    expect(between("2026-03-02T00:00", "2026-03-09T00:00", mornings)).toBe(20);
  });

  it("three periods a day, one of them in the evening", () => {
    const periods = [
      { from: "08:00", to: "10:00" },
      { from: "14:00", to: "15:00" },
      { from: "19:30", to: "21:00" },
    ];
    expect(add("2026-03-02T09:00", 3, { periods })).toBe("2026-03-02T20:30");
    expect(between("2026-03-02T00:00", "2026-03-03T00:00", { periods })).toBe(4.5);
  });

  it("Sunday to Thursday", () => {
    expect(add("2026-03-05T17:00", 2, { weekDays: [7, 1, 2, 3, 4] })).toBe("2026-03-08T10:00");
  });

  it("half an hour in Kathmandu's zone of five hours and three quarters", () => {
    const nepal = defaultCalendar("Asia/Kathmandu");
    const end = addWorkingMs(nepal, at("2026-03-02T03:15:00.000Z"), 30 * MINUTE_MS);
    expect(end).toBe("2026-03-02T03:45:00.000Z");
  });
});

describe("days of 23 and 25 hours", () => {
  const night = { periods: [{ from: "00:00", to: "06:00" }], weekDays: allWeek };
  const hoursOf = (timeZone: string, from: string, to: string): number =>
    workingMsBetween({ ...calendar(night), timeZone }, at(from), at(to)) / HOUR_MS;

  it("in Berlin a night shift loses an hour in spring and gains one in autumn", () => {
    const berlin = "Europe/Berlin";
    expect(hoursOf(berlin, "2026-03-28T12:00:00.000Z", "2026-03-29T12:00:00.000Z")).toBe(5);
    expect(hoursOf(berlin, "2026-10-24T12:00:00.000Z", "2026-10-25T12:00:00.000Z")).toBe(7);
    expect(hoursOf(berlin, "2026-06-01T12:00:00.000Z", "2026-06-02T12:00:00.000Z")).toBe(6);
  });

  it("in New York too, on other days", () => {
    const newYork = "America/New_York";
    expect(hoursOf(newYork, "2026-03-07T12:00:00.000Z", "2026-03-08T16:00:00.000Z")).toBe(5);
    expect(hoursOf(newYork, "2026-10-31T12:00:00.000Z", "2026-11-01T16:00:00.000Z")).toBe(7);
  });

  it("an office day begins at nine by the clock on the wall, before and after the change", () => {
    const berlin = defaultCalendar("Europe/Berlin");
    const friday = at("2026-03-27T16:00:00.000Z"); // 17:00 in Berlin
    expect(addWorkingMs(berlin, friday, 2 * HOUR_MS)).toBe("2026-03-30T08:00:00.000Z"); // 10:00
    const newYork = defaultCalendar("America/New_York");
    const october = at("2026-10-30T21:00:00.000Z"); // 17:00 in New York
    expect(addWorkingMs(newYork, october, 2 * HOUR_MS)).toBe("2026-11-02T15:00:00.000Z"); // 10:00
  });

  it("a period that lies in the missing hour is worked an hour later by the sun", () => {
    const gap = { periods: [{ from: "02:15", to: "02:45" }], weekDays: allWeek };
    const berlin = { ...calendar(gap), timeZone: "Europe/Berlin" };
    const saturday = at("2026-03-28T12:00:00.000Z");
    expect(addWorkingMs(berlin, saturday, 30 * MINUTE_MS)).toBe("2026-03-29T01:45:00.000Z");
  });

  it("a period that begins in the missing hour and ends with it has no length, and gives none back", () => {
    const gap = { periods: [{ from: "02:30", to: "03:00" }], weekDays: allWeek };
    const berlin = { ...calendar(gap), timeZone: "Europe/Berlin" };
    const saturday = at("2026-03-28T12:00:00.000Z");
    expect(workingMsBetween(berlin, saturday, at("2026-03-29T12:00:00.000Z"))).toBe(0);
    expect(addWorkingMs(berlin, saturday, 30 * MINUTE_MS)).toBe("2026-03-30T01:00:00.000Z");
  });
});

describe("a calendar that never works", () => {
  it.each<[string, Partial<WorkingCalendar>]>([
    ["has no week day", { weekDays: [] }],
    ["has no period", { periods: [] }],
    ["has only periods of no length", { periods: [{ from: "09:00", to: "09:00" }] }],
  ])("because it %s is a mistake that is named", (_why, changes) => {
    expect(() => add("2026-03-02T09:00", 1, changes)).toThrow(RangeError);
    expect(() => between("2026-03-02T09:00", "2026-03-03T09:00", changes)).toThrow(RangeError);
  });

  it("but for one make-up day within a year is taken as it is", () => {
    const rare = { weekDays: [], makeUpDays: new Set(["2027-03-01"]) };
    expect(add("2026-03-02T09:00", 1, rare)).toBe("2027-03-01T10:00");
    expect(() => add("2026-03-02T09:00", 9, rare)).toThrow(RangeError);
  });
});
