// The figures: what each problem adds, the sums of many, and how far the log was read for them.
import { sql } from "kysely";
import type { Counts } from "../../app/domain/figures/counts.ts";
import { countNames, SATISFIED_FROM } from "../../app/domain/figures/counts.ts";
import type { ProblemFigure } from "../../app/domain/figures/problem-figure.ts";
import type { BranchId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { toBit } from "../mapping.ts";

export interface SavedFigure extends ProblemFigure {
  readonly problemId: ProblemId;
  readonly branchId: BranchId;
  /** Local month, `2026-11`. */
  readonly submittedMonth: string;
}

const orNull = (kept: boolean | null | undefined) =>
  kept === null || kept === undefined ? null : toBit(kept);

/** Saves them, each in the place of what it was before. */
export async function saveFigures(
  queries: Queries,
  figures: readonly SavedFigure[],
): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map((one) => ({
    problem_id: one.problemId,
    branch_id: one.branchId,
    submitted_at: one.submittedAt,
    submitted_month: one.submittedMonth,
    accept_kept: orNull(one.kept.accept),
    answer_kept: orNull(one.kept.first_answer),
    resolve_kept: orNull(one.kept.resolve),
    resolved: toBit(one.resolvedAt !== null),
    asked: toBit(one.asked),
    verdict: one.verdict,
    satisfaction: one.satisfaction,
    silent: toBit(one.silent),
    left_out: toBit(one.leftOut),
    returns: one.returns,
    reopenings: one.reopenings,
  }));
  const ids = rows.map(({ problem_id }) => problem_id);
  await queries.deleteFrom("problem_figure").where("problem_id", "in", ids).execute();
  await queries.insertInto("problem_figure").values(rows).execute();
}

/** Up to which place in the log the figures are made. */
export async function readFigureMark(queries: Queries): Promise<number> {
  const row = await queries.selectFrom("figure_mark").select("sequence").executeTakeFirstOrThrow();
  return Number(row.sequence);
}

/** Moves the mark. False when another process has moved it since it was `from`. */
export async function moveFigureMark(queries: Queries, from: number, to: number): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("figure_mark")
    .set({ sequence: to })
    .where("sequence", "=", from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The problems that the next `limit` events after `sequence` are of, and the place of the last of these. */
export async function touchedAfter(
  queries: Queries,
  sequence: number,
  limit: number,
): Promise<{ readonly ids: ProblemId[]; readonly upTo: number }> {
  const rows = await queries
    .selectFrom("event")
    .select(["sequence", "problem_id"])
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return {
    ids: [...new Set(rows.map((row) => row.problem_id as ProblemId))],
    upTo: Number(rows.at(-1)?.sequence ?? sequence),
  };
}

/** How sums are cut: as one, by branch, or by local month of the submission. */
export type Cut = "branch" | "month";

export interface CountedIn {
  /** Branch id, or month. */
  readonly key: string;
  readonly counts: Counts;
}

/**
 * The sums over problems submitted in [from, until), of those branches (null: all), cut by branch or by month, in the order
 * of the key.
 */
export async function sumFigures(
  queries: Queries,
  asked: {
    readonly branchIds: readonly BranchId[] | null;
    readonly from: Instant;
    readonly until: Instant;
  },
  cut: Cut,
): Promise<CountedIn[]> {
  if (asked.branchIds?.length === 0) return [];
  const key = cut === "branch" ? "branch_id" : "submitted_month";
  const when = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  let query = queries
    .selectFrom("problem_figure")
    .select(`${key} as key`)
    .select([
      sql<number>`count(*)`.as("submitted"),
      when(sql`left_out = 1`).as("leftOut"),
      when(sql`answer_kept = 1`).as("answeredKept"),
      when(sql`answer_kept is not null`).as("answeredJudged"),
      when(sql`accept_kept = 1`).as("acceptedKept"),
      when(sql`accept_kept is not null`).as("acceptedJudged"),
      when(sql`resolve_kept = 1`).as("resolvedKept"),
      when(sql`resolve_kept is not null`).as("resolvedJudged"),
      when(sql`resolved = 1 and left_out = 0`).as("resolved"),
      when(sql`asked = 1`).as("asked"),
      when(sql`verdict = 'yes'`).as("solved"),
      when(sql`verdict = 'partly'`).as("partly"),
      when(sql`verdict = 'no'`).as("unsolved"),
      when(sql`silent = 1`).as("silent"),
      when(sql`satisfaction is not null`).as("marked"),
      when(sql`satisfaction >= ${sql.lit(SATISFIED_FROM)}`).as("satisfied"),
      sql<number>`coalesce(sum(satisfaction), 0)`.as("satisfaction"),
      when(sql`returns > 0`).as("returned"),
      when(sql`returns > 1`).as("returnedTwice"),
      when(sql`reopenings > 0`).as("reopened"),
    ])
    .where("submitted_at", ">=", asked.from)
    .where("submitted_at", "<", asked.until)
    .groupBy(key)
    .orderBy(key);
  if (asked.branchIds !== null) query = query.where("branch_id", "in", [...asked.branchIds]);
  const rows = await query.execute();
  return rows.map((row) => ({
    key: row.key,
    // PostgreSQL gives sums as text.
    counts: Object.fromEntries(countNames.map((name) => [name, Number(row[name])])) as Counts,
  }));
}
