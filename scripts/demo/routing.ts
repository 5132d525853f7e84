// The demo county as the router's rule sees it, with codes in the place of ids: so the plan of the stories knows
// who will get which problem, before there is a database.
import type { Branch } from "../../app/domain/branch/branch.ts";
import type { RoutingMap } from "../../app/domain/routing/duties.ts";
import type { RoutingFacts } from "../../app/domain/routing/facts.ts";
import { plainFacts } from "../../app/domain/routing/plain-facts.ts";
import type { AreaId, BranchId, CategoryId } from "../../app/domain/shared/ids.ts";
import { coordinatingCode, demoBranches } from "./branches.ts";
import { demoCategories } from "./categories.ts";
import { countyDivision, townshipDivisions } from "./county/divisions.ts";
import { demoResponsibilities } from "./responsibilities.ts";

const paths = new Map<string, string>();
for (const { code, parentCode } of demoBranches) {
  paths.set(code, `${paths.get(parentCode ?? "") ?? "/"}${code}/`);
}

/** The path of codes from the root to that branch, `/coordinating-office/tinglan/`. */
function branchPath(code: string): string {
  const path = paths.get(code);
  if (path === undefined) throw new RangeError(`no branch ${code}`);
  return path;
}

const routingMap: RoutingMap = {
  branches: new Map(
    demoBranches.map(({ code, parentCode, kind, name }): [BranchId, Branch] => [
      code as BranchId,
      {
        id: code as BranchId,
        code,
        parentId: parentCode as BranchId | null,
        path: branchPath(code),
        kind,
        name,
        closed: false,
      },
    ]),
  ),
  responsibilities: demoResponsibilities.map(({ branchCode, categoryCode, areaCode }) => ({
    branchId: branchCode as BranchId,
    categoryId: categoryCode as CategoryId,
    areaId: areaCode as AreaId | null,
  })),
  coordinatingBranchId: coordinatingCode as BranchId,
  categories: demoCategories.map(({ code, parentCode }) => ({
    id: code as CategoryId,
    parentId: parentCode as CategoryId | null,
  })),
  areas: [
    { id: countyDivision.code as AreaId, path: `/${countyDivision.code}/` },
    ...townshipDivisions.flatMap(({ code, villages }) => [
      { id: code as AreaId, path: `/${countyDivision.code}/${code}/` },
      ...villages.map((village) => ({
        id: village.code as AreaId,
        path: `/${countyDivision.code}/${code}/${village.code}/`,
      })),
    ]),
  ],
};

/** What the router goes by for that kind (or none) in that village (or anywhere), after those branches returned it. */
export function routingFacts(
  categoryCode: string | null,
  areaCode: string | null,
  returnedBy: readonly string[],
): RoutingFacts {
  return plainFacts(
    categoryCode as CategoryId | null,
    areaCode as AreaId | null,
    returnedBy as BranchId[],
    routingMap,
  );
}
