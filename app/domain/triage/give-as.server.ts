// Giving a problem to a branch as a certain kind of problem: one click of whoever gives problems out.
import { findProblem } from "../../../db/repositories/problem.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { MoveFacts } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CategoryId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import type { GivingMove } from "./candidate-choice.ts";
import { setKind } from "./set-kind.server.ts";

export interface GivenAs {
  readonly problemId: ProblemId;
  readonly move: GivingMove;
  readonly facts: MoveFacts;
  /** Null: its kind stays as it is. */
  readonly categoryId: CategoryId | null;
  readonly seenVersion: number;
}

/**
 * Corrects the kind, if it is another one, and makes the move: both or neither. Refuses like `moveProblem` and `setKind`.
 * Twice with one seen version: the second is refused, nothing is written.
 */
export async function giveAs(
  context: Context,
  actor: StaffActor,
  { problemId, move, facts, categoryId, seenVersion }: GivenAs,
): Promise<Problem> {
  const given = await context.db.transact(async (queries) => {
    const problem = await findProblem(queries, problemId);
    if (!problem) throw new Refusal("not_found");
    if (problem.version !== seenVersion) throw new Refusal("changed_meanwhile", { move });
    const other = categoryId !== null && categoryId !== problem.categoryId;
    const said = other
      ? await setKind(context, queries, actor, problem, { categoryId, reason: null })
      : problem;
    return (await applyMove(context, queries, actor, said, move, facts)).problem;
  });
  context.wake();
  return given;
}
