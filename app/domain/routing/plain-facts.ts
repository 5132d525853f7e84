// Facts without text, rules or model: a kind and an area, as the demo county's stories, load data and tests have them.
import type { AreaId, BranchId, CategoryId } from "../shared/ids.ts";
import { dutyCases } from "./duties.ts";
import type { RoutingMap } from "./duties.ts";
import type { RoutingFacts } from "./facts.ts";
import { USUAL_RELIABILITY } from "./kinds.ts";
import { noRules } from "./rules/tried.ts";

/** How sure an area is that a resident chose from a list. */
const CHOSEN_AREA = 0.93;

/** What is known when a resident chose that kind and that area (or did not know), and those branches returned it. */
export function plainFacts(
  chosenId: CategoryId | null,
  areaId: AreaId | null,
  returnedBy: readonly BranchId[],
  map: RoutingMap,
): RoutingFacts {
  const kinds = chosenId === null ? [] : [{ categoryId: chosenId, probability: USUAL_RELIABILITY }];
  const areas = areaId === null ? [] : [{ areaId, probability: CHOSEN_AREA }];
  return {
    coordinatingBranchId: map.coordinatingBranchId,
    chosenId,
    kinds,
    located: {
      areas,
      how: areaId === null ? "unknown" : "chosen",
      matched: null,
      notes: [],
      landmarkId: null,
    },
    cases: dutyCases(kinds, areas, map),
    returnedBy,
    proposedBranchId: null,
    rules: noRules,
    ruledBranchId: null,
    model: null,
  };
}
