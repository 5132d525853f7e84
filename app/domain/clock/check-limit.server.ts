// The job that fires when a time limit is due: was it met? What was missed is frozen as an event at that moment.
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, ProblemId } from "../shared/ids.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { instantToMs } from "../shared/instant.ts";
import { missedAt } from "./ledger.ts";
import type { LimitKind } from "./limit-policy.ts";
import { readClock } from "./read-clock.server.ts";

/**
 * Writes `limit_missed` for each limit that is past and unmet now, and owes the check of the one that is due next. Once per
 * limit, however often it is asked: where it lay when it was missed stays on record. A limit that was moved by a pause is not
 * missed, its new check comes by itself.
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
    const known = new Set(
      (await eventsOfProblem(queries, problem.id)).flatMap(({ type, facts }) =>
        type === "limit_missed" ? [facts.kind] : [],
      ),
    );
    const { missed, next } = missedAt(limits, context.now(), known);
    for (const { kind, dueAt } of missed) {
      await appendEvent(context, queries, system("check-limit"), problem.id, {
        type: "limit_missed",
        facts: {
          kind,
          dueAt,
          branchId: problem.branch?.id ?? null,
          answerableBranchId: problem.answerableBranchId,
        },
      });
    }
    // Only after a miss: until then, whatever moves the next limit owes its check.
    if (missed.length === 0 || next === null) return;
    const afterMs = instantToMs(next.dueAt) - instantToMs(context.now());
    await oweJobs(context, queries, problem.id, [
      { name: "check-limit", payload: { problemId: problem.id, kind: next.kind }, afterMs },
    ]);
  });
}
