// Any calendar, any instant: adding working time and measuring it are each other's inverse.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingMs, workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import type { Period, WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { DAY_MS, HOUR_MS, addMs, instantFromMs } from "../../../app/domain/shared/instant.ts";

const twoDigits = (number: number): string => String(number).padStart(2, "0");
const clockTime = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** One to three periods a day, in order, at any hour of day or night. */
const periods: fc.Arbitrary<Period[]> = fc
  .uniqueArray(fc.nat({ max: 24 * 60 - 1 }), { minLength: 6, maxLength: 6 })
  .map((minutes) => minutes.sort((a, b) => a - b))
  .chain(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) =>
    fc.subarray(
      [
        { from: clockTime(a), to: clockTime(b) },
        { from: clockTime(c), to: clockTime(d) },
        { from: clockTime(e), to: clockTime(f) },
      ],
      { minLength: 1 },
    ),
  );

const days = fc
  .uniqueArray(fc.nat({ max: 730 }), { maxLength: 40 })
  .map((offsets) => new Set(offsets.map((day) => dayOf(day))));

function dayOf(offset: number): string {
  return instantFromMs(Date.UTC(2027, 0, 1) + offset * DAY_MS).slice(0, 10);
}

const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  timeZone: fc.constantFrom(
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  ),
  periods,
  weekDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: days,
  makeUpDays: days,
});

/** Two years that hold a leap day and every change of clocks. */
const instant = fc
  .integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2028, 11, 1) })
  .map((ms) => instantFromMs(ms));
const workingMs = fc.integer({ min: 0, max: 200 * HOUR_MS });
const runs = { numRuns: 150 };

describe("in any calendar", () => {
  it("as much working time lies before the end as was added", () => {
    fc.assert(
      fc.property(calendar, instant, workingMs, (given, start, ms) => {
        expect(workingMsBetween(given, start, addWorkingMs(given, start, ms))).toBe(ms);
      }),
      runs,
    );
  });

  it("adding what was measured ends at the last moment that was worked, never after the end", () => {
    const length = fc.integer({ min: 0, max: 60 * DAY_MS });
    fc.assert(
      fc.property(calendar, instant, length, (given, start, lengthMs) => {
        const end = addMs(start, lengthMs);
        const measured = workingMsBetween(given, start, end);
        const reached = addWorkingMs(given, start, measured);
        expect(reached <= end).toBe(true);
        expect(workingMsBetween(given, reached, end)).toBe(0);
      }),
      runs,
    );
  });

  it("two pieces added one after the other are the sum", () => {
    const piece = fc.integer({ min: 0, max: 60 * HOUR_MS });
    fc.assert(
      fc.property(calendar, instant, piece, piece, (given, start, a, b) => {
        const inTwo = addWorkingMs(given, addWorkingMs(given, start, a), b);
        expect(inTwo).toBe(addWorkingMs(given, start, a + b));
      }),
      runs,
    );
  });

  it("measured in two pieces it is the same, and never more than has passed on any clock", () => {
    const length = fc.integer({ min: 0, max: 30 * DAY_MS });
    fc.assert(
      fc.property(calendar, instant, length, length, (given, start, first, second) => {
        const middle = addMs(start, first);
        const end = addMs(middle, second);
        const whole = workingMsBetween(given, start, end);
        const inTwo = workingMsBetween(given, start, middle) + workingMsBetween(given, middle, end);
        expect(inTwo).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(first + second);
      }),
      runs,
    );
  });

  it("more work never ends earlier, and a later start never ends earlier", () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        workingMs,
        fc.nat({ max: DAY_MS }),
        (given, start, ms, more) => {
          const end = addWorkingMs(given, start, ms);
          expect(addWorkingMs(given, start, ms + more) >= end).toBe(true);
          expect(addWorkingMs(given, addMs(start, more), ms) >= end).toBe(true);
        },
      ),
      runs,
    );
  });
});
