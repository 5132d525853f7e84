// Who may open the page of a problem: those in whose reach it is, and the branches that assist with it.
import { assistanceOfProblem } from "../../../db/repositories/assistance.ts";
import type { Queries } from "../../../db/handle.ts";
import { actsFor } from "../assistance/assistance.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import { maySee } from "../staff/reach.ts";

/** True also for an assisting branch, unless it has declined. It sees the problem; the moves are not its own. */
export async function mayOpen(
  queries: Queries,
  actor: StaffActor,
  problem: Problem,
): Promise<boolean> {
  if (maySee(actor, problem)) return true;
  const tasks = await assistanceOfProblem(queries, problem.id);
  return tasks.some(({ state, branch }) => state !== "declined" && actsFor(actor, branch));
}
