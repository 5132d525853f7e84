// The problem as a move leaves it: states, branch, who answers for it, how it was closed.
import { listBranches } from "../../../db/repositories/county.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Branch } from "../branch/branch.ts";
import { calendarOfBranch } from "../clock/first-clock.server.ts";
import { returnUntil } from "../clock/policy.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { ownerStillFits } from "../triage/fitting-owner.server.ts";
import { contradictionsAfter, contradicts } from "./contradictions.ts";
import type { Handling } from "./handling.ts";
import { takesIn } from "./merging.ts";
import { isPublicationMove, mayGiveTo, moveRow } from "./lifecycle.ts";
import type { MoveFacts, MoveName } from "./lifecycle.ts";
import { heldAfter } from "./ownership.ts";
import type { Problem } from "./problem.ts";
import type { Publication } from "./publication.ts";
import { gives, returnsAfter } from "./returns.ts";

/**
 * What `problem` becomes. Refuses with `unknown_branch` or `branch_closed` for a branch that can't have it or be proposed,
 * with `branch_out_of_reach` or `ruled` for one that `actor` can't give it to, and with `not_found` or
 * `move_not_possible` for a problem it can't be merged into.
 */
export async function standingAfter(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  move: MoveName,
  facts: MoveFacts,
): Promise<Problem> {
  const at = context.now();
  const row = moveRow(move);
  const next: Problem = {
    ...problem,
    changedAt: at,
    version: problem.version + 1,
    // Whoever of the staff does something has seen what is on the page.
    newWordsAt: actor.kind === "staff" ? null : problem.newWordsAt,
    wokenAt: actor.kind === "staff" ? null : problem.wokenAt,
  };
  if (isPublicationMove(move)) {
    const publication = row.to as Publication;
    return {
      ...next,
      publication,
      publishedAt: publication === "published" ? at : null,
    };
  }
  const toId = gives(move) ? (facts.branchId ?? null) : null;
  const to = row.to as Handling;
  const ownerFits = contradicts(move) && (await ownerStillFits(queries, problem));
  const branch = toId === null ? null : await openBranch(queries, toId);
  const moved = {
    ...next,
    ...heldAfter(problem, { move, actor, to, toId, ownerFits, at }),
    handling: to,
    ...closing(move, at),
    contradictions: contradictionsAfter(problem.contradictions, move, problem.branch?.id ?? null),
    returns: returnsAfter(problem.returns, {
      move,
      holderId: problem.branch?.id ?? null,
      toId,
      until: branch && returnUntil(await calendarOfBranch(context, queries, branch), at),
    }),
  };
  if (branch !== null) {
    assertAllowed(mayGiveTo(problem, move, actor, branch));
    return given(moved, move, branch);
  }
  if (facts.proposedBranchId) await openBranch(queries, facts.proposedBranchId);
  if (move === "accept" && moved.branch) return { ...moved, answerableBranchId: moved.branch.id };
  if (move === "merge" && facts.targetId) return merged(queries, moved, facts.targetId);
  return move === "unmerge" ? { ...moved, mergedIntoId: null, mergedAt: null } : moved;
}

function closing(move: MoveName, at: Problem["changedAt"]): Pick<Problem, "closedBy" | "closedAt"> {
  if (move === "confirm") return { closedBy: "resident", closedAt: at };
  if (move === "close_in_silence") return { closedBy: "silence", closedAt: at };
  return { closedBy: null, closedAt: null };
}

async function openBranch(queries: Queries, branchId: BranchId): Promise<Branch> {
  const branch = (await listBranches(queries)).find(({ id }) => id === branchId);
  if (!branch) throw new Refusal("unknown_branch");
  if (branch.closed) throw new Refusal("branch_closed");
  return branch;
}

/**
 * First-receiver responsibility: whoever had it first answers for it until another accepts. A ruling needs no acceptance:
 * it binds. What went up is answered for by those who got it: the others can't decide it any more.
 */
function given(problem: Problem, move: MoveName, branch: Branch): Problem {
  const first = problem.answerableBranchId === problem.coordinatingBranchId;
  return {
    ...problem,
    branch: { id: branch.id, path: branch.path },
    answerableBranchId:
      first || move === "rule" || contradicts(move) ? branch.id : problem.answerableBranchId,
  };
}

async function merged(queries: Queries, problem: Problem, targetId: ProblemId): Promise<Problem> {
  const target = await findProblem(queries, targetId);
  if (!target) throw new Refusal("not_found");
  const possible = target.id !== problem.id && takesIn(target.handling);
  if (!possible)
    throw new Refusal("move_not_possible", {
      move: "merge",
      state: target.handling,
    });
  return { ...problem, mergedIntoId: targetId, mergedAt: problem.changedAt };
}
