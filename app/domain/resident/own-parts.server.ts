// What a resident's problem was a part of, and its own parts: problems of their own, each with its own page and data.
import { findProblem } from "../../../db/repositories/problem.ts";
import { partsOf } from "../../../db/repositories/relatives.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Problem } from "../problem/problem.ts";
import type { OwnProblemView } from "./own-problem-view.ts";

/** Their references, the oldest part first. */
export async function readOwnParts(
  queries: Queries,
  { id, splitFromId }: Pick<Problem, "id" | "splitFromId">,
): Promise<Pick<OwnProblemView, "splitFrom" | "parts">> {
  const whole = splitFromId === null ? null : await findProblem(queries, splitFromId);
  const parts = await partsOf(queries, id);
  return { splitFrom: whole?.reference ?? null, parts: parts.map(({ reference }) => reference) };
}
