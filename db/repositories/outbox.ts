// What must still be done after a change: written with the change, handed to the queue later, marked done with the effect.
import type { Selectable } from "kysely";
import type { JobName } from "../../app/domain/outbox/job.ts";
import type { OutboxId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { ClaimRows, Queries } from "../handle.ts";
import { fromBit, fromJson, toBit, toJson } from "../mapping.ts";
import type { OutboxRow } from "../tables/outbox.ts";

export interface OutboxEntry {
  readonly id: OutboxId;
  readonly job: JobName;
  readonly problemId: ProblemId | null;
  readonly payload: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  /** Goes before what waits in its queue: it belongs to an emergency. */
  readonly ahead?: boolean;
}

/** Adds what is owed, in the transaction of the change that owes it. */
export async function insertOutbox(
  queries: Queries,
  entries: readonly OutboxEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await queries
    .insertInto("outbox")
    .values(
      entries.map((entry) => ({
        id: entry.id,
        job: entry.job,
        problem_id: entry.problemId,
        payload: toJson(entry.payload),
        created_at: entry.createdAt,
        due_at: entry.dueAt,
        handed_at: null,
        done_at: null,
        failed_at: null,
        last_error: null,
        ahead: toBit(entry.ahead ?? false),
      })),
    )
    .execute();
}

export type Handover = Pick<OutboxEntry, "id" | "job" | "dueAt" | "ahead">;

/** Takes up to `limit` entries that no queue has yet, oldest first, and marks them handed at `now`. */
export async function claimNew(
  queries: Queries,
  claim: ClaimRows,
  now: Instant,
  limit: number,
): Promise<Handover[]> {
  const waiting = queries
    .selectFrom("outbox")
    .select(["id", "job", "due_at", "ahead"])
    .where("handed_at", "is", null)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .orderBy("id")
    .limit(limit);
  return mark(queries, await claim(waiting).execute(), now);
}

/**
 * Takes up to `limit` entries that were handed over before `handedBefore`, are due before `dueBefore` and still not
 * done: the queue may have lost them. Takes first what was handed over longest ago and marks it handed at `now`, so that
 * everything has its turn.
 */
export async function claimOverdue(
  queries: Queries,
  claim: ClaimRows,
  times: { now: Instant; dueBefore: Instant; handedBefore: Instant },
  limit: number,
): Promise<Handover[]> {
  const lost = queries
    .selectFrom("outbox")
    .select(["id", "job", "due_at", "ahead"])
    .where("handed_at", "<", times.handedBefore)
    .where("due_at", "<", times.dueBefore)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .orderBy("handed_at")
    .orderBy("due_at")
    .limit(limit);
  return mark(queries, await claim(lost).execute(), times.now);
}

async function mark(
  queries: Queries,
  rows: readonly { id: string; job: string; due_at: string; ahead: number }[],
  now: Instant,
): Promise<Handover[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) {
    await queries.updateTable("outbox").set({ handed_at: now }).where("id", "in", ids).execute();
  }
  return rows.map(({ id, job, due_at, ahead }) => {
    const handover = { id, job, dueAt: due_at } as Handover;
    return fromBit(ahead) ? { ...handover, ahead: true } : handover;
  });
}

/** Forgets that open entries were handed over: the queue was emptied. Returns how many. */
export async function forgetHandovers(queries: Queries): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable("outbox")
    .set({ handed_at: null })
    .where("handed_at", "is not", null)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The entry while it is still owed; null when it is done, given up or unknown. */
export async function findOwed(queries: Queries, id: OutboxId): Promise<OutboxEntry | null> {
  const row = await queries
    .selectFrom("outbox")
    .selectAll()
    .where("id", "=", id)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Whether a job of that name is still owed. */
export async function isOwed(queries: Queries, job: JobName): Promise<boolean> {
  // Asked in two halves, because what is owed lies in two small indexes: without them all that ever was is read.
  for (const handed of ["is", "is not"] as const) {
    const row = await queries
      .selectFrom("outbox")
      .select("id")
      .where("job", "=", job)
      .where("handed_at", handed, null)
      .where("done_at", "is", null)
      .where("failed_at", "is", null)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** The given-up entries: that one, or all. */
export async function findFailed(queries: Queries, id: OutboxId | null): Promise<OutboxEntry[]> {
  let query = queries.selectFrom("outbox").selectAll().where("failed_at", "is not", null);
  if (id !== null) query = query.where("id", "=", id);
  return (await query.execute()).map(fromRow);
}

function fromRow(row: Selectable<OutboxRow>): OutboxEntry {
  return {
    id: row.id as OutboxId,
    job: row.job as JobName,
    problemId: row.problem_id as ProblemId | null,
    payload: fromJson(row.payload),
    createdAt: row.created_at as Instant,
    dueAt: row.due_at as Instant,
    ahead: fromBit(row.ahead),
  };
}

/** Marks it done, in the transaction of its effect. Returns false when it was done before: then undo the effect. */
export async function markDone(queries: Queries, id: OutboxId, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("outbox")
    .set({ done_at: at })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Gives it up after its last attempt; `error` must hold no personal data. */
export async function markFailed(
  queries: Queries,
  id: OutboxId,
  at: Instant,
  error: string,
): Promise<void> {
  await queries
    .updateTable("outbox")
    .set({ failed_at: at, last_error: error })
    .where("id", "=", id)
    .where("done_at", "is", null)
    .execute();
}

/** Sets given-up entries going again (one, or all); returns how many. */
export async function reviveFailed(queries: Queries, id: OutboxId | null): Promise<number> {
  let query = queries
    .updateTable("outbox")
    .set({ failed_at: null, handed_at: null, last_error: null })
    .where("failed_at", "is not", null)
    .where("done_at", "is", null);
  if (id !== null) query = query.where("id", "=", id);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export interface FailedEntry {
  readonly id: OutboxId;
  readonly job: JobName;
  readonly problemId: ProblemId | null;
  readonly failedAt: Instant;
  readonly lastError: string;
}

/** What was given up, newest first, at most `limit`. */
export async function listFailed(queries: Queries, limit: number): Promise<FailedEntry[]> {
  const rows = await queries
    .selectFrom("outbox")
    .select(["id", "job", "problem_id", "failed_at", "last_error"])
    .where("failed_at", "is not", null)
    .orderBy("failed_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        job: row.job,
        problemId: row.problem_id,
        failedAt: row.failed_at,
        lastError: row.last_error ?? "",
      }) as FailedEntry,
  );
}

/** How far the relay is behind: entries that no queue has, and when the oldest was written. */
export async function outboxLag(
  queries: Queries,
): Promise<{ waiting: number; oldestAt: Instant | null; failed: number }> {
  const waiting = await queries
    .selectFrom("outbox")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("created_at").as("oldest")])
    .where("handed_at", "is", null)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirstOrThrow();
  const failed = await queries
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("failed_at", "is not", null)
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(waiting.count),
    oldestAt: waiting.oldest as Instant | null,
    failed: Number(failed.count),
  };
}

/** Forgets that these were handed over. */
export async function releaseHandovers(queries: Queries, ids: readonly OutboxId[]): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .updateTable("outbox")
    .set({ handed_at: null })
    .where("id", "in", [...ids])
    .execute();
}
