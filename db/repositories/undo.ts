// The last step of staff on each problem while it can be taken back, and which events were.
import { sql } from "kysely";
import type { StandingBefore, UndoStep } from "../../app/domain/problem/undo.ts";
import type { ProblemEvent } from "../../app/domain/problem/event.ts";
import type { EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

/** True of rows whose event was not taken back; `eventId` is the column that names it. */
export const stands = (eventId: "event.id" | "resolution.event_id") =>
  sql<boolean>`not exists (select 1 from undone_event where undone_event.event_id = ${sql.ref(eventId)})`;

/**
 * Keeps the step instead of the problem's last one, and forgets those of any problem that expired before `now`. Call it
 * after the event: whoever writes events waits for each other, so two never forget the same rows at once.
 */
export async function keepUndoStep(queries: Queries, step: UndoStep, now: Instant): Promise<void> {
  await queries.deleteFrom("undo_step").where("expires_at", "<", now).execute();
  const values = {
    event_id: step.eventId,
    person_id: step.personId,
    version_after: step.versionAfter,
    standing_before: toJson(step.before),
    expires_at: step.expiresAt,
  };
  await queries
    .insertInto("undo_step")
    .values({ problem_id: step.problemId, ...values })
    .onConflict((conflict) => conflict.column("problem_id").doUpdateSet(values))
    .execute();
}

export async function findUndoStep(queries: Queries, id: ProblemId): Promise<UndoStep | null> {
  const row = await queries
    .selectFrom("undo_step")
    .selectAll()
    .where("problem_id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    problemId: row.problem_id,
    eventId: row.event_id,
    personId: row.person_id,
    versionAfter: row.version_after,
    before: fromJson<StandingBefore>(row.standing_before),
    expiresAt: row.expires_at,
  } as UndoStep;
}

/** Nothing of that problem can be taken back any more. */
export async function forgetUndoStep(queries: Queries, id: ProblemId): Promise<void> {
  await queries.deleteFrom("undo_step").where("problem_id", "=", id).execute();
}

/** Marks `event` as taken back by `undoing`. */
export async function markUndone(
  queries: Queries,
  event: Pick<ProblemEvent, "id" | "problemId">,
  undoing: EventId,
): Promise<void> {
  await queries
    .insertInto("undone_event")
    .values({ event_id: event.id, problem_id: event.problemId, undone_by: undoing })
    .execute();
}

/** The event that took that one back, or null while it stands. */
export async function undoneBy(queries: Queries, id: EventId): Promise<EventId | null> {
  const row = await queries
    .selectFrom("undone_event")
    .select("undone_by")
    .where("event_id", "=", id)
    .executeTakeFirst();
  return (row?.undone_by ?? null) as EventId | null;
}

/**
 * What was owed by that event and has not left never will: letters become `skipped` because `undone`, and jobs that name
 * the event or such a letter are done.
 */
export async function cancelOwed(
  queries: Queries,
  { id, problemId }: Pick<ProblemEvent, "id" | "problemId">,
  at: Instant,
): Promise<void> {
  const skipped = await queries
    .updateTable("delivery")
    .set({ state: "skipped", reason: "undone", finished_at: at })
    .where("problem_id", "=", problemId)
    .where("event_id", "=", id)
    .where("state", "in", ["queued", "deferred"])
    .returning("id")
    .execute();
  const names = [id, ...skipped.map((one) => one.id)];
  // In two halves: what is owed lies in two small indexes.
  for (const handed of ["is", "is not"] as const) {
    await queries
      .updateTable("outbox")
      .set({ done_at: at })
      .where("handed_at", handed, null)
      .where("done_at", "is", null)
      .where("failed_at", "is", null)
      .where("problem_id", "=", problemId)
      .where((eb) => eb.or(names.map((name) => eb("payload", "like", `%"${name}"%`))))
      .execute();
  }
}
