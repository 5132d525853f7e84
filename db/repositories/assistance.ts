// Tasks of assisting branches: ask, find, answer.
import type { Assistance } from "../../app/domain/assistance/assistance.ts";
import type { AssistanceId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";

/** Adds a task. Returns false when that branch has an open one of this problem already. */
export async function insertAssistance(queries: Queries, asked: Assistance): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("assistance")
    .values({
      id: asked.id,
      problem_id: asked.problemId,
      branch_id: asked.branch.id,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
      ...changingColumns(asked),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function changingColumns(assistance: Assistance) {
  return {
    task: assistance.task,
    due_at: assistance.dueAt,
    state: assistance.state,
    result: assistance.result,
    decline_reason: assistance.declineReason,
    ended_at: assistance.endedAt,
    version: assistance.version,
  };
}

/** Saves what the branch answered, if the task still has version `expected`. False when somebody else was first. */
export async function saveAssistance(
  queries: Queries,
  assistance: Assistance,
  expected: number,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("assistance")
    .set(changingColumns(assistance))
    .where("id", "=", assistance.id)
    .where("version", "=", expected)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

const selectAssistance = (queries: Queries) =>
  queries
    .selectFrom("assistance")
    .innerJoin("branch", "branch.id", "assistance.branch_id")
    .selectAll("assistance")
    .select("branch.path as branch_path");

/** The task, or null. */
export async function findAssistance(
  queries: Queries,
  id: AssistanceId,
): Promise<Assistance | null> {
  const row = await selectAssistance(queries).where("assistance.id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** All tasks of a problem, oldest first. */
export async function assistanceOfProblem(queries: Queries, id: ProblemId): Promise<Assistance[]> {
  const rows = await selectAssistance(queries)
    .where("assistance.problem_id", "=", id)
    .orderBy("assistance.id")
    .execute();
  return rows.map(fromRow);
}

type SelectedAssistance = Awaited<
  ReturnType<ReturnType<typeof selectAssistance>["executeTakeFirstOrThrow"]>
>;

function fromRow(row: SelectedAssistance): Assistance {
  return {
    id: row.id,
    problemId: row.problem_id,
    branch: { id: row.branch_id, path: row.branch_path },
    task: row.task,
    dueAt: row.due_at,
    state: row.state,
    result: row.result,
    declineReason: row.decline_reason,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    version: row.version,
  } as Assistance;
}
