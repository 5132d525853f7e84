// A resident sends the form: the one moment from which nothing may be lost.
import { createHmac } from "node:crypto";
import { givePhotosToProblem } from "../../../db/repositories/attachment.ts";
import { insertContact } from "../../../db/repositories/contact.ts";
import { listAreas, listBranches, listCategories } from "../../../db/repositories/county.ts";
import { emptyDraft } from "../../../db/repositories/draft.ts";
import { findByDraft, findByReference, insertProblem } from "../../../db/repositories/problem.ts";
import { insertOriginal } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { firstClock } from "../clock/first-clock.server.ts";
import { oweLetter } from "../notification/owe-letter.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { dangersSaid } from "../screening/hazard.ts";
import { pointOfPlace } from "../routing/jurisdiction/locate-point.ts";
import { pointInText } from "../routing/jurisdiction/point-in-text.ts";
import { readAtlas } from "../routing/jurisdiction/read-atlas.server.ts";
import { anybody } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { DraftId, ProblemId } from "../shared/ids.ts";
import type { Point } from "../shared/point.ts";
import { pointOfText } from "../shared/point.ts";
import { Refusal } from "../shared/refusal.ts";
import { keyedHash } from "../shared/secrets.server.ts";
import { limitChecks } from "./consequences.ts";
import { appendEvent } from "./append-event.server.ts";
import { answersKept } from "./extra-question.ts";
import type { ExtraQuestion } from "./extra-question.ts";
import type { Problem } from "./problem.ts";
import type { NewProblem } from "../../../db/repositories/problem.ts";
import { focusGroupsIn } from "./focus-group.ts";
import { makeReference, parseReference } from "./reference.ts";
import { noContradictions } from "./contradictions.ts";
import { noReturns } from "./returns.ts";
import type { Reference } from "./reference.ts";
import type { Signal } from "./signal.ts";
import type { Submission } from "./submission.ts";
import { makeTrackingKey } from "./tracking-key.ts";
import type { TrackingKey } from "./tracking-key.ts";

export interface SubmitInput {
  readonly submission: Submission;
  /** The draft that is sent and the secret in its owner's cookie; null at doors without drafts. */
  readonly draft: { readonly id: DraftId; readonly secret: string } | null;
  /** What the door saw; none where nobody looks. */
  readonly signals?: readonly Signal[];
}

export interface Submitted {
  readonly problem: Problem;
  readonly reference: Reference;
  readonly trackingKey: TrackingKey;
  /** True when this draft had become a problem before. */
  readonly alreadySent: boolean;
}

const REFERENCE_DRAWS = 5;

/**
 * Saves the problem with its first event, the letter and the jobs it owes, in one transaction. The same draft twice
 * (double click, reload, retry) gives the same problem and key. Refuses with `invalid_input` for an unknown kind or area.
 */
export async function submitProblem(context: Context, input: SubmitInput): Promise<Submitted> {
  const trackingKey = input.draft ? trackingKeyOfDraft(input.draft) : makeTrackingKey(context.draw);
  const submitted = await context.db.transact(async (queries) => {
    const before = await sentBefore(queries, input);
    if (before) return { problem: before, alreadySent: true };
    const added = await add(context, queries, input, trackingKey);
    if (added) return { problem: added, alreadySent: false };
    const faster = await sentBefore(queries, input);
    if (!faster) throw new Error("a draft was sent, and its problem is not there");
    return { problem: faster, alreadySent: true };
  });
  context.wake();
  return { ...submitted, reference: submitted.problem.reference, trackingKey };
}

function sentBefore(queries: Queries, { draft }: SubmitInput): Promise<Problem | null> {
  return draft ? findByDraft(queries, draft.id) : Promise.resolve(null);
}

/** The draft's owner can be shown the key again, though the portal keeps only its hash. */
export function trackingKeyOfDraft(draft: { id: DraftId; secret: string }): TrackingKey {
  const bytes = createHmac("sha512", draft.secret).update(`tracking-key:${draft.id}`).digest();
  let at = 0;
  return makeTrackingKey(() => bytes.readUInt32BE(4 * at++) / 2 ** 32);
}

/** Null when it was not added: another process was just faster with the same draft. */
async function add(
  context: Context,
  queries: Queries,
  input: SubmitInput,
  trackingKey: TrackingKey,
): Promise<Problem | null> {
  const { submission, draft } = input;
  const { problem, coordinatingBranchId, questions, calendar } = await begin(
    context,
    queries,
    input,
  );
  const reference = await insert(context, queries, {
    ...problem,
    trackingKeyHash: keyedHash(context, "tracking-key", trackingKey),
    draftId: draft?.id ?? null,
  });
  if (reference === null) return null;
  const unseen = { branch: null, affectedCount: 0 };
  const saved: Problem = { ...problem, ...unseen, reference, coordinatingBranchId };
  const { description, place, email, name } = submission;
  const answers = answersOf(submission, questions);
  await insertOriginal(queries, saved.id, { description, place }, answers);
  await insertContact(queries, saved.id, {
    email: email ?? null,
    name: name ?? null,
  });
  if (draft) {
    await emptyDraft(queries, draft.id);
    await givePhotosToProblem(queries, draft.id, saved.id);
  }
  const event = await appendEvent(context, queries, anybody, saved.id, {
    type: "submit",
    track: "handling",
    toState: "submitted",
    facts: calendar === null ? {} : { calendar },
  });
  await oweLetter(context, queries, event);
  await oweJobs(context, queries, saved.id, [
    {
      name: "screen-problem",
      payload: { problemId: saved.id },
      ahead: dangersSaid(answers).length > 0,
    },
    ...limitChecks({ ...saved, nextLimit: null }, saved, saved.submittedAt),
  ]);
  return saved;
}

/** What was answered besides the words, as it is kept: of the extra questions those of the kind that was chosen in the end. */
function answersOf(
  { danger, hazards, questions: given = {} }: Submission,
  questions: readonly ExtraQuestion[],
): Record<string, string> {
  const kept = answersKept(questions, given);
  return { ...kept, ...(danger && { danger }), ...(hazards && { hazards }) };
}

/** The published problem that the resident took it for; one that is gone meanwhile is nothing to refuse for. */
async function joinedId(queries: Queries, typed: string | undefined): Promise<ProblemId | null> {
  const reference = parseReference(typed ?? "");
  const known = reference && (await findByReference(queries, reference));
  return known?.publication === "published" ? known.id : null;
}

/** A reference that is taken is drawn again; the index decides. Null when it is the draft that was taken. */
async function insert(
  context: Context,
  queries: Queries,
  problem: Omit<NewProblem, "reference">,
): Promise<Reference | null> {
  const { draftId } = problem;
  for (let draws = 0; draws < REFERENCE_DRAWS; draws += 1) {
    const reference = makeReference(context.draw);
    if (await insertProblem(queries, { ...problem, reference })) return reference;
    if (draftId !== null && (await findByDraft(queries, draftId))) return null;
  }
  throw new Error("no free reference found");
}

async function begin(context: Context, queries: Queries, { submission, signals }: SubmitInput) {
  const branches = await listBranches(queries);
  const coordinating = branches.find(({ kind }) => kind === "coordinating");
  if (!coordinating) throw new Error("there is no coordinating branch: import branches first");
  const category = byCode(await listCategories(queries), submission.category, "category");
  const area = byCode(await listAreas(queries), submission.area, "area");
  const at = context.now();
  const urgency = category?.defaultUrgency ?? "normal";
  const focusGroups = focusGroupsIn(submission.focusGroups);
  const standing = { urgency, categoryId: category?.id ?? null, focusGroups } as const;
  const clock = await firstClock(context, queries, at, standing, category, coordinating);
  const problem = {
    id: context.makeId<"problem">(),
    language: submission.language,
    categoryId: category?.id ?? null,
    areaId: area?.id ?? null,
    point:
      pointOfText(submission.point ?? "") ?? (await pointOf(context, queries, submission.place)),
    focusGroups,
    privateHome: submission.privateHome ?? false,
    joinsId: await joinedId(queries, submission.joins),
    signals: signals ?? [],
    urgency,
    handling: "submitted",
    publication: "private",
    wantsPublication: submission.publish,
    answerableBranchId: coordinating.id,
    mergedIntoId: null,
    mergedAt: null,
    closedBy: null,
    closedAt: null,
    returns: noReturns,
    contradictions: noContradictions,
    ownerId: null,
    snooze: null,
    wokenAt: null,
    splitFromId: null,
    newWordsAt: null,
    submittedAt: at,
    changedAt: at,
    publishedAt: null,
    nextLimit: clock.next,
    version: 1,
  } as const;
  return {
    problem,
    coordinatingBranchId: coordinating.id,
    questions: category?.questions ?? [],
    calendar: clock.calendar,
  };
}

/** Coordinates that stand in the place; an area that is unknown stays so, and the router looks at the point. */
async function pointOf(context: Context, queries: Queries, place: string): Promise<Point | null> {
  // Most places are words alone, and need no map.
  if (!pointInText(place)) return null;
  return pointOfPlace(place, await readAtlas(context.db, queries))?.point ?? null;
}

/** `unknown` is an answer; anything else must exist. */
function byCode<T extends { readonly code: string }>(
  all: readonly T[],
  code: string,
  field: string,
): T | null {
  if (code === "unknown") return null;
  const found = all.find((one) => one.code === code);
  if (!found) throw new Refusal("invalid_input", { field });
  return found;
}
