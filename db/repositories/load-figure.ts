// What is open now, counted by branch and by person, for those who lead.
import { sql } from "kysely";
import type { Load } from "../../app/domain/figures/overview.ts";
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { BranchId, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface BranchLoad extends Load {
  readonly branchId: BranchId;
}

export interface PersonLoad {
  readonly personId: PersonId;
  readonly name: string;
  readonly branchId: BranchId;
  readonly open: number;
  readonly overdue: number;
}

const openStates = handlingStates.filter(isOpen);
const overdueAt = (now: Instant) =>
  sql<number>`coalesce(sum(case when next_limit_at < ${now} then 1 else 0 end), 0)`.as("overdue");
const when = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

/** Open problems of those branches (null: all) at `now`, by branch id; branches without any are left out. */
export async function loadOfBranches(
  queries: Queries,
  branchIds: readonly BranchId[] | null,
  now: Instant,
): Promise<BranchLoad[]> {
  if (branchIds?.length === 0) return [];
  let query = queries
    .selectFrom("problem")
    .select("branch_id")
    .select([
      sql<number>`count(*)`.as("open"),
      overdueAt(now),
      when(sql`owner_id is null`).as("withoutOwner"),
      // A JSON list of two ids has a comma.
      when(sql`returned_by like '%,%'`).as("returnedTwice"),
      when(sql`handling = 'reopened'`).as("reopened"),
    ])
    .where("handling", "in", openStates)
    .where("branch_id", "is not", null)
    .groupBy("branch_id")
    .orderBy("branch_id");
  if (branchIds !== null) query = query.where("branch_id", "in", [...branchIds]);
  const rows = await query.execute();
  return rows.map((row) => ({
    branchId: row.branch_id as BranchId,
    open: Number(row.open),
    overdue: Number(row.overdue),
    withoutOwner: Number(row.withoutOwner),
    returnedTwice: Number(row.returnedTwice),
    reopened: Number(row.reopened),
  }));
}

/** Open problems by the person who has them, most overdue first; at most `limit` people. */
export async function loadOfPeople(
  queries: Queries,
  branchIds: readonly BranchId[] | null,
  now: Instant,
  limit: number,
): Promise<PersonLoad[]> {
  if (branchIds?.length === 0) return [];
  let query = queries
    .selectFrom("problem")
    .innerJoin("person", "person.id", "problem.owner_id")
    .select(["person.id", "person.name", "problem.branch_id"])
    .select([sql<number>`count(*)`.as("open"), overdueAt(now)])
    .where("handling", "in", openStates)
    .where("problem.branch_id", "is not", null)
    .groupBy(["person.id", "person.name", "problem.branch_id"])
    .orderBy("overdue", "desc")
    .orderBy("open", "desc")
    .orderBy("person.id")
    .limit(limit);
  if (branchIds !== null) query = query.where("problem.branch_id", "in", [...branchIds]);
  const rows = await query.execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    branchId: row.branch_id as BranchId,
    open: Number(row.open),
    overdue: Number(row.overdue),
  }));
}
