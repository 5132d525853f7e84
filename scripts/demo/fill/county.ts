// Saves the demo county itself: areas, landmarks, branches, kinds of problem, who solves what, and the staff.
import type { AreaId, BranchId, CategoryId } from "../../../app/domain/shared/ids.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import {
  insertArea,
  insertBranch,
  insertBranchArea,
  insertCategory,
  insertResponsibility,
} from "../../../db/repositories/county.ts";
import { insertLandmark } from "../../../db/repositories/landmark.ts";
import { insertGrant, insertPerson } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { makeAreas } from "../areas.ts";
import { demoBranches } from "../branches.ts";
import { demoCategories } from "../categories.ts";
import { demoLandmarks } from "../landmarks.ts";
import { demoPeople } from "../people.ts";
import type { DemoPerson } from "../people.ts";
import { demoResponsibilities } from "../responsibilities.ts";

/** A thing of a tree as it was saved. */
interface Saved<Id> {
  readonly id: Id;
  readonly path: string;
}
type ByCode<Id> = ReadonlyMap<string, Saved<Id>>;

interface SavedPerson {
  readonly person: DemoPerson;
  readonly actor: StaffActor;
}

export interface SavedCounty {
  readonly branches: ByCode<BranchId>;
  readonly staff: readonly SavedPerson[];
}

/** Saves all of it; `passwordHashes` are one for each of `demoPeople`, in order. Call it once, on an empty database. */
export async function fillCounty(
  context: Context,
  queries: Queries,
  seed: number,
  passwordHashes: readonly string[],
): Promise<SavedCounty> {
  const areas = await saveAreas(context, queries, seed);
  await saveLandmarks(context, queries, areas, seed);
  const branches = await saveBranches(context, queries, areas);
  const categories = await saveCategories(context, queries);
  for (const { branchCode, categoryCode, areaCode } of demoResponsibilities) {
    await insertResponsibility(queries, context.makeId<"responsibility">(), {
      branchId: of(branches, branchCode).id,
      categoryId: of(categories, categoryCode).id,
      areaId: areaCode === null ? null : of(areas, areaCode).id,
    });
  }
  return { branches, staff: await saveStaff(context, queries, branches, passwordHashes) };
}

/** What has that code; throws RangeError for an unknown one. */
export function of<T>(all: ReadonlyMap<string, T>, code: string): T {
  const found = all.get(code);
  if (found === undefined) throw new RangeError(`nothing has the code ${code}`);
  return found;
}

/** Gives each thing an id and a path of ids; parents come first. */
function place<Kind extends string>(
  context: Context,
  things: readonly { readonly code: string; readonly parentCode: string | null }[],
): Map<string, Saved<ReturnType<typeof context.makeId<Kind>>>> {
  const placed = new Map<string, Saved<ReturnType<typeof context.makeId<Kind>>>>();
  for (const { code, parentCode } of things) {
    const id = context.makeId<Kind>();
    const above = parentCode === null ? "/" : of(placed, parentCode).path;
    placed.set(code, { id, path: `${above}${id}/` });
  }
  return placed;
}

async function saveAreas(
  context: Context,
  queries: Queries,
  seed: number,
): Promise<ByCode<AreaId>> {
  const areas = makeAreas(seed);
  const placed = place<"area">(context, areas);
  for (const [position, { code, parentCode, level, name, polygon }] of areas.entries()) {
    const parentId = parentCode === null ? null : of(placed, parentCode).id;
    const area = { ...of(placed, code), code, parentId, level, name };
    await insertArea(queries, { ...area, geometry: polygon, position });
  }
  return placed;
}

async function saveLandmarks(
  context: Context,
  queries: Queries,
  areas: ByCode<AreaId>,
  seed: number,
): Promise<void> {
  for (const { areaCode, ...landmark } of demoLandmarks(makeAreas(seed), seed)) {
    const areaId = areaCode === null ? null : of(areas, areaCode).id;
    await insertLandmark(queries, { ...landmark, id: context.makeId<"landmark">(), areaId });
  }
}

async function saveBranches(
  context: Context,
  queries: Queries,
  areas: ByCode<AreaId>,
): Promise<ByCode<BranchId>> {
  const placed = place<"branch">(context, demoBranches);
  for (const { code, parentCode, kind, name, areaCodes } of demoBranches) {
    const branch = of(placed, code);
    const parentId = parentCode === null ? null : of(placed, parentCode).id;
    await insertBranch(queries, { ...branch, code, parentId, kind, name });
    for (const areaCode of areaCodes) {
      await insertBranchArea(queries, branch.id, of(areas, areaCode).id);
    }
  }
  return placed;
}

async function saveCategories(context: Context, queries: Queries): Promise<ByCode<CategoryId>> {
  const placed = place<"category">(context, demoCategories);
  for (const [position, { parentCode, ...category }] of demoCategories.entries()) {
    const { id } = of(placed, category.code);
    const parentId = parentCode === null ? null : of(placed, parentCode).id;
    await insertCategory(queries, { ...category, id, parentId, position });
  }
  return placed;
}

async function saveStaff(
  context: Context,
  queries: Queries,
  branches: ByCode<BranchId>,
  passwordHashes: readonly string[],
): Promise<SavedPerson[]> {
  const saved: SavedPerson[] = [];
  for (const [index, person] of demoPeople.entries()) {
    const id = context.makeId<"person">();
    const { email, language } = person;
    const name = `${person.name.en} ${person.name["zh-CN"]}`;
    const passwordHash = passwordHashes[index] ?? "";
    await insertPerson(queries, { id, email, name, passwordHash, language, closedAt: null });
    const grants = person.roles.map(({ role, branchCode }) => {
      const branch = of(branches, branchCode);
      return { role, branchId: branch.id, branchPath: branch.path };
    });
    for (const { role, branchId } of grants) await insertGrant(queries, id, role, branchId);
    saved.push({ person, actor: { kind: "staff", personId: id, name, grants } });
  }
  return saved;
}
