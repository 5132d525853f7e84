// Rows of the administrators' rules: their versions, what a draft would have done, what failed, what was proposed.
import type { Bit } from "../mapping.ts";

export interface RuleSetRow {
  id: string;
  /** Null until it is published. */
  version: number | null;
  state: string;
  /** JSON: a list of Rule. */
  rules: string;
  /** Counts the changes of a draft. */
  edits: number;
  is_shadow: Bit;
  made_by: string | null;
  made_at: string;
  published_by: string | null;
  published_at: string | null;
  note: string;
  restored_from: number | null;
}

export interface RuleShadowRow {
  decision_id: string;
  /** The draft; it may be gone by now. */
  rule_set_id: string;
  /** Which of the draft's contents was tried. */
  draft_hash: string;
  problem_id: string;
  at: string;
  /** JSON: RulesTried. */
  tried: string;
  /** Where it would have gone with the draft. */
  branch_id: string;
  real_branch_id: string;
}

export interface RuleFailureRow {
  rule_code: string;
  fault: string;
  /** Since it was last dismissed. */
  count: number;
  first_at: string;
  last_at: string;
  last_problem_id: string;
}

export interface RuleProposalRow {
  id: string;
  name: string;
  /** JSON: Condition. */
  condition: string;
  /** JSON: Effects. */
  effects: string;
  /** The reference of the problem that gave cause. */
  because: string;
  proposed_by: string | null;
  at: string;
  state: string;
  decided_by: string | null;
  decided_at: string | null;
}
