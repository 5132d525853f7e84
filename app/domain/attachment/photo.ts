// A photo as use cases know it: whose it is, what it is for, who may see it. Knows no file and no picture.
import type { DraftId, PhotoId, ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Point } from "../shared/point.ts";
import type { Cover } from "./cover.ts";

/** With the problem, added to it later, or a branch's evidence of before and after. */
export const photoRoles = ["problem", "addition", "before", "after"] as const;
export type PhotoRole = (typeof photoRoles)[number];

/** What a branch adds; residents add the others. */
export const evidenceRoles = ["before", "after"] as const satisfies readonly PhotoRole[];
export type EvidenceRole = (typeof evidenceRoles)[number];

export function isEvidenceRole(value: unknown): value is EvidenceRole {
  return evidenceRoles.some((role) => role === value);
}

/** By who they came from: the resident, or the branch with its before and after. */
export interface SortedPhotos<One> {
  readonly residents: readonly One[];
  readonly evidence: readonly One[];
}

/** Apart, each in the order in which they came. */
export function sortedPhotos<One extends { readonly role: PhotoRole }>(
  photos: readonly One[],
): SortedPhotos<One> {
  return {
    residents: photos.filter(({ role }) => !isEvidenceRole(role)),
    evidence: photos.filter(({ role }) => isEvidenceRole(role)),
  };
}

export const photoPublications = ["private", "published", "hidden"] as const;
export type PhotoPublication = (typeof photoPublications)[number];

export interface Photo {
  readonly id: PhotoId;
  /** A photo belongs to a draft or to a problem, never to both. */
  readonly draftId: DraftId | null;
  readonly problemId: ProblemId | null;
  readonly role: PhotoRole;
  /** SHA-256 of the re-encoded file, hex: its name. */
  readonly hash: string;
  /** The file that everybody sees, its covers burnt in; null while nothing was made for the public. */
  readonly publicHash: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bytes: number;
  /** By the camera's own clock, `2026-03-02T09:30:00`, without a zone; null unless the resident let us keep it. */
  readonly takenAt: string | null;
  /** Where it was taken; null unless the resident let us keep it. */
  readonly point: Point | null;
  readonly covers: readonly Cover[];
  readonly publication: PhotoPublication;
  readonly addedAt: Instant;
}

/** What the photo's own people see of it: its resident, staff in whose reach it is. */
export type PhotoView = Pick<
  Photo,
  "id" | "role" | "widthPx" | "heightPx" | "takenAt" | "point" | "publication" | "covers"
> & {
  /** There is a version for the public, shown or not. */
  readonly prepared: boolean;
};

/** What everybody may know of a published photo. */
export type PublicPhotoView = Pick<Photo, "id" | "role" | "widthPx" | "heightPx">;

export function photoView(photo: Photo): PhotoView {
  const { id, role, widthPx, heightPx, takenAt, point, publication, covers } = photo;
  const prepared = photo.publicHash !== null;
  return { id, role, widthPx, heightPx, takenAt, point, publication, covers, prepared };
}

export function publicPhotoView({ id, role, widthPx, heightPx }: Photo): PublicPhotoView {
  return { id, role, widthPx, heightPx };
}
