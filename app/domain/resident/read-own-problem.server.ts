// The resident's page of their own problem: everything about it but what is internal.
import { photosOfProblem } from "../../../db/repositories/attachment.ts";
import { takesPhotos } from "../attachment/photo-rights.ts";
import { photoView } from "../attachment/photo.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import type { Contact } from "../../../db/repositories/contact.ts";
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import {
  findAnswers,
  findOriginal,
  findPublicText,
  findResolution,
  messagesOfProblem,
} from "../../../db/repositories/text.ts";
import { readClock } from "../clock/read-clock.server.ts";
import type { Limit } from "../clock/ledger.ts";
import type { ProblemEvent } from "../problem/event.ts";
import { answersInWords } from "../problem/extra-question.ts";
import { movesOpenTo } from "../problem/lifecycle.ts";
import { said } from "../problem/said.ts";
import { timeline } from "../problem/timeline.ts";
import { namesOf, readCounty } from "../routing/read-county.server.ts";
import { routingSentence } from "../routing/routing-sentence.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayAdd } from "./addition.ts";
import { readOwnParts } from "./own-parts.server.ts";
import { lateness } from "./lateness.ts";
import type { LettersState, OwnProblemView } from "./own-problem-view.ts";
import { withoutUndone } from "../problem/undone.ts";

/** Reads the problem for its own resident. Refuses with `not_found`. */
export async function readOwnProblem(
  context: Context,
  actor: ResidentActor,
): Promise<OwnProblemView> {
  const queries = context.db.read;
  const problem = await findProblem(queries, actor.problemId);
  if (!problem) throw new Refusal("not_found");
  const county = await readCounty(queries);
  const original = await findOriginal(queries, problem.id);
  const now = context.now();
  const { messages, events: all } = said(
    await messagesOfProblem(queries, problem.id, { withUndone: true }),
    await eventsOfProblem(queries, problem.id),
    now,
    context.mailHoldMs,
  );
  const contact = await findContact(queries, problem.id);
  const target = problem.mergedIntoId ? await findProblem(queries, problem.mergedIntoId) : null;
  const { limits } = await readClock(context, queries, problem);
  const names = namesOf(county);
  const kind = county.categories.find(({ id }) => id === problem.categoryId);
  const events = withoutUndone(all);
  const [decision] = await decisionsOfProblem(queries, problem.id);
  return {
    id: problem.id,
    reference: problem.reference,
    language: problem.language,
    handling: problem.handling,
    publication: problem.publication,
    urgency: problem.urgency,
    description: original?.description ?? null,
    place: original?.place ?? null,
    answers: answersInWords(kind?.questions ?? [], await findAnswers(queries, problem.id)),
    focusGroups: problem.focusGroups,
    point: problem.point,
    privateHome: problem.privateHome,
    category: names.category(problem.categoryId),
    area: names.area(problem.areaId),
    branch: names.branch(problem.branch?.id ?? null),
    answerableBranch: names.branch(problem.answerableBranchId),
    why: routingSentence({ ...problem, events, decision: decision ?? null }, names),
    submittedAt: problem.submittedAt,
    closedBy: problem.closedBy,
    limits: limits.map((limit) => ({
      ...limit,
      overdue: limit.metAt === null && limit.dueAt !== null && limit.dueAt < now,
      late:
        limit.metAt === null && limit.dueAt !== null
          ? lateness(limit.dueAt, now, problem.urgency, context.calendar)
          : null,
      recordedAt: recordedAt(events, limit),
    })),
    pausedSince:
      problem.handling === "awaiting_resident"
        ? (events.findLast(({ type }) => type === "ask_resident")?.at ?? null)
        : null,
    question:
      problem.handling === "awaiting_resident"
        ? (messages.findLast(({ kind, takenBackAt }) => kind === "question" && !takenBackAt)
            ?.text ?? null)
        : null,
    messages: messages
      .filter(({ takenBackAt }) => !takenBackAt)
      .map(({ kind, text, at }) => ({ kind, text, at })),
    resolution: await findResolution(queries, problem.id),
    timeline: timeline(all, "resident", names.branch),
    publicText:
      problem.publication === "published" ? await findPublicText(queries, problem.id) : null,
    mergedInto: target && {
      reference: target.reference,
      isPublic: target.publication === "published",
    },
    ...(await readOwnParts(queries, problem)),
    moves: movesOpenTo(problem, actor, now),
    mayAdd: mayAdd(problem.handling, 0).allowed,
    photos: (await photosOfProblem(queries, problem.id)).map(photoView),
    // Whoever has erased all of it begins no new collection.
    mayAddPhotos: takesPhotos(problem.handling) && original !== null,
    letters: lettersState(contact),
    version: problem.version,
  };
}

function lettersState(contact: Contact | null): LettersState {
  if (!contact?.email) return "no_address";
  return contact.lettersStoppedAt === null ? "on" : "stopped";
}

/** When the portal wrote down that this limit was missed. */
function recordedAt(events: readonly ProblemEvent[], { kind, dueAt }: Limit): Instant | null {
  const missed = events.findLast(
    ({ type, facts }) =>
      type === "limit_missed" && facts.kind === kind && (dueAt === null || facts.dueAt === dueAt),
  );
  return missed?.at ?? null;
}
