// The event that says that a problem sleeps no longer.
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";

/** Its time had come, or its resident wrote, or it became more pressing. */
export type WokenBecause = "time" | "words" | "urgency";

/** Writes it, in the transaction of the change that wakes. */
export async function appendWoken(
  context: Context,
  queries: Queries,
  actor: Actor,
  problemId: ProblemId,
  because: WokenBecause,
): Promise<void> {
  await appendEvent(context, queries, actor, problemId, { type: "woken", facts: { because } });
}
