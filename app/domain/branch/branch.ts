// Branches: the organisational units that solve problems, as a tree.
import type { ExtraQuestion } from "../problem/extra-question.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { LocalText } from "../shared/language.ts";

export const branchKinds = [
  "coordinating",
  "department",
  "township",
  "subdistrict",
  "village",
  "community",
  "enterprise",
] as const;
export type BranchKind = (typeof branchKinds)[number];

export interface Branch {
  readonly id: BranchId;
  readonly code: string;
  readonly parentId: BranchId | null;
  /** Ids from the root to this branch, `/root/.../this/`; a branch covers whatever begins with its path. */
  readonly path: string;
  readonly kind: BranchKind;
  readonly name: LocalText;
  readonly closed: boolean;
}

/** How far below the root: 1 for the root itself. */
export function depth(branch: Pick<Branch, "path">): number {
  return branch.path.split("/").filter(Boolean).length;
}

/** "This branch solves this kind in this area" (null: wherever its problems are). */
export interface Responsibility {
  readonly branchId: BranchId;
  readonly categoryId: CategoryId;
  readonly areaId: AreaId | null;
}

/** A kind of problem; two levels. */
export interface Category {
  readonly id: CategoryId;
  readonly code: string;
  readonly parentId: CategoryId | null;
  readonly name: LocalText;
  readonly description: LocalText;
  /** Points of sensitive kinds are blurred in public. */
  readonly sensitive: boolean;
  readonly complex: boolean;
  readonly defaultUrgency: "emergency" | "urgent" | "normal";
  /** At most three. */
  readonly questions: readonly ExtraQuestion[];
  /** No longer offered; problems that are of this kind stay so. */
  readonly retired?: boolean;
}

/** Those that can still be chosen: neither retired themselves, nor below one that is. */
export function offeredKinds<Kind extends Pick<Category, "id" | "parentId" | "retired">>(
  kinds: readonly Kind[],
): Kind[] {
  const retired = new Set(kinds.filter((kind) => kind.retired).map(({ id }) => id));
  return kinds.filter(
    ({ id, parentId }) => !retired.has(id) && (parentId === null || !retired.has(parentId)),
  );
}

export const areaLevels = ["county", "township", "village"] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** An administrative division; areas form a tree. */
export interface Area {
  readonly id: AreaId;
  readonly code: string;
  readonly parentId: AreaId | null;
  /** Ids from the root to this area, `/county/township/village/`. */
  readonly path: string;
  readonly level: AreaLevel;
  readonly name: LocalText;
}
