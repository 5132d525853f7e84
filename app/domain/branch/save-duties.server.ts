// Which areas a branch serves and what it solves where, as a row of a file has it.
import {
  replaceBranchAreas,
  replaceResponsibilities,
} from "../../../db/repositories/county-import.ts";
import type { BranchArea } from "../../../db/repositories/county-import.ts";
import type { Queries } from "../../../db/handle.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Context } from "../shared/context.server.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { Responsibility } from "./branch.ts";
import type { BranchRecord } from "./tree-records.ts";

/** What is there before the import. */
export interface DutiesStanding {
  readonly branchAreas: readonly BranchArea[];
  readonly responsibilities: readonly Responsibility[];
  readonly areaIds: ReadonlyMap<string, AreaId>;
  readonly categoryIds: ReadonlyMap<string, CategoryId>;
}

/**
 * Makes the areas and responsibilities that `record` mentions those of the branch (with `queries` null it only
 * looks), and returns whether they are others than it had. All codes must be known.
 */
export async function saveDuties(
  context: Context,
  queries: Queries | null,
  standing: DutiesStanding,
  branchId: BranchId,
  record: BranchRecord,
): Promise<boolean> {
  const areas = await saveAreas(queries, standing, branchId, record.areas);
  const responsibilities = await saveResponsibilities(
    context,
    queries,
    standing,
    branchId,
    record.responsibilities,
  );
  return areas || responsibilities;
}

async function saveAreas(
  queries: Queries | null,
  standing: DutiesStanding,
  branchId: BranchId,
  codes: readonly string[] | undefined,
): Promise<boolean> {
  if (codes === undefined) return false;
  const wanted = distinct(codes.map((code) => idOf(standing.areaIds, code)));
  const had = standing.branchAreas.filter((one) => one.branchId === branchId);
  if (
    alike(
      wanted,
      had.map(({ areaId }) => areaId),
    )
  )
    return false;
  if (queries) await replaceBranchAreas(queries, branchId, wanted);
  return true;
}

async function saveResponsibilities(
  context: Context,
  queries: Queries | null,
  standing: DutiesStanding,
  branchId: BranchId,
  named: BranchRecord["responsibilities"],
): Promise<boolean> {
  if (named === undefined) return false;
  const wanted = distinct(
    named.map(({ category, area }) => ({
      categoryId: idOf(standing.categoryIds, category),
      areaId: area === null ? null : idOf(standing.areaIds, area),
    })),
  );
  const had = standing.responsibilities
    .filter((one) => one.branchId === branchId)
    .map(({ categoryId, areaId }) => ({ categoryId, areaId }));
  if (alike(wanted, had)) return false;
  const rows = wanted.map((duty) => ({ ...duty, id: context.makeId<"responsibility">() }));
  if (queries) await replaceResponsibilities(queries, branchId, rows);
  return true;
}

function idOf<Id extends string>(ids: ReadonlyMap<string, Id>, code: string): Id {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`nothing has the code ${code}`);
  return id;
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [canonicalJson(one), one])).values()];
}

/** The same things, in whatever order. */
function alike(some: readonly unknown[], others: readonly unknown[]): boolean {
  const sorted = (all: readonly unknown[]) => all.map(canonicalJson).sort().join("\n");
  return sorted(some) === sorted(others);
}
