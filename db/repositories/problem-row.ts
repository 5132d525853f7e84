// How a problem's row becomes a Problem; shared by the repositories that list and find problems.
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Queries } from "../handle.ts";
import { fromBit, fromJson } from "../mapping.ts";

/** Problems with their branch's path and the coordinating branch, ready for filters and order. */
export function selectProblems(queries: Queries) {
  return queries
    .selectFrom("problem")
    .leftJoin("branch", "branch.id", "problem.branch_id")
    .selectAll("problem")
    .select((eb) => [
      "branch.path as branch_path",
      eb
        .selectFrom("branch as coordinating")
        .select("coordinating.id")
        .where("coordinating.kind", "=", "coordinating")
        .limit(1)
        .as("coordinating_branch_id"),
    ]);
}

export type SelectedProblem = Awaited<
  ReturnType<ReturnType<typeof selectProblems>["executeTakeFirstOrThrow"]>
>;

export function problemFromRow(row: SelectedProblem): Problem {
  return {
    id: row.id,
    reference: row.reference,
    language: row.language,
    categoryId: row.category_id,
    areaId: row.area_id,
    point:
      row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    focusGroups: fromJson(row.focus_groups),
    privateHome: fromBit(row.private_home),
    joinsId: row.joins_id,
    affectedCount: row.affected_count,
    signals: fromJson(row.signals),
    urgency: row.urgency,
    handling: row.handling,
    publication: row.publication,
    wantsPublication: fromBit(row.wants_publication),
    branch: row.branch_id === null ? null : { id: row.branch_id, path: row.branch_path },
    coordinatingBranchId: row.coordinating_branch_id,
    answerableBranchId: row.answerable_branch_id,
    mergedIntoId: row.merged_into_id,
    mergedAt: row.merged_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
    nextLimit:
      row.next_limit_at === null ? null : { kind: row.next_limit_kind, dueAt: row.next_limit_at },
    returns: {
      until: row.return_until,
      by: fromJson(row.returned_by),
      awaitsRuling: fromBit(row.awaits_ruling),
      ruledBranchId: row.ruled_branch_id,
    },
    contradictions: { by: fromJson(row.contradicted), escalations: row.escalations },
    ownerId: row.owner_id,
    snooze:
      row.snoozed_until === null
        ? null
        : { until: row.snoozed_until, stays: fromBit(row.snooze_stays) },
    wokenAt: row.woken_at,
    splitFromId: row.split_from_id,
    newWordsAt: row.new_words_at,
    version: row.version,
  } as Problem;
}
