// Taking back the last step. Beside `applyMove` the only writer of status: it restores what `applyMove` kept.
import { listBranches } from "../../../db/repositories/county.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import { takeBackMessage } from "../../../db/repositories/text.ts";
import {
  cancelOwed,
  findUndoStep,
  forgetUndoStep,
  markUndone,
} from "../../../db/repositories/undo.ts";
import type { Queries } from "../../../db/handle.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { followMerged } from "../follower/follow-merged.server.ts";
import { oweLetter } from "../notification/owe-letter.server.ts";
import type { JobOwed } from "../outbox/job.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { reindexProblem } from "../similar/index-problem.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { appendEvent } from "./append-event.server.ts";
import { limitChecks } from "./consequences.ts";
import type { MessageId, ProblemEvent } from "./event.ts";
import { indexPublic } from "./index-public.server.ts";
import { takesIn } from "./merging.ts";
import type { Problem } from "./problem.ts";
import { eventsOfStep, mayUndo } from "./undo.ts";
import type { StandingBefore } from "./undo.ts";

/**
 * Takes back the last step of `actor` on the problem, and returns the problem as it is again: fields, clock, words, followers,
 * jobs and letters that have not left. What a letter already said is corrected by another. Refuses with `not_found`, the
 * codes of `mayUndo`, and `changed_meanwhile`. Twice: the second is refused, nothing is written.
 */
export async function undoStep(
  context: Context,
  actor: StaffActor,
  asked: { readonly problemId: ProblemId; readonly seenVersion: number },
): Promise<Problem> {
  const restored = await context.db.transact(async (queries) => {
    const problem = await findProblem(queries, asked.problemId);
    if (!problem) throw new Refusal("not_found");
    const step = await findUndoStep(queries, problem.id);
    assertAllowed(mayUndo(step, actor.personId, problem.version, context.now()));
    if (!step) throw new Refusal("nothing_to_undo");
    if (asked.seenVersion !== problem.version) throw new Refusal("changed_meanwhile");
    await assertThere(queries, step.before);
    const taken = eventsOfStep(await eventsOfProblem(queries, problem.id), step);
    const undoing = await takeBack(context, queries, actor, taken);
    const version = problem.version + taken.length;
    return restore(context, queries, actor, { problem, before: step.before, undoing, version });
  });
  context.wake();
  return restored;
}

/** Where it was must still be able to have it. */
async function assertThere(queries: Queries, before: StandingBefore): Promise<void> {
  const { branch, mergedIntoId } = before;
  if (branch !== null) {
    const open = (await listBranches(queries)).some(
      ({ id, closed }) => id === branch.id && !closed,
    );
    if (!open) throw new Refusal("passed_on");
  }
  if (mergedIntoId === null) return;
  const target = await findProblem(queries, mergedIntoId);
  if (!target || !takesIn(target.handling)) throw new Refusal("passed_on");
}

/** One event for each that is taken back, the last first. Returns the one for the step itself. */
async function takeBack(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  taken: readonly ProblemEvent[],
): Promise<ProblemEvent> {
  let undoing: ProblemEvent | null = null;
  for (const event of [...taken].reverse()) {
    const { id, type, track, fromState, toState, facts } = event;
    undoing = await appendEvent(context, queries, actor, event.problemId, {
      type: "undone",
      track,
      fromState: toState,
      toState: fromState,
      facts: { undoes: id, type, ...(facts.as === "moderator" && { as: "moderator" }) },
    });
    await markUndone(queries, event, undoing.id);
    if (typeof facts.messageId === "string") {
      await takeBackMessage(queries, facts.messageId as MessageId, undoing.at);
    }
  }
  if (!undoing) throw new Error("a step was kept, and its event is not there");
  return undoing;
}

async function restore(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  step: {
    readonly problem: Problem;
    readonly before: StandingBefore;
    readonly undoing: ProblemEvent;
    /** The next one: every event of the step counted once. */
    readonly version: number;
  },
): Promise<Problem> {
  const { problem, before, undoing } = step;
  const again: Problem = {
    ...problem,
    ...before,
    changedAt: undoing.at,
    version: step.version,
  };
  const { next } = await readClock(context, queries, again);
  const restored = { ...again, nextLimit: next };
  if (!(await compareAndSet(queries, restored, problem.version))) throw new Refusal("passed_on");
  await forgetUndoStep(queries, problem.id);
  await reindexProblem(queries, problem, restored);
  await indexPublic(context, queries, problem, restored);
  await cancelOwed(
    queries,
    { id: undoing.facts.undoes as EventId, problemId: problem.id },
    undoing.at,
  );
  await oweJobs(context, queries, problem.id, jobsAgain(context, problem, restored));
  await oweLetter(context, queries, undoing);
  await followMerged(context, queries, actor, problem, restored);
  return restored;
}

/** What waited for the problem as it was may have found it otherwise, and gone. */
function jobsAgain(context: Context, problem: Problem, restored: Problem): JobOwed[] {
  const { handling, returns, urgency, id: problemId } = restored;
  const routes = handling === "routing" || (handling === "returned" && !returns.awaitsRuling);
  const route = { name: "route-problem", payload: { problemId }, ahead: urgency === "emergency" };
  return [...(routes ? [route as JobOwed] : []), ...limitChecks(problem, restored, context.now())];
}
