// Branches, areas and categories as an import compares and replaces them: what lists leave out, and updates by id.
import type { Area, Branch, Category, Responsibility } from "../../app/domain/branch/branch.ts";
import type { AreaGeometry } from "../../app/domain/branch/geometry.ts";
import type { AreaId, BranchId, CategoryId } from "../../app/domain/shared/ids.ts";
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { ByLanguage } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toBit, toJson } from "../mapping.ts";

export interface BranchArea {
  readonly branchId: BranchId;
  readonly areaId: AreaId;
}

/** Which branch serves which areas. */
export async function listBranchAreas(queries: Queries): Promise<BranchArea[]> {
  const rows = await queries.selectFrom("branch_area").select(["branch_id", "area_id"]).execute();
  return rows.map((row) => ({ branchId: row.branch_id, areaId: row.area_id }) as BranchArea);
}

export interface AreaShape {
  readonly geometry: AreaGeometry;
  readonly position: number;
}

/** The large part of every area. */
export async function listAreaShapes(queries: Queries): Promise<Map<AreaId, AreaShape>> {
  const rows = await queries.selectFrom("area").select(["id", "geometry", "position"]).execute();
  return new Map(
    rows.map(({ id, geometry, position }) => [
      id as AreaId,
      { geometry: fromJson<AreaGeometry>(geometry), position },
    ]),
  );
}

export interface CategoryLearning {
  readonly examples: ByLanguage<readonly string[]>;
  readonly position: number;
}

/** What a classifier learns from, and the order. */
export async function listCategoryLearning(
  queries: Queries,
): Promise<Map<CategoryId, CategoryLearning>> {
  const rows = await queries
    .selectFrom("category")
    .select(["id", "examples", "position"])
    .execute();
  return new Map(
    rows.map(({ id, examples, position }) => [
      id as CategoryId,
      { examples: fromJson<CategoryLearning["examples"]>(examples), position },
    ]),
  );
}

/** Replaces what a branch is called, where it stands and what it is. Its code, and whether it is closed, stay. */
export async function updateBranch(
  queries: Queries,
  branch: Pick<Branch, "id" | "parentId" | "path" | "kind" | "name">,
): Promise<void> {
  const { id, parentId, path, kind, name } = branch;
  await queries
    .updateTable("branch")
    .set({ parent_id: parentId, path, kind, name: toJson(name) })
    .where("id", "=", id)
    .execute();
}

/** Closes a branch at `at`, or with null opens it again. */
export async function setBranchClosed(
  queries: Queries,
  id: BranchId,
  at: Instant | null,
): Promise<void> {
  await queries.updateTable("branch").set({ closed_at: at }).where("id", "=", id).execute();
}

/** Offers a kind no longer from `at` on, or with null again. */
export async function setCategoryRetired(
  queries: Queries,
  id: CategoryId,
  at: Instant | null,
): Promise<void> {
  await queries.updateTable("category").set({ retired_at: at }).where("id", "=", id).execute();
}

/** What is resolved may come back to its branch. */
const unfinished = handlingStates.filter((state) => isOpen(state) || state === "resolved");

/** How many open problems lie with each branch or are its to answer for; branches without any are left out. */
export async function countOpenByBranch(queries: Queries): Promise<Map<BranchId, number>> {
  const counts = new Map<BranchId, number>();
  const rows = await queries
    .selectFrom("problem")
    .select(["branch_id", "answerable_branch_id"])
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("handling", "in", unfinished)
    .groupBy(["branch_id", "answerable_branch_id"])
    .execute();
  for (const { branch_id, answerable_branch_id, count } of rows) {
    for (const id of new Set([branch_id, answerable_branch_id])) {
      if (id === null) continue;
      counts.set(id as BranchId, (counts.get(id as BranchId) ?? 0) + Number(count));
    }
  }
  return counts;
}

/** Replaces everything of an area but its code. */
export async function updateArea(queries: Queries, area: Area & AreaShape): Promise<void> {
  await queries
    .updateTable("area")
    .set({
      parent_id: area.parentId,
      path: area.path,
      level: area.level,
      name: toJson(area.name),
      geometry: toJson(area.geometry),
      position: area.position,
    })
    .where("id", "=", area.id)
    .execute();
}

/** Replaces everything of a category but its code. */
export async function updateCategory(
  queries: Queries,
  category: Category & CategoryLearning,
): Promise<void> {
  await queries
    .updateTable("category")
    .set({
      parent_id: category.parentId,
      name: toJson(category.name),
      description: toJson(category.description),
      examples: toJson(category.examples),
      is_sensitive: toBit(category.sensitive),
      is_complex: toBit(category.complex),
      default_urgency: category.defaultUrgency,
      questions: toJson(category.questions),
      position: category.position,
    })
    .where("id", "=", category.id)
    .execute();
}

/** Makes these the areas of the branch. */
export async function replaceBranchAreas(
  queries: Queries,
  branchId: BranchId,
  areaIds: readonly AreaId[],
): Promise<void> {
  await queries.deleteFrom("branch_area").where("branch_id", "=", branchId).execute();
  if (areaIds.length === 0) return;
  await queries
    .insertInto("branch_area")
    .values(areaIds.map((areaId) => ({ branch_id: branchId, area_id: areaId })))
    .execute();
}

/** Makes these the responsibilities of the branch; each comes with the id of its row. */
export async function replaceResponsibilities(
  queries: Queries,
  branchId: BranchId,
  given: readonly (Omit<Responsibility, "branchId"> & { readonly id: string })[],
): Promise<void> {
  await queries.deleteFrom("responsibility").where("branch_id", "=", branchId).execute();
  if (given.length === 0) return;
  await queries
    .insertInto("responsibility")
    .values(
      given.map(({ id, categoryId, areaId }) => ({
        id,
        branch_id: branchId,
        category_id: categoryId,
        area_id: areaId,
      })),
    )
    .execute();
}
