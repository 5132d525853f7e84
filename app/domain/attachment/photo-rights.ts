// Who may add a photo as what, take one back, see one as it was sent, and decide what the public sees.
import { actsFor } from "../assistance/assistance.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { Actor, StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Verdict } from "../shared/refusal.ts";
import { allowed, refused } from "../shared/refusal.ts";
import { maySee } from "../staff/reach.ts";
import type { PhotoRole } from "./photo.ts";
import { evidenceRoles } from "./photo.ts";

/** A photo would reach nobody there any more. */
const over: ReadonlySet<Handling> = new Set(["rejected", "merged", "withdrawn"]);

const isEvidence = (role: PhotoRole) => evidenceRoles.some((one) => one === role);

/**
 * The resident adds to their problem, its branch adds evidence, as long as it is not over. Refuses with `not_allowed` and
 * `move_not_possible`.
 */
export function mayAddAs(
  actor: Actor,
  role: PhotoRole,
  problem: Pick<Problem, "id" | "handling" | "branch">,
): Verdict {
  if (!isTheirs(actor, role, problem)) return refused("not_allowed");
  return over.has(problem.handling) ? refused("move_not_possible") : allowed;
}

/** Residents take back theirs at any time, also published ones; a branch its evidence. Refuses with `not_allowed`. */
export function mayRemove(
  actor: Actor,
  role: PhotoRole,
  problem: Pick<Problem, "id" | "branch">,
): Verdict {
  const theirs = actor.kind === "resident" ? !isEvidence(role) && isOf(actor, problem) : false;
  return theirs || isTheirs(actor, role, problem) ? allowed : refused("not_allowed");
}

/** Moderators in whose reach it is. Refuses with `not_allowed`. */
export function mayModeratePhotos(
  actor: StaffActor,
  problem: Parameters<typeof maySee>[1],
): Verdict {
  const moderates = grantsOf(actor, "moderator").length > 0 && maySee(actor, problem);
  return moderates ? allowed : refused("not_allowed");
}

function isOf(actor: Actor, problem: Pick<Problem, "id">): boolean {
  return actor.kind === "resident" && actor.problemId === problem.id;
}

function isTheirs(actor: Actor, role: PhotoRole, problem: Pick<Problem, "id" | "branch">): boolean {
  if (actor.kind === "resident") return role === "addition" && isOf(actor, problem);
  if (actor.kind !== "staff" || !isEvidence(role) || !problem.branch) return false;
  return actsFor(actor, problem.branch);
}
