// A person says how pressing a problem is, and why. More pressing: its limits shorten at once, from the first submission.
// Less: it is called so and stands further down, and what its resident was told holds.
import { alertOf, timedAs } from "../problem/raise-urgency.server.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import { isOpen } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import { isMorePressing } from "../problem/urgency.ts";
import type { Urgency } from "../problem/urgency.ts";
import { system } from "../shared/actor.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import type { UrgencyView } from "./act-views.ts";
import { appendWoken } from "./append-woken.server.ts";

/** The panel; null for a problem that is done, and for whoever may not. */
export function readUrgency(actor: StaffActor, problem: Problem): UrgencyView | null {
  if (!isOpen(problem.handling) || !mayDo(actor, "set_urgency", problem).allowed) return null;
  return { current: problem.urgency };
}

/**
 * Sets it. The reason is shown to the resident. What becomes an emergency alerts as one, and what becomes more pressing
 * sleeps no longer. Refuses with `missing_fact` (no reason), `already_done` (it has that urgency), `move_not_possible` for
 * what is done, and the codes of `changeProblem`.
 */
export async function setUrgency(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly seenVersion: number;
    readonly urgency: Urgency;
    readonly reason: string;
  },
): Promise<Problem> {
  const { problemId, seenVersion, urgency: to, reason } = asked;
  const request = { problemId, seenVersion, permission: "set_urgency" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => {
    if (!isOpen(found.handling)) throw new Refusal("move_not_possible", { state: found.handling });
    if (reason === "") throw new Refusal("missing_fact", { fact: "reason" });
    if (found.urgency === to) throw new Refusal("already_done");
    const raised = isMorePressing(to, found.urgency);
    const event = { type: "urgency_set", reason, facts: { from: found.urgency, to } } as const;
    if (!raised) return { event, fields: { urgency: to } };
    const { nextLimit } = await timedAs(context, queries, found, to);
    return {
      event,
      fields: { urgency: to, nextLimit, snooze: null },
      follow: async (next, written) => {
        if (found.snooze)
          await appendWoken(context, queries, system(event.type), next.id, "urgency");
        await alertOf(context, queries, next, written);
      },
    };
  });
  return problem;
}
