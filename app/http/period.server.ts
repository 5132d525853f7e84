// The period that an address asks for: two days, or the usual one.
import { lastDays, periodOf } from "../domain/clock/period.ts";
import type { Period } from "../domain/clock/period.ts";
import type { Context } from "../domain/shared/context.server.ts";

export interface AskedPeriod {
  readonly period: Period;
  /** What was typed, as it was typed. */
  readonly typed: { readonly from: string; readonly to: string };
  /** What was typed are no two days; `period` is the usual one. */
  readonly wrong: boolean;
}

/** `from` and `to` of the query, both days included; where both are missing, the last `usualDays` days. */
export function periodIn(query: URLSearchParams, context: Context, usualDays: number): AskedPeriod {
  const { timeZone } = context.calendar;
  const usual = lastDays(timeZone, context.now(), usualDays);
  const from = query.get("from")?.trim() ?? usual.fromDay;
  const to = query.get("to")?.trim() ?? usual.toDay;
  const period = periodOf(timeZone, from, to);
  return { period: period ?? usual, typed: { from, to }, wrong: period === null };
}
