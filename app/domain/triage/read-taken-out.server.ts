// The record of a problem as it is taken out, for whoever has just said why: everything that its page shows, the events with
// their hashes, the photos as they were sent.
import { photosOfProblem } from "../../../db/repositories/attachment.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { deliveriesOfProblem } from "../../../db/repositories/delivery.ts";
import type { Delivery } from "../../../db/repositories/delivery.ts";
import { eventsOfProblem, findEvent, readHead } from "../../../db/repositories/event.ts";
import type { Photo } from "../attachment/photo.ts";
import { readStored } from "../attachment/photo-store.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, ProblemId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { readNotes } from "./add-note.server.ts";
import type { NoteView } from "./note.ts";
import { readNames } from "./read-names.server.ts";
import { readProblem } from "./read-problem.server.ts";
import type { StaffProblemView } from "./read-problem.server.ts";
import { TAKEN_OUT_FOR_MS, problemFields } from "./taken-out.ts";
import type { TakenOutRecord } from "./taken-out.ts";
import type { PackedFile } from "./tar.ts";

export interface TakenOut {
  readonly record: TakenOutRecord;
  readonly view: StaffProblemView;
  readonly notes: readonly NoteView[];
  readonly photos: readonly PackedFile[];
}

/**
 * What was asked for under `eventId`, as it is now. Refuses with `not_found` for another person's, `expired` later than
 * `TAKEN_OUT_FOR_MS`, and the codes of `mayDo` for who may not any more.
 */
export async function readTakenOut(
  context: Context,
  actor: StaffActor,
  reference: string,
  eventId: string,
): Promise<TakenOut> {
  const view = await readProblem(context, actor, reference);
  const { problem } = view;
  const queries = context.db.read;
  const event = await findEvent(queries, eventId as EventId);
  const isTheirs = event?.actorId === actor.personId && event.problemId === problem.id;
  if (event?.type !== "taken_out" || !isTheirs) throw new Refusal("not_found");
  assertAllowed(mayDo(actor, "take_out", problem));
  if (instantToMs(context.now()) > instantToMs(event.at) + TAKEN_OUT_FOR_MS) {
    throw new Refusal("expired");
  }
  const notes = (await readNotes(context, actor, problem))?.notes ?? [];
  const photos = await photosOfProblem(queries, problem.id);
  const record = { ...(await recordFields(context, actor, view, event)), notes };
  return {
    view,
    notes,
    record: { ...record, photos: photos.map((photo, index) => photoFields(photo, index)) },
    photos: await packedPhotos(context, photos),
  };
}

async function recordFields(
  context: Context,
  actor: StaffActor,
  view: StaffProblemView,
  event: ProblemEvent,
): Promise<TakenOutRecord> {
  const queries = context.db.read;
  const { problem } = view;
  const events = await eventsOfProblem(queries, problem.id);
  const letters = await deliveriesOfProblem(queries, problem.id);
  const { category, area, branch, original, answers, danger, publicText, screening } = view;
  const { limits, decisions, messages, resolution, hops } = view;
  const mayKnow = event.facts.withContact === true && mayDo(actor, "read_contact", problem).allowed;
  return {
    format: "record-of-a-problem/1",
    takenOut: { at: event.at, by: actor.name, reason: event.reason },
    problem: problemFields(problem),
    ...{ category, area, branch, original, answers, danger, publicText, screening },
    ...{ limits, decisions, messages, resolution, hops },
    assistance: view.assistance.map(({ answers: _answers, ...task }) => task),
    letters: letters.map(letterFields),
    people: Object.fromEntries(await readNames(queries, actor, events)),
    ...(mayKnow && { contact: await contactFields(context, problem.id) }),
    events,
    logEnd: await readHead(queries),
  };
}

function letterFields(delivery: Delivery): TakenOutRecord["letters"][number] {
  const { eventId, letter, recipient, state, reason, createdAt, finishedAt } = delivery;
  return { eventId, letter, to: recipientKind(recipient), state, reason, createdAt, finishedAt };
}

/** Which of the three, never which person. */
function recipientKind(recipient: string): TakenOutRecord["letters"][number]["to"] {
  if (recipient === "resident") return "resident";
  return recipient.startsWith("person:") ? "staff" : "follower";
}

async function contactFields(context: Context, id: ProblemId) {
  const contact = await findContact(context.db.read, id);
  return { name: contact?.name ?? null, email: contact?.email ?? null };
}

const fileName = ({ role }: Photo, index: number) =>
  `photos/${String(index + 1).padStart(2, "0")}-${role}.jpg`;

function photoFields(photo: Photo, index: number) {
  const { id, role, hash, takenAt, point, publication, addedAt } = photo;
  return {
    file: fileName(photo, index),
    id,
    role,
    sha256: hash,
    takenAt,
    point,
    publication,
    addedAt,
  };
}

async function packedPhotos(context: Context, photos: readonly Photo[]): Promise<PackedFile[]> {
  return Promise.all(
    photos.map(async (photo, index) => {
      const bytes = await readStored(context.attachments.folder, photo.hash, "full");
      if (!bytes) throw new Error(`the file of a photo is missing: ${photo.hash}`);
      return { name: fileName(photo, index), bytes };
    }),
  );
}
