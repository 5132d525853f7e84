// The rule over both tracks: may this actor make this move on this problem, with these facts?
// The same function greys out buttons and refuses writes.
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { BranchId, DecisionId, ProblemId } from "../shared/ids.ts";
import { DAY_MS, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { allowed, refused } from "../shared/refusal.ts";
import type { Verdict } from "../shared/refusal.ts";
import { handlingMoveNames, handlingMoves } from "./handling.ts";
import type { Hand, Handling, HandlingMove, MoveRow, Requirement } from "./handling.ts";
import { publicationMoveNames, publicationMoves } from "./publication.ts";
import type { Publication, PublicationMove } from "./publication.ts";
import type { Urgency } from "./urgency.ts";

export type Track = "handling" | "publication";
export type MoveName = HandlingMove | PublicationMove;

/** How long after a closing in silence its resident may still reopen it. */
export const REOPEN_PERIOD_DAYS = 30;

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
  readonly publicText?: string;
  readonly publicPlace?: string;
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly satisfaction?: number;
}

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
    "closed_by_silence",
    "reopen_period",
  ];
  return [...handlingMoveNames, ...publicationMoveNames].filter(
    (move) =>
      isOpenTo(problem, move, actor).allowed &&
      moveRow(move)
        .requires.filter((requirement) => standing.includes(requirement))
        .every((requirement) => requirementChecks[requirement](problem, {}, now).allowed),
  );
}

type Check = (problem: Standing, facts: MoveFacts, now: Instant) => Verdict;

const given = (name: keyof MoveFacts): Check => {
  return (_problem, facts) => {
    const value = facts[name];
    const present = typeof value === "string" ? value.trim() !== "" : value !== undefined;
    return present ? allowed : refused("missing_fact", { fact: name });
  };
};

const requirementChecks: Record<Requirement, Check> = {
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
  closed_by_silence: (problem) =>
    problem.closedBy === "silence" ? allowed : refused("already_done", { fact: "confirmed" }),
  reopen_period: (problem, _facts, now) =>
    problem.closedAt !== null &&
    instantToMs(now) - instantToMs(problem.closedAt) <= REOPEN_PERIOD_DAYS * DAY_MS
      ? allowed
      : refused("reopen_period_over", { days: REOPEN_PERIOD_DAYS }),
};
