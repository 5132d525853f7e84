// The county as the router and the pages need it.
import {
  listAreas,
  listBranches,
  listCategories,
  listResponsibilities,
} from "../../../db/repositories/county.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Area, Branch, Category } from "../branch/branch.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { RoutingMap } from "./duties.ts";
import type { CountyNames } from "./explanation.ts";

export interface County extends RoutingMap {
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
  readonly areasById: ReadonlyMap<AreaId, Area>;
  readonly categoriesById: ReadonlyMap<CategoryId, Category>;
}

/** Reads branches, areas, categories and responsibilities. Throws when no coordinating branch was imported. */
export async function readCounty(queries: Queries): Promise<County> {
  const branches = await listBranches(queries);
  const coordinating = branches.find(({ kind }) => kind === "coordinating");
  if (!coordinating) throw new Error("there is no coordinating branch: import branches first");
  const areas = await listAreas(queries);
  const categories = await listCategories(queries);
  return {
    areas,
    categories,
    areasById: new Map(areas.map((area): [AreaId, Area] => [area.id, area])),
    categoriesById: new Map(categories.map((one): [CategoryId, Category] => [one.id, one])),
    branches: new Map(branches.map((branch): [Branch["id"], Branch] => [branch.id, branch])),
    responsibilities: await listResponsibilities(queries),
    coordinatingBranchId: coordinating.id,
  };
}

/** How everything in that county is called. */
export function namesOf(county: County): CountyNames {
  return {
    branch: (id) => county.branches.get(id as BranchId)?.name ?? null,
    category: (id) => county.categoriesById.get(id as CategoryId)?.name ?? null,
    area: (id) => county.areasById.get(id as AreaId)?.name ?? null,
  };
}
