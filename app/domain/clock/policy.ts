// How long things may take: the portal's own limits, until administrators set theirs (`limit-policy.ts`), and the periods
// that nobody sets. The levels follow the practice of Beijing's 12345 line (2 h, 24 h, 7 and 15 days).
import { DAY_MS } from "../shared/instant.ts";
import type { Urgency } from "../problem/urgency.ts";
import type { Instant } from "../shared/instant.ts";
import { addWorkingMs } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { Terms } from "./ledger.ts";
import { WORKING_DAY_MS, allowanceIn, ownPolicy, ownPolicyVersion } from "./limit-policy.ts";
import type { Allowance, LimitKind } from "./limit-policy.ts";

/** The version of the portal's own limits, while no other is in use. */
export const policyVersion = ownPolicyVersion;

const workingDays = (days: number): Allowance => ({
  ms: days * WORKING_DAY_MS,
  working: true,
});

/** The time that the portal's own limits give; complex kinds get longer to resolve, unless pressing. */
export function allowanceFor(kind: LimitKind, urgency: Urgency, complex: boolean): Allowance {
  const allowance = allowanceIn(ownPolicy, kind, {
    ...{ urgency, complex, categoryCode: null, focusGroups: [] },
  });
  if (allowance === null) throw new RangeError(`the portal's own limits have no ${kind}`);
  return allowance;
}

/** The portal's own limits in that calendar. */
export function ownTerms(urgency: Urgency, complex: boolean, calendar: WorkingCalendar): Terms {
  return {
    allowances: (kind) => [allowanceFor(kind, urgency, complex)],
    calendars: [calendar],
  };
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
