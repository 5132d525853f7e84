// The first moments of a problem that was split off another: what it takes along, its first event, and whose it is.
import { insertPhoto, photosOfProblem } from "../../../db/repositories/attachment.ts";
import { findContact, insertContact, stopLetters } from "../../../db/repositories/contact.ts";
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import { findAnswers, findOriginal, insertOriginal } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { isEvidenceRole } from "../attachment/photo.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { oweLetter } from "../notification/owe-letter.server.ts";
import type { JobOwed } from "../outbox/job.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { system } from "../shared/actor.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PhotoId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { indexProblem } from "../similar/index-problem.server.ts";
import { appendEvent } from "./append-event.server.ts";
import { applyMove } from "./apply-move.server.ts";
import { limitChecks } from "./consequences.ts";
import type { Fact } from "./event.ts";
import { handsOf } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";
import { GIVEN_AS_PART } from "./split.ts";

interface Beginning {
  readonly whole: Problem;
  readonly part: { readonly id: ProblemId };
  /** Of its first event. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly description: string;
  readonly reason: string;
  readonly photoIds: readonly PhotoId[];
  readonly branchId: BranchId | null;
}

/**
 * Gives the part, whose row is there, everything else, within the caller's transaction: words, contact, photos, its place
 * among similar ones, its first event with the letter, its clock, and its branch. Refuses with `invalid_input` (field
 * `photos`) and the codes of the move that gives it.
 */
export async function beginPart(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  beginning: Beginning,
): Promise<void> {
  const { whole, part: named, facts, description, reason } = beginning;
  const part = await findProblem(queries, named.id);
  if (!part) throw new Error("a part was added, and is not there");
  const place = (await findOriginal(queries, whole.id))?.place ?? "";
  const text = { description, place };
  await insertOriginal(queries, part.id, text, await answersFor(queries, whole, part));
  await takeContact(context, queries, whole, part);
  await takePhotos(context, queries, beginning);
  await indexProblem(queries, part, text);
  const event = await appendEvent(context, queries, actor, part.id, {
    type: "split_from",
    track: "handling",
    toState: part.handling,
    reason,
    facts,
  });
  await oweLetter(context, queries, event);
  const timed = { ...part, nextLimit: (await readClock(context, queries, part)).next };
  await compareAndSet(queries, timed, part.version);
  await oweJobs(context, queries, part.id, jobsOf(context, timed));
  await giveOut(context, queries, actor, timed, beginning);
}

function jobsOf(context: Context, part: Problem): JobOwed[] {
  const ahead = part.urgency === "emergency";
  const route = { name: "route-problem", payload: { problemId: part.id }, ahead } as const;
  const checks = limitChecks({ ...part, nextLimit: null }, part, context.now());
  return [...(part.handling === "routing" ? [route] : []), ...checks];
}

/** What was said of danger is true of both; what another kind asked is no answer for this one. */
async function answersFor(queries: Queries, whole: Problem, part: Problem) {
  const answers = await findAnswers(queries, whole.id);
  if (part.categoryId === whole.categoryId) return answers;
  const { danger, hazards } = answers;
  return { ...(danger && { danger }), ...(hazards && { hazards }) };
}

async function takeContact(
  context: Context,
  queries: Queries,
  whole: Problem,
  part: Problem,
): Promise<void> {
  const contact = await findContact(queries, whole.id);
  const { email = null, name = null, lettersStoppedAt = null } = contact ?? {};
  await insertContact(queries, part.id, { email, name });
  if (lettersStoppedAt !== null) await stopLetters(queries, part.id, context.now());
}

/** The same stored files, each with a row of its own: whoever deletes the one leaves the other. */
async function takePhotos(
  context: Context,
  queries: Queries,
  { whole, part, photoIds }: Beginning,
): Promise<void> {
  const residents = (await photosOfProblem(queries, whole.id)).filter(
    ({ role }) => !isEvidenceRole(role),
  );
  if (photoIds.some((id) => !residents.some((photo) => photo.id === id))) {
    throw new Refusal("invalid_input", { field: "photos" });
  }
  for (const photo of residents.filter(({ id }) => photoIds.includes(id))) {
    const id = context.makeId<"photo">();
    // What the public may see of it is decided with the part.
    await insertPhoto(queries, { ...photo, id, problemId: part.id, publication: "private" });
  }
}

/** Offers it to moderators if its resident agreed, and gives it to the chosen branch, if that is another one. */
async function giveOut(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  part: Problem,
  { branchId }: Beginning,
): Promise<void> {
  const offered = part.wantsPublication
    ? (await applyMove(context, queries, system("split-problem"), part, "offer")).problem
    : part;
  if (branchId === null || branchId === part.branch?.id) return;
  const move = handsOf(actor, offered).has("official") ? "dispatch" : "assign";
  await applyMove(context, queries, actor, offered, move, { branchId, reason: GIVEN_AS_PART });
}
