// Who would be responsible: category x area -> the lowest branch that can solve it, then those above it. Pure.
import { depth } from "../branch/branch.ts";
import type { Area, Branch, Category, Responsibility } from "../branch/branch.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import type { Duty, DutyCase } from "./facts.ts";
import type { AreaCandidate } from "./jurisdiction/located.ts";

/** The county as the router sees it. */
export interface RoutingMap {
  readonly branches: ReadonlyMap<BranchId, Branch>;
  readonly responsibilities: readonly Responsibility[];
  readonly coordinatingBranchId: BranchId;
  readonly areas: readonly Pick<Area, "id" | "path">[];
  readonly categories: readonly Pick<Category, "id" | "parentId">[];
}

/** Less likely cases than this are not worth keeping. */
const LEAST = 0.005;
const DUTIES_MAX = 4;

/**
 * A case for each kind and area that are likely enough together, likeliest first. What the areas leave open counts as
 * "place not known".
 */
export function dutyCases(
  kinds: readonly { readonly categoryId: CategoryId; readonly probability: number }[],
  areas: readonly AreaCandidate[],
  map: RoutingMap,
): DutyCase[] {
  const known = areas.reduce((sum, { probability }) => sum + probability, 0);
  const places = [...areas, { areaId: null, probability: Math.max(0, 1 - known) }];
  return kinds
    .flatMap((kind) =>
      places.map(({ areaId, probability }) => ({
        categoryId: kind.categoryId,
        areaId,
        probability: kind.probability * probability,
      })),
    )
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability)
    .map((one) => ({ ...one, duties: dutiesOf(one.categoryId, one.areaId, map) }));
}

/**
 * Among the branches responsible for the kind (or the one above it) in the area (or one above it, or everywhere): the
 * lowest in the tree first; then the nearer area, the nearer kind, the code. Closed branches are passed over.
 */
export function dutiesOf(
  categoryId: CategoryId,
  areaId: AreaId | null,
  map: RoutingMap,
): readonly Duty[] {
  const parentId = map.categories.find(({ id }) => id === categoryId)?.parentId ?? null;
  const kinds = parentId === null ? [categoryId] : [categoryId, parentId];
  const path = map.areas.find(({ id }) => id === areaId)?.path ?? "";
  const areas = path.split("/").filter(Boolean).reverse() as AreaId[];
  const best = new Map<BranchId, Ranked>();
  for (const given of map.responsibilities) {
    const branch = map.branches.get(given.branchId);
    const kindRank = kinds.indexOf(given.categoryId);
    const areaRank = given.areaId === null ? areas.length : areas.indexOf(given.areaId);
    if (!branch || branch.closed || kindRank < 0 || areaRank < 0) continue;
    const ranked = { duty: given, depth: depth(branch), areaRank, kindRank, code: branch.code };
    const before = best.get(branch.id);
    if (!before || compare(ranked, before) < 0) best.set(branch.id, ranked);
  }
  return [...best.values()]
    .sort(compare)
    .slice(0, DUTIES_MAX)
    .map(({ duty }) => ({
      branchId: duty.branchId,
      categoryId: duty.categoryId,
      areaId: duty.areaId,
    }));
}

interface Ranked {
  readonly duty: Responsibility;
  readonly depth: number;
  readonly areaRank: number;
  readonly kindRank: number;
  readonly code: string;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.depth - a.depth ||
    a.areaRank - b.areaRank ||
    a.kindRank - b.kindRank ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
