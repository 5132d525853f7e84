// Beside every step of staff: what the problem was before it, as long as it can be taken back.
import { keepUndoStep } from "../../../db/repositories/undo.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemEvent } from "./event.ts";
import type { Problem } from "./problem.ts";
import { isUndoable, stepOf } from "./undo.ts";

/** Keeps it within the caller's transaction. Nothing happens for other actors, and for what can't be taken back. */
export async function keepStep(
  context: Context,
  queries: Queries,
  actor: Actor,
  step: { readonly before: Problem; readonly after: Problem; readonly event: ProblemEvent },
): Promise<void> {
  const { before, after, event } = step;
  if (actor.kind !== "staff" || !isUndoable(event)) return;
  await keepUndoStep(queries, stepOf(event, actor.personId, before, after.version), context.now());
}
