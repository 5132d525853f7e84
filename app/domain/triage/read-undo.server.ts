// What a member of staff can take back on a problem right now. Knows nothing of how it is taken back.
import { findEvent } from "../../../db/repositories/event.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { findUndoStep } from "../../../db/repositories/undo.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import { givenTo } from "../problem/returns.ts";
import { mayUndo } from "../problem/undo.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import type { UndoView } from "./undo-view.ts";

/** The step that `actor` can take back now; null when there is none. */
export async function readUndo(
  context: Context,
  actor: StaffActor,
  problem: Pick<Problem, "id" | "version">,
): Promise<UndoView | null> {
  const queries = context.db.read;
  const step = await findUndoStep(queries, problem.id);
  if (!step || !mayUndo(step, actor.personId, problem.version, context.now()).allowed) return null;
  const event = await findEvent(queries, step.eventId);
  if (!event) return null;
  const branchId = givenTo(event) ?? step.before.branch?.id;
  const { branches } = await readCounty(queries);
  const branch = branches.get(branchId as BranchId)?.name ?? null;
  return { type: event.type, branch, at: event.at, until: step.expiresAt };
}

/**
 * The problem with the step that `actor` can take back, though it may no longer be theirs to see: it was they who gave it
 * away. Refuses with `not_found` when there is no such problem, or no step of theirs on it.
 */
export async function readUndoOf(
  context: Context,
  actor: StaffActor,
  typed: string,
): Promise<{ readonly problem: Problem; readonly undo: UndoView | null }> {
  const queries = context.db.read;
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(queries, reference));
  const step = problem && (await findUndoStep(queries, problem.id));
  if (!problem || step?.personId !== actor.personId) throw new Refusal("not_found");
  return { problem, undo: await readUndo(context, actor, problem) };
}
