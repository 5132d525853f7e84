// Who may add a photo as what, take one back, see one as it was sent, and decide what the public sees.
import { actsFor } from "../assistance/assistance.ts";
import type { Handling } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { Actor, StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Verdict } from "../shared/refusal.ts";
import { allowed, refused } from "../shared/refusal.ts";
import { maySee } from "../staff/reach.ts";
import type { Photo, PhotoRole } from "./photo.ts";
import { isEvidenceRole } from "./photo.ts";

/** A photo would reach nobody there any more. */
const over: ReadonlySet<Handling> = new Set(["rejected", "merged", "withdrawn"]);

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
  return takesPhotos(problem.handling) ? allowed : refused("move_not_possible");
}

/** Whether a photo that is added there still reaches somebody. */
export function takesPhotos(handling: Handling): boolean {
  return !over.has(handling);
}

/**
 * Residents take back theirs at any time, also published ones; a branch its evidence while nobody has seen it in public.
 * Refuses with `not_allowed`, and with `move_not_possible` for published evidence.
 */
export function mayRemove(
  actor: Actor,
  { role, publication }: Pick<Photo, "role" | "publication">,
  problem: Pick<Problem, "id" | "branch">,
): Verdict {
  if (actor.kind === "resident") {
    return !isEvidenceRole(role) && isOf(actor, problem) ? allowed : refused("not_allowed");
  }
  if (!isTheirs(actor, role, problem)) return refused("not_allowed");
  return publication === "published" ? refused("move_not_possible") : allowed;
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
  if (actor.kind !== "staff" || !isEvidenceRole(role) || !problem.branch) return false;
  return actsFor(actor, problem.branch);
}
