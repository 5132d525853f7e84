// What the rules must know of a problem, and what somebody gives along with a move.
import type { BranchId, DecisionId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Contradictions, Solved } from "./contradictions.ts";
import type { Handling } from "./handling.ts";
import type { Publication } from "./publication.ts";
import type { ReturnReason, Returns } from "./returns.ts";
import type { Urgency } from "./urgency.ts";

/** What the rule must know of a problem. */
export interface Standing {
  readonly id: ProblemId;
  readonly handling: Handling;
  readonly publication: Publication;
  readonly urgency: Urgency;
  /** In whose inbox it lies; null until it was first routed. */
  readonly branch: { readonly id: BranchId; readonly path: string } | null;
  readonly coordinatingBranchId: BranchId;
  readonly closedBy: "resident" | "silence" | null;
  readonly closedAt: Instant | null;
  /** Since when it has been merged into another; null while it is not. */
  readonly mergedAt: Instant | null;
  readonly returns: Returns;
  readonly contradictions: Contradictions;
}

/** The three things that others can check, and what shows them (DOMAIN.md, first table). */
export interface Resolution {
  readonly verified: string;
  readonly measure: string;
  readonly result: string;
  readonly evidence: string;
}

/** What somebody gives along with a move. Which are needed is in the table of moves. */
export interface MoveFacts {
  readonly reason?: string;
  readonly branchId?: BranchId;
  readonly decisionId?: DecisionId;
  readonly question?: string;
  readonly answer?: string;
  readonly resolution?: Resolution;
  readonly targetId?: ProblemId;
  /** With a return: why, and whom the branch takes for responsible. */
  readonly returnReason?: ReturnReason;
  readonly proposedBranchId?: BranchId;
  /** With a ruling: it is to become a rule for all problems like this one. */
  readonly offerRule?: boolean;
  readonly publicText?: string;
  readonly publicPlace?: string;
  /** With a last word: how far it is solved. */
  readonly solved?: Solved;
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly satisfaction?: number;
}
