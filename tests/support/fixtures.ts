// A county small enough to keep in mind: an office, a department, a township with two villages. Pure data, and one
// function that saves it. Ids are words, so that a failing test can be read.
import type { Area, Branch, Category, Responsibility } from "../../app/domain/branch/branch.ts";
import type { RoutingMap } from "../../app/domain/routing/duties.ts";
import type { ResidentActor, StaffActor, StaffRole } from "../../app/domain/shared/actor.ts";
import type {
  AreaId,
  BranchId,
  CategoryId,
  PersonId,
  ProblemId,
} from "../../app/domain/shared/ids.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import type { Database } from "../../db/handle.ts";
import {
  insertArea,
  insertBranch,
  insertCategory,
  insertResponsibility,
} from "../../db/repositories/county.ts";
import { insertGrant, insertPerson } from "../../db/repositories/staff.ts";

const named = (en: string, zh: string): LocalText => ({ en, "zh-CN": zh });

function branch(
  id: string,
  kind: Branch["kind"],
  name: LocalText,
  parent: Branch | null = null,
): Branch {
  const path = `${parent?.path ?? "/"}${id}/`;
  const parentId = parent?.id ?? null;
  return { id: id as BranchId, code: id, parentId, path, kind, name, closed: false };
}

const office = branch("office", "coordinating", named("Coordinating office", "统筹办公室"));
const water = branch("water", "department", named("Water department", "水务局"), office);
const township = branch("township", "township", named("Willow township", "柳树镇"), office);
const north = branch("north", "village", named("North village", "北村"), township);
const south = branch("south", "village", named("South village", "南村"), township);

/** The branches, by the names that tests use. */
export const branches = { office, water, township, north, south };

function area(id: string, level: Area["level"], name: LocalText, parent: Area | null = null): Area {
  const path = `${parent?.path ?? "/"}${id}/`;
  return { id: id as AreaId, code: id, parentId: parent?.id ?? null, path, level, name };
}

const countyArea = area("county-area", "county", named("The county", "全县"));
const townshipArea = area("township-area", "township", named("Willow", "柳树"), countyArea);
const northArea = area("north-area", "village", named("North", "北"), townshipArea);
const southArea = area("south-area", "village", named("South", "南"), townshipArea);

export const areas = { countyArea, townshipArea, northArea, southArea };

function category(
  id: string,
  name: LocalText,
  parent: Category | null = null,
  traits: Partial<Pick<Category, "complex" | "sensitive" | "defaultUrgency" | "questions">> = {},
): Category {
  return {
    id: id as CategoryId,
    code: id,
    parentId: parent?.id ?? null,
    name,
    description: name,
    sensitive: traits.sensitive ?? false,
    complex: traits.complex ?? false,
    defaultUrgency: traits.defaultUrgency ?? "normal",
    questions: traits.questions ?? [],
  };
}

const waterSupply = category("water-supply", named("Water", "供水"));
const leak = category("leak", named("Leaking pipe", "水管漏水"), waterSupply, {
  defaultUrgency: "urgent",
});
const roads = category("roads", named("Roads", "道路"));
const pothole = category("pothole", named("Pothole", "路面坑洼"), roads);
const bridge = category("bridge", named("Bridge", "桥梁"), roads, {
  complex: true,
  questions: [
    {
      code: "how-deep",
      label: named("How deep is the water on it?", "桥面积水多深？"),
      choices: [
        { code: "knee", label: named("Up to the knee", "到膝盖") },
        { code: "hip", label: named("Up to the hip", "到腰部") },
      ],
    },
    {
      code: "way-round",
      label: named("Is there another way?", "有别的路可走吗？"),
      choices: [
        { code: "yes", label: named("Yes", "有") },
        { code: "no", label: named("No", "没有") },
      ],
    },
  ],
});
const danger = category("danger", named("Danger", "危险"));
const gas = category("gas", named("Gas", "燃气"), danger, { defaultUrgency: "emergency" });
const other = category("other", named("Something else", "其他"));

export const categories = { waterSupply, leak, roads, pothole, bridge, danger, gas, other };

/** The department: water everywhere. The township: roads and danger in it. A village: potholes in it. */
const responsibilities: readonly Responsibility[] = [
  { branchId: water.id, categoryId: waterSupply.id, areaId: null },
  { branchId: township.id, categoryId: roads.id, areaId: townshipArea.id },
  { branchId: township.id, categoryId: danger.id, areaId: townshipArea.id },
  { branchId: north.id, categoryId: pothole.id, areaId: northArea.id },
  { branchId: south.id, categoryId: pothole.id, areaId: southArea.id },
];

/** The county as the router sees it. */
export const routingMap: RoutingMap = {
  branches: new Map(Object.values(branches).map((one): [BranchId, Branch] => [one.id, one])),
  responsibilities,
  coordinatingBranchId: office.id,
  areas: Object.values(areas),
  categories: Object.values(categories),
};

/** Somebody with that role over that branch. */
export function staffOf(role: StaffRole, over: Branch): StaffActor {
  const id = `${role}-of-${over.code}`;
  const grant = { role, branchId: over.id, branchPath: over.path };
  return { kind: "staff", personId: id as PersonId, name: id, grants: [grant] };
}

/** One person a role, where each would sit, and an official for every other branch. */
export const people = {
  moderator: staffOf("moderator", office),
  official: staffOf("official", north),
  officialOfSouth: staffOf("official", south),
  officialOfTownship: staffOf("official", township),
  officialOfWater: staffOf("official", water),
  officialOfOffice: staffOf("official", office),
  lead: staffOf("lead", township),
  supervisor: staffOf("supervisor", office),
  administrator: staffOf("administrator", office),
};

/** The resident of that problem. */
export function residentOf(problem: { readonly id: ProblemId }): ResidentActor {
  return { kind: "resident", problemId: problem.id };
}

const geometry = { type: "Polygon", coordinates: [] };

/** Saves the whole county into an empty, migrated database. */
export async function insertCounty(db: Database): Promise<void> {
  await db.transact(async (queries) => {
    for (const one of Object.values(branches)) await insertBranch(queries, one);
    for (const [position, one] of Object.values(areas).entries()) {
      await insertArea(queries, { ...one, geometry, position });
    }
    for (const [position, one] of Object.values(categories).entries()) {
      await insertCategory(queries, { ...one, examples: {}, position });
    }
    for (const [number, one] of responsibilities.entries()) {
      await insertResponsibility(queries, `responsibility-${String(number)}`, one);
    }
    for (const { personId, name, grants } of Object.values(people)) {
      await insertPerson(queries, {
        id: personId,
        email: `${name}@staff.test`,
        name,
        passwordHash: "nobody signs in with this",
        language: "en",
        closedAt: null,
      });
      for (const { role, branchId } of grants) await insertGrant(queries, personId, role, branchId);
    }
  });
}
