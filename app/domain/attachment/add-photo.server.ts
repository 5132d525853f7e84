// A photo is added: to a form that is being filled in, by a resident to their problem, by its branch as evidence. It
// counts only when its file and its row are saved.
import { findDraft, lockOpenDraft } from "../../../db/repositories/draft.ts";
import {
  insertPhoto,
  photosOfDraft,
  photosOfProblem,
} from "../../../db/repositories/attachment.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { DraftKey } from "../problem/draft.server.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import type { ResidentActor, StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { digest } from "../shared/secrets.server.ts";
import type { WhenAndWhere } from "./exif.ts";
import { keepFiles } from "./keep-files.server.ts";
import { checkBytes, mayAddPhoto } from "./photo-limits.ts";
import { mayAddAs } from "./photo-rights.ts";
import { photoView } from "./photo.ts";
import type { EvidenceRole, Photo, PhotoView } from "./photo.ts";
import { preparePhoto } from "./prepare-photo.server.ts";
import type { PreparedPhoto } from "./prepare-photo.server.ts";

export interface SentPhoto {
  /** The file as it came. */
  readonly file: Uint8Array;
  /** The resident lets us keep when and where it was taken. */
  readonly keepWhenAndWhere: boolean;
}

export interface AddedPhoto {
  readonly photo: PhotoView;
  /** This very photo was there before; nothing was written. */
  readonly wasThere: boolean;
  /** What its camera wrote: an offer, kept in `photo` only where the resident said so. */
  readonly offered: WhenAndWhere;
}

/**
 * Adds a photo to a draft. The same one twice is there once. Refuses with `expired` (the draft is over, or sent),
 * `photo_too_many`, `photo_too_large` and the codes of `preparePhoto`.
 */
export async function addPhotoToDraft(
  context: Context,
  key: DraftKey,
  sent: SentPhoto,
): Promise<AddedPhoto> {
  return add(context, sent, async (queries, photo) => {
    const draft = await findDraft(queries, key.id, context.now());
    const own = draft?.secretHash === digest(key.secret);
    // From here on it can't be sent before this photo is saved.
    if (!own || !(await lockOpenDraft(queries, key.id))) throw new Refusal("expired");
    const before = await photosOfDraft(queries, key.id);
    return insert(queries, before, { ...photo, draftId: key.id });
  });
}

export type AddTo =
  | { readonly actor: ResidentActor; readonly role: "addition"; readonly problemId: ProblemId }
  | { readonly actor: StaffActor; readonly role: EvidenceRole; readonly problemId: ProblemId };

/**
 * Adds a photo to a problem, with an event. The same one twice in one role is there once, and has one event. Refuses with
 * `not_found`, the codes of `mayAddAs`, `photo_too_many` (in that role), `photo_too_large` and those of `preparePhoto`.
 */
export async function addPhoto(context: Context, to: AddTo, sent: SentPhoto): Promise<AddedPhoto> {
  const { actor, role, problemId } = to;
  const mayThey = async (queries: Queries) => {
    const problem = await findProblem(queries, problemId);
    const seen = problem && (actor.kind === "resident" || (await mayOpen(queries, actor, problem)));
    if (!seen) throw new Refusal("not_found");
    assertAllowed(mayAddAs(actor, role, problem));
  };
  await mayThey(context.db.read);
  return add(context, sent, async (queries, photo) => {
    await mayThey(queries);
    // First the event: others who add to the same problem wait for the end of the log, and count after us.
    const facts = { photoId: photo.id, role };
    const before = await photosOfProblem(queries, problemId);
    const known = before.find((one) => one.role === role && one.hash === photo.hash);
    if (known) return known;
    await appendEvent(context, queries, actor, problemId, { type: "photo_added", facts });
    const now = (await photosOfProblem(queries, problemId)).filter((one) => one.role === role);
    return insert(queries, now, { ...photo, problemId, role });
  });
}

type Added = (queries: Queries, photo: Photo) => Promise<Photo>;

async function add(context: Context, sent: SentPhoto, save: Added): Promise<AddedPhoto> {
  assertAllowed(checkBytes(sent.file.byteLength, context.attachments.photoMaxBytes));
  const prepared = await preparePhoto(sent.file);
  const id = context.makeId<"photo">();
  const saved = await keepFiles(context, prepared, (queries, hash) =>
    save(queries, { ...newPhoto(context, sent, prepared), id, hash }),
  );
  return {
    photo: photoView(saved),
    wasThere: saved.id !== id,
    offered: prepared.whenAndWhere,
  };
}

function newPhoto(
  context: Context,
  { keepWhenAndWhere }: SentPhoto,
  { widthPx, heightPx, bytes, whenAndWhere }: PreparedPhoto,
): Omit<Photo, "id" | "hash"> {
  return {
    draftId: null,
    problemId: null,
    role: "problem",
    publicHash: null,
    ...{ widthPx, heightPx, bytes },
    ...(keepWhenAndWhere ? whenAndWhere : { takenAt: null, point: null }),
    covers: [],
    publication: "private",
    addedAt: context.now(),
  };
}

async function insert(queries: Queries, before: readonly Photo[], photo: Photo): Promise<Photo> {
  const known = before.find(({ hash }) => hash === photo.hash);
  if (known) return known;
  assertAllowed(mayAddPhoto(before.length));
  if (!(await insertPhoto(queries, photo))) throw new Refusal("changed_meanwhile");
  return photo;
}
