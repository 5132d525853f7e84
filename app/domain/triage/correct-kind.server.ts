// "It is another kind of problem": what the router and the classifier learn from.
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import { lastEventOf } from "../../../db/repositories/event.ts";
import { keepStep } from "../problem/keep-step.server.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CategoryId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpen } from "./may-open.server.ts";
import { setKind } from "./set-kind.server.ts";

export interface KindCorrection {
  readonly problemId: ProblemId;
  readonly categoryId: CategoryId;
  /** Not empty; the resident reads it. */
  readonly reason: string;
  /** The version that the page showed. */
  readonly seenVersion: number;
}

/**
 * Corrects the kind, and returns the problem after it. What turns out to be an emergency while the check holds it is sent
 * on at once. Refuses with `not_found`, `changed_meanwhile`, and the codes of `setKind`. Twice with one seen version: the
 * second is refused, nothing is written.
 */
export async function correctKind(
  context: Context,
  actor: StaffActor,
  { problemId, categoryId, reason, seenVersion }: KindCorrection,
): Promise<Problem> {
  const corrected = await context.db.transact(async (queries) => {
    const problem = await findProblem(queries, problemId);
    if (!problem || !(await mayOpen(queries, actor, problem))) throw new Refusal("not_found");
    if (problem.version !== seenVersion) throw new Refusal("changed_meanwhile");
    const said = await setKind(context, queries, actor, problem, { categoryId, reason });
    if (said.handling === "held" && said.urgency === "emergency") {
      return (await applyMove(context, queries, actor, said, "send_on")).problem;
    }
    const saved = { ...said, changedAt: context.now(), version: said.version + 1 };
    if (!(await compareAndSet(queries, saved, problem.version))) {
      throw new Refusal("changed_meanwhile");
    }
    const event = await lastEventOf(queries, problem.id, ["kind_corrected"]);
    if (event) await keepStep(context, queries, actor, { before: problem, after: saved, event });
    return saved;
  });
  context.wake();
  return corrected;
}
