// How long things may take. The levels follow the practice of Beijing's 12345 line (2 h, 24 h,
// 7 and 15 days); administrators will be able to set their own.
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../shared/instant.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { Instant } from "../shared/instant.ts";
import { addWorkingMs } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";

/** The version written into every event that these limits governed. */
export const policyVersion = "policy-1";

export const limitKinds = ["accept", "resolve"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** A length of time; `working` ones pass only while the calendar works. */
export interface Allowance {
  readonly ms: number;
  readonly working: boolean;
}

/** A working day of the default calendar has eight hours. */
export const WORKING_DAY_MS = 8 * HOUR_MS;
const workingDays = (days: number): Allowance => ({
  ms: days * WORKING_DAY_MS,
  working: true,
});

const allowances: Record<Urgency, Record<LimitKind, Allowance>> = {
  emergency: {
    accept: { ms: 30 * MINUTE_MS, working: false },
    resolve: { ms: 2 * HOUR_MS, working: false },
  },
  urgent: {
    accept: { ms: 2 * HOUR_MS, working: true },
    resolve: workingDays(1),
  },
  normal: { accept: workingDays(1), resolve: workingDays(7) },
};
const complexResolve = workingDays(15);

/** The time a problem of that urgency may take; complex kinds get longer to resolve, unless pressing. */
export function allowanceFor(kind: LimitKind, urgency: Urgency, complex: boolean): Allowance {
  if (kind === "resolve" && urgency === "normal" && complex) return complexResolve;
  return allowances[urgency][kind];
}

/** After *resolved*, how long the resident may say whether it is, before silence closes it. */
export const FOLLOW_UP_MS = 7 * DAY_MS;

/** "Not ours" is said within a day of getting it, or not at all. */
export const RETURN_PERIOD: Allowance = workingDays(1);

/** Until when a branch that was given a problem at `givenAt` may return it. */
export function returnUntil(calendar: WorkingCalendar, givenAt: Instant): Instant {
  return addWorkingMs(calendar, givenAt, RETURN_PERIOD.ms);
}

/** What an assisting branch has for its task when nobody names a day. */
export const ASSISTANCE_PERIOD: Allowance = workingDays(3);

/** The calendar until administrators set their own: Monday to Friday, 9 to 12 and 13 to 18 o'clock. */
export function defaultCalendar(timeZone: string): WorkingCalendar {
  return {
    timeZone,
    periods: [
      { from: "09:00", to: "12:00" },
      { from: "13:00", to: "18:00" },
    ],
    weekDays: [1, 2, 3, 4, 5],
    holidays: new Set(),
    makeUpDays: new Set(),
  };
}
