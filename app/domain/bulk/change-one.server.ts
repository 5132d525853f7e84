// What a run does with one problem: the same use cases as by hand, in one transaction, at the version that was selected.
import { findProblem } from "../../../db/repositories/problem.ts";
import { findUndoStep, keepUndoStep } from "../../../db/repositories/undo.ts";
import type { BulkItem } from "../../../db/repositories/bulk-run.ts";
import type { Queries } from "../../../db/handle.ts";
import { isOpenTo } from "../problem/lifecycle.ts";
import { moveProblem } from "../problem/move-problem.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { UndoStep } from "../problem/undo.ts";
import { undoStep } from "../problem/undo-step.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal, isRefusal } from "../shared/refusal.ts";
import { maySee } from "../staff/reach.ts";
import { addNote } from "../triage/add-note.server.ts";
import { setFocus } from "../triage/set-focus.server.ts";
import { setOwner } from "../triage/set-owner.server.ts";
import { setUrgency } from "../triage/set-urgency.server.ts";
import { snoozeProblem } from "../triage/snooze-problem.server.ts";
import { wakeByHand } from "../triage/wake-problem.server.ts";
import { stepsAsked } from "./bulk.ts";
import type { BulkAsked, BulkStep } from "./bulk.ts";
import { inside } from "./inside.server.ts";

/** Does one step of what was asked; refuses like the use case by hand. */
type DoStep = (
  context: Context,
  actor: StaffActor,
  problem: Problem,
  asked: BulkAsked,
) => Promise<unknown>;

const seen = ({ id, version }: Problem) => ({ problemId: id, seenVersion: version });

const doing: Record<BulkStep, DoStep> = {
  note: (context, actor, { id }, { note }) =>
    addNote(context, actor, { problemId: id, text: note }),
  focus: (context, actor, problem, { focus }) => {
    const groups = focus === null ? [] : [focus];
    return setFocus(context, actor, {
      ...seen(problem),
      groups: [...problem.focusGroups, ...groups],
      reason: "",
    });
  },
  urgency: async (context, actor, problem, { urgency: wanted }) => {
    if (!wanted) return;
    const { to: urgency, reason } = wanted;
    await setUrgency(context, actor, { ...seen(problem), urgency, reason });
  },
  accept: (context, actor, problem) =>
    moveProblem(context, actor, { ...seen(problem), move: "accept" }),
  owner: (context, actor, problem, { owner }) =>
    setOwner(context, actor, { ...seen(problem), ownerId: owner?.to ?? null }),
  snooze: async (context, actor, problem, { snooze }) => {
    if (snooze === null) return;
    if (snooze === "wake") await wakeByHand(context, actor, seen(problem));
    else
      await snoozeProblem(context, actor, {
        ...{ ...seen(problem), ...snooze },
        ...{ stays: false, reason: "" },
      });
  },
  give: async (context, actor, problem, { give }) => {
    if (give === null) return;
    const { branchId, reason } = give;
    const assigns = isOpenTo(problem, "assign", actor).allowed;
    await moveProblem(context, actor, {
      ...seen(problem),
      move: assigns || !isOpenTo(problem, "dispatch", actor).allowed ? "assign" : "dispatch",
      facts: { branchId, reason },
    });
  },
};

/**
 * Does with that problem whatever of `asked` is not so already, within the caller's transaction, and returns the steps that
 * can be taken back, oldest first. Refuses with `not_found` for what is out of reach, `changed_meanwhile` when it is not as it was selected,
 * `already_done` when all of it was so, and whatever the use cases refuse; the caller's transaction must then not be kept.
 */
export async function changeOne(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  { problemId, versionSeen }: Pick<BulkItem, "problemId" | "versionSeen">,
  asked: BulkAsked,
): Promise<UndoStep[]> {
  const here = inside(context, queries);
  const now = async () => {
    const problem = problemId && (await findProblem(queries, problemId));
    if (!problem) throw new Refusal("not_found");
    return problem;
  };
  let problem = await now();
  if (!maySee(actor, problem)) throw new Refusal("not_found");
  if (problem.version !== versionSeen) throw new Refusal("changed_meanwhile");
  const steps: UndoStep[] = [];
  for (const step of stepsAsked(asked)) {
    if (!(await did(() => doing[step](here, actor, problem, asked)))) continue;
    problem = await now();
    const kept = await findUndoStep(queries, problem.id);
    if (kept?.versionAfter === problem.version) steps.push(kept);
  }
  if (problem.version === versionSeen) throw new Refusal("already_done");
  return steps;
}

/** False for what was so already: nothing was written then, and the rest is still wanted. */
async function did(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (isRefusal(error) && error.code === "already_done") return false;
    throw error;
  }
}

/**
 * Takes the steps back, the last first, within the caller's transaction. They can be until `until`, as the run says, which
 * may have taken longer than one step has. Refuses with `nothing_to_undo` when there are none, `passed_on` when something
 * has happened since, and the codes of `undoStep`.
 */
export async function undoOne(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  steps: readonly UndoStep[],
  until: Instant,
): Promise<void> {
  const here = inside(context, queries);
  const [last] = steps.slice(-1);
  if (!last) throw new Refusal("nothing_to_undo");
  let { versionAfter } = last;
  for (const step of [...steps].reverse()) {
    const again = { ...step, versionAfter, expiresAt: until };
    await keepUndoStep(queries, again, context.now());
    const { problemId } = step;
    const problem = await findProblem(queries, problemId);
    if (!problem) throw new Refusal("not_found");
    const seenVersion = problem.version;
    versionAfter = (await undoStep(here, actor, { problemId, seenVersion })).version;
  }
}
