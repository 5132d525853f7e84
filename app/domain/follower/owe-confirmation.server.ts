// The one letter that an address gets without having asked: "somebody gave this address; is it you?"
import { takeConfirmation } from "../../../db/repositories/confirmation.ts";
import { insertDelivery } from "../../../db/repositories/delivery.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Context } from "../shared/context.server.ts";
import type { FollowerId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { CONFIRMATION_PAUSE_MINUTES } from "./follower.ts";
import { limitHash } from "./person.server.ts";

const MINUTE_MS = 60_000;

/** Whether the address may be asked now: one letter in ten minutes, five in 24 hours, whoever asks about what. */
export function takeTurn(context: Context, queries: Queries, email: string): Promise<boolean> {
  const at = context.now();
  return takeConfirmation(queries, limitHash(context, email), {
    at,
    pauseBefore: addMs(at, -CONFIRMATION_PAUSE_MINUTES * MINUTE_MS),
    dayBefore: addMs(at, -DAY_MS),
  });
}

/** Writes the delivery row and the job that sends it at once; `event` is the one in which it was asked for. */
export async function oweConfirmation(
  context: Context,
  queries: Queries,
  followerId: FollowerId,
  event: ProblemEvent,
): Promise<void> {
  const id = context.makeId<"delivery">();
  await insertDelivery(queries, {
    id,
    problemId: event.problemId,
    eventId: event.id,
    letter: "confirm_follow",
    recipient: `follower:${followerId}`,
    state: "queued",
    reason: null,
    attempts: 0,
    messageId: `<${event.id}.${followerId}@${context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: null,
  });
  await oweJobs(context, queries, event.problemId, [
    { name: "send-letter", payload: { deliveryId: id } },
  ]);
}
