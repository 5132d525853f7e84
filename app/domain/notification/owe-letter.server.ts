// Records that an event owes its resident a letter, in the event's own transaction.
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem, insertDelivery } from "../../../db/repositories/delivery.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Context } from "../shared/context.server.ts";
import { letterOwedBy } from "./letters-owed.ts";
import type { LetterOwed } from "./letters-owed.ts";

/**
 * Writes the delivery row of the letter that `event` owes, and the job that sends it. Without an address, or with
 * letters stopped, the row says `skipped` and why. Twice for one event: one row.
 */
export async function oweLetter(
  context: Context,
  queries: Queries,
  event: ProblemEvent,
): Promise<void> {
  const owed = letterOwedBy(event.type);
  if (!owed) return;
  const reason = await reasonToSkip(queries, event, owed);
  const id = context.makeId<"delivery">();
  const added = await insertDelivery(queries, {
    id,
    problemId: event.problemId,
    eventId: event.id,
    letter: owed.kind,
    recipient: "resident",
    state: reason === null ? "queued" : "skipped",
    reason,
    attempts: 0,
    messageId: `<${event.id}.resident@${context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: reason === null ? null : event.at,
  });
  if (!added || reason !== null) return;
  await oweJobs(context, queries, event.problemId, [
    {
      name: "send-letter",
      payload: { deliveryId: id },
      afterMs: owed.held ? context.mailHoldMs : 0,
    },
  ]);
}

async function reasonToSkip(
  queries: Queries,
  event: ProblemEvent,
  owed: LetterOwed,
): Promise<string | null> {
  const contact = await findContact(queries, event.problemId);
  if (!contact?.email) return "no_address";
  if (event.type === "undone" && !(await wasTold(queries, event))) return "nothing_told";
  return owed.stoppable && contact.lettersStoppedAt !== null ? "letters_stopped" : null;
}

/** Whether the letter about what this event takes back has gone to the resident. */
async function wasTold(queries: Queries, { problemId, facts }: ProblemEvent): Promise<boolean> {
  const letters = await deliveriesOfProblem(queries, problemId);
  return letters.some(
    ({ recipient, eventId, state }) =>
      recipient === "resident" && eventId === facts.undoes && state === "sent",
  );
}
