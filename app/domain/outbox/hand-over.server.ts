// Between the database, which knows what is owed, and the queue, which only carries it.
import {
  claimNew,
  claimOverdue,
  findOwed,
  forgetHandovers,
  outboxLag,
  releaseHandovers,
} from "../../../db/repositories/outbox.ts";
import type { Handover, OutboxEntry } from "../../../db/repositories/outbox.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId } from "../shared/ids.ts";
import { addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

export type { Handover, OutboxEntry };

/** How long a due entry may lie in the queue before it is offered to it again. */
const PATIENCE_MS = 10_000;

/** Takes up to `limit` new entries for the queue. Entries that then can't be queued must be put back. */
export function takeNew(context: Context, limit: number): Promise<Handover[]> {
  const { claim } = context.db;
  return context.db.transact((queries) => claimNew(queries, claim, context.now(), limit));
}

/** Takes up to `limit` entries that should long be done; queueing one again that still waits does nothing. */
export function takeOverdue(context: Context, limit: number): Promise<Handover[]> {
  const { claim } = context.db;
  const now = context.now();
  const before = addMs(now, -PATIENCE_MS);
  const times = { now, dueBefore: before, handedBefore: before };
  return context.db.transact((queries) => claimOverdue(queries, claim, times, limit));
}

/** The entry while it is still owed; null when it is done, given up or unknown. */
export function readOwed(context: Context, id: OutboxId): Promise<OutboxEntry | null> {
  return findOwed(context.db.read, id);
}

/** Puts entries back that could not be queued. */
export async function putBack(context: Context, ids: readonly OutboxId[]): Promise<void> {
  await context.db.transact((queries) => releaseHandovers(queries, ids));
}

/** The queue was emptied: everything that is owed is new again. Returns how many entries that concerns. */
export function forgetAll(context: Context): Promise<number> {
  return context.db.transact(forgetHandovers);
}

/** How far the relay is behind. `oldestMs` is the age of the oldest entry that no queue has. */
export async function readLag(
  context: Pick<Context, "db" | "now">,
): Promise<{ waiting: number; oldestMs: number; failed: number }> {
  const { waiting, oldestAt, failed } = await outboxLag(context.db.read);
  return { waiting, failed, oldestMs: oldestAt === null ? 0 : ageMs(oldestAt, context.now()) };
}

function ageMs(from: Instant, now: Instant): number {
  return Math.max(0, Date.parse(now) - Date.parse(from));
}
