// Another branch is asked for a part of a problem: by the branch that leads, or by a rule of the router.
import { insertAssistance } from "../../../db/repositories/assistance.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Problem } from "../problem/problem.ts";
import { cleanText } from "../problem/submission.ts";
import type { Branch } from "../branch/branch.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, ProblemId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayAsk, taskDueAt } from "./assistance.ts";
import type { Assistance } from "./assistance.ts";

export interface Asking {
  readonly problemId: ProblemId;
  readonly branchId: BranchId;
  readonly task: string;
  /** A local day, `2026-11-30`; null for the usual three working days. */
  readonly dueOn: string | null;
}

/**
 * Asks the branch, and owes the look at its limit. Refuses with `not_found`, `not_allowed`, `move_not_possible`,
 * `missing_fact` (no task), `invalid_input` (field `dueOn`; or `branchId`: it is that branch's own problem),
 * `unknown_branch`, `branch_closed`, and `already_done` while that branch has an open task of this problem.
 */
export async function askAssistance(
  context: Context,
  actor: Actor,
  asking: Asking,
): Promise<Assistance> {
  const asked = await context.db.transact(async (queries) => {
    const problem = await findProblem(queries, asking.problemId);
    if (!problem) throw new Refusal("not_found");
    assertAllowed(mayAsk(problem, actor));
    const task = cleanText(asking.task);
    if (task === "") throw new Refusal("missing_fact", { fact: "task" });
    const dueAt = taskDueAt(context.calendar, context.now(), asking.dueOn);
    if (dueAt === null) throw new Refusal("invalid_input", { field: "dueOn" });
    const branch = (await listBranches(queries)).find(({ id }) => id === asking.branchId);
    if (!branch) throw new Refusal("unknown_branch");
    if (branch.closed) throw new Refusal("branch_closed");
    if (branch.id === problem.branch?.id) throw new Refusal("invalid_input", { field: "branchId" });
    const made = await ask(context, queries, actor, problem, { branch, task, dueAt });
    if (!made) throw new Refusal("already_done", { fact: "branchId" });
    return made;
  });
  context.wake();
  return asked;
}

/**
 * For the router: asks every open branch of `branchIds` that neither has the problem nor an open task of it, with the
 * usual limit, inside the caller's transaction. `reason` is the task, in words for staff. Returns whom it asked; twice,
 * the second time nobody.
 */
export async function addAssisting(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  branchIds: readonly BranchId[],
  reason: string,
): Promise<BranchId[]> {
  if (branchIds.length === 0) return [];
  assertAllowed(mayAsk(problem, actor));
  const dueAt = taskDueAt(context.calendar, context.now(), null);
  if (dueAt === null) throw new Error("the usual limit is always a moment");
  const found: BranchId[] = [];
  for (const branch of await listBranches(queries)) {
    const wanted = branchIds.includes(branch.id) && branch.id !== problem.branch?.id;
    if (!wanted || branch.closed) continue;
    const task = cleanText(reason);
    if (await ask(context, queries, actor, problem, { branch, task, dueAt })) found.push(branch.id);
  }
  return found;
}

/** Null when that branch has an open task of this problem already. */
async function ask(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  given: { readonly branch: Branch; readonly task: string; readonly dueAt: Instant },
): Promise<Assistance | null> {
  const { branch, task, dueAt } = given;
  const asked: Assistance = {
    id: context.makeId<"assistance">(),
    problemId: problem.id,
    branch: { id: branch.id, path: branch.path },
    task,
    dueAt,
    state: "asked",
    result: null,
    declineReason: null,
    askedBy: actor.kind === "staff" ? actor.personId : actor.kind === "system" ? actor.job : "",
    askedAt: context.now(),
    endedAt: null,
    version: 1,
  };
  if (!(await insertAssistance(queries, asked))) return null;
  await appendEvent(context, queries, actor, problem.id, {
    type: "assist_asked",
    facts: { assistanceId: asked.id, assistingBranchId: branch.id, dueAt },
  });
  const payload = { problemId: problem.id, assistanceId: asked.id };
  const afterMs = Math.max(0, instantToMs(dueAt) - instantToMs(context.now()));
  await oweJobs(context, queries, problem.id, [{ name: "check-assistance", payload, afterMs }]);
  return asked;
}
