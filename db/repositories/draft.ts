// Answers of a form that is not sent yet; whatever was typed, for seven days.
import type { DraftAnswers } from "../../app/domain/problem/submission.ts";
import type { DraftId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface Draft {
  readonly id: DraftId;
  readonly secretHash: string;
  readonly answers: DraftAnswers;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly version: number;
}

export async function insertDraft(
  queries: Queries,
  draft: Omit<Draft, "createdAt">,
  at: Instant,
): Promise<void> {
  await queries
    .insertInto("draft")
    .values({
      id: draft.id,
      secret_hash: draft.secretHash,
      answers: toJson(draft.answers),
      created_at: at,
      expires_at: draft.expiresAt,
      version: draft.version,
    })
    .execute();
}

/** The draft if it has not expired at `now`. */
export async function findDraft(
  queries: Queries,
  id: DraftId,
  now: Instant,
): Promise<Draft | null> {
  const row = await queries
    .selectFrom("draft")
    .selectAll()
    .where("id", "=", id)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as DraftId,
    secretHash: row.secret_hash,
    answers: fromJson(row.answers),
    createdAt: row.created_at as Instant,
    expiresAt: row.expires_at as Instant,
    version: row.version,
  };
}

/** Deletes a draft that was not sent; of one that was, the shell stays. */
export async function deleteDraft(queries: Queries, id: DraftId): Promise<void> {
  await queries.deleteFrom("draft").where("id", "=", id).where("answers", "!=", "{}").execute();
}

/** Replaces the answers. */
export async function updateDraft(queries: Queries, draft: Draft): Promise<void> {
  await queries
    .updateTable("draft")
    .set({ answers: toJson(draft.answers), version: draft.version })
    .where("id", "=", draft.id)
    .execute();
}

/**
 * Keeps others from sending or emptying the draft until this transaction ends; false when it was sent already. (A change
 * to what it was: that locks the row on every engine.)
 */
export async function lockOpenDraft(queries: Queries, id: DraftId): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("draft")
    .set((eb) => ({ expires_at: eb.ref("expires_at") }))
    .where("id", "=", id)
    .where("answers", "<>", "{}")
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Empties a draft that was sent, and keeps its shell, so that sending again finds the same problem. */
export async function emptyDraft(queries: Queries, id: DraftId): Promise<void> {
  await queries.updateTable("draft").set({ answers: "{}" }).where("id", "=", id).execute();
}

/** Deletes what expired before `now`; returns how many. */
export async function deleteExpiredDrafts(queries: Queries, now: Instant): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom("draft")
    .where("expires_at", "<=", now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The form that the problem was made of: how many answers are still in it, and until when it is kept; null when it is gone. */
export async function draftOfProblem(
  queries: Queries,
  id: ProblemId,
): Promise<{ readonly answerCount: number; readonly expiresAt: Instant } | null> {
  const row = await queries
    .selectFrom("draft")
    .innerJoin("problem", "problem.draft_id", "draft.id")
    .select(["draft.answers", "draft.expires_at"])
    .where("problem.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const answers = fromJson<DraftAnswers>(row.answers);
  return { answerCount: Object.keys(answers).length, expiresAt: row.expires_at as Instant };
}
