// A job has run out of attempts, or can never succeed: its row says so, where an administrator sees it.
import { findDelivery, recordFate } from "../../../db/repositories/delivery.ts";
import { recordInvitationLetter } from "../../../db/repositories/invitation.ts";
import { markFailed } from "../../../db/repositories/outbox.ts";
import type { OutboxEntry } from "../../../db/repositories/outbox.ts";
import type { Context } from "../shared/context.server.ts";
import type { DeliveryId, Id } from "../shared/ids.ts";

/** Marks the entry, and the letter that it should have sent, as failed. `because` must hold no personal data. */
export async function giveUp(context: Context, entry: OutboxEntry, because: string): Promise<void> {
  await context.db.transact(async (queries) => {
    const at = context.now();
    await markFailed(queries, entry.id, at, because);
    if (entry.job === "send-account-letter") {
      const invitationId = entry.payload.invitationId as Id<"invitation">;
      await recordInvitationLetter(queries, invitationId, "failed", because);
    }
    if (entry.job !== "send-letter") return;
    const id = entry.payload.deliveryId as DeliveryId;
    const delivery = await findDelivery(queries, id);
    if (!delivery || delivery.state === "sent") return;
    const { attempts } = delivery;
    await recordFate(queries, id, { state: "failed", reason: because, attempts, finishedAt: at });
  });
}
