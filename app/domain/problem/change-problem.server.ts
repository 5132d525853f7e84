// A change of one problem by staff that is no move on a track: who has it, how pressing it is, what was said about it.
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { changesClock } from "../clock/ledger.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { oweLetter } from "../notification/owe-letter.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { maySee } from "../staff/reach.ts";
import { mayDo } from "../staff/permissions.ts";
import type { ProblemPermission } from "../staff/permissions.ts";
import { appendEvent } from "./append-event.server.ts";
import { limitChecks } from "./consequences.ts";
import type { EventDraft, ProblemEvent } from "./event.ts";
import type { EventId } from "../shared/ids.ts";
import { keepStep } from "./keep-step.server.ts";
import type { Problem } from "./problem.ts";

export interface ChangeRequest {
  readonly problemId: ProblemId;
  readonly permission: ProblemPermission;
  /** The version that the page showed; null for what only adds (notes, messages) and conflicts with nothing. */
  readonly seenVersion: number | null;
}

export interface Changed {
  readonly problem: Problem;
  readonly event: ProblemEvent;
}

/** What the change is: its event, and the fields of the problem that it sets. */
export interface Change {
  readonly event: EventDraft & { readonly id?: EventId };
  readonly fields?: Partial<Problem>;
  /** What else belongs to it, in the same transaction, once the problem is saved. */
  readonly follow?: (problem: Problem, event: ProblemEvent) => Promise<void>;
}

/**
 * Makes one change in a transaction: may the actor, is it what they saw, then what `change` says, the event, the letter it
 * owes, and the problem with its next version. Refuses with `not_found`, `changed_meanwhile`, the codes of `mayDo`, and
 * whatever `change` refuses. Twice with one seen version: the second is refused, nothing is written.
 */
export async function changeProblem(
  context: Context,
  actor: StaffActor,
  request: ChangeRequest,
  change: (queries: Queries, problem: Problem) => Promise<Change>,
): Promise<Changed> {
  const changed = await context.db.transact((queries) =>
    changeInside(context, queries, actor, request, change),
  );
  context.wake();
  return changed;
}

/** The same within the caller's transaction. */
export async function changeInside(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  { problemId, permission, seenVersion }: ChangeRequest,
  change: (queries: Queries, problem: Problem) => Promise<Change>,
): Promise<Changed> {
  const problem = await findProblem(queries, problemId);
  if (!problem || !maySee(actor, problem)) throw new Refusal("not_found");
  assertAllowed(mayDo(actor, permission, problem));
  if (seenVersion !== null && seenVersion !== problem.version) {
    throw new Refusal("changed_meanwhile");
  }
  const { event: draft, fields, follow } = await change(queries, problem);
  const event = await appendEvent(context, queries, actor, problem.id, draft);
  const changed: Problem = {
    ...problem,
    newWordsAt: null,
    wokenAt: null,
    ...fields,
    changedAt: event.at,
    version: problem.version + 1,
  };
  const isTimed = changesClock(event.type);
  const next = isTimed
    ? { ...changed, nextLimit: (await readClock(context, queries, changed)).next }
    : changed;
  if (!(await compareAndSet(queries, next, problem.version))) {
    throw new Refusal("changed_meanwhile");
  }
  if (isTimed) await oweJobs(context, queries, problem.id, limitChecks(problem, next, event.at));
  await oweLetter(context, queries, event);
  await follow?.(next, event);
  await keepStep(context, queries, actor, { before: problem, after: next, event });
  return { problem: next, event };
}
