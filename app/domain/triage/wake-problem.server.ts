// A problem sleeps no longer: its time has come, or somebody wakes it by hand.
import { markDone } from "../../../db/repositories/outbox.ts";
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { appendWoken } from "./append-woken.server.ts";

/**
 * The job that fires when the sleep is over. Wakes the problem if the database says so: what was woken before, is done, or
 * sleeps longer now is left as it is. Safe to run twice.
 */
export async function wakeWhenDue(
  context: Context,
  input: { readonly problemId: ProblemId; readonly outboxId: OutboxId },
): Promise<void> {
  await context.db.transact(async (queries) => {
    const at = context.now();
    if (!(await markDone(queries, input.outboxId, at))) return;
    const problem = await findProblem(queries, input.problemId);
    if (!problem?.snooze || problem.snooze.until > at) return;
    const { version } = problem;
    const awake = { ...problem, snooze: null, wokenAt: at, changedAt: at, version: version + 1 };
    if (!(await compareAndSet(queries, awake, version))) throw new Refusal("changed_meanwhile");
    await appendWoken(context, queries, system("wake-problem"), problem.id, "time");
  });
}

/** Wakes it by hand. Refuses with `already_done` for what is awake, and the codes of `changeProblem`. */
export async function wakeByHand(
  context: Context,
  actor: StaffActor,
  asked: { readonly problemId: ProblemId; readonly seenVersion: number },
): Promise<Problem> {
  const request = { ...asked, permission: "snooze" } as const;
  const { problem } = await changeProblem(context, actor, request, (_queries, found) => {
    if (found.snooze === null) throw new Refusal("already_done");
    const event = { type: "woken", facts: { because: "hand" } } as const;
    return Promise.resolve({ event, fields: { snooze: null } });
  });
  return problem;
}
