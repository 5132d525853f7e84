// What became of an attempt to send a letter, together with the job that made it.
import {
  deliveriesOfProblem,
  findDelivery,
  recordFate,
} from "../../../db/repositories/delivery.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { undoneBy } from "../../../db/repositories/undo.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { DeliveryId, OutboxId } from "../shared/ids.ts";
import type { DeliveryState } from "./letters-owed.ts";

export interface DeliveryOutcome {
  readonly deliveryId: DeliveryId;
  readonly outboxId: OutboxId;
  readonly state: Exclude<DeliveryState, "queued">;
  /** A code, or the mail server's words; must hold no address. */
  readonly reason: string | null;
}

/**
 * Writes the fate. Final ones also finish the job. A row that already says `sent` stays as it is: a letter that was
 * sent twice after a crash is still one letter, with one Message-ID.
 */
export async function recordDelivery(context: Context, outcome: DeliveryOutcome): Promise<void> {
  await context.db.transact(async (queries) => {
    const at = context.now();
    const final = outcome.state !== "deferred";
    if (final && outcome.state !== "failed") await markDone(queries, outcome.outboxId, at);
    const delivery = await findDelivery(queries, outcome.deliveryId);
    if (!delivery || delivery.state === "sent") return;
    await recordFate(queries, outcome.deliveryId, {
      state: outcome.state,
      reason: outcome.reason,
      attempts: delivery.attempts + (outcome.state === "skipped" ? 0 : 1),
      finishedAt: final ? at : null,
    });
    if (outcome.state === "sent") await correctIfUndone(context, queries, delivery);
  });
}

/** It left in the very moment in which its event was taken back: then the correction is owed after all. */
async function correctIfUndone(
  context: Context,
  queries: Queries,
  { problemId, eventId, recipient }: Delivery,
): Promise<void> {
  if (recipient !== "resident") return;
  const undoing = await undoneBy(queries, eventId);
  if (undoing === null) return;
  const letters = await deliveriesOfProblem(queries, problemId);
  const correction = letters.find((one) => one.eventId === undoing && one.letter === "undone");
  if (correction?.reason !== "nothing_told") return;
  const { id } = correction;
  await recordFate(queries, id, { state: "queued", reason: null, attempts: 0, finishedAt: null });
  await oweJobs(context, queries, problemId, [
    { name: "send-letter", payload: { deliveryId: id } },
  ]);
}

/** Finishes the job of a letter whose fate is already known. */
export async function finishLetterJob(context: Context, outboxId: OutboxId): Promise<void> {
  await context.db.transact((queries) => markDone(queries, outboxId, context.now()));
}
