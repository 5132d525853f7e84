// Every letter that is owed has a row here, with its fate.
import type { DeliveryState, LetterKind } from "../../app/domain/notification/letters-owed.ts";
import type { DeliveryId, EventId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { pageOf } from "../mapping.ts";
import type { Page } from "../mapping.ts";

export interface Delivery {
  readonly id: DeliveryId;
  readonly problemId: ProblemId;
  readonly eventId: EventId;
  readonly letter: LetterKind;
  /** Who, never the address: the resident, a member of staff or a follower by id. */
  readonly recipient: "resident" | `person:${string}` | `follower:${string}`;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly attempts: number;
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

/** Adds the row; false when that event already owes that letter to that recipient. */
export async function insertDelivery(queries: Queries, delivery: Delivery): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("delivery")
    .values({
      id: delivery.id,
      problem_id: delivery.problemId,
      event_id: delivery.eventId,
      letter: delivery.letter,
      recipient: delivery.recipient,
      state: delivery.state,
      reason: delivery.reason,
      attempts: delivery.attempts,
      message_id: delivery.messageId,
      created_at: delivery.createdAt,
      finished_at: delivery.finishedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findDelivery(queries: Queries, id: DeliveryId): Promise<Delivery | null> {
  const row = await select(queries).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Records what became of an attempt. Final states (`sent`, `skipped`, `failed`, `bounced`) carry `finishedAt`. */
export async function recordFate(
  queries: Queries,
  id: DeliveryId,
  fate: Pick<Delivery, "state" | "reason" | "attempts" | "finishedAt">,
): Promise<void> {
  await queries
    .updateTable("delivery")
    .set({
      state: fate.state,
      reason: fate.reason,
      attempts: fate.attempts,
      finished_at: fate.finishedAt,
    })
    .where("id", "=", id)
    .execute();
}

/** The letters of a problem to its resident and to staff, oldest first. Those to followers may be thousands. */
export async function deliveriesOfProblem(queries: Queries, id: ProblemId): Promise<Delivery[]> {
  const rows = await select(queries)
    .where("problem_id", "=", id)
    .where("recipient", "not like", "follower:%")
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** Deliveries newest first, of one state or all, after the cursor of the page before. */
export async function listDeliveries(
  queries: Queries,
  filter: { state: DeliveryState | null; after: string | null; size: number },
): Promise<Page<Delivery>> {
  let query = select(queries)
    .orderBy("id", "desc")
    .limit(filter.size + 1);
  if (filter.state !== null) query = query.where("state", "=", filter.state);
  if (filter.after !== null) query = query.where("id", "<", filter.after);
  const rows = await query.execute();
  return pageOf(rows.map(fromRow), filter.size, (delivery) => delivery.id);
}

function select(queries: Queries) {
  return queries.selectFrom("delivery").selectAll();
}

function fromRow(
  row: Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>,
): Delivery {
  return {
    id: row.id,
    problemId: row.problem_id,
    eventId: row.event_id,
    letter: row.letter,
    recipient: row.recipient,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    messageId: row.message_id,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  } as Delivery;
}

/** How many letters are in each state. */
export async function countDeliveries(queries: Queries): Promise<Map<DeliveryState, number>> {
  const rows = await queries
    .selectFrom("delivery")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .groupBy("state")
    .execute();
  return new Map(rows.map((row) => [row.state as DeliveryState, Number(row.count)]));
}
