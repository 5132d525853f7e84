// "It is the same problem as that one": finds the one that a person names by its reference.
import { findByReference } from "../../../db/repositories/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpen } from "./may-open.server.ts";

/**
 * The id of the problem that `typed` names. Refuses with `invalid_input` for what can't be a reference, and with
 * `not_found` for a problem that neither the public nor `actor` may see, just as for one that does not exist.
 */
export async function findMergeTarget(
  context: Context,
  actor: StaffActor,
  typed: string,
): Promise<ProblemId> {
  const reference = parseReference(typed);
  if (!reference) throw new Refusal("invalid_input", { field: "target" });
  const problem = await findByReference(context.db.read, reference);
  if (
    !problem ||
    !(problem.publication === "published" || (await mayOpen(context.db.read, actor, problem)))
  ) {
    throw new Refusal("not_found", { field: "target" });
  }
  return problem.id;
}
