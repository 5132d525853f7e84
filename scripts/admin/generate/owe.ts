// What an event owes: jobs for the portal, letters for the resident. What is due by the present was done.
import type { JobName, JobOwed } from "../../../app/domain/outbox/job.ts";
import { letterOwedBy } from "../../../app/domain/notification/letters-owed.ts";
import type { DeliveryId } from "../../../app/domain/shared/ids.ts";
import { instantText } from "./instant-text.ts";
import type { UnchainedEvent } from "../../../db/repositories/event.ts";
import { between } from "../../demo/random.ts";
import { newId, now, plan } from "./life.ts";
import type { Life } from "./life.ts";

/** From due to done. */
const takesMs: Readonly<Record<JobName, readonly [number, number]>> = {
  "screen-problem": [30, 200],
  "route-problem": [30, 200],
  "send-letter": [200, 3_000],
  "check-limit": [50, 900],
  "close-in-silence": [50, 900],
  "check-assistance": [50, 900],
};
const BOUNCED_SHARE = 0.003;
const BOUNCED_REASON = "550 5.1.1 mailbox unavailable";

/** Owes the job; `does` happens when it is done. Returns when that is, or null when it is still owed at the present. */
export function oweJob(
  life: Life,
  job: JobOwed,
  does: ((life: Life) => void) | null,
): number | null {
  const { world } = life;
  const dueMs = Math.round(life.nowMs + (job.afterMs ?? 0));
  const doneMs = Math.round(dueMs + between(world.draw, ...takesMs[job.name]));
  const isDone = doneMs < world.endMs;
  const createdAt = now(life);
  life.outbox.push({
    id: newId<"outbox">(life),
    job: job.name,
    problemId: life.problem.id,
    payload: job.payload,
    createdAt,
    dueAt: dueMs === life.nowMs ? createdAt : instantText(dueMs),
    // What is due later lies in the queue; if the queue has lost it, it is found when it is due.
    handedAt: createdAt,
    doneAt: isDone ? instantText(doneMs) : null,
  });
  if (does && isDone) plan(life, doneMs, does);
  return isDone ? doneMs : null;
}

/** The letter that the event owes, with its fate. */
export function oweLetter(life: Life, event: UnchainedEvent): void {
  const owed = letterOwedBy(event.type);
  if (!owed) return;
  const { world, drawn } = life;
  const id = newId<"delivery">(life);
  const hasAddress = drawn.opening.email !== null;
  const sentMs = hasAddress ? oweSending(life, id, owed.held) : null;
  const bounced = sentMs !== null && world.draw() < BOUNCED_SHARE;
  const state = !hasAddress ? "skipped" : sentMs === null ? "queued" : bounced ? "bounced" : "sent";
  life.deliveries.push({
    id,
    problemId: life.problem.id,
    eventId: event.id,
    letter: owed.kind,
    recipient: "resident",
    state,
    reason: !hasAddress ? "no_address" : bounced ? BOUNCED_REASON : null,
    attempts: sentMs === null ? 0 : 1,
    messageId: `<${event.id}.resident@${world.context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: hasAddress ? (sentMs === null ? null : instantText(sentMs)) : event.at,
  });
}

function oweSending(life: Life, deliveryId: DeliveryId, held: boolean): number | null {
  const afterMs = held ? life.world.context.mailHoldMs : 0;
  return oweJob(life, { name: "send-letter", payload: { deliveryId }, afterMs }, null);
}
