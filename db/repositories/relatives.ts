// Problems that come from each other: parts that were split off one, others that were joined into it.
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

/** The parts that were split off that problem, the oldest first. Served by `problem_split`. */
export async function partsOf(queries: Queries, id: ProblemId): Promise<Problem[]> {
  const rows = await selectProblems(queries)
    .where("problem.split_from_id", "=", id)
    .orderBy("problem.id")
    .execute();
  return rows.map(problemFromRow);
}

/** Up to `limit` problems that are merged into that one, the oldest first. Served by `problem_merged_into`. */
export async function mergedInto(
  queries: Queries,
  id: ProblemId,
  limit: number,
): Promise<Problem[]> {
  const rows = await selectProblems(queries)
    .where("problem.merged_into_id", "=", id)
    .orderBy("problem.id")
    .limit(limit)
    .execute();
  return rows.map(problemFromRow);
}
