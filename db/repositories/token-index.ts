// The index of similar problems: for each token the numbers of the problems that have it, newest last.
import { sql } from "kysely";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import type { ProblemTokenRow } from "../tables/token-index.ts";
import { bulkTable, insertPacked, pack } from "./bulk-insert.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";
import type { ProblemText } from "./text.ts";

/** The largest that the column holds on either engine. */
const NUMBER_MAX = 2 ** 31 - 1;

const postings = bulkTable("problem_token", ["token", "number"], (row: ProblemTokenRow) => [
  row.token,
  row.number,
]);

export interface ToIndex {
  readonly problemId: ProblemId;
  /** Distinct, signed 32-bit integers. */
  readonly tokens: readonly number[];
}

/**
 * Puts the problems in, in their order, each under its tokens, and returns how many are new: one that is in already is
 * left as it is.
 */
export async function insertIndexed(
  queries: Queries,
  problems: readonly ToIndex[],
): Promise<number> {
  const rows: ProblemTokenRow[] = [];
  let count = 0;
  for (const { problemId, tokens } of problems) {
    const inserted = await queries
      .insertInto("indexed_problem")
      .values({ problem_id: problemId })
      .onConflict((conflict) => conflict.column("problem_id").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (!inserted) continue;
    count += 1;
    for (const token of tokens) rows.push({ token, number: inserted.number });
  }
  // In the order of the key: what lies together in the file is written together.
  rows.sort((a, b) => a.token - b.token || a.number - b.number);
  await insertPacked(queries, pack(postings, rows));
  return count;
}

/**
 * Takes the problem out from under the tokens `gone` and puts it under `come`. A problem that is not in the index stays
 * out of it.
 */
export async function moveIndexed(
  queries: Queries,
  problemId: ProblemId,
  { gone, come }: { readonly gone: readonly number[]; readonly come: readonly number[] },
): Promise<void> {
  const indexed = await queries
    .selectFrom("indexed_problem")
    .select("number")
    .where("problem_id", "=", problemId)
    .executeTakeFirst();
  if (!indexed) return;
  const { number } = indexed;
  if (gone.length > 0) {
    await queries
      .deleteFrom("problem_token")
      .where("token", "in", gone)
      .where("number", "=", number)
      .execute();
  }
  if (come.length > 0) {
    await queries
      .insertInto("problem_token")
      .values(come.map((token) => ({ token, number })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The highest number given so far: about how many problems are in; 0 for an empty index. */
export async function newestNumber(queries: Queries): Promise<number> {
  const { newest } = await queries
    .selectFrom("indexed_problem")
    .select((eb) => eb.fn.max("number").as("newest"))
    .executeTakeFirstOrThrow();
  // Null, whatever its type says, while the index is empty.
  return Number(newest);
}

/**
 * The newest problems of each token, at most `atMost` of each, in no order. A token that no problem has is left out.
 * Reads `atMost` entries of the key backwards from the end of each token, and nothing else, however many there are.
 */
export async function newestWith(
  queries: Queries,
  tokens: readonly number[],
  atMost: number,
): Promise<Map<number, number[]>> {
  if (tokens.length === 0) return new Map();
  const wanted = sql.join(tokens.map((token) => sql`(${sql.lit(token)})`));
  // "token = ..." would say it more simply, but then PostgreSQL may read all of a common token, and sort it. One text a
  // token: thousands of rows would take longer to hand over than to find.
  const { rows } = await sql<{ token: number; numbers: string | null }>`
    with wanted (token) as (values ${wanted})
    select wanted.token, (
      select string_agg(cast(newest.number as text), ',') from (
        select token, number from problem_token
        where (token, number) <= (wanted.token, ${sql.lit(NUMBER_MAX)})
        order by token desc, number desc limit ${sql.lit(atMost)}
      ) as newest where newest.token = wanted.token
    ) as numbers from wanted`.execute(queries);
  const found = new Map<number, number[]>();
  for (const { token, numbers } of rows) {
    if (numbers !== null) found.set(token, numbers.split(",").map(Number));
  }
  return found;
}

/** The problems of those numbers, by number. */
export async function problemsByNumber(
  queries: Queries,
  numbers: readonly number[],
): Promise<Map<number, Problem>> {
  if (numbers.length === 0) return new Map();
  const rows = await selectProblems(queries)
    .innerJoin("indexed_problem", "indexed_problem.problem_id", "problem.id")
    .select("indexed_problem.number as indexed_number")
    .where("indexed_problem.number", "in", [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.indexed_number, problemFromRow(row)]));
}

/** The words of those problems, by id: as typed (private), or as published. */
export async function wordsOf(
  queries: Queries,
  ids: readonly ProblemId[],
  version: "original" | "public",
): Promise<Map<ProblemId, ProblemText>> {
  if (ids.length === 0) return new Map();
  const rows = await queries
    .selectFrom(version === "public" ? "public_text" : "original_text")
    .select(["problem_id", "description", "place"])
    .where("problem_id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ problem_id, description, place }) => [
      problem_id as ProblemId,
      { description, place },
    ]),
  );
}

export interface UnindexedPage {
  readonly missing: readonly Unindexed[];
  /** Give it as `after` to look on; null when the last problem was seen. */
  readonly next: ProblemId | null;
}

export interface Unindexed {
  readonly problem: Problem;
  readonly text: ProblemText;
}

/** Those of the next `size` problems after `after` (by id, from the first when null) that are not in the index. */
export async function listUnindexed(
  queries: Queries,
  after: ProblemId | null,
  size: number,
): Promise<UnindexedPage> {
  let looked = queries.selectFrom("problem").select("id").orderBy("id").limit(size);
  if (after !== null) looked = looked.where("id", ">", after);
  const ids = await looked.execute();
  const last = ids.at(-1);
  if (last === undefined) return { missing: [], next: null };
  let query = selectProblems(queries)
    .innerJoin("original_text", "original_text.problem_id", "problem.id")
    .leftJoin("indexed_problem", "indexed_problem.problem_id", "problem.id")
    .select(["original_text.description", "original_text.place"])
    .where("indexed_problem.number", "is", null)
    .where("problem.id", "<=", last.id)
    .orderBy("problem.id");
  if (after !== null) query = query.where("problem.id", ">", after);
  const rows = await query.execute();
  const missing = rows.map((row) => ({
    problem: problemFromRow(row),
    text: { description: row.description, place: row.place },
  }));
  return { missing, next: ids.length < size ? null : (last.id as ProblemId) };
}
