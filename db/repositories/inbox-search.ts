// Looking problems up by words, by reference, and by their public words. Who may see them is asked afterwards.
import { sql } from "kysely";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { newestWith } from "./token-index.ts";

/**
 * The numbers of the problems that have any token of the clause, or null when more than `atMost` have one. Numbers are those
 * of the index of similar problems, which holds every problem's words as they were typed.
 */
export async function numbersWithAny(
  queries: Queries,
  clause: readonly number[],
  atMost: number,
): Promise<Set<number> | null> {
  const found = await newestWith(queries, clause, atMost + 1);
  const numbers = new Set([...found.values()].flat());
  return numbers.size > atMost || [...found.values()].some((one) => one.length > atMost)
    ? null
    : numbers;
}

/** Of the problems with these numbers those that have a token of each clause. */
export async function problemsWithAll(
  queries: Queries,
  numbers: readonly number[],
  clauses: readonly (readonly number[])[],
): Promise<ProblemId[]> {
  if (numbers.length === 0) return [];
  const has = clauses.map(
    (tokens) => sql<boolean>`exists (select 1 from problem_token
      where problem_token.token in (${sql.join(tokens.map((token) => sql.lit(token)))})
      and problem_token.number = indexed_problem.number)`,
  );
  let query = queries
    .selectFrom("indexed_problem")
    .select("problem_id")
    .where("number", "in", [...numbers]);
  for (const one of has) query = query.where(one);
  return (await query.execute()).map(({ problem_id }) => problem_id as ProblemId);
}

/** The problems whose reference begins like that, `FB-7K3`; at most `atMost`. `until` comes after all of them. */
export async function problemsFromReference(
  queries: Queries,
  { from, until }: { readonly from: string; readonly until: string },
  atMost: number,
): Promise<ProblemId[]> {
  const rows = await queries
    .selectFrom("problem")
    .select("id")
    .where("reference", ">=", from)
    .where("reference", "<", until)
    .limit(atMost)
    .execute();
  return rows.map(({ id }) => id as ProblemId);
}

/** The problems whose reference ends with those four characters; at most `atMost`. */
export async function problemsToReference(
  queries: Queries,
  end: string,
  atMost: number,
): Promise<ProblemId[]> {
  const rows = await queries
    .selectFrom("problem")
    .select("id")
    .where(sql<boolean>`substr(reference, 9) = ${end}`)
    .limit(atMost)
    .execute();
  return rows.map(({ id }) => id as ProblemId);
}

/** The problems with these numbers in the index of published ones. */
export async function problemsPublishedAs(
  queries: Queries,
  numbers: readonly number[],
): Promise<ProblemId[]> {
  if (numbers.length === 0) return [];
  const rows = await queries
    .selectFrom("public_entry")
    .select("problem_id")
    .where("number", "in", [...numbers])
    .execute();
  return rows.map(({ problem_id }) => problem_id as ProblemId);
}
