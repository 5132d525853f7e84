// The generator's table of working time gives what the calendar gives, also where the clock on the wall jumps.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingMs, workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import type { WorkingCalendar } from "../../../app/domain/clock/calendar.ts";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import { DAY_MS, HOUR_MS, instantFromMs } from "../../../app/domain/shared/instant.ts";
import { instantText } from "../../../scripts/admin/generate/instant-text.ts";
import { seededIds } from "../../../scripts/admin/generate/seeded-ids.ts";
import { tabulate } from "../../../scripts/admin/generate/working-time.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";

const beginMs = Date.parse("2026-02-01T00:00:00.000Z");
const endMs = beginMs + 120 * DAY_MS;

const withHolidays: WorkingCalendar = {
  ...defaultCalendar("Asia/Shanghai"),
  holidays: new Set(["2026-02-16", "2026-02-17", "2026-02-18"]),
  makeUpDays: new Set(["2026-02-14"]),
};

describe.each([
  ["in Shanghai, with holidays", withHolidays],
  ["in Berlin, where a day in March has 23 hours", defaultCalendar("Europe/Berlin")],
])("the table of working time %s", (_where, calendar) => {
  const table = tabulate(calendar, beginMs, endMs);
  const moment = fc.integer({ min: beginMs, max: endMs - 50 * DAY_MS });

  it("says when an amount of work is done as the calendar does", () => {
    const work = fc.oneof(
      fc.integer({ min: 0, max: 120 * HOUR_MS }),
      fc.integer({ min: 0, max: 120 }).map((hours) => hours * HOUR_MS),
    );
    fc.assert(
      fc.property(moment, work, (fromMs, workMs) => {
        const expected = addWorkingMs(calendar, instantFromMs(fromMs), workMs);
        expect(instantText(table.after(fromMs, workMs))).toBe(expected);
      }),
    );
  });

  it("says how much was worked between two moments as the calendar does", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -DAY_MS, max: 40 * DAY_MS }), (fromMs, laterMs) => {
        const [from, to] = [instantFromMs(fromMs), instantFromMs(fromMs + laterMs)];
        const expected = workingMsBetween(calendar, from, to);
        expect(table.between(fromMs, fromMs + laterMs)).toBe(expected);
      }),
    );
  });

  it("refuses what lies beyond it, rather than to guess", () => {
    expect(() => table.after(endMs - DAY_MS, 60 * DAY_MS)).toThrow(RangeError);
    expect(() => table.between(beginMs - 1, endMs)).toThrow(RangeError);
  });
});

describe("instants and ids of the generator", () => {
  it("are written as the domain writes them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(instantText(ms)).toBe(instantFromMs(ms));
      }),
    );
  });

  it("are UUIDs of version 7 that rise with time, and within a moment", () => {
    const idAt = seededIds(seededDraw(1));
    const moments = [beginMs, beginMs, beginMs, beginMs + 1, endMs, 2 ** 47];
    const ids = moments.map((ms) => idAt(ms));
    for (const [index, id] of ids.entries()) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(parseInt(id.slice(0, 13).replace("-", ""), 16)).toBe(moments[index]);
    }
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
