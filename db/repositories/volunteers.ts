// What branches ask of volunteers, and what volunteers did.
import type { BranchId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { VolunteerCall } from "../../app/domain/volunteer/volunteer-call.ts";
import type { Queries } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";

/** Tenths add up without rounding on both engines. */
const TENTHS = 10;

/** Adds a call. Returns false while another one of that problem is open. */
export async function insertCall(queries: Queries, call: VolunteerCall): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("volunteer_call")
    .values({
      id: call.id,
      problem_id: call.problemId,
      branch_id: call.branchId,
      task: call.task,
      when_text: call.when,
      contact_text: call.contact,
      asked_at: call.askedAt,
      ...changingColumns(call),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

function changingColumns({ endedAt, work, version }: VolunteerCall) {
  return {
    ended_at: endedAt,
    people: work?.people ?? null,
    tenths_of_hours: work ? Math.round(work.hours * TENTHS) : null,
    result: work?.result ?? null,
    version,
  };
}

/** Saves what became of the call, if it still has version `expected`. False when somebody else was first. */
export async function saveCall(
  queries: Queries,
  call: VolunteerCall,
  expected: number,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("volunteer_call")
    .set(changingColumns(call))
    .where("id", "=", call.id)
    .where("version", "=", expected)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The calls of those problems, oldest first. */
export async function callsOfProblems(
  queries: Queries,
  ids: readonly ProblemId[],
): Promise<VolunteerCall[]> {
  if (ids.length === 0) return [];
  const rows = await queries
    .selectFrom("volunteer_call")
    .selectAll()
    .where("problem_id", "in", [...ids])
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: Tables["volunteer_call"]): VolunteerCall {
  const { people, tenths_of_hours: tenths, result } = row;
  return {
    id: row.id,
    problemId: row.problem_id,
    branchId: row.branch_id,
    task: row.task,
    when: row.when_text,
    contact: row.contact_text,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    work: people === null || tenths === null ? null : { people, hours: tenths / TENTHS, result },
    version: row.version,
  } as VolunteerCall;
}

export interface VolunteerTotals {
  readonly calls: number;
  readonly people: number;
  readonly hours: number;
}

/** What volunteers did for each branch, recorded from `from` up to, but not at, `until`. */
export async function volunteerTotals(
  queries: Queries,
  from: Instant,
  until: Instant,
): Promise<Map<BranchId, VolunteerTotals>> {
  const rows = await queries
    .selectFrom("volunteer_call")
    .select((eb) => [
      "branch_id",
      eb.fn.countAll<number>().as("calls"),
      eb.fn.sum<number>("people").as("people"),
      eb.fn.sum<number>("tenths_of_hours").as("tenths"),
    ])
    .where("people", "is not", null)
    .where("ended_at", ">=", from)
    .where("ended_at", "<", until)
    .groupBy("branch_id")
    .execute();
  return new Map(
    rows.map(({ branch_id, calls, people, tenths }) => [
      branch_id as BranchId,
      { calls: Number(calls), people: Number(people), hours: Number(tenths) / TENTHS },
    ]),
  );
}
