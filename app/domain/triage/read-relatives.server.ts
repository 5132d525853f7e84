// What a problem was a part of, its parts, what it is joined with and what was joined into it: for staff, beside its facts.
import { findProblem } from "../../../db/repositories/problem.ts";
import { mergedInto, partsOf } from "../../../db/repositories/relatives.ts";
import type { Problem } from "../problem/problem.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { mayOpen } from "./may-open.server.ts";
import type { Relative, RelativesView } from "./relatives.ts";

/** So many of those that were joined into it are listed. */
const LISTED = 50;

/** Reads them; one that this person may not open is named, and not linked. */
export async function readRelatives(
  context: Context,
  actor: StaffActor,
  problem: Problem,
): Promise<RelativesView> {
  const queries = context.db.read;
  const relative = async (one: Problem): Promise<Relative> => ({
    reference: one.reference,
    handling: one.handling,
    closedBy: one.closedBy,
    mayOpen: await mayOpen(queries, actor, one),
  });
  const named = async (id: ProblemId | null) => {
    const found = id === null ? null : await findProblem(queries, id);
    return found && relative(found);
  };
  const joined = await mergedInto(queries, problem.id, LISTED + 1);
  return {
    from: await named(problem.splitFromId),
    into: await named(problem.mergedIntoId),
    parts: await Promise.all((await partsOf(queries, problem.id)).map(relative)),
    joined: await Promise.all(joined.slice(0, LISTED).map(relative)),
    more: joined.length > LISTED,
  };
}
