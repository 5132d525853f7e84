// What ran out of attempts: shown to administrators, with a button to try again.
import { listDeliveries, recordFate } from "../../../db/repositories/delivery.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { recordInvitationLetter } from "../../../db/repositories/invitation.ts";
import {
  findFailed,
  listFailed,
  outboxLag,
  reviveFailed,
} from "../../../db/repositories/outbox.ts";
import type { FailedEntry } from "../../../db/repositories/outbox.ts";
import type { DeliveryState } from "../notification/letters-owed.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { DeliveryId, Id, OutboxId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";

export interface DeliveriesView {
  readonly failed: readonly FailedEntry[];
  readonly deliveries: readonly Delivery[];
  readonly next: string | null;
  readonly waiting: number;
  readonly oldestAt: Instant | null;
}

const PAGE_SIZE = 50;

/** What is owed and what became of it. Refuses with `not_allowed` for anybody but administrators. */
export async function readDeliveries(
  context: Context,
  actor: Actor,
  filter: {
    readonly state: DeliveryState | null;
    readonly after: string | null;
  },
): Promise<DeliveriesView> {
  assertAdministrator(actor);
  const queries = context.db.read;
  const page = await listDeliveries(queries, { ...filter, size: PAGE_SIZE });
  const { waiting, oldestAt } = await outboxLag(queries);
  const failed = await listFailed(queries, PAGE_SIZE);
  return { failed, deliveries: page.items, next: page.next, waiting, oldestAt };
}

/**
 * Sets what was given up going again, one entry or all (null), and returns how many. Entries that are not given up are
 * left alone. Refuses with `not_allowed` for anybody but administrators and the portal itself.
 */
export async function retryFailed(
  context: Context,
  actor: Actor,
  id: OutboxId | null,
): Promise<number> {
  if (actor.kind !== "system") assertAdministrator(actor);
  const revived = await context.db.transact(async (queries) => {
    for (const entry of await findFailed(queries, id)) {
      if (entry.job === "send-account-letter") {
        const invitationId = entry.payload.invitationId as Id<"invitation">;
        await recordInvitationLetter(queries, invitationId, "queued", null);
      }
      if (entry.job !== "send-letter") continue;
      const fate = {
        state: "queued",
        reason: null,
        attempts: 0,
        finishedAt: null,
      } as const;
      await recordFate(queries, entry.payload.deliveryId as DeliveryId, fate);
    }
    return reviveFailed(queries, id);
  });
  context.wake();
  return revived;
}

function assertAdministrator(actor: Actor): void {
  if (grantsOf(actor, "administrator").length === 0) throw new Refusal("not_allowed");
}
