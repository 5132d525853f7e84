// Everything that is stored about the resident of one problem, for that resident alone. Nothing is left out but hashes.
import { photosOfProblem } from "../../../db/repositories/attachment.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import { draftOfProblem } from "../../../db/repositories/draft.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { followersBroughtBy } from "../../../db/repositories/follower.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import {
  findAnswers,
  findOriginal,
  findPublicText,
  messagesOfProblem,
} from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { isOpen } from "../problem/handling.ts";
import { answersInWords } from "../problem/extra-question.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { said } from "../problem/said.ts";
import { timeline } from "../problem/timeline.ts";
import { namesOf, readCounty } from "../routing/read-county.server.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import { contactReasons } from "./contact-reasons.ts";
import type { OwnDataView } from "./own-data-view.ts";
import { readOwnParts } from "./own-parts.server.ts";

/** Reads it all, as it is now. Refuses with `not_found`. */
export async function readOwnData(context: Context, actor: ResidentActor): Promise<OwnDataView> {
  const queries = context.db.read;
  const problem = await findProblem(queries, actor.problemId);
  if (!problem) throw new Refusal("not_found");
  const { id } = problem;
  const county = await readCounty(queries);
  const names = namesOf(county);
  const kind = county.categories.find((one) => one.id === problem.categoryId);
  const answers = await findAnswers(queries, id);
  const log = await eventsOfProblem(queries, id);
  const now = context.now();
  const { messages, events } = said(
    await messagesOfProblem(queries, id, { withUndone: true }),
    log,
    now,
    context.mailHoldMs,
  );
  const deliveries = await deliveriesOfProblem(queries, id);
  const photos = await photosOfProblem(queries, id);
  return {
    reference: problem.reference,
    language: problem.language,
    readAt: now,
    submittedAt: problem.submittedAt,
    isOpen: isOpen(problem.handling),
    isPublished: problem.publication === "published",
    contact: await findContact(queries, id),
    original: await findOriginal(queries, id),
    answers: answersInWords(kind?.questions ?? [], answers),
    rawAnswers: answers,
    point: problem.point,
    privateHome: problem.privateHome,
    focusGroups: problem.focusGroups,
    signals: problem.signals,
    category: names.category(problem.categoryId),
    area: names.area(problem.areaId),
    publicText: await findPublicText(queries, id),
    messages: messages.map(({ kind: said, text, at }) => ({ kind: said, text, at })),
    letters: deliveries
      .filter(({ recipient }) => recipient === "resident")
      .map(({ letter, state, reason, createdAt, finishedAt }) => ({
        letter,
        state,
        reason,
        createdAt,
        finishedAt,
      })),
    photoCount: photos.filter(({ role }) => role === "problem" || role === "addition").length,
    contactReads: events
      .filter(({ type }) => type === "contact_read")
      .map(({ at, facts, reason }) => ({
        at,
        role: typeof facts.role === "string" ? facts.role : null,
        branch: names.branch(String(facts.readerBranchId ?? "")),
        because: contactReasons.find((one) => one === facts.because) ?? null,
        reason,
      })),
    takenOut: events
      .filter(({ type }) => type === "taken_out")
      .map(({ at, facts, reason }) => ({
        at,
        role: typeof facts.role === "string" ? facts.role : null,
        branch: names.branch(String(facts.readerBranchId ?? "")),
        reason,
        withContact: facts.withContact === true,
      })),
    // Counted in the log: what residents are shown never comes near the notes themselves.
    noteCount: notesIn(log),
    draft: await draftOfProblem(queries, id),
    follows: await followsOf(queries, problem),
    ...(await readOwnParts(queries, problem)),
    log: timeline(events, "own_data", names.branch),
    erasedAt: events.findLast(({ type }) => type === "erased")?.at ?? null,
  };
}

/** Those that erasing has not taken. */
function notesIn(log: readonly ProblemEvent[]): number {
  const erased = log.findLast(
    ({ type, facts }) =>
      type === "erased" && Array.isArray(facts.parts) && facts.parts.includes("notes"),
  );
  const since = erased?.sequence ?? 0;
  return log.filter(({ type, sequence }) => type === "noted" && sequence > since).length;
}

async function followsOf(queries: Queries, { id }: Problem): Promise<OwnDataView["follows"]> {
  const contact = await findContact(queries, id);
  const canBeReached = Boolean(contact?.email) && contact?.lettersStoppedAt === null;
  const rows = await followersBroughtBy(queries, id);
  return Promise.all(
    rows.map(async ({ problemId, createdAt, affected, confirmedAt, stoppedAt }) => {
      const other = await findProblem(queries, problemId);
      return {
        reference: other?.publication === "published" ? other.reference : null,
        since: createdAt,
        counted: affected,
        gettingLetters: canBeReached && confirmedAt !== null && stoppedAt === null,
      };
    }),
  );
}
