// A branch writes to the resident: the very letter can be looked at first, and taken back while it waits.
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem, recordFate } from "../../../db/repositories/delivery.ts";
import { countUses } from "../../../db/repositories/canned-text.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import {
  insertMessage,
  messagesOfProblem,
  takeBackMessage as markTakenBack,
} from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { previewLetter } from "../notification/preview-letter.server.ts";
import type { LetterPreview } from "../notification/preview-letter.server.ts";
import { changeInside, changeProblem } from "../problem/change-problem.server.ts";
import type { Change, Changed } from "../problem/change-problem.server.ts";
import type { MessageId } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { mayTakeBack } from "../problem/said.ts";
import { cleanText } from "../problem/submission.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CannedTextId, ProblemId } from "../shared/ids.ts";
import { instantFromMs, instantToMs } from "../shared/instant.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { withoutGaps } from "./canned-text.ts";
import { MESSAGE_MAX_CHARACTERS } from "./message.ts";
import type { MessagesView } from "./message.ts";

interface Written {
  readonly problemId: ProblemId;
  readonly text: string;
}

/** What the form needs to know; null for whoever may not write to this resident. */
export async function readMessages(
  context: Context,
  actor: StaffActor,
  problem: Problem,
): Promise<MessagesView | null> {
  if (!mayDo(actor, "message", problem).allowed) return null;
  const queries = context.db.read;
  const { mailHoldMs } = context;
  const contact = await findContact(queries, problem.id);
  const messages = await messagesOfProblem(queries, problem.id);
  return {
    fate: !contact?.email
      ? "no_address"
      : contact.lettersStoppedAt === null
        ? "letter"
        : "letters_stopped",
    holdSeconds: Math.round(mailHoldMs / 1_000),
    held: messages
      .filter((one) => mayTakeBack(one, context.now(), mailHoldMs))
      .map(({ id, text, at }) => ({
        ...{ id, text },
        until: instantFromMs(instantToMs(at) + mailHoldMs),
      })),
  };
}

/**
 * Writes the message, owes its letter and counts the ready texts it was made of. Conflicts with nothing that others do
 * meanwhile. Refuses with `invalid_input` (field `text`: empty or too long), `open_gaps`, and the codes of `changeProblem`.
 * Twice writes two.
 */
export async function sendMessage(
  context: Context,
  actor: StaffActor,
  written: Written & { readonly usedTextIds: readonly CannedTextId[] },
): Promise<Changed> {
  return changeProblem(context, actor, requestOf(written), async (queries, problem) => {
    await countUses(queries, written.usedTextIds);
    return keep(context, queries, problem, written.text);
  });
}

/** The letter of that message. Writes nothing; refuses like `sendMessage`. */
export async function previewMessage(
  context: Context,
  actor: StaffActor,
  written: Written,
): Promise<LetterPreview | null> {
  return previewLetter(context, (queries) =>
    changeInside(context, queries, actor, requestOf(written), (inside, problem) =>
      keep(context, inside, problem, written.text),
    ),
  );
}

const requestOf = ({ problemId }: Written) =>
  ({ problemId, permission: "message", seenVersion: null }) as const;

async function keep(
  context: Context,
  queries: Queries,
  problem: Problem,
  typed: string,
): Promise<Change> {
  const text = cleanText(typed);
  if (text === "") throw new Refusal("invalid_input", { field: "text", because: "empty" });
  if ([...text].length > MESSAGE_MAX_CHARACTERS) {
    throw new Refusal("invalid_input", { field: "text", because: "too_long" });
  }
  assertAllowed(withoutGaps({ text }));
  const id = context.makeId<"message">();
  await insertMessage(queries, {
    ...{ id, text, kind: "message", at: context.now() },
    problemId: problem.id,
    branchId: problem.branch?.id ?? null,
  });
  return { event: { type: "messaged", facts: { messageId: id } } };
}

/**
 * Takes a message back while its letter waits: the letter is skipped, and its resident never sees it; it stays on record for
 * staff. Refuses with `not_found`, with `expired` once the letter may have left, with `already_done` the second time, and the
 * codes of `changeProblem`.
 */
export async function takeBackMessage(
  context: Context,
  actor: StaffActor,
  { problemId, messageId }: { readonly problemId: ProblemId; readonly messageId: MessageId },
): Promise<void> {
  const request = { problemId, permission: "message", seenVersion: null } as const;
  await changeProblem(context, actor, request, async (queries, problem) => {
    const messages = await messagesOfProblem(queries, problemId, { withUndone: true });
    const message = messages.find(({ id, kind }) => id === messageId && kind === "message");
    const events = await eventsOfProblem(queries, problemId);
    const event = events.find(({ facts }) => facts.messageId === messageId);
    if (!message || !event) throw new Refusal("not_found");
    if (message.takenBackAt) throw new Refusal("already_done");
    const now = context.now();
    if (!mayTakeBack(message, now, context.mailHoldMs)) throw new Refusal("expired");
    await markTakenBack(queries, messageId, now);
    const owed = (await deliveriesOfProblem(queries, problemId)).find(
      ({ eventId, recipient }) => eventId === event.id && recipient === "resident",
    );
    if (owed?.state === "sent") throw new Refusal("expired");
    if (owed && owed.state !== "skipped") {
      const { attempts } = owed;
      const fate = { state: "skipped", reason: "taken_back", attempts, finishedAt: now } as const;
      await recordFate(queries, owed.id, fate);
    }
    const { newWordsAt } = problem;
    return { event: { type: "undone", facts: { undoes: event.id } }, fields: { newWordsAt } };
  });
}
