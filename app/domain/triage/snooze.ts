// Putting a problem aside until a moment: which moments are offered, and which are refused. No clock stops for it. Pure.
import { Temporal } from "temporal-polyfill";
import { addWorkingMs, isPossibleDay } from "../clock/calendar.ts";
import type { WorkingCalendar } from "../clock/calendar.ts";
import { periodOf } from "../clock/period.ts";
import { DAY_MS, addMs, instantFromMs, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

/** Whoever waits longer than this has forgotten it. */
const SNOOZE_MAX_DAYS = 90;
const FORTNIGHT_DAYS = 14;
const WEEK_DAYS = 7;

export const snoozePresets = ["tomorrow", "monday", "fortnight"] as const;
export type SnoozePreset = (typeof snoozePresets)[number];
/** `date`: the day that was typed. */
export const snoozeChoices = [...snoozePresets, "date"] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

export interface SnoozeView {
  /** Null while it is awake. */
  readonly asleep: { readonly until: Instant; readonly stays: boolean } | null;
  readonly presets: readonly { readonly name: SnoozePreset; readonly until: Instant }[];
}

/** Why a problem is asleep, for the head of its page. */
export interface AsleepView {
  readonly until: Instant;
  readonly stays: boolean;
  readonly reason: string | null;
}

/** The first working minute of that local day, or of the next working day. Null for what is no day. */
function beginsWork(calendar: WorkingCalendar, day: string): Instant | null {
  const period = isPossibleDay(day) ? periodOf(calendar.timeZone, day, day) : null;
  return period && addMs(addWorkingMs(calendar, period.from, 1), -1);
}

/** That time of that local day; null when it is none. */
function timeOf(calendar: WorkingCalendar, day: string, time: string): Instant | null {
  if (!isPossibleDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const at = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: calendar.timeZone,
    plainTime: time,
  });
  return instantFromMs(at.epochMilliseconds);
}

function presetDay(calendar: WorkingCalendar, now: Instant, preset: SnoozePreset): string {
  const today = Temporal.Instant.fromEpochMilliseconds(instantToMs(now))
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate();
  const toMonday = WEEK_DAYS + 1 - today.dayOfWeek;
  const days = { tomorrow: 1, monday: toMonday, fortnight: FORTNIGHT_DAYS }[preset];
  return today.add({ days }).toString();
}

/** Until when each preset is, by that calendar: the first working minute of its day, or of the next working day. */
export function presetsAt(calendar: WorkingCalendar, now: Instant): SnoozeView["presets"] {
  return snoozePresets.flatMap((name) => {
    const until = beginsWork(calendar, presetDay(calendar, now, name));
    return until === null ? [] : [{ name, until }];
  });
}

export interface SnoozeAsked {
  readonly choice: SnoozeChoice;
  /** A local day, `2026-11-30`, with the choice `date`. */
  readonly day: string;
  /** A local time, `14:30`; empty: when work begins. */
  readonly time: string;
}

export type SnoozeFault = { readonly field: "day" | "time"; readonly because: string };

/** The moment that was asked for, or what is wrong with it: `invalid`, `past`, `too_far` (more than 90 days). */
export function snoozeUntil(
  calendar: WorkingCalendar,
  now: Instant,
  { choice, day, time }: SnoozeAsked,
): Instant | SnoozeFault {
  if (choice !== "date") {
    const until = beginsWork(calendar, presetDay(calendar, now, choice));
    return until ?? { field: "day", because: "invalid" };
  }
  if (!isPossibleDay(day)) return { field: "day", because: "invalid" };
  const until = time === "" ? beginsWork(calendar, day) : timeOf(calendar, day, time);
  if (until === null) return { field: time === "" ? "day" : "time", because: "invalid" };
  if (until <= now) return { field: "day", because: "past" };
  if (until > addMs(now, SNOOZE_MAX_DAYS * DAY_MS)) return { field: "day", because: "too_far" };
  return until;
}
