// Is this problem an emergency, also in the moments before the screening has said so? For telling its resident whom to call.
import { findAnswers, findOriginal } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import { dangersSaid } from "./hazard.ts";
import { readCues } from "./read-cues.server.ts";

/** True when it is one; before the screening, when its resident said so or its words do. Changes nothing. */
export async function seemsEmergency(
  context: Context,
  queries: Queries,
  problem: Problem,
): Promise<boolean> {
  if (problem.urgency === "emergency") return true;
  if (problem.handling !== "submitted") return false;
  if (dangersSaid(await findAnswers(queries, problem.id)).length > 0) return true;
  const { compiled } = await readCues(context.db, queries);
  const original = await findOriginal(queries, problem.id);
  return compiled.find(original?.description ?? "").length > 0;
}
