// Who has a problem and whether it sleeps, after a handling move. Pure.
import type { Actor } from "../shared/actor.ts";
import type { BranchId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { contradicts } from "./contradictions.ts";
import { isOpen } from "./handling.ts";
import type { Handling } from "./handling.ts";
import type { MoveName } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";

export type Held = Pick<Problem, "ownerId" | "snooze" | "wokenAt">;

/** Whether its resident's words wake it: it sleeps, and not whatever they write. */
export function wakes({ snooze }: Pick<Problem, "snooze">): boolean {
  return snooze !== null && !snooze.stays;
}

/**
 * What becomes of owner and sleep. Whoever accepts what nobody had, has it; what leaves its branch is nobody's, and awake.
 * What is done keeps its owner for the record and doesn't sleep. Reopened, it is its owner's again if `ownerFits`: they
 * still work for the branch. A resident's words wake it.
 */
export function heldAfter(
  problem: Problem,
  step: {
    readonly move: MoveName;
    readonly actor: Actor;
    readonly to: Handling;
    readonly toId: BranchId | null;
    readonly ownerFits: boolean;
    readonly at: Instant;
  },
): Held {
  const { move, actor, to, toId, ownerFits, at } = step;
  const left = toId !== null && toId !== problem.branch?.id;
  if (left || move === "return") return { ownerId: null, snooze: null, wokenAt: null };
  if (!isOpen(to)) return { ownerId: problem.ownerId, snooze: null, wokenAt: null };
  const woke = actor.kind === "resident" && wakes(problem);
  const snooze = woke ? null : problem.snooze;
  const wokenAt = woke ? at : actor.kind === "staff" ? null : problem.wokenAt;
  const ownerId = contradicts(move) && !ownerFits ? null : problem.ownerId;
  const accepts = move === "accept" && actor.kind === "staff";
  return { ownerId: accepts ? (ownerId ?? actor.personId) : ownerId, snooze, wokenAt };
}
