// A resident has what is stored about them erased: how they can be reached, or everything private.
import { deletePhotos, photosOfProblem } from "../../../db/repositories/attachment.ts";
import {
  eraseContactRow,
  eraseMarks,
  eraseNotes,
  erasePublicText,
  eraseWords,
  skipQueuedLetters,
} from "../../../db/repositories/erasure.ts";
import { forgetConfirmation } from "../../../db/repositories/confirmation.ts";
import { findContact } from "../../../db/repositories/contact.ts";
import { forgetJoined } from "../../../db/repositories/follower.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { dropFiles, loosenFiles } from "../attachment/keep-files.server.ts";
import { evidenceRoles } from "../attachment/photo.ts";
import { limitHash } from "../follower/person.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import { isOpen } from "../problem/handling.ts";
import { indexPublic } from "../problem/index-public.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ErasedPart } from "./erasure.ts";

/** Name and address go, and letters with them. A second time there is nothing to do. Refuses with `not_found`. */
export async function eraseOwnContact(context: Context, actor: ResidentActor): Promise<void> {
  await context.db.transact(async (queries) => {
    const problem = await ownProblem(queries, actor);
    const parts = await eraseContact(context, queries, problem);
    await record(context, queries, actor, parts);
  });
}

/**
 * Everything private goes: contact, words, answers, place, messages, photos, what staff noted among themselves; and the public version, unless `keepPublic` and it
 * is published. The log keeps what happened, without a word of it. A second time there is nothing to do. Refuses with
 * `not_found`, and with `withdraw_first` while a branch works on it.
 */
export async function eraseOwnProblem(
  context: Context,
  actor: ResidentActor,
  { keepPublic }: { readonly keepPublic: boolean },
): Promise<void> {
  const files = await context.db.transact(async (queries) => {
    const problem = await ownProblem(queries, actor);
    if (isOpen(problem.handling)) throw new Refusal("withdraw_first");
    const parts = await eraseContact(context, queries, problem);
    const { id } = problem;
    const staysPublic = keepPublic && problem.publication === "published";
    if (!staysPublic) {
      await retract(context, queries, actor, problem);
      if (await erasePublicText(queries, id)) parts.push("public_text");
    }
    if (await eraseWords(queries, id)) parts.push("words");
    if (await eraseNotes(queries, id)) parts.push("notes");
    const own = (await photosOfProblem(queries, id)).filter(
      ({ role }) => !(evidenceRoles as readonly string[]).includes(role),
    );
    await deletePhotos(queries, own);
    const loose = await loosenFiles(context, queries, own);
    if (own.length > 0) parts.push("photos");
    const marked = await ownProblem(queries, actor);
    if (hasMarks(marked, staysPublic)) parts.push("marks");
    // The end of the log before the problem's row, like every move: the other way round two would wait for each other.
    await record(context, queries, actor, parts);
    await eraseMarks(queries, id, { at: context.now(), keepHome: staysPublic });
    // The public list and map knew the point as well.
    await indexPublic(context, queries, marked, await ownProblem(queries, actor));
    return loose;
  });
  context.wake();
  await dropFiles(context, files);
}

async function ownProblem(queries: Queries, actor: ResidentActor): Promise<Problem> {
  const problem = await findProblem(queries, actor.problemId);
  if (!problem) throw new Refusal("not_found");
  return problem;
}

async function eraseContact(
  context: Context,
  queries: Queries,
  { id }: Problem,
): Promise<ErasedPart[]> {
  const email = (await findContact(queries, id))?.email ?? null;
  const had = await eraseContactRow(queries, id);
  await forgetJoined(queries, id);
  if (email !== null) await forgetConfirmation(queries, limitHash(context, email));
  await skipQueuedLetters(queries, id, context.now());
  return had ? ["contact"] : [];
}

async function retract(
  context: Context,
  queries: Queries,
  actor: ResidentActor,
  problem: Problem,
): Promise<void> {
  const isOffered = problem.publication === "published" || problem.publication === "pending";
  if (isOffered) await applyMove(context, queries, actor, problem, "retract");
}

/** That it is somebody's home protects them as long as the public reads of it, and is no mark until then. */
function hasMarks(problem: Problem, staysPublic: boolean): boolean {
  const { point, focusGroups, privateHome, joinsId, signals, newWordsAt } = problem;
  const lists = [...focusGroups, ...signals];
  const isHome = privateHome && !staysPublic;
  return point !== null || lists.length > 0 || isHome || joinsId !== null || newWordsAt !== null;
}

/** Which parts, never what was in them. */
async function record(
  context: Context,
  queries: Queries,
  actor: ResidentActor,
  parts: readonly ErasedPart[],
): Promise<void> {
  if (parts.length === 0) return;
  await appendEvent(context, queries, actor, actor.problemId, { type: "erased", facts: { parts } });
}
