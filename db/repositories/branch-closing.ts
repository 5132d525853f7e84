// Branches that are being closed: who takes over, and how far it is.
import { openAssistanceStates } from "../../app/domain/assistance/assistance.ts";
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { BranchId, PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface BranchClosing {
  readonly branchId: BranchId;
  readonly successorId: BranchId;
  readonly askedBy: PersonId | null;
  readonly askedAt: Instant;
  readonly reason: string;
  /** How many problems it had to hand on, and how many are handed on by now. */
  readonly total: number;
  readonly moved: number;
  readonly finishedAt: Instant | null;
}

/** Begins it anew, whatever was before. */
export async function putBranchClosing(queries: Queries, closing: BranchClosing): Promise<void> {
  await queries.deleteFrom("branch_closing").where("branch_id", "=", closing.branchId).execute();
  await queries
    .insertInto("branch_closing")
    .values({
      branch_id: closing.branchId,
      successor_id: closing.successorId,
      asked_by: closing.askedBy,
      asked_at: closing.askedAt,
      reason: closing.reason,
      total: closing.total,
      moved: closing.moved,
      finished_at: closing.finishedAt,
    })
    .execute();
}

/** How the closing of that branch stands; null when it was never closed with a successor. */
export async function findBranchClosing(
  queries: Queries,
  id: BranchId,
): Promise<BranchClosing | null> {
  const row = await queries
    .selectFrom("branch_closing")
    .selectAll()
    .where("branch_id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    branchId: row.branch_id as BranchId,
    successorId: row.successor_id as BranchId,
    askedBy: row.asked_by as PersonId | null,
    askedAt: row.asked_at as Instant,
    reason: row.reason,
    total: row.total,
    moved: row.moved,
    finishedAt: row.finished_at as Instant | null,
  };
}

/** Counts so many more as handed on; with `finishedAt` nothing is left. */
export async function countHandedOn(
  queries: Queries,
  id: BranchId,
  count: number,
  finishedAt: Instant | null,
): Promise<void> {
  await queries
    .updateTable("branch_closing")
    .set((eb) => ({ moved: eb("moved", "+", count), finished_at: finishedAt }))
    .where("branch_id", "=", id)
    .execute();
}

/** What is resolved may come back to its branch. */
const unfinished = handlingStates.filter((state) => isOpen(state) || state === "resolved");

/** Up to `limit` problems that lie with the branch, or else are its to answer for, and are not at an end. */
export async function unfinishedOfBranch(
  queries: Queries,
  id: BranchId,
  limit: number,
): Promise<ProblemId[]> {
  const ids = queries.selectFrom("problem").select("id").where("handling", "in", unfinished);
  const own = await ids.where("branch_id", "=", id).limit(limit).execute();
  // Few lie elsewhere, and there is no index for them: they are asked for once the others are gone.
  const rows =
    own.length > 0 ? own : await ids.where("answerable_branch_id", "=", id).limit(limit).execute();
  return rows.map((row) => row.id as ProblemId);
}

/** Gives the branch's open tasks to its successor, but for problems in which that one has a part already. */
export async function handOnTasks(queries: Queries, from: BranchId, to: BranchId): Promise<void> {
  const taken = queries.selectFrom("assistance").select("problem_id").where("branch_id", "=", to);
  const own = queries.selectFrom("problem").select("id").where("branch_id", "=", to);
  await queries
    .updateTable("assistance")
    .set({ branch_id: to })
    .where("branch_id", "=", from)
    .where("state", "in", [...openAssistanceStates])
    .where("problem_id", "not in", taken)
    .where("problem_id", "not in", own)
    .execute();
}

/** Gives the roles that people hold over the one branch to the other as well, and takes them from the first. */
export async function handOnGrants(
  queries: Queries,
  from: BranchId,
  to: BranchId,
): Promise<PersonId[]> {
  const grants = await queries
    .selectFrom("staff_grant")
    .select(["person_id", "role"])
    .where("branch_id", "=", from)
    .execute();
  if (grants.length === 0) return [];
  await queries
    .insertInto("staff_grant")
    .values(grants.map(({ person_id, role }) => ({ person_id, role, branch_id: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await queries.deleteFrom("staff_grant").where("branch_id", "=", from).execute();
  return [...new Set(grants.map(({ person_id }) => person_id as PersonId))];
}
