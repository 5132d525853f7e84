// A person says which focus groups a problem concerns.
import { changeProblem } from "../problem/change-problem.server.ts";
import { focusGroups } from "../problem/focus-group.ts";
import type { FocusGroup } from "../problem/focus-group.ts";
import { isOpen } from "../problem/handling.ts";
import { indexPublic } from "../problem/index-public.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import type { FocusView } from "./act-views.ts";

/** The panel; null for a problem that is done, and for whoever may not. */
export function readFocus(actor: StaffActor, problem: Problem): FocusView | null {
  if (!isOpen(problem.handling) || !mayDo(actor, "set_focus", problem).allowed) return null;
  return { groups: problem.focusGroups };
}

/**
 * Sets them, all at once. Refuses with `invalid_input` (field `reason`, because `empty`) when a group is taken away without
 * a reason, `already_done` when nothing would change, `move_not_possible` for what is done, and the codes of `changeProblem`.
 */
export async function setFocus(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly seenVersion: number;
    readonly groups: readonly FocusGroup[];
    readonly reason: string;
  },
): Promise<Problem> {
  const { problemId, seenVersion, reason } = asked;
  const request = { problemId, seenVersion, permission: "set_focus" } as const;
  const { problem } = await changeProblem(context, actor, request, (queries, found) => {
    if (!isOpen(found.handling)) throw new Refusal("move_not_possible", { state: found.handling });
    const to = focusGroups.filter((group) => asked.groups.includes(group));
    const added = to.filter((group) => !found.focusGroups.includes(group));
    const removed = found.focusGroups.filter((group) => !to.includes(group));
    if (added.length + removed.length === 0) throw new Refusal("already_done");
    if (removed.length > 0 && reason === "") {
      throw new Refusal("invalid_input", { field: "reason", because: "empty" });
    }
    return Promise.resolve({
      event: {
        type: "focus_set",
        reason: reason === "" ? null : reason,
        facts: { added, removed },
      },
      fields: { focusGroups: to },
      follow: (next: Problem) => indexPublic(context, queries, found, next),
    });
  });
  return problem;
}
