// A moderator decides what of a photo everybody sees: which parts are covered, and whether it is shown at all.
import { findPhoto, updatePhoto } from "../../../db/repositories/attachment.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PhotoId, ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import type { Cover } from "./cover.ts";
import { dropFiles, keepFiles, loosenFiles } from "./keep-files.server.ts";
import { mayModeratePhotos } from "./photo-rights.ts";
import { photoView } from "./photo.ts";
import type { Photo, PhotoView } from "./photo.ts";
import { readStored } from "./photo-store.server.ts";
import { coverPhoto as burnIn } from "./prepare-photo.server.ts";

type Moderated = Photo & { readonly problemId: ProblemId };

async function requirePhoto(queries: Queries, actor: StaffActor, id: PhotoId): Promise<Moderated> {
  const photo = await findPhoto(queries, id);
  const problem = photo?.problemId ? await findProblem(queries, photo.problemId) : null;
  if (!photo || !problem) throw new Refusal("not_found");
  assertAllowed(mayModeratePhotos(actor, problem));
  return { ...photo, problemId: problem.id };
}

/**
 * Covers these parts of the photo, instead of those that were covered before; none: nothing is covered. A published photo
 * changes at once. The photo as it was sent stays as it is. Refuses with `not_found` and `not_allowed`.
 */
export async function coverPhoto(
  context: Context,
  actor: StaffActor,
  { id, covers }: { readonly id: PhotoId; readonly covers: readonly Cover[] },
): Promise<PhotoView> {
  const { hash } = await requirePhoto(context.db.read, actor, id);
  const full = await readStored(context.attachments.folder, hash, "full");
  if (!full) throw new Error(`the file of a photo is missing: ${hash}`);
  if (covers.length === 0) {
    const { view, loose } = await context.db.transact((queries) =>
      save(context, queries, actor, { id, covers, publicHash: hash }),
    );
    await dropFiles(context, loose);
    return view;
  }
  const { view, loose } = await keepFiles(context, await burnIn(full, covers), (queries, made) =>
    save(context, queries, actor, { id, covers, publicHash: made }),
  );
  await dropFiles(context, loose);
  return view;
}

async function save(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  made: Pick<Photo, "id" | "covers" | "publicHash">,
) {
  const photo = await requirePhoto(queries, actor, made.id);
  const covered = { ...photo, ...made };
  await updatePhoto(queries, covered);
  const before = photo.publicHash !== null && photo.publicHash !== made.publicHash;
  // Its own file is among them, and needed still: `dropFiles` sees that.
  const loose = before ? await loosenFiles(context, queries, [photo]) : [];
  if (photo.publication === "published") {
    await note(context, queries, actor, covered, "photo_published");
  }
  return { view: photoView(covered), loose };
}

/**
 * Shows the photo to everybody, as soon as its problem is published. Twice is once. Refuses with `not_found` and
 * `not_allowed`.
 */
export function publishPhoto(context: Context, actor: StaffActor, id: PhotoId): Promise<PhotoView> {
  return decide(context, actor, id, "published");
}

/** Shows it to nobody but its resident and staff. Twice is once. Refuses like `publishPhoto`. */
export function hidePhoto(context: Context, actor: StaffActor, id: PhotoId): Promise<PhotoView> {
  return decide(context, actor, id, "hidden");
}

function decide(
  context: Context,
  actor: StaffActor,
  id: PhotoId,
  publication: "published" | "hidden",
): Promise<PhotoView> {
  return context.db.transact(async (queries) => {
    const photo = await requirePhoto(queries, actor, id);
    if (photo.publication === publication) return photoView(photo);
    const decided = { ...photo, publication, publicHash: photo.publicHash ?? photo.hash };
    await updatePhoto(queries, decided);
    await note(context, queries, actor, decided, `photo_${publication}`);
    return photoView(decided);
  });
}

/** For the log: which photo, and how many parts of it are covered. */
async function note(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  { id, problemId, covers }: Moderated,
  type: "photo_published" | "photo_hidden",
): Promise<void> {
  const facts = { photoId: id, covers: covers.length };
  await appendEvent(context, queries, actor, problemId, { type, facts });
}
