// Periods of whole local days.
import { describe, expect, it } from "vitest";
import { lastDays, periodOf } from "../../../app/domain/clock/period.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";

const SHANGHAI = "Asia/Shanghai";

describe("a period", () => {
  it("runs from the first minute of one local day to the last of the other", () => {
    expect(periodOf(SHANGHAI, "2026-03-01", "2026-03-02")).toEqual({
      fromDay: "2026-03-01",
      toDay: "2026-03-02",
      from: "2026-02-28T16:00:00.000Z",
      until: "2026-03-02T16:00:00.000Z",
    });
  });

  it("may be a day, also one on which the clocks change", () => {
    const day = periodOf("Europe/Berlin", "2026-03-29", "2026-03-29");
    expect(day).toMatchObject({
      from: "2026-03-28T23:00:00.000Z",
      until: "2026-03-29T22:00:00.000Z",
    });
  });

  it.each([
    ["2026-03-02", "2026-03-01"],
    ["2026-02-30", "2026-03-01"],
    ["", ""],
    ["yesterday", "2026-03-01"],
    ["0000-01-01", "2026-03-01"],
    ["2026-03-01", "9999-12-31"],
  ])("is none from %s to %s", (from, to) => {
    expect(periodOf(SHANGHAI, from, to)).toBeNull();
  });

  it("of the last days ends today, by the local calendar", () => {
    const now = parseInstant("2026-03-02T17:00:00.000Z");
    expect(lastDays(SHANGHAI, now, 90)).toMatchObject({
      fromDay: "2025-12-04",
      toDay: "2026-03-03",
    });
  });
});
