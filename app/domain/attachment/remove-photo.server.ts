// A photo is taken back: its row, and its file unless another photo is the same.
import {
  deletePhotos,
  findPhoto,
  photosOfDraft,
  photosOfProblem,
} from "../../../db/repositories/attachment.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { readDraft } from "../problem/draft.server.ts";
import type { DraftKey } from "../problem/draft.server.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import type { ResidentActor, StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PhotoId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { dropFiles, loosenFiles } from "./keep-files.server.ts";
import { mayRemove } from "./photo-rights.ts";

/** Removes a photo of a draft. One that is gone already is no matter. Refuses with `expired` when the draft is over. */
export async function removePhotoOfDraft(
  context: Context,
  key: DraftKey,
  id: PhotoId,
): Promise<void> {
  if (!(await readDraft(context, key))) throw new Refusal("expired");
  const hashes = await context.db.transact(async (queries) => {
    const photos = (await photosOfDraft(queries, key.id)).filter((photo) => photo.id === id);
    await deletePhotos(queries, photos);
    return loosenFiles(context, queries, photos);
  });
  await dropFiles(context, hashes);
}

/** Removes a photo of a problem, with an event. Refuses with `not_found` and the codes of `mayRemove`. */
export async function removePhoto(
  context: Context,
  actor: ResidentActor | StaffActor,
  id: PhotoId,
): Promise<void> {
  const hashes = await context.db.transact(async (queries) => {
    const photo = await findPhoto(queries, id);
    const problem = photo?.problemId ? await findProblem(queries, photo.problemId) : null;
    const seen =
      problem &&
      (actor.kind === "resident"
        ? actor.problemId === problem.id
        : await mayOpen(queries, actor, problem));
    if (!photo || !seen) throw new Refusal("not_found");
    assertAllowed(mayRemove(actor, photo, problem));
    await deletePhotos(queries, [photo]);
    const loose = await loosenFiles(context, queries, [photo]);
    const facts = { photoId: id, role: photo.role };
    await appendEvent(context, queries, actor, problem.id, { type: "photo_removed", facts });
    return loose;
  });
  await dropFiles(context, hashes);
}

/**
 * In the transaction of an erasure: every photo that the resident of that problem sent goes. Returns the files that may
 * have to go too: give them to `dropFiles` afterwards; if that never comes, the housekeeping does it.
 */
export async function eraseOwnPhotos(
  context: Context,
  queries: Queries,
  problemId: ProblemId,
): Promise<string[]> {
  const all = await photosOfProblem(queries, problemId);
  const own = all.filter(({ role }) => role === "problem" || role === "addition");
  await deletePhotos(queries, own);
  return loosenFiles(context, queries, own);
}
