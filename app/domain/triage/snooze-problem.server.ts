// Putting a problem aside: out of the lists of what is to be done, until a moment or until its resident writes.
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import { isOpen } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { presetsAt, snoozeUntil } from "./snooze.ts";
import type { SnoozeAsked, SnoozeView } from "./snooze.ts";

/** The panel; null for a problem that is done, and for whoever may not. */
export function readSnooze(
  { calendar, now }: Pick<Context, "calendar" | "now">,
  actor: StaffActor,
  problem: Problem,
): SnoozeView | null {
  if (!isOpen(problem.handling) || !mayDo(actor, "snooze", problem).allowed) return null;
  return { asleep: problem.snooze, presets: presetsAt(calendar, now()) };
}

/**
 * Puts the problem aside and owes its waking; one that sleeps already sleeps until then instead. The reason is for staff
 * alone. Refuses with `invalid_input` (field `day` or `time`, because `invalid`, `past` or `too_far`), `move_not_possible`
 * for what is done, and the codes of `changeProblem`.
 */
export async function snoozeProblem(
  context: Context,
  actor: StaffActor,
  asked: SnoozeAsked & {
    readonly problemId: ProblemId;
    readonly seenVersion: number;
    /** Even if its resident writes. */
    readonly stays: boolean;
    readonly reason: string;
  },
): Promise<Problem> {
  const { problemId, seenVersion, stays, reason } = asked;
  const request = { problemId, seenVersion, permission: "snooze" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => {
    if (!isOpen(found.handling)) throw new Refusal("move_not_possible", { state: found.handling });
    const until = snoozeUntil(context.calendar, context.now(), asked);
    if (typeof until !== "string") throw new Refusal("invalid_input", { ...until });
    const afterMs = instantToMs(until) - instantToMs(context.now());
    const job = { name: "wake-problem", payload: { problemId }, afterMs } as const;
    await oweJobs(context, queries, problemId, [job]);
    return {
      event: {
        type: "snoozed",
        reason: reason === "" ? null : reason,
        facts: { until, stays },
      },
      fields: { snooze: { until, stays } },
    };
  });
  return problem;
}
