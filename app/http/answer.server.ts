// From the domain's refusals to HTTP: which status, and what the error page is told. Sentences are in the texts.
import { data } from "@remix-run/node";
import type { RefusalCode, RefusalFacts } from "../domain/shared/refusal.ts";
import { isRefusal } from "../domain/shared/refusal.ts";

/** What the error page is given; the root's ErrorBoundary puts it into words. */
export interface RefusalAnswer {
  readonly refusal: RefusalCode;
  readonly facts: RefusalFacts;
  /** What was typed into the form that was refused. */
  readonly kept?: readonly string[];
}

const statuses: Partial<Record<RefusalCode, number>> = {
  not_found: 404,
  not_allowed: 403,
  not_your_branch: 403,
  account_closed: 403,
  changed_meanwhile: 409,
  move_not_possible: 409,
  already_done: 409,
  nothing_to_decide: 409,
  limit_over: 409,
  expired: 410,
  too_large: 413,
  too_many_attempts: 429,
};

/** The status for a refusal; what somebody can mend by typing again is 422. */
export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? 422;
}

/** Awaits `work`; a Refusal becomes an answer with its status, everything else stays a fault. */
export async function orRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isRefusal(error)) throw refusalAnswer(error.code, error.facts);
    throw error;
  }
}

/** The answer to throw for that refusal. */
export function refusalAnswer(refusal: RefusalCode, facts: RefusalFacts = {}) {
  const headers: HeadersInit =
    refusal === "too_many_attempts" ? { "Retry-After": String(facts.seconds) } : {};
  return data({ refusal, facts } satisfies RefusalAnswer, { status: statusOf(refusal), headers });
}
