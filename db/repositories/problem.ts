// Problems: insert, find, and the compare-and-set that only the one writer of status calls.
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { DraftId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { toBit, toJson } from "../mapping.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

export interface NewProblem extends Omit<
  Problem,
  "branch" | "coordinatingBranchId" | "affectedCount"
> {
  readonly trackingKeyHash: string;
  readonly draftId: DraftId | null;
  /** With whom it begins; nobody, unless it was split off another one. */
  readonly branch?: Problem["branch"];
}

/** Adds a problem. Returns false when its draft was already sent, or its reference is taken. */
export async function insertProblem(queries: Queries, problem: NewProblem): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("problem")
    .values({
      id: problem.id,
      reference: problem.reference,
      tracking_key_hash: problem.trackingKeyHash,
      draft_id: problem.draftId,
      language: problem.language,
      wants_publication: toBit(problem.wantsPublication),
      private_home: toBit(problem.privateHome),
      joins_id: problem.joinsId,
      signals: toJson(problem.signals),
      branch_id: problem.branch?.id ?? null,
      submitted_at: problem.submittedAt,
      ...changingColumns(problem),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The columns that a move may change. */
function changingColumns(
  problem: Omit<Problem, "branch" | "coordinatingBranchId" | "affectedCount">,
) {
  return {
    category_id: problem.categoryId,
    area_id: problem.areaId,
    latitude: problem.point?.latitude ?? null,
    longitude: problem.point?.longitude ?? null,
    focus_groups: toJson(problem.focusGroups),
    handling: problem.handling,
    publication: problem.publication,
    urgency: problem.urgency,
    answerable_branch_id: problem.answerableBranchId,
    merged_into_id: problem.mergedIntoId,
    merged_at: problem.mergedAt,
    closed_by: problem.closedBy,
    closed_at: problem.closedAt,
    changed_at: problem.changedAt,
    published_at: problem.publishedAt,
    next_limit_kind: problem.nextLimit?.kind ?? null,
    next_limit_at: problem.nextLimit?.dueAt ?? null,
    return_until: problem.returns.until,
    returned_by: toJson(problem.returns.by),
    awaits_ruling: toBit(problem.returns.awaitsRuling),
    ruled_branch_id: problem.returns.ruledBranchId,
    contradicted: toJson(problem.contradictions.by),
    escalations: problem.contradictions.escalations,
    owner_id: problem.ownerId,
    snoozed_until: problem.snooze?.until ?? null,
    snooze_stays: toBit(problem.snooze?.stays ?? false),
    woken_at: problem.wokenAt,
    split_from_id: problem.splitFromId,
    new_words_at: problem.newWordsAt,
    version: problem.version,
  };
}

/**
 * Saves a problem's new standing, if it still has version `expected`. Returns false when somebody else was first.
 * Only `move-problem` calls this.
 */
export async function compareAndSet(
  queries: Queries,
  problem: Problem,
  expected: number,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("problem")
    .set({ ...changingColumns(problem), branch_id: problem.branch?.id ?? null })
    .where("id", "=", problem.id)
    .where("version", "=", expected)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The problem, or null. */
export async function findProblem(queries: Queries, id: ProblemId): Promise<Problem | null> {
  const row = await selectProblems(queries).where("problem.id", "=", id).executeTakeFirst();
  return row ? problemFromRow(row) : null;
}

/** Those of the problems that exist, in no order. */
export async function findProblems(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<Problem[]> {
  if (ids.length === 0) return [];
  const rows = await selectProblems(queries)
    .where("problem.id", "in", [...ids])
    .execute();
  return rows.map(problemFromRow);
}

/** The problem of that public number, or null. */
export async function findByReference(
  queries: Queries,
  reference: string,
): Promise<Problem | null> {
  const row = await selectProblems(queries)
    .where("problem.reference", "=", reference)
    .executeTakeFirst();
  return row ? problemFromRow(row) : null;
}

/** The problem that was made of that draft, or null. */
export async function findByDraft(queries: Queries, draftId: DraftId): Promise<Problem | null> {
  const row = await selectProblems(queries)
    .where("problem.draft_id", "=", draftId)
    .executeTakeFirst();
  return row ? problemFromRow(row) : null;
}

/** The problem of that public number with the keyed hash of its tracking key, or null. */
export async function findKeyHash(
  queries: Queries,
  reference: string,
): Promise<{ readonly id: ProblemId; readonly trackingKeyHash: string } | null> {
  const row = await queries
    .selectFrom("problem")
    .select(["id", "tracking_key_hash"])
    .where("reference", "=", reference)
    .executeTakeFirst();
  return row ? { id: row.id as ProblemId, trackingKeyHash: row.tracking_key_hash } : null;
}

/** The keyed hash of the problem's tracking key, or null for an unknown problem. */
export async function trackingKeyHashOf(queries: Queries, id: ProblemId): Promise<string | null> {
  const row = await queries
    .selectFrom("problem")
    .select("tracking_key_hash")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.tracking_key_hash ?? null;
}
