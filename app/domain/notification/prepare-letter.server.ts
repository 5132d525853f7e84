// Just before a letter is sent: does its event still stand, does its reader still want it, and what does it say?
import { EXTENDED_KIND, extensionOf } from "../clock/extension.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { toldLimit } from "../clock/told-limit.server.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import type { Contact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem, findDelivery } from "../../../db/repositories/delivery.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { findOriginal, findResolution, messagesOfProblem } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { contradicts, isSolved } from "../problem/contradictions.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { GIVEN_AS_PART } from "../problem/split.ts";
import { summary } from "../problem/summary.ts";
import { linkToken } from "../resident/open-problem.server.ts";
import { stopToken } from "../resident/stop-letters.server.ts";
import { readCounty } from "../routing/read-county.server.ts";
import { seemsEmergency } from "../screening/seems-emergency.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, DeliveryId, PersonId } from "../shared/ids.ts";
import type { LetterFacts } from "./letter.ts";
import { letterOwedBy } from "./letters-owed.ts";
import { prepareAlert } from "./prepare-alert.server.ts";
import { prepareFollowerLetter } from "./prepare-follower-letter.server.ts";
import { undoneIds, withoutUndone } from "../problem/undone.ts";

export type Prepared =
  | { readonly send: LetterFacts; readonly attempts: number }
  /** Nothing to send: it was sent before, or must not be sent, with the reason for the row. */
  | { readonly send: null; readonly skip: string | null };

const SUMMARY_CHARACTERS = 60;

/** Reads everything a letter says. Changes nothing. `skip: null` means its fate is already known. */
export async function prepareLetter(context: Context, id: DeliveryId): Promise<Prepared> {
  const queries = context.db.read;
  const delivery = await findDelivery(queries, id);
  if (!delivery || !["queued", "deferred"].includes(delivery.state))
    return { send: null, skip: null };
  if (delivery.recipient.startsWith("follower:")) {
    const facts = await prepareFollowerLetter(context, delivery);
    return typeof facts === "string"
      ? { send: null, skip: facts }
      : { send: facts, attempts: delivery.attempts };
  }
  const contact = await findContact(queries, delivery.problemId);
  const problem = await findProblem(queries, delivery.problemId);
  const all = await eventsOfProblem(queries, delivery.problemId);
  const events = withoutUndone(all);
  const event = all.find((one) => one.id === delivery.eventId);
  if (!problem || !event) return { send: null, skip: "erased" };
  if (undoneIds(all).has(event.id)) return { send: null, skip: "undone" };
  if (delivery.recipient !== "resident")
    return alertTo(context, delivery, delivery.recipient, problem, event, events);
  if (!contact?.email) return { send: null, skip: "no_address" };
  const stoppable = letterOwedBy(event.type)?.stoppable ?? false;
  if (stoppable && contact.lettersStoppedAt !== null)
    return { send: null, skip: "letters_stopped" };
  const facts = await readLetter(context, queries, {
    delivery,
    problem,
    event,
    events,
    stoppable,
    contact,
  });
  return { send: facts, attempts: delivery.attempts };
}

async function alertTo(
  context: Context,
  delivery: Delivery,
  recipient: string,
  problem: Problem,
  event: ProblemEvent,
  events: readonly ProblemEvent[],
): Promise<Prepared> {
  const facts = await prepareAlert(context, {
    delivery,
    personId: recipient.slice("person:".length) as PersonId,
    problem,
    event,
    rootMessageId: await firstMessageId(context.db.read, delivery),
    instead: events.some(
      ({ type, sequence }) => type === "staff_alerted" && sequence === event.sequence + 1,
    ),
  });
  return typeof facts === "string"
    ? { send: null, skip: facts }
    : { send: facts, attempts: delivery.attempts };
}

/** All letters about a problem to one reader answer to the first of them. */
async function firstMessageId(queries: Queries, delivery: Delivery): Promise<string> {
  const all = await deliveriesOfProblem(queries, delivery.problemId);
  const first = all.find(({ recipient }) => recipient === delivery.recipient);
  return first?.messageId ?? delivery.messageId;
}

interface Material {
  readonly delivery: Delivery;
  readonly problem: Problem;
  readonly event: ProblemEvent;
  readonly events: readonly ProblemEvent[];
  readonly stoppable: boolean;
  readonly contact: Contact;
}

/** What a letter to the resident says, as the database that `queries` sees has it. */
export async function readLetter(
  context: Context,
  queries: Queries,
  material: Material,
): Promise<LetterFacts> {
  const { delivery, problem, event, contact } = material;
  const original = await findOriginal(queries, problem.id);
  const county = await readCounty(queries);
  const messages = await messagesOfProblem(queries, problem.id);
  const target = problem.mergedIntoId ? await findProblem(queries, problem.mergedIntoId) : null;
  const parent = problem.splitFromId ? await findProblem(queries, problem.splitFromId) : null;
  // Of what was split off, its resident wants to know who has it now.
  const branchId = event.type === "split_from" ? (problem.branch?.id ?? null) : branchAt(material);
  const said = messages.find(({ id }) => id === event.facts.messageId)?.text ?? null;
  return {
    kind: delivery.letter,
    language: problem.language,
    to: { email: contact.email ?? "", name: contact.name },
    messageId: delivery.messageId,
    rootMessageId: await firstMessageId(queries, delivery),
    eventId: delivery.eventId,
    reference: problem.reference,
    summary: summary(original?.description ?? "", SUMMARY_CHARACTERS),
    handling: problem.handling,
    branch: branchId ? (county.branches.get(branchId)?.name ?? null) : null,
    reason: contradicts(event.type) ? said : reasonOf(event),
    question: said,
    resolution: delivery.letter === "resolved" ? await findResolution(queries, problem.id) : null,
    extension: await extensionIn(context, queries, material),
    limit: await toldLimit(context, queries, problem),
    verdict: isSolved(event.facts.verdict) ? event.facts.verdict : null,
    escalated: event.type === "escalate",
    closedBy: problem.closedBy,
    mergedInto: target?.reference ?? null,
    parent: parent?.reference ?? null,
    emergency: delivery.letter === "received" && (await seemsEmergency(context, queries, problem)),
    alert: null,
    paths: {
      problem: `/r/${problem.reference}?t=${linkToken(context, problem.id)}`,
      stop: `/u/${stopToken(context, problem.id)}`,
    },
    stoppable: material.stoppable,
    timeZone: context.calendar.timeZone,
  };
}

async function extensionIn(
  context: Context,
  queries: Queries,
  { delivery, problem, events, event }: Material,
): Promise<LetterFacts["extension"]> {
  if (delivery.letter !== "extension") return null;
  const { limits } = await readClock(context, queries, problem);
  return {
    granted: event.type === "extension_granted",
    askedBecause: extensionOf(events)?.reason ?? null,
    dueAt: limits.find(({ kind }) => kind === EXTENDED_KIND)?.dueAt ?? null,
  };
}

/** Why a part was split off stands in the letter about that. */
function reasonOf({ reason }: ProblemEvent): string | null {
  return reason === GIVEN_AS_PART ? null : reason;
}

/** The branch that held the problem when the event happened. */
function branchAt({ events, event }: Material): BranchId | null {
  const given = events.findLast(
    ({ sequence, facts, type }) =>
      sequence <= event.sequence && type !== "return" && typeof facts.branchId === "string",
  );
  return (given?.facts.branchId as BranchId | undefined) ?? null;
}
