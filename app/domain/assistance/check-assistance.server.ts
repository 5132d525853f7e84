// The job that fires when the limit of an assisting branch is due: was its part done? What was missed is an event.
import { findAssistance } from "../../../db/repositories/assistance.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { AssistanceId, OutboxId, ProblemId } from "../shared/ids.ts";
import { isOverdue } from "./assistance.ts";

/** Writes `assist_missed` if the task is open and past its limit now, and its problem still needs it. Safe to run twice. */
export async function checkAssistance(
  context: Context,
  input: {
    readonly problemId: ProblemId;
    readonly assistanceId: AssistanceId;
    readonly outboxId: OutboxId;
  },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    const assistance = await findAssistance(queries, input.assistanceId);
    if (!problem || !assistance) return;
    if (!isOverdue(assistance, problem.handling, context.now())) return;
    const { id, branch, dueAt } = assistance;
    await appendEvent(context, queries, system("check-assistance"), problem.id, {
      type: "assist_missed",
      facts: { assistanceId: id, assistingBranchId: branch.id, dueAt },
    });
  });
}
