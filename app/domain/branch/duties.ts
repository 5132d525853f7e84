// What a branch does: the areas that it serves, and what it solves where. Lists without an order of their own are kept in
// one, so that the same duties always look the same.
import { canonicalJson } from "../problem/event.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { Responsibility } from "./branch.ts";
import type { BranchRecord } from "./tree-records.ts";

type Duty = Omit<Responsibility, "branchId">;

export interface Duties {
  readonly areas: readonly AreaId[];
  readonly responsibilities: readonly Duty[];
}

export interface CodeIds {
  readonly areaIds: ReadonlyMap<string, AreaId>;
  readonly categoryIds: ReadonlyMap<string, CategoryId>;
}

/** The duties of each branch, by its id. */
export function dutiesOf(
  branchAreas: readonly { readonly branchId: BranchId; readonly areaId: AreaId }[],
  responsibilities: readonly Responsibility[],
): (id: BranchId) => Duties {
  return (id) => ({
    areas: ordered(branchAreas.filter((one) => one.branchId === id).map(({ areaId }) => areaId)),
    responsibilities: ordered(
      responsibilities
        .filter((one) => one.branchId === id)
        .map(({ categoryId, areaId }) => ({ categoryId, areaId })),
    ),
  });
}

/** The duties that a row gives a branch; what it does not mention stays. All codes must be known. */
export function dutiesWanted(row: BranchRecord, before: Duties | null, ids: CodeIds): Duties {
  const { areas, responsibilities } = row;
  const duties = responsibilities?.map(({ category, area }): Duty => ({
    categoryId: idOf(ids.categoryIds, category),
    areaId: area === null ? null : idOf(ids.areaIds, area),
  }));
  return {
    areas: areas ? ordered(areas.map((code) => idOf(ids.areaIds, code))) : (before?.areas ?? []),
    responsibilities: duties ? ordered(duties) : (before?.responsibilities ?? []),
  };
}

function idOf<Id extends string>(ids: ReadonlyMap<string, Id>, code: string): Id {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`nothing has the code ${code}`);
  return id;
}

/** Each once. */
function ordered<T>(all: readonly T[]): T[] {
  const byText = new Map(all.map((one) => [canonicalJson(one), one]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
