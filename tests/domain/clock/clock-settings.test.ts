// Calendars and limits as versions: what is refused, what counts for whom, and that no new version moves a promise.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { addWorkingMs, workingMsBetween } from "../../../app/domain/clock/calendar.ts";
import {
  calendarData,
  calendarFaults,
  calendarFrom,
} from "../../../app/domain/clock/calendar-data.ts";
import type { CalendarData } from "../../../app/domain/clock/calendar-data.ts";
import { ownPolicy, policyFaults } from "../../../app/domain/clock/limit-policy.ts";
import { readClock } from "../../../app/domain/clock/read-clock.server.ts";
import {
  assignCalendar,
  readCalendars,
  saveCalendar,
  saveLimits,
} from "../../../app/domain/clock/save-clock-settings.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { HOUR_MS, parseInstant } from "../../../app/domain/shared/instant.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, submit } from "../../support/fixtures-problem.ts";

const usual: CalendarData = calendarData.parse({
  code: "usual",
  name: { en: "Usual", "zh-CN": "平常" },
  timeZone: "Europe/Berlin",
  weekDays: [1, 2, 3, 4, 5],
  periods: [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "18:00" },
  ],
});
const at = (text: string) => parseInstant(`${text}:00.000Z`);

describe("a calendar", () => {
  it.each<[string, Partial<CalendarData>, string]>([
    ["a time zone that nobody knows", { timeZone: "Mars/Olympus" }, "time_zone"],
    ["an offset in its place", { timeZone: "+08:00" }, "time_zone"],
    ["work that ends before it begins", { periods: [{ from: "18:00", to: "09:00" }] }, "period"],
    ["a time that is none", { periods: [{ from: "9", to: "25:00" }] }, "period"],
    [
      "periods that overlap",
      {
        periods: [
          { from: "09:00", to: "12:00" },
          { from: "11:00", to: "13:00" },
        ],
      },
      "overlap",
    ],
    ["a holiday that is no day", { holidays: ["2026-02-29"] }, "no_day"],
    ["a day that is both", { holidays: ["2026-10-10"], makeUpDays: ["2026-10-10"] }, "both"],
    ["an eighth week day", { weekDayPeriods: { "8": [] } }, "week_day"],
    ["no working days", { weekDays: [] }, "no_work"],
    ["no working time", { periods: [] }, "no_work"],
    [
      "a quarter without work",
      {
        holidays: Array.from({ length: 90 }, (_, day) =>
          new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
        ),
      },
      "break",
    ],
  ])("is refused for %s", (_words, change, code) => {
    expect(calendarFaults({ ...usual, ...change }).map((fault) => fault.code)).toContain(code);
  });

  it("that is usual has no faults, nor has the example of a nation's year", () => {
    const file = new URL("../../../docs/examples/calendar-cn-2026.json", import.meta.url);
    const example = calendarData.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(calendarFaults(usual)).toEqual([]);
    expect(calendarFaults(example)).toEqual([]);
    const spring = addWorkingMs(calendarFrom(example), at("2026-02-14T01:00"), 16 * HOUR_MS);
    expect(spring).toBe(at("2026-02-24T10:00"));
  });

  it.each<[string, Partial<CalendarData>, string, number, string]>([
    [
      "a half day of the week",
      { weekDayPeriods: { "5": [{ from: "09:00", to: "12:00" }] } },
      "2026-03-06T08:00",
      4,
      "2026-03-09T09:00",
    ],
    [
      "a half day of its own",
      { dayPeriods: { "2026-12-24": [{ from: "09:00", to: "11:00" }] } },
      "2026-12-24T08:00",
      3,
      "2026-12-25T09:00",
    ],
    ["a holiday", { holidays: ["2026-05-01"] }, "2026-04-30T15:00", 2, "2026-05-04T08:00"],
    [
      "a make-up Saturday",
      { makeUpDays: ["2026-03-07"] },
      "2026-03-06T16:00",
      2,
      "2026-03-07T09:00",
    ],
    ["a day on which clocks go forward", {}, "2026-03-27T16:00", 2, "2026-03-30T08:00"],
    ["a day on which clocks go back", {}, "2026-10-23T15:00", 2, "2026-10-26T09:00"],
    ["a leap day", {}, "2028-02-28T16:00", 2, "2028-02-29T09:00"],
    [
      "New York in summer time",
      { timeZone: "America/New_York" },
      "2026-03-06T22:00",
      2,
      "2026-03-09T14:00",
    ],
    [
      "New York in winter time",
      { timeZone: "America/New_York" },
      "2026-10-30T21:00",
      2,
      "2026-11-02T15:00",
    ],
  ])("counts %s", (_words, change, from, hours, to) => {
    const calendar = calendarFrom({ ...usual, ...change });
    const end = addWorkingMs(calendar, at(from), hours * HOUR_MS);
    expect(workingMsBetween(calendar, at(from), end)).toBe(hours * HOUR_MS);
    expect(end).toBe(at(to));
  });
});

describe("a table of limits", () => {
  it("is refused with a gap, a row twice, an amount of nothing, a kind or a share that can't be", () => {
    const [first, ...rest] = ownPolicy.rows;
    if (!first) throw new Error("no rows");
    const faultsOf = (change: Partial<typeof ownPolicy>) =>
      policyFaults({ ...ownPolicy, ...change }, new Set(["roads"])).map(({ code }) => code);
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ rows: rest })).toEqual(["missing"]);
    expect(faultsOf({ rows: [first, first, ...rest] })).toEqual(["twice"]);
    expect(faultsOf({ rows: [{ ...first, amount: 0 }, ...rest] })).toEqual(["amount"]);
    expect(faultsOf({ rows: [...ownPolicy.rows, { ...first, category: "none" }] })).toEqual([
      "unknown_category",
    ]);
    expect(faultsOf({ focusFactors: { in_difficulty: 2 } })).toEqual(["factor"]);
  });
});

onBothEngines("what the clocks go by", (engine) => {
  let portal: TestPortal;
  let context: TestContext;
  const by = system("tests");

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });
  afterAll(() => portal.remove());

  const limitsOf = async (problem: Problem) =>
    (await readClock(context, context.db.read, problem)).limits.map(({ dueAt }) => dueAt);

  it("is set by administrators only, in versions, and a dry run writes nothing", async () => {
    const refused = { code: "not_allowed" };
    const asked = { calendar: usual, dryRun: false };
    await expect(saveCalendar(context, people.official, asked)).rejects.toMatchObject(refused);
    expect(await saveCalendar(context, by, { ...asked, dryRun: true })).toEqual({
      faults: [],
      version: 1,
    });
    expect(await readCalendars(context, by)).toEqual([]);
    expect((await saveCalendar(context, by, asked)).version).toBe(1);
    await expect(saveCalendar(context, by, asked)).rejects.toMatchObject({ code: "already_done" });
    const more = { ...usual, holidays: ["2026-03-05"] };
    expect((await saveCalendar(context, by, { calendar: more, dryRun: false })).version).toBe(2);
    expect(await readCalendars(context, by)).toEqual([more]);
    const unknown = { branchCode: branches.north.code, calendarCode: "none-such" };
    await expect(assignCalendar(context, by, unknown)).rejects.toMatchObject({ code: "not_found" });
  });

  it("a calendar of the first branch can shorten what was promised, and no calendar lengthens it", async () => {
    const before = await assigned(context);
    const promised = await limitsOf(before);
    const idle = { ...usual, code: "idle", timeZone: "Asia/Shanghai", weekDays: [1] };
    await saveCalendar(context, by, { calendar: idle, dryRun: false });
    await assignCalendar(context, by, { branchCode: branches.north.code, calendarCode: "idle" });
    expect(await limitsOf(before)).toEqual(promised);
    const after = await assigned(context);
    expect(await limitsOf(after)).toEqual(promised);
    const busy = { ...idle, code: "busy", weekDays: [1, 2, 3, 4, 5, 6, 7] };
    await saveCalendar(context, by, { calendar: busy, dryRun: false });
    await assignCalendar(context, by, { branchCode: branches.north.code, calendarCode: "busy" });
    const quicker = await limitsOf(await assigned(context));
    expect((quicker[2] ?? "") < (promised[2] ?? "")).toBe(true);
    await assignCalendar(context, by, { branchCode: branches.north.code, calendarCode: null });
    expect(await limitsOf(await assigned(context))).toEqual(promised);
  });

  it("new limits count for what comes after them, and for nothing that is there", async () => {
    const before = await submit(context);
    const promised = await limitsOf(before);
    const rows = ownPolicy.rows.map((row) => ({ ...row, amount: row.amount * 2 }));
    const policy = { rows, focusFactors: { in_difficulty: 0.25 } };
    const saved = await saveLimits(context, by, { policy, reason: "A flood" });
    expect(saved).toEqual({ faults: [], version: "policy-3" });
    const accepted = await moved(context, people.official, await assigned(context), "accept");
    const later = await limitsOf(accepted);
    expect((later[0] ?? "") > (promised[0] ?? "")).toBe(true);
    expect(await limitsOf(before)).toEqual(promised);
    await expect(saveLimits(context, by, { policy, reason: " " })).rejects.toMatchObject({
      code: "missing_fact",
    });
    await saveLimits(context, by, { policy: ownPolicy, reason: "The flood is over" });
    expect(await limitsOf(accepted)).toEqual(later);
  });
});
