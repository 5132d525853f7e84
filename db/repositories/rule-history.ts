// Problems of the past, for asking what other rules would have done with them.
import type { Handling } from "../../app/domain/problem/handling.ts";
import type { FocusGroup } from "../../app/domain/problem/focus-group.ts";
import type { Reference } from "../../app/domain/problem/reference.ts";
import type { Urgency } from "../../app/domain/problem/urgency.ts";
import type { AreaId, BranchId, CategoryId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson } from "../mapping.ts";

export interface PastProblem {
  readonly id: ProblemId;
  readonly reference: Reference;
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly urgency: Urgency;
  readonly focusGroups: readonly FocusGroup[];
  readonly submittedAt: Instant;
  /** Empty when the words were erased. */
  readonly text: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Who had it in the end. */
  readonly ownerId: BranchId;
  /** Where the router's last decision sent it; null when it was never routed. */
  readonly decidedId: BranchId | null;
}

/** The ids of the newest `size` problems in any of `states`, newest first. */
export async function newestProblems(
  queries: Queries,
  states: readonly Handling[],
  size: number,
): Promise<ProblemId[]> {
  const found: { id: string; submitted_at: string }[] = [];
  // State by state, since the index begins with it.
  for (const state of states) {
    const rows = await queries
      .selectFrom("problem")
      .select(["id", "submitted_at"])
      .where("handling", "=", state)
      .orderBy("submitted_at", "desc")
      .orderBy("id", "desc")
      .limit(size)
      .execute();
    found.push(...rows);
  }
  const key = (row: (typeof found)[number]) => row.submitted_at + row.id;
  return found
    .sort((a, b) => (key(a) < key(b) ? 1 : -1))
    .slice(0, size)
    .map(({ id }) => id as ProblemId);
}

/** Those problems, in the order of their ids. Some hundred at a time. */
export async function pastProblems(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<PastProblem[]> {
  if (ids.length === 0) return [];
  const rows = await queries
    .selectFrom("problem")
    .leftJoin("original_text", "original_text.problem_id", "problem.id")
    .select([
      "problem.id",
      "reference",
      "category_id",
      "area_id",
      "urgency",
      "focus_groups",
      "submitted_at",
      "answerable_branch_id",
      "description",
      "place",
      "answers",
    ])
    .where("problem.id", "in", ids)
    .orderBy("problem.id")
    .execute();
  const decided = await lastDecisions(queries, ids);
  return rows.map((row) => ({
    id: row.id as ProblemId,
    reference: row.reference as Reference,
    categoryId: row.category_id as CategoryId | null,
    areaId: row.area_id as AreaId | null,
    urgency: row.urgency as Urgency,
    focusGroups: fromJson<FocusGroup[]>(row.focus_groups),
    submittedAt: row.submitted_at as Instant,
    text: [row.description, row.place].filter(Boolean).join("\n"),
    answers: fromJson<Record<string, string>>(row.answers ?? "{}"),
    ownerId: row.answerable_branch_id as BranchId,
    decidedId: decided.get(row.id as ProblemId) ?? null,
  }));
}

async function lastDecisions(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<Map<ProblemId, BranchId>> {
  const rows = await queries
    .selectFrom("decision")
    .select(["problem_id", "branch_id"])
    .where("problem_id", "in", ids)
    .orderBy("id")
    .execute();
  // The last of each problem stays.
  return new Map(rows.map((row) => [row.problem_id as ProblemId, row.branch_id as BranchId]));
}
