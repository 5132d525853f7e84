// The first router: category x area -> the lowest responsible branch, up the tree when none fits, the
// coordinating branch last. Pure: the same facts always give the same answer and the same explanation.
// Rules and a text classifier will join here as further proposers of candidates.
import { depth } from "../branch/branch.ts";
import type { Branch, Responsibility } from "../branch/branch.ts";
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";

/** The version of this procedure, kept with each decision. */
export const routerVersion = "responsibility-1";

/** Under this confidence the router abstains and a person decides. */
export const CONFIDENCE_THRESHOLD = 0.6;

/** What the router goes by. Paths run from the most specific upwards. */
export interface RoutingFacts {
  readonly categories: readonly CategoryId[];
  readonly areas: readonly AreaId[];
  /** Branches that returned it: they are not asked twice. */
  readonly returnedBy: readonly BranchId[];
}

export interface Candidate {
  readonly branchId: BranchId;
  /** 0 (no ground) to 1 (nothing left to decide). */
  readonly confidence: number;
  readonly categoryId: CategoryId;
  readonly areaId: AreaId | null;
}

/** Why it went where it went; kept for ever with the problem. */
export interface RoutingDecision {
  readonly outcome: "assigned" | "triage";
  readonly branchId: BranchId;
  readonly confidence: number;
  readonly because:
    "lowest_responsible" | "category_unknown" | "nobody_responsible" | "not_confident";
  readonly facts: RoutingFacts;
  /** Best first; the winner and the runner-up are the first two. */
  readonly candidates: readonly Candidate[];
  readonly routerVersion: string;
}

/** The county as the router sees it. */
export interface RoutingMap {
  readonly branches: ReadonlyMap<BranchId, Branch>;
  readonly responsibilities: readonly Responsibility[];
  readonly coordinatingBranchId: BranchId;
}

/**
 * Decides. Among the branches responsible for the category (or its parent) in the area (or one above it, or
 * anywhere) the lowest in the tree wins; then the nearer area, then the nearer category, then the branch's code.
 * Closed branches and those that returned the problem are passed over. Never without an owner.
 */
export function route(facts: RoutingFacts, map: RoutingMap): RoutingDecision {
  const candidates = rank(facts, map);
  const [winner] = candidates;
  const base = { facts, candidates, routerVersion };
  const triage = {
    ...base,
    outcome: "triage",
    branchId: map.coordinatingBranchId,
  } as const;
  if (facts.categories.length === 0)
    return { ...triage, confidence: 0, because: "category_unknown" };
  if (!winner) return { ...triage, confidence: 0, because: "nobody_responsible" };
  const { confidence, branchId } = winner;
  if (confidence < CONFIDENCE_THRESHOLD) return { ...triage, confidence, because: "not_confident" };
  return {
    ...base,
    outcome: "assigned",
    branchId,
    confidence,
    because: "lowest_responsible",
  };
}

interface Ranked extends Candidate {
  readonly depth: number;
  readonly areaRank: number;
  readonly categoryRank: number;
  readonly code: string;
}

function rank(facts: RoutingFacts, map: RoutingMap): Candidate[] {
  const best = new Map<BranchId, Ranked>();
  for (const responsibility of map.responsibilities) {
    const ranked = fit(responsibility, facts, map);
    if (!ranked) continue;
    const known = best.get(ranked.branchId);
    if (!known || compare(ranked, known) < 0) best.set(ranked.branchId, ranked);
  }
  return [...best.values()].sort(compare).map(({ branchId, confidence, categoryId, areaId }) => ({
    branchId,
    confidence,
    categoryId,
    areaId,
  }));
}

function fit(given: Responsibility, facts: RoutingFacts, map: RoutingMap): Ranked | null {
  const branch = map.branches.get(given.branchId);
  const categoryRank = facts.categories.indexOf(given.categoryId);
  const areaRank = given.areaId === null ? facts.areas.length : facts.areas.indexOf(given.areaId);
  if (!branch || branch.closed || categoryRank < 0 || areaRank < 0) return null;
  if (facts.returnedBy.includes(branch.id)) return null;
  return {
    branchId: branch.id,
    categoryId: given.categoryId,
    areaId: given.areaId,
    confidence: confidence(categoryRank, given.areaId === null && facts.areas.length === 0),
    depth: depth(branch),
    areaRank,
    categoryRank,
    code: branch.code,
  };
}

/** Until a calibrated model says better: the kind itself 0.95, only its parent 0.8, a fifth less without a place. */
function confidence(categoryRank: number, placeUnknown: boolean): number {
  const ofCategory = categoryRank === 0 ? 0.95 : 0.8;
  return placeUnknown ? ofCategory * 0.8 : ofCategory;
}

function compare(a: Ranked, b: Ranked): number {
  return (
    b.depth - a.depth ||
    a.areaRank - b.areaRank ||
    a.categoryRank - b.categoryRank ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
