// What a move needs besides its hand, one check for each requirement of the table of moves.
import { DAY_MS, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";
import { isBarred } from "./contradictions.ts";
import type { Requirement } from "./handling.ts";
import type { MoveFacts, Standing } from "./standing.ts";

/** How long after a closing in silence its resident may still reopen it. */
export const REOPEN_PERIOD_DAYS = 30;

/** How long two problems that were merged can be taken apart again. */
const UNMERGE_PERIOD_DAYS = 30;

type Check = (problem: Standing, facts: MoveFacts, now: Instant) => Verdict;

const given = (name: keyof MoveFacts): Check => {
  return (_problem, facts) => {
    const value = facts[name];
    const present = typeof value === "string" ? value.trim() !== "" : value !== undefined;
    return present ? allowed : refused("missing_fact", { fact: name });
  };
};

/** The check of every requirement. Each refuses with a code of its own; `missing_fact` names the fact. */
export const requirementChecks: Readonly<Record<Requirement, Check>> = {
  reason: given("reason"),
  branch: given("branchId"),
  decision: given("decisionId"),
  question: given("question"),
  answer: given("answer"),
  target: given("targetId"),
  public_text: given("publicText"),
  another_branch: (problem, facts) => {
    if (!facts.branchId) return refused("missing_fact", { fact: "branchId" });
    // Giving a returned problem back to who returned it is how a return is refused.
    return facts.branchId === problem.branch?.id && problem.handling !== "returned"
      ? refused("already_done", { fact: "branchId" })
      : allowed;
  },
  resolution: (_problem, facts) => {
    const texts = facts.resolution;
    const missing = (["verified", "measure", "result", "evidence"] as const).find(
      (name) => !texts?.[name].trim(),
    );
    return missing ? refused("missing_fact", { fact: missing }) : allowed;
  },
  not_emergency: (problem) =>
    problem.urgency === "emergency" ? refused("emergency_is_never_held") : allowed,
  not_coordinating: (problem) =>
    problem.branch?.id === problem.coordinatingBranchId
      ? refused("not_allowed", { fact: "coordinating_branch" })
      : allowed,
  return_reason: given("returnReason"),
  return_period: ({ returns }, _facts, now) =>
    returns.until === null || now <= returns.until
      ? allowed
      : refused("return_period_over", { until: returns.until }),
  once_per_branch: ({ returns, branch }) =>
    branch !== null && returns.by.includes(branch.id) ? refused("already_returned") : allowed,
  not_ruled: ({ returns, branch }) =>
    branch !== null && returns.ruledBranchId === branch.id ? refused("ruled") : allowed,
  another_owner: ({ branch }, { proposedBranchId }) =>
    proposedBranchId !== undefined && proposedBranchId === branch?.id
      ? refused("invalid_input", { fact: "proposedBranchId" })
      : allowed,
  dispute: (problem, facts) => {
    if (!mayBeRuledOn(problem)) return refused("not_disputed");
    const { returns, branch, handling } = problem;
    const stands =
      branch !== null && returns.ruledBranchId === branch.id && handling !== "returned";
    return stands && facts.branchId === branch.id
      ? refused("already_done", { fact: "branchId" })
      : allowed;
  },
  no_dispute: ({ returns }) => (returns.awaitsRuling ? refused("awaits_ruling") : allowed),
  first_contradiction: ({ contradictions }) =>
    contradictions.by.length === 0 ? allowed : refused("contradicted_before"),
  contradicted_before: ({ contradictions }) =>
    contradictions.by.length > 0 ? allowed : refused("not_contradicted"),
  not_barred: (problem) =>
    problem.branch !== null && isBarred(problem, problem.branch) ? refused("barred") : allowed,
  // What is only resolved has its follow-up period, which silence ends.
  reopenable: (problem, _facts, now) => {
    if (problem.handling === "resolved") return allowed;
    if (problem.closedBy !== "silence") return refused("already_done", { fact: "confirmed" });
    return problem.closedAt !== null &&
      instantToMs(now) - instantToMs(problem.closedAt) <= REOPEN_PERIOD_DAYS * DAY_MS
      ? allowed
      : refused("reopen_period_over", { days: REOPEN_PERIOD_DAYS });
  },
  unmerge_period: ({ mergedAt }, _facts, now) =>
    mergedAt === null || instantToMs(now) - instantToMs(mergedAt) <= UNMERGE_PERIOD_DAYS * DAY_MS
      ? allowed
      : refused("unmerge_period_over", { days: UNMERGE_PERIOD_DAYS }),
};

/**
 * A supervisor may rule while the problem is returned, when the coordinating branch is left with one that was returned,
 * and again over an earlier ruling.
 */
function mayBeRuledOn({ returns, handling }: Standing): boolean {
  const open = handling === "returned" || handling === "triage";
  return returns.ruledBranchId !== null || (open && returns.by.length > 0);
}
