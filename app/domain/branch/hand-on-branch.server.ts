// The job that follows the closing of a branch: its problems, tasks and roles go to the successor, a few at a time.
import {
  countHandedOn,
  findBranchClosing,
  handOnGrants,
  handOnTasks,
  unfinishedOfBranch,
} from "../../../db/repositories/branch-closing.ts";
import type { BranchClosing } from "../../../db/repositories/branch-closing.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { branchAbove, isBarred } from "../problem/contradictions.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, OutboxId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Branch } from "./branch.ts";

/** Few enough that other writers hardly wait. */
const HANDED_ON_TOGETHER = 20;

/**
 * Hands everything on that the closed branch still has. In whatever state a problem is it stays: the successor takes it as
 * it stands, with the clock that it has. Safe to run twice: what is handed on is no longer found. When the branch was
 * opened again meanwhile, what is left stays there.
 */
export async function handOnBranch(
  context: Context,
  { branchId, outboxId }: { readonly branchId: BranchId; readonly outboxId: OutboxId },
): Promise<void> {
  let isOver = false;
  while (!isOver) {
    isOver = await context.db.transact(async (queries) => {
      const closing = await findBranchClosing(queries, branchId);
      const branches = await listBranches(queries);
      const from = branches.find(({ id }) => id === branchId);
      if (!closing || !from?.closed || closing.finishedAt !== null) {
        await markDone(queries, outboxId, context.now());
        return true;
      }
      const ids = await unfinishedOfBranch(queries, branchId, HANDED_ON_TOGETHER);
      for (const id of ids) await handOn(context, queries, closing, branches, id);
      const isLast = ids.length === 0;
      if (isLast) await finish(context, queries, closing, outboxId);
      else await countHandedOn(queries, branchId, ids.length, null);
      return isLast;
    });
  }
}

async function finish(
  context: Context,
  queries: Queries,
  { branchId, successorId }: BranchClosing,
  outboxId: OutboxId,
): Promise<void> {
  await handOnTasks(queries, branchId, successorId);
  await handOnGrants(queries, branchId, successorId);
  await countHandedOn(queries, branchId, 0, context.now());
  await markDone(queries, outboxId, context.now());
}

async function handOn(
  context: Context,
  queries: Queries,
  closing: BranchClosing,
  branches: readonly Branch[],
  id: ProblemId,
): Promise<void> {
  const problem = await findProblem(queries, id);
  if (!problem) return;
  const { branchId: fromId } = closing;
  const to = takerOf(problem, closing.successorId, branches);
  const instead = <Known extends BranchId | null>(known: Known) =>
    known === fromId ? to.id : known;
  const event = await appendEvent(context, queries, system("hand-on-branch"), id, {
    type: "handed_on",
    reason: closing.reason === "" ? null : closing.reason,
    facts:
      problem.branch?.id === fromId
        ? { branchId: to.id, fromBranchId: fromId }
        : { answerableBranchId: to.id, fromBranchId: fromId },
  });
  const next: Problem = {
    ...problem,
    branch: problem.branch?.id === fromId ? { id: to.id, path: to.path } : problem.branch,
    answerableBranchId: instead(problem.answerableBranchId),
    returns: { ...problem.returns, ruledBranchId: instead(problem.returns.ruledBranchId) },
    changedAt: event.at,
    version: problem.version + 1,
  };
  if (!(await compareAndSet(queries, next, problem.version)))
    throw new Refusal("changed_meanwhile");
}

/** The successor, unless it was contradicted on this very problem and can't decide it: then the next one above. */
function takerOf(problem: Problem, successorId: BranchId, branches: readonly Branch[]): Branch {
  const byId = new Map(branches.map((one): [BranchId, Branch] => [one.id, one]));
  const successor = byId.get(successorId);
  const isFit = successor && !successor.closed && !isBarred(problem, successor);
  const taker = isFit ? successor : byId.get(branchAbove(problem, successorId, byId));
  if (!taker) throw new Error(`nobody takes over from ${successorId}`);
  return taker;
}
