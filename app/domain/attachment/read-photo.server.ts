// Who may see which photo, and in which version: as it was sent, or as it was made for the public.
import {
  findPhoto,
  photosOfDraft,
  photosOfProblem,
  publishedPhotosOf,
} from "../../../db/repositories/attachment.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import { readDraft } from "../problem/draft.server.ts";
import type { DraftKey } from "../problem/draft.server.ts";
import { mayOpen } from "../triage/may-open.server.ts";
import type { ResidentActor, StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PhotoId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { photoView, publicPhotoView } from "./photo.ts";
import type { Photo, PhotoRole, PhotoView, PublicPhotoView } from "./photo.ts";
import { readStored } from "./photo-store.server.ts";
import type { PhotoSize } from "./photo-store.server.ts";

/** As whom somebody asks: what their browser remembers. */
export interface PhotoViewer {
  readonly residents: readonly ResidentActor[];
  readonly staff: StaffActor | null;
}

export interface PhotoAsked {
  readonly id: PhotoId;
  readonly size: PhotoSize;
  /** `sent`: as it was sent, if the viewer may; `public`: what everybody sees. */
  readonly version: "sent" | "public";
}

export interface PhotoFile {
  /** JPEG. */
  readonly bytes: Buffer;
  /** Changes with the bytes, and only with them. */
  readonly tag: string;
  /** Anybody may see these bytes. */
  readonly isPublic: boolean;
}

/**
 * The file of a problem's photo. Its resident and staff in whose reach the problem is see what was sent; everybody sees
 * the public version of a published photo of a published problem. Refuses with `not_found` alike for a photo that is not
 * there and one that is not for the viewer.
 */
export async function readPhoto(
  context: Context,
  viewer: PhotoViewer,
  { id, size, version }: PhotoAsked,
): Promise<PhotoFile> {
  const photo = await findPhoto(context.db.read, id);
  const problem = photo?.problemId ? await findProblem(context.db.read, photo.problemId) : null;
  if (!photo || !problem) throw new Refusal("not_found");
  const theirs = await isTheirs(context, viewer, problem);
  if (version === "sent" && theirs) return fileOf(context, photo.hash, size, false);
  const isPublic = photo.publication === "published" && problem.publication === "published";
  // Those who may see everything may look at what would be published.
  if (!photo.publicHash || !(isPublic || theirs)) throw new Refusal("not_found");
  return fileOf(context, photo.publicHash, size, isPublic);
}

async function isTheirs(
  context: Context,
  { residents, staff }: PhotoViewer,
  problem: Problem,
): Promise<boolean> {
  if (residents.some(({ problemId }) => problemId === problem.id)) return true;
  return staff !== null && (await mayOpen(context.db.read, staff, problem));
}

/** The file of a draft's photo, for who fills it in. Refuses with `not_found`. */
export async function readPhotoOfDraft(
  context: Context,
  key: DraftKey,
  { id, size }: Pick<PhotoAsked, "id" | "size">,
): Promise<PhotoFile> {
  const photo = (await ownDraftPhotos(context, key)).find((one) => one.id === id);
  if (!photo) throw new Refusal("not_found");
  return fileOf(context, photo.hash, size, false);
}

async function ownDraftPhotos(context: Context, key: DraftKey): Promise<Photo[]> {
  const draft = await readDraft(context, key);
  return draft ? photosOfDraft(context.db.read, draft.id) : [];
}

async function fileOf(
  context: Context,
  hash: string,
  size: PhotoSize,
  isPublic: boolean,
): Promise<PhotoFile> {
  const bytes = await readStored(context.attachments.folder, hash, size);
  if (!bytes) throw new Error(`the file of a photo is missing: ${hash}`);
  return { bytes, tag: `${hash}-${size}`, isPublic };
}

/** The photos of a draft, for who fills it in; none when it is over. */
export async function listPhotosOfDraft(context: Context, key: DraftKey): Promise<PhotoView[]> {
  return (await ownDraftPhotos(context, key)).map(photoView);
}

/** All photos of a problem, for its resident and staff in whose reach it is. Refuses with `not_found`. */
export async function listPhotos(
  context: Context,
  actor: ResidentActor | StaffActor,
  problemId: ProblemId,
): Promise<PhotoView[]> {
  const problem = await findProblem(context.db.read, problemId);
  const [residents, staff] = actor.kind === "resident" ? [[actor], null] : [[], actor];
  if (!problem || !(await isTheirs(context, { residents, staff }, problem))) {
    throw new Refusal("not_found");
  }
  return (await photosOfProblem(context.db.read, problemId)).map(photoView);
}

/** What everybody sees of a problem's photos; none unless it is published. */
export async function listPublicPhotos(
  context: Context,
  problem: Pick<Problem, "id" | "publication">,
): Promise<PublicPhotoView[]> {
  if (problem.publication !== "published") return [];
  const photos = await photosOfProblem(context.db.read, problem.id);
  return photos.filter(({ publication }) => publication === "published").map(publicPhotoView);
}

/** What stands for each problem where there is room for one photo. */
export type PhotoOfEach = Readonly<Record<string, PublicPhotoView>>;

/**
 * The first published photo of each of these problems that has one and is published; one of that role before others, when
 * a role is given.
 */
export async function firstPublicPhotos(
  context: Pick<Context, "db">,
  references: readonly Reference[],
  role: PhotoRole | null = null,
): Promise<PhotoOfEach> {
  const found = await publishedPhotosOf(context.db.read, references);
  const first: Record<string, PublicPhotoView> = {};
  for (const { reference, photo } of found) {
    const before = first[reference];
    if (!before || (photo.role === role && before.role !== role)) {
      first[reference] = publicPhotoView(photo);
    }
  }
  return first;
}
