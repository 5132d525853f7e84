// Whether a list can lead to where the last step on a problem is taken back: it may no longer be this person's to see.
import type { Context } from "../domain/shared/context.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { readUndoOf } from "../domain/triage/read-undo.server.ts";

/** The reference, while that person's step on that problem can be taken back; else null. */
export async function undoOf(
  context: Context,
  staff: StaffActor,
  reference: string | null,
): Promise<string | null> {
  if (reference === null) return null;
  try {
    const { problem, undo } = await readUndoOf(context, staff, reference);
    return undo && problem.reference;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
