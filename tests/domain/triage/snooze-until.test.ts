// The moments until which a problem can be put aside.
import { describe, expect, it } from "vitest";
import { defaultCalendar } from "../../../app/domain/clock/policy.ts";
import type { Instant } from "../../../app/domain/shared/instant.ts";
import { presetsAt, snoozeUntil } from "../../../app/domain/triage/snooze.ts";

const calendar = defaultCalendar("Asia/Shanghai");
const at = (text: string) => text as Instant;
/** A Friday, four in the afternoon there. */
const friday = at("2026-03-06T08:00:00.000Z");
const until = (choice: "date", day: string, time = "") =>
  snoozeUntil(calendar, friday, { choice, day, time });

describe("a problem can be put aside", () => {
  it("until work begins tomorrow, next Monday or in two weeks", () => {
    expect(presetsAt(calendar, friday)).toEqual([
      // Nobody works on Saturday.
      { name: "tomorrow", until: "2026-03-09T01:00:00.000Z" },
      { name: "monday", until: "2026-03-09T01:00:00.000Z" },
      { name: "fortnight", until: "2026-03-20T01:00:00.000Z" },
    ]);
    expect(presetsAt(calendar, at("2026-03-09T00:30:00.000Z"))).toEqual([
      { name: "tomorrow", until: "2026-03-10T01:00:00.000Z" },
      { name: "monday", until: "2026-03-16T01:00:00.000Z" },
      { name: "fortnight", until: "2026-03-23T01:00:00.000Z" },
    ]);
  });

  it("over a holiday, until the first day on which somebody works", () => {
    const holidays = { ...calendar, holidays: new Set(["2026-03-09", "2026-03-10"]) };
    expect(presetsAt(holidays, friday)[1]).toEqual({
      name: "monday",
      until: "2026-03-11T01:00:00.000Z",
    });
  });

  it("until a day, or a time of a day", () => {
    expect(until("date", "2026-03-12")).toBe("2026-03-12T01:00:00.000Z");
    expect(until("date", "2026-03-12", "14:30")).toBe("2026-03-12T06:30:00.000Z");
    expect(until("date", "2026-03-06", "23:59")).toBe("2026-03-06T15:59:00.000Z");
  });

  it.each([
    ["2026-03-06", "", { field: "day", because: "past" }],
    ["2026-03-06", "16:00", { field: "day", because: "past" }],
    ["1999-01-01", "", { field: "day", because: "past" }],
    ["2026-06-05", "", { field: "day", because: "too_far" }],
    ["9000-12-31", "", { field: "day", because: "too_far" }],
    ["2026-02-30", "", { field: "day", because: "invalid" }],
    ["", "", { field: "day", because: "invalid" }],
    ["tomorrow", "", { field: "day", because: "invalid" }],
    ["2026-03-12", "25:00", { field: "time", because: "invalid" }],
    ["2026-03-12", "noon", { field: "time", because: "invalid" }],
  ])("not until %s %s", (day, time, fault) => {
    expect(until("date", day, time)).toEqual(fault);
  });

  it("for ninety days and not a minute more", () => {
    expect(until("date", "2026-06-04", "16:00")).toBe("2026-06-04T08:00:00.000Z");
    expect(until("date", "2026-06-04", "16:01")).toMatchObject({ because: "too_far" });
  });
});
