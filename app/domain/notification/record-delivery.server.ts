// What became of an attempt to send a letter, together with the job that made it.
import { findDelivery, recordFate } from "../../../db/repositories/delivery.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
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
  });
}

/** Finishes the job of a letter whose fate is already known. */
export async function finishLetterJob(context: Context, outboxId: OutboxId): Promise<void> {
  await context.db.transact((queries) => markDone(queries, outboxId, context.now()));
}
