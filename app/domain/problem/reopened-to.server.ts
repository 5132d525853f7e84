// Where a problem goes when its resident says that it is not solved: mostly back, the second time up.
import { listBranches } from "../../../db/repositories/county.ts";
import type { Queries } from "../../../db/handle.ts";
import type { BranchId } from "../shared/ids.ts";
import { branchAbove, contradicts, contradictionsAfter } from "./contradictions.ts";
import type { MoveFacts, MoveName } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";

/**
 * `facts` with the branch that `move` gives `problem` to, whatever branch they named. An escalation: the next level up. A
 * reopening: none, it stays with its branch; but if that one has been closed since, the next level up. Other moves:
 * as they are.
 */
export async function withReopenedTo(
  queries: Queries,
  problem: Problem,
  move: MoveName,
  facts: MoveFacts,
): Promise<MoveFacts> {
  if (!contradicts(move) || problem.branch === null) return facts;
  const { branchId: _named, ...rest } = facts;
  const all = await listBranches(queries);
  const branches = new Map<BranchId, (typeof all)[number]>(all.map((one) => [one.id, one]));
  const { id } = problem.branch;
  if (move !== "escalate" && branches.get(id)?.closed === false) return rest;
  const contradictions = contradictionsAfter(problem.contradictions, move, id);
  return { ...rest, branchId: branchAbove({ ...problem, contradictions }, id, branches) };
}
