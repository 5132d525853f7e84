// What an event owes: jobs for the portal, letters for the resident, alerts for staff. What is due by the present was done.
import type { JobName, JobOwed } from "../../../app/domain/outbox/job.ts";
import { letterOwedBy } from "../../../app/domain/notification/letters-owed.ts";
import { owesAlert } from "../../../app/domain/notification/alert.ts";
import type { DeliveryId, PersonId } from "../../../app/domain/shared/ids.ts";
import { instantText } from "./instant-text.ts";
import type { UnchainedEvent } from "../../../db/repositories/event.ts";
import { between } from "../../demo/random.ts";
import { newId, now, plan, portal, write } from "./life.ts";
import type { Life } from "./life.ts";

/** From due to done. */
const takesMs: Readonly<Record<JobName, readonly [number, number]>> = {
  "screen-problem": [30, 200],
  "route-problem": [30, 200],
  "send-letter": [200, 3_000],
  "send-account-letter": [200, 3_000],
  "check-limit": [50, 900],
  "escalate-limit": [50, 900],
  "close-in-silence": [50, 900],
  "check-assistance": [50, 900],
  "tell-followers": [50, 900],
  "wake-problem": [50, 900],
  "release-owner": [50, 900],
  "run-bulk": [50, 900],
  "hand-on-branch": [50, 900],
  "train-model": [2_000, 30_000],
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
    ahead: job.ahead ?? false,
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

/** The alerts that the event owes, if the problem is an emergency now; the demo county's staff all work. */
export function oweAlerts(life: Life, event: UnchainedEvent): void {
  const { branch, urgency } = life.problem;
  if (urgency !== "emergency" || branch === null || !owesAlert(event.type)) return;
  const { people, instead } = life.world.alerted(branch.id);
  for (const { personId } of people) oweAlert(life, event, personId);
  if (instead === null) return;
  const facts = { instead, people: people.length };
  write(life, portal("alert"), { id: newId<"event">(life), type: "staff_alerted", facts });
}

function oweAlert(life: Life, event: UnchainedEvent, personId: PersonId): void {
  const id = newId<"delivery">(life);
  const job = { name: "send-letter", payload: { deliveryId: id }, ahead: true } as const;
  const sentMs = oweJob(life, job, null);
  life.deliveries.push({
    id,
    problemId: life.problem.id,
    eventId: event.id,
    letter: "emergency_alert",
    recipient: `person:${personId}`,
    state: sentMs === null ? "queued" : "sent",
    reason: null,
    attempts: sentMs === null ? 0 : 1,
    messageId: `<${event.id}.${personId}@${life.world.context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: sentMs === null ? null : instantText(sentMs),
  });
}

function oweSending(life: Life, deliveryId: DeliveryId, held: boolean): number | null {
  const afterMs = held ? life.world.context.mailHoldMs : 0;
  return oweJob(life, { name: "send-letter", payload: { deliveryId }, afterMs }, null);
}
