// What a person has.
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

/** Open problems of that owner in the order of their ids, from after `after` on; at most `size`. */
export async function openOwnedBy(
  queries: Queries,
  ownerId: PersonId,
  after: ProblemId | null,
  size: number,
): Promise<Problem[]> {
  const rows = await selectProblems(queries)
    .where("problem.owner_id", "=", ownerId)
    .where("problem.handling", "in", handlingStates.filter(isOpen))
    .where("problem.id", ">", after ?? "")
    .orderBy("problem.id")
    .limit(size)
    .execute();
  return rows.map(problemFromRow);
}

/** The person's name, also of a closed account; null when there is no such person. */
export async function nameOfPerson(queries: Queries, id: PersonId): Promise<string | null> {
  const row = await queries
    .selectFrom("person")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.name ?? null;
}
