// Facts of the router made by hand, on the small county's map.
import { dutyCases } from "../../../app/domain/routing/duties.ts";
import type { RoutingMap } from "../../../app/domain/routing/duties.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import type { KindGuess } from "../../../app/domain/routing/kinds.ts";
import { plainFacts } from "../../../app/domain/routing/plain-facts.ts";
import type { AreaCandidate } from "../../../app/domain/routing/jurisdiction/located.ts";
import { noRules } from "../../../app/domain/routing/rules/tried.ts";
import type { Area, Branch, Category } from "../../../app/domain/branch/branch.ts";
import { routingMap } from "../../support/fixtures.ts";

/** What is known when a resident chose that kind and that area; null: they did not know. */
export function chose(
  kind: Category | null,
  area: Area | null,
  returnedBy: readonly Branch[] = [],
  map: RoutingMap = routingMap,
): RoutingFacts {
  const returners = returnedBy.map(({ id }) => id);
  return plainFacts(kind?.id ?? null, area?.id ?? null, returners, map);
}

/** The facts when it may be of several kinds, and in several places. */
export function mayBe(
  kinds: readonly (readonly [Category, number])[],
  areas: readonly (readonly [Area, number])[],
  map: RoutingMap = routingMap,
): RoutingFacts {
  const guesses = kinds.map(([{ id: categoryId }, probability]): KindGuess => {
    return { categoryId, probability };
  });
  const candidates = areas.map(([{ id: areaId }, probability]): AreaCandidate => {
    return { areaId, probability };
  });
  const plain = chose(null, null, [], map);
  return {
    ...plain,
    kinds: guesses,
    located: { ...plain.located, areas: candidates, how: areas.length > 0 ? "text" : "unknown" },
    cases: dutyCases(guesses, candidates, map),
  };
}

/** The facts when a rule names that branch. */
export function ruled(facts: RoutingFacts, { id: branchId }: Branch): RoutingFacts {
  const tried = [{ code: "the-rule", outcome: "matched", fault: null } as const];
  return { ...facts, rules: { ...noRules, version: 1, tried, branchId, branchBy: "the-rule" } };
}
