// The job that fires when a time limit is due: was it met? What was missed is frozen as an event at that moment.
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, ProblemId } from "../shared/ids.ts";
import type { LimitKind } from "./policy.ts";
import { readClock } from "./read-clock.server.ts";

/**
 * Writes `limit_missed` if that limit is past and unmet now. Once per limit and due date, however often it is asked; a
 * limit that was moved by a pause is not missed, its new check comes by itself.
 */
export async function checkLimit(
  context: Context,
  input: {
    readonly problemId: ProblemId;
    readonly kind: LimitKind;
    readonly outboxId: OutboxId;
  },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    if (!problem) return;
    const { limits } = await readClock(context, queries, problem);
    const limit = limits.find(({ kind }) => kind === input.kind);
    if (!limit?.dueAt || limit.metAt !== null || limit.dueAt > context.now()) return;
    const events = await eventsOfProblem(queries, problem.id);
    const known = events.some(
      ({ type, facts }) =>
        type === "limit_missed" && facts.kind === limit.kind && facts.dueAt === limit.dueAt,
    );
    if (known) return;
    await appendEvent(context, queries, system("check-limit"), problem.id, {
      type: "limit_missed",
      facts: {
        kind: limit.kind,
        dueAt: limit.dueAt,
        branchId: problem.branch?.id ?? null,
        answerableBranchId: problem.answerableBranchId,
      },
    });
  });
}
