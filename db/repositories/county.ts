// Branches, areas, categories and responsibilities: small tables, read whole.
import type {
  Area,
  AreaLevel,
  Branch,
  BranchKind,
  Category,
  Responsibility,
} from "../../app/domain/branch/branch.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";
import { fromBit, fromJson, toBit, toJson } from "../mapping.ts";

export async function listBranches(queries: Queries): Promise<Branch[]> {
  const rows = await queries.selectFrom("branch").selectAll().orderBy("path").execute();
  return rows.map((row) => ({
    id: row.id as Branch["id"],
    code: row.code,
    parentId: row.parent_id as Branch["parentId"],
    path: row.path,
    kind: row.kind as BranchKind,
    name: fromJson<LocalText>(row.name),
    closed: row.closed_at !== null,
  }));
}

/** Areas without their geometry, which is large. */
export async function listAreas(queries: Queries): Promise<Area[]> {
  const rows = await queries
    .selectFrom("area")
    .select(["id", "code", "parent_id", "path", "level", "name"])
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id as Area["id"],
    code: row.code,
    parentId: row.parent_id as Area["parentId"],
    path: row.path,
    level: row.level as AreaLevel,
    name: fromJson<LocalText>(row.name),
  }));
}

export async function listCategories(queries: Queries): Promise<Category[]> {
  const rows = await queries.selectFrom("category").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    id: row.id as Category["id"],
    code: row.code,
    parentId: row.parent_id as Category["parentId"],
    name: fromJson<LocalText>(row.name),
    description: fromJson<LocalText>(row.description),
    sensitive: fromBit(row.is_sensitive),
    complex: fromBit(row.is_complex),
    defaultUrgency: row.default_urgency as Category["defaultUrgency"],
    questions: fromJson<Category["questions"]>(row.questions),
    retired: row.retired_at !== null,
  }));
}

export async function listResponsibilities(queries: Queries): Promise<Responsibility[]> {
  const rows = await queries
    .selectFrom("responsibility")
    .select(["branch_id", "category_id", "area_id"])
    .execute();
  return rows.map((row) => ({
    branchId: row.branch_id as Responsibility["branchId"],
    categoryId: row.category_id as Responsibility["categoryId"],
    areaId: row.area_id as Responsibility["areaId"],
  }));
}

export async function insertBranch(
  queries: Queries,
  branch: Omit<Branch, "closed">,
): Promise<void> {
  await queries
    .insertInto("branch")
    .values({
      id: branch.id,
      code: branch.code,
      parent_id: branch.parentId,
      path: branch.path,
      kind: branch.kind,
      name: toJson(branch.name),
      closed_at: null,
    })
    .execute();
}

/** `geometry` is a GeoJSON Polygon or MultiPolygon; `position` orders areas of one parent. */
export async function insertArea(
  queries: Queries,
  area: Area & { readonly geometry: object; readonly position: number },
): Promise<void> {
  await queries
    .insertInto("area")
    .values({
      id: area.id,
      code: area.code,
      parent_id: area.parentId,
      path: area.path,
      level: area.level,
      name: toJson(area.name),
      geometry: toJson(area.geometry),
      position: area.position,
    })
    .execute();
}

/** `examples` are sentences for each language, from which the first classifier learns. */
export async function insertCategory(
  queries: Queries,
  category: Category & {
    readonly examples: Readonly<Record<string, readonly string[]>>;
    readonly position: number;
  },
): Promise<void> {
  await queries
    .insertInto("category")
    .values({
      id: category.id,
      code: category.code,
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
    .execute();
}

export async function insertResponsibility(
  queries: Queries,
  id: string,
  given: Responsibility,
): Promise<void> {
  await queries
    .insertInto("responsibility")
    .values({
      id,
      branch_id: given.branchId,
      category_id: given.categoryId,
      area_id: given.areaId,
    })
    .execute();
}

export async function insertBranchArea(
  queries: Queries,
  branchId: Branch["id"],
  areaId: Area["id"],
): Promise<void> {
  await queries
    .insertInto("branch_area")
    .values({ branch_id: branchId, area_id: areaId })
    .execute();
}
