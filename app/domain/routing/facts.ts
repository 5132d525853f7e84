// Everything that the router goes by, kept with its decision: from these facts alone, without the county, the rules or
// the model of that day, the same decision can be made again.
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { Located } from "./jurisdiction/located.ts";
import type { KindGuess } from "./kinds.ts";
import type { RulesTried } from "./rules/tried.ts";

/** One branch that would be responsible for a kind in an area, and on what ground. */
export interface Duty {
  readonly branchId: BranchId;
  /** The kind for which it is responsible: the problem's own, or the one above it. */
  readonly categoryId: CategoryId;
  /** The area in which it is responsible; null: everywhere. */
  readonly areaId: AreaId | null;
}

/** Who would be responsible if the problem were of this kind and lay there, the first in line first. */
export interface DutyCase {
  readonly categoryId: CategoryId;
  /** Null: the place is not known. */
  readonly areaId: AreaId | null;
  /** That it is of this kind and lies there; those of all cases are at most 1 together. */
  readonly probability: number;
  readonly duties: readonly Duty[];
}

export interface RoutingFacts {
  readonly coordinatingBranchId: BranchId;
  /** The kind that the resident chose; null: they did not know. */
  readonly chosenId: CategoryId | null;
  /** What kinds it may be, likeliest first. Empty: neither the resident nor the classifier knows. */
  readonly kinds: readonly KindGuess[];
  readonly located: Located;
  readonly cases: readonly DutyCase[];
  /** Branches that returned it, or were contradicted before it went up, with those below: they are not asked again. */
  readonly returnedBy: readonly BranchId[];
  /** Whom the branch that has just returned it named as responsible. */
  readonly proposedBranchId: BranchId | null;
  readonly rules: RulesTried;
  /** Whose it is by a supervisor's ruling. */
  readonly ruledBranchId: BranchId | null;
  /** The version of the classifier's model; null: none has been trained. */
  readonly model: number | null;
}
