// Runs over many problems: what was selected, what became of each. Each outcome is set once.
import { sql } from "kysely";
import type { Selectable } from "kysely";
import type { BulkAsked, BulkOutcome, BulkRunId, BulkState } from "../../app/domain/bulk/bulk.ts";
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { UndoStep } from "../../app/domain/problem/undo.ts";
import type { PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromBit, fromJson, toBit, toJson } from "../mapping.ts";
import type { BulkItemRow, BulkRunRow } from "../tables/bulk.ts";

export interface BulkRun {
  readonly id: BulkRunId;
  readonly personId: PersonId;
  readonly madeAt: Instant;
  readonly query: string | null;
  readonly cutShort: boolean;
  readonly state: BulkState;
  readonly asked: BulkAsked | null;
  readonly askedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

export interface BulkItem {
  readonly position: number;
  readonly reference: string;
  /** Null: no such problem in this person's reach. */
  readonly problemId: ProblemId | null;
  readonly versionSeen: number;
  readonly outcome: BulkOutcome | null;
  readonly because: string | null;
  readonly steps: readonly UndoStep[];
  readonly undone: BulkOutcome | null;
  readonly undoneBecause: string | null;
}

/** Rows of one statement: both engines take that many values. */
const ROWS_TOGETHER = 500;

const piecesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / ROWS_TOGETHER) }, (_, piece) =>
    all.slice(piece * ROWS_TOGETHER, (piece + 1) * ROWS_TOGETHER),
  );

function runOf(row: Selectable<BulkRunRow>): BulkRun {
  return {
    id: row.id,
    personId: row.person_id,
    madeAt: row.made_at,
    query: row.query,
    cutShort: fromBit(row.cut_short),
    state: row.state,
    asked: row.asked === null ? null : fromJson<BulkAsked>(row.asked),
    askedAt: row.asked_at,
    finishedAt: row.finished_at,
  } as BulkRun;
}

function itemOf(row: Selectable<BulkItemRow>): BulkItem {
  return {
    position: row.position,
    reference: row.reference,
    problemId: row.problem_id,
    versionSeen: row.version_seen,
    outcome: row.outcome,
    because: row.because,
    steps: row.steps === null ? [] : fromJson<UndoStep[]>(row.steps),
    undone: row.undone,
    undoneBecause: row.undone_because,
  } as BulkItem;
}

/** Reference and version of those problems as they are now, by id. */
export async function versionsOf(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<Map<ProblemId, { readonly reference: string; readonly version: number }>> {
  const found = new Map<ProblemId, { reference: string; version: number }>();
  for (const piece of piecesOf(ids)) {
    const rows = await queries
      .selectFrom("problem")
      .select(["id", "reference", "version"])
      .where("id", "in", piece)
      .execute();
    for (const { id, reference, version } of rows)
      found.set(id as ProblemId, { reference, version });
  }
  return found;
}

/** Keeps a selection, in its order. */
export async function insertRun(
  queries: Queries,
  run: Pick<BulkRun, "id" | "personId" | "madeAt" | "query" | "cutShort">,
  items: readonly Pick<
    BulkItem,
    "reference" | "problemId" | "versionSeen" | "outcome" | "because"
  >[],
): Promise<void> {
  await queries
    .insertInto("bulk_run")
    .values({
      id: run.id,
      person_id: run.personId,
      made_at: run.madeAt,
      query: run.query,
      cut_short: toBit(run.cutShort),
      state: "chosen",
      asked: null,
      asked_at: null,
      finished_at: null,
    })
    .execute();
  const rows = items.map(({ problemId, versionSeen, ...rest }, position) => ({
    ...rest,
    ...{ run_id: run.id, position, problem_id: problemId, version_seen: versionSeen },
    ...{ steps: null, undone: null, undone_because: null },
  }));
  for (const piece of piecesOf(rows)) await queries.insertInto("bulk_item").values(piece).execute();
}

export async function findRun(queries: Queries, id: string): Promise<BulkRun | null> {
  const row = await queries
    .selectFrom("bulk_run")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? runOf(row) : null;
}

/** The newest of a person, at most `atMost`. */
export async function runsOf(
  queries: Queries,
  personId: PersonId,
  atMost: number,
): Promise<BulkRun[]> {
  const rows = await queries
    .selectFrom("bulk_run")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(atMost)
    .execute();
  return rows.map(runOf);
}

/** Keeps what is to be done, as long as nothing was begun. Returns whether it was so. */
export async function setAsked(
  queries: Queries,
  id: BulkRunId,
  asked: BulkAsked,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("bulk_run")
    .set({ asked: toJson(asked), asked_at: at })
    .where("id", "=", id)
    .where("state", "=", "chosen")
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** From one state to the next, if it is still in the first and its choices are those of `askedAt`. */
export async function moveRun(
  queries: Queries,
  id: BulkRunId,
  to: { readonly from: BulkState; readonly to: BulkState; readonly askedAt: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("bulk_run")
    .set({ state: to.to })
    .where("id", "=", id)
    .where("state", "=", to.from)
    .where("asked_at", "is not", null)
    .$if(to.askedAt !== null, (query) => query.where("asked_at", "=", to.askedAt))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What still waits for its turn, the first `atMost` of it. */
export async function waitingItems(
  queries: Queries,
  id: BulkRunId,
  state: "running" | "undoing",
  atMost: number,
): Promise<BulkItem[]> {
  const rows = await waiting(queries, id, state).selectAll().limit(atMost).execute();
  return rows.map(itemOf);
}

function waiting(queries: Queries, id: BulkRunId, state: "running" | "undoing") {
  const items = queries.selectFrom("bulk_item").where("run_id", "=", id).orderBy("position");
  return state === "running"
    ? items.where("outcome", "is", null)
    : items.where("outcome", "=", "done").where("undone", "is", null);
}

/** The run is over if nothing of it waits any more. Again does nothing. */
export async function endRun(
  queries: Queries,
  id: BulkRunId,
  end: { readonly from: "running" | "undoing"; readonly asked: BulkAsked; readonly at: Instant },
): Promise<boolean> {
  const [left] = await waiting(queries, id, end.from).select("position").limit(1).execute();
  if (left) return false;
  const running = end.from === "running";
  const { numUpdatedRows } = await queries
    .updateTable("bulk_run")
    .set({
      state: running ? "done" : "undone",
      asked: toJson(end.asked),
      ...(running && { finished_at: end.at }),
    })
    .where("id", "=", id)
    .where("state", "=", end.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface ItemResult {
  readonly outcome: BulkOutcome;
  readonly because: string | null;
}

/** Sets what became of it, if nobody has. Whoever gets false leaves it alone. */
export async function settleItem(
  queries: Queries,
  id: BulkRunId,
  position: number,
  { outcome, because }: ItemResult,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("bulk_item")
    .set({ outcome, because })
    .where("run_id", "=", id)
    .where("position", "=", position)
    .where("outcome", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Keeps the steps that were made, oldest first. */
export async function keepItemSteps(
  queries: Queries,
  id: BulkRunId,
  position: number,
  steps: readonly UndoStep[],
): Promise<void> {
  await queries
    .updateTable("bulk_item")
    .set({ steps: toJson(steps) })
    .where("run_id", "=", id)
    .where("position", "=", position)
    .execute();
}

/** The same as `settleItem`, for taking it back. */
export async function settleUndo(
  queries: Queries,
  id: BulkRunId,
  position: number,
  { outcome, because }: ItemResult,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("bulk_item")
    .set({ undone: outcome, undone_because: because })
    .where("run_id", "=", id)
    .where("position", "=", position)
    .where("undone", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** How many there are with each outcome; `waiting` for none yet. */
export async function countItems(
  queries: Queries,
  id: BulkRunId,
  column: "outcome" | "undone",
): Promise<Record<BulkOutcome | "waiting", number>> {
  const rows = await queries
    .selectFrom("bulk_item")
    .select((eb) => [column, eb.fn.countAll<number>().as("count")])
    .where("run_id", "=", id)
    .$if(column === "undone", (query) => query.where("outcome", "=", "done"))
    .groupBy(column)
    .execute();
  const counts = { done: 0, skipped: 0, failed: 0, waiting: 0 };
  for (const row of rows)
    counts[(row[column] ?? "waiting") as keyof typeof counts] = Number(row.count);
  return counts;
}

/** A page of items in their order, behind `after`; with `show` only those that ended so. */
export async function itemsOf(
  queries: Queries,
  id: BulkRunId,
  page: {
    readonly after: number;
    readonly size: number;
    readonly show: { readonly column: "outcome" | "undone"; readonly is: BulkOutcome } | null;
  },
): Promise<BulkItem[]> {
  const { after, size, show } = page;
  let query = queries
    .selectFrom("bulk_item")
    .selectAll()
    .where("run_id", "=", id)
    .where("position", ">", after);
  if (show) query = query.where(show.column, "=", show.is);
  const rows = await query.orderBy("position").limit(size).execute();
  return rows.map(itemOf);
}

/** In how many of its problems, if they are in one of `states`, letters would reach somebody. */
export async function countToldResidents(
  queries: Queries,
  id: BulkRunId,
  states: readonly Handling[],
): Promise<number> {
  const row = await queries
    .selectFrom("bulk_item")
    .innerJoin("problem", "problem.id", "bulk_item.problem_id")
    .innerJoin("contact", "contact.problem_id", "problem.id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("bulk_item.run_id", "=", id)
    .where("bulk_item.outcome", "is", null)
    .where("problem.handling", "in", [...states])
    .where("contact.email", "is not", null)
    .where("contact.letters_stopped_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The branches that have its problems now. */
export async function branchIdsOf(queries: Queries, id: BulkRunId): Promise<string[]> {
  const rows = await queries
    .selectFrom("bulk_item")
    .innerJoin("problem", "problem.id", "bulk_item.problem_id")
    .select("problem.branch_id")
    .distinct()
    .where("bulk_item.run_id", "=", id)
    .where("problem.branch_id", "is not", null)
    .execute();
  return rows.flatMap(({ branch_id }) => branch_id ?? []);
}

/** Deletes runs made before `madeBefore`, and selections from before `chosenBefore` with which nothing was done. */
export async function deleteOldRuns(
  queries: Queries,
  madeBefore: Instant,
  chosenBefore: Instant,
): Promise<number> {
  const old = sql<boolean>`bulk_run.made_at < ${madeBefore}
    or (bulk_run.state = 'chosen' and bulk_run.made_at < ${chosenBefore})`;
  await queries
    .deleteFrom("bulk_item")
    .where("run_id", "in", (eb) => eb.selectFrom("bulk_run").select("id").where(old))
    .execute();
  const { numDeletedRows } = await queries
    .deleteFrom("bulk_run")
    .where(old)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Takes out what was typed about that problem together with others, and what was searched for. */
export async function eraseRunWords(queries: Queries, id: ProblemId): Promise<void> {
  const ofIt = sql<boolean>`exists (select 1 from bulk_item
    where bulk_item.run_id = bulk_run.id and bulk_item.problem_id = ${id})`;
  await queries.updateTable("bulk_run").set({ query: null }).where(ofIt).execute();
  await queries
    .updateTable("bulk_run")
    .set({ asked: null, asked_at: null })
    .where("state", "=", "chosen")
    .where(ofIt)
    .execute();
}
