// What is added up over many problems, and the rates that follow from it (DOMAIN.md: response, resolution and satisfaction
// rates). Pure.
import type { Rate } from "./rate.ts";

/** Sums over problems; all are counts of problems, but `satisfaction`, a sum of marks. */
export const countNames = [
  "submitted",
  "leftOut",
  "answeredKept",
  "answeredJudged",
  "acceptedKept",
  "acceptedJudged",
  "resolvedKept",
  "resolvedJudged",
  "resolved",
  "asked",
  "solved",
  "partly",
  "unsolved",
  "silent",
  "marked",
  "satisfied",
  "satisfaction",
  "returned",
  "returnedTwice",
  "reopened",
] as const;
export type CountName = (typeof countNames)[number];
export type Counts = Readonly<Record<CountName, number>>;

export const noCounts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<
  CountName,
  number
>;

/** The sum of both. */
export function added(one: Counts, other: Counts): Counts {
  return Object.fromEntries(
    countNames.map((name) => [name, one[name] + other[name]]),
  ) as unknown as Counts;
}

export const rateNames = [
  "accepted",
  "response",
  "resolvedInTime",
  "resolved",
  "answered",
  "solved",
  "satisfied",
] as const;
export type RateName = (typeof rateNames)[number];

/** Marks of 4 and 5 are a satisfied resident's. */
export const SATISFIED_FROM = 4;

/**
 * The rates, each with its denominator:
 * - accepted, response, resolvedInTime: limits kept, of those that were kept or missed;
 * - resolved: called resolved by the branch, of all that were not rejected, merged or withdrawn;
 * - answered: residents who said whether it is solved, of those who were asked and whose time for it is over or used;
 * - solved: "yes", of those who answered; silence is no answer;
 * - satisfied: marks of 4 or 5, of those who gave one.
 */
export function ratesOf(counts: Counts): Readonly<Record<RateName, Rate>> {
  const answered = counts.solved + counts.partly + counts.unsolved;
  return {
    accepted: { count: counts.acceptedKept, of: counts.acceptedJudged },
    response: { count: counts.answeredKept, of: counts.answeredJudged },
    resolvedInTime: { count: counts.resolvedKept, of: counts.resolvedJudged },
    resolved: { count: counts.resolved, of: counts.submitted - counts.leftOut },
    answered: { count: answered, of: counts.asked },
    solved: { count: counts.solved, of: answered },
    satisfied: { count: counts.satisfied, of: counts.marked },
  };
}
