// The rule over both tracks: may this actor make this move on this problem, with these facts?
// The same function greys out buttons and refuses writes.
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";
import { barredBranches, isBarred } from "./contradictions.ts";
import { handlingMoveNames, handlingMoves } from "./handling.ts";
import type { Hand, HandlingMove, MoveRow, Requirement } from "./handling.ts";
import { publicationMoveNames, publicationMoves } from "./publication.ts";
import type { PublicationMove } from "./publication.ts";
import { requirementChecks } from "./requirements.ts";
import type { MoveFacts, Standing } from "./standing.ts";

export { REOPEN_PERIOD_DAYS } from "./requirements.ts";
export type { MoveFacts, Resolution, Standing } from "./standing.ts";

export type Track = "handling" | "publication";
export type MoveName = HandlingMove | PublicationMove;

export function isPublicationMove(move: MoveName): move is PublicationMove {
  return move in publicationMoves;
}

/** The row of the table for that move. */
export function moveRow(move: MoveName): MoveRow<string> & { readonly track: Track } {
  return isPublicationMove(move)
    ? { ...publicationMoves[move], track: "publication" }
    : { ...handlingMoves[move], track: "handling" };
}

/** The hands that this actor has on this problem. */
export function handsOf(actor: Actor, problem: Pick<Standing, "id" | "branch">): Set<Hand> {
  const found = new Set<Hand>();
  if (actor.kind === "system") found.add("system");
  if (actor.kind === "resident" && actor.problemId === problem.id) found.add("resident");
  const { branch } = problem;
  if (grantsOf(actor, "moderator").some((grant) => covers(grant.branchPath, branch?.path))) {
    found.add("moderator");
  }
  if (branch && grantsOf(actor, "official").some((grant) => grant.branchId === branch.id)) {
    found.add("official");
  }
  if (branch && grantsOf(actor, "lead").some((g) => branch.path.startsWith(g.branchPath))) {
    found.add("lead");
  }
  if (grantsOf(actor, "supervisor").some((grant) => covers(grant.branchPath, branch?.path))) {
    found.add("supervisor");
  }
  return found;
}

/** A problem without a branch is everybody's whose grant may reach it. */
function covers(grantPath: string, branchPath: string | undefined): boolean {
  return branchPath === undefined || branchPath.startsWith(grantPath);
}

/**
 * May `actor` make `move` on `problem` with `facts`, at `now`? Refuses with `move_not_possible` (the
 * state forbids it), `not_your_branch` or `not_allowed` (the hand), `missing_fact` or a requirement's own code.
 */
export function mayMove(
  problem: Standing,
  move: MoveName,
  actor: Actor,
  facts: MoveFacts,
  now: Instant,
): Verdict {
  const open = isOpenTo(problem, move, actor);
  if (!open.allowed) return open;
  for (const requirement of moveRow(move).requires) {
    const verdict = requirementChecks[requirement](problem, facts, now);
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}

/** Like mayMove, before any fact is typed: is there a button for it? */
export function isOpenTo(problem: Standing, move: MoveName, actor: Actor): Verdict {
  const row = moveRow(move);
  const state = row.track === "handling" ? problem.handling : problem.publication;
  const hands = handsOf(actor, problem);
  if (!row.by.some((hand) => hands.has(hand))) {
    const staff = actor.kind === "staff" && row.by.some((hand) => ofThisHand(actor, hand));
    return refused(staff ? "not_your_branch" : "not_allowed", { move });
  }
  if (!row.from.includes(state)) return refused("move_not_possible", { move, state });
  return allowed;
}

function ofThisHand(actor: Actor, hand: Hand): boolean {
  return hand !== "system" && hand !== "resident" && grantsOf(actor, hand).length > 0;
}

/** The moves for which this actor has a button on this problem now, in the table's order. */
export function movesOpenTo(problem: Standing, actor: Actor, now: Instant): MoveName[] {
  const standing: Requirement[] = [
    "not_emergency",
    "not_coordinating",
    "return_period",
    "once_per_branch",
    "not_ruled",
    "dispute",
    "no_dispute",
    "first_contradiction",
    "contradicted_before",
    "not_barred",
    "reopenable",
    "unmerge_period",
  ];
  return [...handlingMoveNames, ...publicationMoveNames].filter(
    (move) =>
      isOpenTo(problem, move, actor).allowed &&
      moveRow(move)
        .requires.filter((requirement) => standing.includes(requirement))
        .every((requirement) => requirementChecks[requirement](problem, {}, now).allowed),
  );
}

/**
 * May `actor` give `problem` to that branch by `move`? A lead gives to the branches that it covers, a supervisor to any;
 * what was ruled stays with the branch of the ruling and those below it; nobody gives it to a branch that was contradicted
 * before it went up, or to one below that. Refuses with `barred`, `branch_out_of_reach`, `ruled`.
 */
export function mayGiveTo(
  problem: Standing,
  move: MoveName,
  actor: Actor,
  branch: { readonly id: BranchId; readonly path: string },
): Verdict {
  if (isBarred(problem, branch)) return refused("barred");
  const ruledBranchId = rulingThatStands(problem);
  const byPerson = move === "assign" || move === "dispatch";
  if (byPerson && ruledBranchId !== null && !branch.path.includes(`/${ruledBranchId}/`)) {
    return refused("ruled");
  }
  if (move !== "assign" || handsOf(actor, problem).has("supervisor")) return allowed;
  const covered = grantsOf(actor, "lead").some((grant) => branch.path.startsWith(grant.branchPath));
  return covered ? allowed : refused("branch_out_of_reach");
}

/** Whose it is by a ruling; null when there is none, or the branch of the ruling can't decide it any more. */
export function rulingThatStands(
  problem: Pick<Standing, "returns" | "contradictions" | "coordinatingBranchId">,
): BranchId | null {
  const { ruledBranchId } = problem.returns;
  return ruledBranchId !== null && barredBranches(problem).includes(ruledBranchId)
    ? null
    : ruledBranchId;
}

/** Whether somebody acts on it as a moderator alone, and not for a branch: their word is signed so. */
export function actsAsModerator(actor: Actor, problem: Parameters<typeof handsOf>[1]): boolean {
  const hands = handsOf(actor, problem);
  const forBranch = (["official", "lead", "supervisor"] as const).some((hand) => hands.has(hand));
  return hands.has("moderator") && !forBranch;
}
