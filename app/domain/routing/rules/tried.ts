// What came of trying the administrators' rules on one problem: kept with the decision, and all that the router
// needs to know of rules.
import type { FocusGroup } from "../../problem/focus-group.ts";
import type { Urgency } from "../../problem/urgency.ts";
import type { BranchId } from "../../shared/ids.ts";

export interface RuleTried {
  /** Stays the same from version to version of the rule. */
  readonly code: string;
  readonly outcome: "matched" | "not_matched" | "failed";
  /** Why it failed, for administrators; null unless it did. */
  readonly fault: string | null;
}

export interface RulesTried {
  /** The published version that was tried; null: there is none. */
  readonly version: number | null;
  /** In the order of trying. */
  readonly tried: readonly RuleTried[];
  /** The first matching rule that names one decides each of these. */
  readonly branchId: BranchId | null;
  /** The rule that gave `branchId`. */
  readonly branchBy: string | null;
  readonly urgency: Urgency | null;
  /** Of all matching rules together. */
  readonly assisting: readonly BranchId[];
  readonly focusGroups: readonly FocusGroup[];
}

/** Nothing was tried. */
export const noRules: RulesTried = {
  version: null,
  tried: [],
  branchId: null,
  branchBy: null,
  urgency: null,
  assisting: [],
  focusGroups: [],
};
