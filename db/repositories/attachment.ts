// Photos: whose they are and who may see them. Their files are the store's business.
import type { Photo, PhotoPublication, PhotoRole } from "../../app/domain/attachment/photo.ts";
import type { Reference } from "../../app/domain/problem/reference.ts";
import type { DraftId, PhotoId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";
import type { AttachmentRow } from "../tables/attachment.ts";

/** Adds it; false when this very photo is there already, for the same draft, or problem and role. */
export async function insertPhoto(queries: Queries, photo: Photo): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("attachment")
    .values({
      id: photo.id,
      draft_id: photo.draftId,
      problem_id: photo.problemId,
      role: photo.role,
      hash: photo.hash,
      public_hash: photo.publicHash,
      width: photo.widthPx,
      height: photo.heightPx,
      bytes: photo.bytes,
      taken_at: photo.takenAt,
      latitude: photo.point?.latitude ?? null,
      longitude: photo.point?.longitude ?? null,
      covers: toJson(photo.covers),
      publication: photo.publication,
      added_at: photo.addedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The photo, or null. */
export async function findPhoto(queries: Queries, id: PhotoId): Promise<Photo | null> {
  const row = await queries
    .selectFrom("attachment")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** In the order in which they were added. */
export async function photosOfDraft(queries: Queries, id: DraftId): Promise<Photo[]> {
  const rows = await queries
    .selectFrom("attachment")
    .selectAll()
    .where("draft_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** All of a problem, whatever they are for, in the order in which they were added. */
export async function photosOfProblem(queries: Queries, id: ProblemId): Promise<Photo[]> {
  const rows = await queries
    .selectFrom("attachment")
    .selectAll()
    .where("problem_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** What everybody may see of many problems, by their references, in the order in which it was added. */
export async function publishedPhotosOf(
  queries: Queries,
  references: readonly Reference[],
): Promise<{ readonly reference: Reference; readonly photo: Photo }[]> {
  if (references.length === 0) return [];
  const rows = await queries
    .selectFrom("attachment")
    .innerJoin("problem", "problem.id", "attachment.problem_id")
    .selectAll("attachment")
    .select("problem.reference")
    .where("problem.reference", "in", [...references])
    .where("problem.publication", "=", "published")
    .where("attachment.publication", "=", "published")
    .orderBy("attachment.id")
    .execute();
  return rows.map((row) => ({ reference: row.reference as Reference, photo: fromRow(row) }));
}

/** What was sent with the form is the problem's from now on. */
export async function givePhotosToProblem(
  queries: Queries,
  draftId: DraftId,
  problemId: ProblemId,
): Promise<void> {
  await queries
    .updateTable("attachment")
    .set({ draft_id: null, problem_id: problemId })
    .where("draft_id", "=", draftId)
    .execute();
}

/** Saves what a moderator decides: covers, the public file, who may see it. */
export async function updatePhoto(
  queries: Queries,
  photo: Pick<Photo, "id" | "covers" | "publicHash" | "publication">,
): Promise<void> {
  await queries
    .updateTable("attachment")
    .set({
      covers: toJson(photo.covers),
      public_hash: photo.publicHash,
      publication: photo.publication,
    })
    .where("id", "=", photo.id)
    .execute();
}

/** Deletes the rows; their files become loose: see `markLoose`. */
export async function deletePhotos(queries: Queries, photos: readonly Photo[]): Promise<void> {
  if (photos.length === 0) return;
  const ids = photos.map(({ id }) => id);
  await queries.deleteFrom("attachment").where("id", "in", ids).execute();
}

/** The photos of drafts that expired before `now`. */
export async function photosOfExpiredDrafts(queries: Queries, now: Instant): Promise<Photo[]> {
  const rows = await queries
    .selectFrom("attachment")
    .innerJoin("draft", "draft.id", "attachment.draft_id")
    .selectAll("attachment")
    .where("draft.expires_at", "<=", now)
    .execute();
  return rows.map(fromRow);
}

function fromRow(row: AttachmentRow): Photo {
  const { latitude, longitude } = row;
  return {
    id: row.id as PhotoId,
    draftId: row.draft_id as DraftId | null,
    problemId: row.problem_id as ProblemId | null,
    role: row.role as PhotoRole,
    hash: row.hash,
    publicHash: row.public_hash,
    widthPx: row.width,
    heightPx: row.height,
    bytes: row.bytes,
    takenAt: row.taken_at,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    covers: fromJson(row.covers),
    publication: row.publication as PhotoPublication,
    addedAt: row.added_at as Instant,
  };
}
