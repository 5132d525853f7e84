// What can be wrong with rules: when they are read, when they are published, when they are tried. Sentences live at the
// doors.

/** Faults of one that is tried: what it names is no longer there. */
export const runFaultCodes = [
  "unknown_branch",
  "branch_closed",
  "unknown_area",
  "unknown_category",
  "unknown_question",
  "broken",
] as const;
export type RunFaultCode = (typeof runFaultCodes)[number];

export const ruleFaultCodes = [
  ...runFaultCodes,
  "unknown_answer",
  "not_a_rule",
  "not_a_condition",
  "unknown_field",
  "missing",
  "too_long",
  "not_a_code",
  "reserved_code",
  "not_a_slug",
  "not_a_position",
  "not_one_of",
  "not_a_list",
  "not_true_or_false",
  "not_an_hour",
  "not_a_weekday",
  "not_a_date",
  "same_hours",
  "dates_reversed",
  "not_json",
  "too_deep",
  "too_many_conditions",
  "too_many_rules",
  "no_rules",
  "same_code",
  "same_position",
  "empty_condition",
  "no_letters",
  "no_effect",
] as const;
export type RuleFaultCode = (typeof ruleFaultCodes)[number];

export interface RuleFault {
  /** Where in the list, from 0; null when it is the fault of the whole. */
  readonly index: number | null;
  /** The rule's code, as far as it has one. */
  readonly rule: string | null;
  readonly code: RuleFaultCode;
  /** What a sentence about it may mention. */
  readonly facts: Readonly<Record<string, string | number>>;
}
