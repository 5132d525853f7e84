// What has changed since a place in the log, and what must be known to say who may hear of it.
import type { EventType } from "../../app/domain/problem/event.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { BranchId, PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { problemFromRow, selectProblems } from "./problem-row.ts";

export interface Touch {
  readonly sequence: number;
  readonly problemId: ProblemId;
  readonly at: Instant;
  readonly type: EventType;
  /** Null: no member of staff did it. */
  readonly staffId: PersonId | null;
}

/** Up to `limit` events after `sequence`, in order, without what they say. */
export async function touchesAfter(
  queries: Queries,
  sequence: number,
  limit: number,
): Promise<Touch[]> {
  const rows = await queries
    .selectFrom("event")
    .select(["sequence", "problem_id", "at", "type", "actor_kind", "actor_id"])
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    problemId: row.problem_id as ProblemId,
    at: row.at as Instant,
    type: row.type as EventType,
    staffId: row.actor_kind === "staff" ? (row.actor_id as PersonId) : null,
  }));
}

/** Those problems, as they stand now. */
export async function problemsOf(queries: Queries, ids: readonly ProblemId[]): Promise<Problem[]> {
  if (ids.length === 0) return [];
  const rows = await selectProblems(queries)
    .where("problem.id", "in", [...ids])
    .execute();
  return rows.map(problemFromRow);
}

/** Those of these public numbers that exist. */
export async function problemsByReference(
  queries: Queries,
  references: readonly string[],
): Promise<Problem[]> {
  if (references.length === 0) return [];
  const rows = await selectProblems(queries)
    .where("problem.reference", "in", [...references])
    .execute();
  return rows.map(problemFromRow);
}

/** The branches that assist with each of those problems. */
export async function assistingBranches(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<Map<ProblemId, { readonly id: BranchId; readonly path: string }[]>> {
  const found = new Map<ProblemId, { id: BranchId; path: string }[]>();
  if (ids.length === 0) return found;
  const rows = await queries
    .selectFrom("assistance")
    .innerJoin("branch", "branch.id", "assistance.branch_id")
    .select(["assistance.problem_id", "branch.id", "branch.path"])
    .where("assistance.problem_id", "in", [...ids])
    .where("assistance.state", "<>", "declined")
    .execute();
  for (const row of rows) {
    const id = row.problem_id as ProblemId;
    const branches = found.get(id) ?? [];
    branches.push({ id: row.id as BranchId, path: row.path });
    found.set(id, branches);
  }
  return found;
}
