// A rule that a ruling suggests: administrators put it into the draft, or leave it.
import type { Reference } from "../../problem/reference.ts";
import type { Id } from "../../shared/ids.ts";
import type { Instant } from "../../shared/instant.ts";
import type { ProposedRule } from "./read-rule.ts";

export const proposalStates = ["open", "added", "dismissed"] as const;
export type ProposalState = (typeof proposalStates)[number];

export type ProposalId = Id<"rule_proposal">;

export interface Proposal extends ProposedRule {
  readonly id: ProposalId;
  readonly state: ProposalState;
  /** The problem that gave cause. */
  readonly because: Reference;
  readonly at: Instant;
}
