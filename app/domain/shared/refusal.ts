// The expected failures of the domain, as one closed list. Sentences for people live at the doors.

/** Why something that a person or a job asked for is not done. Each code has a sentence in every language. */
export const refusalCodes = [
  "not_found",
  "not_allowed",
  "not_your_branch",
  "move_not_possible",
  "changed_meanwhile",
  "missing_fact",
  "invalid_input",
  "already_done",
  "wrong_credentials",
  "wrong_code",
  "account_closed",
  "wrong_key",
  "too_many_attempts",
  "expired",
  "unknown_branch",
  "branch_closed",
  "emergency_is_never_held",
  "reopen_period_over",
  "unmerge_period_over",
  "nothing_to_undo",
  "passed_on",
  "return_period_over",
  "already_returned",
  "ruled",
  "awaits_ruling",
  "not_disputed",
  "branch_out_of_reach",
  "photo_missing",
  "photo_empty",
  "photo_too_large",
  "photo_too_many_pixels",
  "photo_type",
  "photo_unreadable",
  "photo_broken_off",
  "photo_too_many",
  "too_large",
  "contradicted_before",
  "not_contradicted",
  "barred",
  "too_many_additions",
  "withdraw_first",
  "last_administrator",
  "open_gaps",
  "nothing_to_decide",
  "limit_over",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a sentence about the refusal may mention. Never personal data: facts reach logs. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null>>;

/** A rule's answer. */
export type Verdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly because: RefusalCode;
      readonly facts?: RefusalFacts;
    };

export const allowed: Verdict = { allowed: true };

/** A rule's "no". */
export function refused(because: RefusalCode, facts: RefusalFacts = {}): Verdict {
  return { allowed: false, because, facts };
}

/** An expected failure, thrown by use cases. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.facts = facts;
  }
}

/** Turns a rule's "no" into the Refusal that carries it; does nothing for a "yes". */
export function assertAllowed(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refusal(verdict.because, verdict.facts);
}

/** True for a Refusal, also one made by another copy of this file (the web is built in two bundles). */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && thrown.name === "Refusal" && "code" in thrown;
}
