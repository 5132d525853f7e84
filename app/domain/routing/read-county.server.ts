// The county as the router and the pages need it.
import {
  listAreas,
  listBranches,
  listCategories,
  listResponsibilities,
} from "../../../db/repositories/county.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Area, Branch, Category } from "../branch/branch.ts";
import type { RoutingMap } from "./route.ts";

export interface County extends RoutingMap {
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
}

/** Reads branches, areas, categories and responsibilities. Throws when no coordinating branch was imported. */
export async function readCounty(queries: Queries): Promise<County> {
  const branches = await listBranches(queries);
  const coordinating = branches.find(({ kind }) => kind === "coordinating");
  if (!coordinating) throw new Error("there is no coordinating branch: import branches first");
  return {
    branches: new Map(branches.map((branch): [Branch["id"], Branch] => [branch.id, branch])),
    areas: await listAreas(queries),
    categories: await listCategories(queries),
    responsibilities: await listResponsibilities(queries),
    coordinatingBranchId: coordinating.id,
  };
}
