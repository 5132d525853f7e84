// What a person is offered who decides where a problem goes: the router's candidates, each with one button. Pure.
import type { Branch } from "../branch/branch.ts";
import type { Handling } from "../problem/handling.ts";
import type { MoveName } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Candidate } from "../routing/route.ts";
import type { BranchId, CategoryId } from "../shared/ids.ts";

/** How a person gives out what lies in triage. */
export type GivingMove = "dispatch" | "assign";

/** The move with which a candidate gets the problem; null when this is not the moment, or nobody here may. */
export function givingMove(handling: Handling, moves: readonly MoveName[]): GivingMove | null {
  if (handling !== "triage") return null;
  return (["dispatch", "assign"] as const).find((move) => moves.includes(move)) ?? null;
}

/** As many as there are keys within a hand's reach. */
const CHOICES_MAX = 5;

export interface CandidateChoice {
  readonly branchId: BranchId;
  /** 0 to 1. */
  readonly confidence: number;
  /** The kind that it would be given as, where that is another than it has now; null: the kind stays. */
  readonly asId: CategoryId | null;
}

/**
 * The candidates to whom the problem can be given now, best first, at most five. `mayHave` says whether this person may
 * give it to that branch.
 */
export function candidateChoices(
  candidates: readonly Candidate[],
  problem: Pick<Problem, "branch" | "categoryId">,
  branches: ReadonlyMap<BranchId, Branch>,
  mayHave: (branch: Branch) => boolean,
): CandidateChoice[] {
  return candidates
    .filter(({ branchId }) => {
      const branch = branches.get(branchId);
      return branch && !branch.closed && branchId !== problem.branch?.id && mayHave(branch);
    })
    .slice(0, CHOICES_MAX)
    .map(({ branchId, confidence, asId }) => ({
      branchId,
      confidence,
      // Decisions of the first router did not say.
      asId: asId === problem.categoryId ? null : ((asId as CategoryId | undefined) ?? null),
    }));
}
