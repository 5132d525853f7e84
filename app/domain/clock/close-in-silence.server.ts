// The job at the end of the follow-up period: silence closes what was resolved, and is counted as silence.
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, OutboxId, ProblemId } from "../shared/ids.ts";

/** Closes the problem if the resolution that the job was made for is still the last word. Safe to run twice. */
export async function closeInSilence(
  context: Context,
  input: {
    readonly problemId: ProblemId;
    readonly resolvedEventId: EventId;
    readonly outboxId: OutboxId;
  },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    if (problem?.handling !== "resolved") return;
    const events = await eventsOfProblem(queries, problem.id);
    const last = events.findLast(({ type }) => type === "resolve");
    if (last?.id !== input.resolvedEventId) return;
    await applyMove(context, queries, system("close-in-silence"), problem, "close_in_silence");
  });
  context.wake();
}
