// The first router, in a county small enough to check by eye: who gets what, who is next, and when a person decides.
import { describe, expect, it } from "vitest";
import { CONFIDENCE_THRESHOLD, route, routerVersion } from "../../../app/domain/routing/route.ts";
import type { RoutingFacts, RoutingMap } from "../../../app/domain/routing/route.ts";
import type { Branch, Category, Responsibility } from "../../../app/domain/branch/branch.ts";
import type { AreaId, BranchId } from "../../../app/domain/shared/ids.ts";
import { areas, branches, categories, routingMap } from "../../support/fixtures.ts";

const inNorth: AreaId[] = [areas.northArea.id, areas.townshipArea.id, areas.countyArea.id];
const inTownship: AreaId[] = [areas.townshipArea.id, areas.countyArea.id];

function facts(
  kind: Category | null,
  where: readonly AreaId[],
  returnedBy: Branch[] = [],
): RoutingFacts {
  const parent = kind?.parentId ? [kind.parentId] : [];
  return {
    categories: kind ? [kind.id, ...parent] : [],
    areas: where,
    returnedBy: returnedBy.map(({ id }) => id),
  };
}

/** The map with some branches closed, or with responsibilities added. */
function changed(changes: { closed?: Branch[]; added?: Responsibility[] }): RoutingMap {
  const closed = new Set(changes.closed?.map(({ id }) => id));
  return {
    ...routingMap,
    branches: new Map(
      Object.values(branches).map((one): [BranchId, Branch] => [
        one.id,
        { ...one, closed: closed.has(one.id) },
      ]),
    ),
    responsibilities: [...routingMap.responsibilities, ...(changes.added ?? [])],
  };
}

const ranked = (given: RoutingFacts, map = routingMap): string[] =>
  route(given, map).candidates.map(({ branchId }) => branchId);

describe("the router", () => {
  it("gives a pothole in the village to the village: the lowest branch that can solve it", () => {
    const decision = route(facts(categories.pothole, inNorth), routingMap);
    expect(decision).toMatchObject({
      outcome: "assigned",
      branchId: "north",
      because: "lowest_responsible",
      confidence: 0.95,
      routerVersion,
    });
  });

  it("names the runner-up: the township, which is responsible for roads in general", () => {
    expect(ranked(facts(categories.pothole, inNorth))).toEqual(["north", "township"]);
    expect(route(facts(categories.pothole, inNorth), routingMap).candidates[1]).toMatchObject({
      branchId: "township",
      categoryId: "roads",
      areaId: "township-area",
      confidence: 0.8,
    });
  });

  it("goes up the tree of kinds when nobody is responsible for the very kind", () => {
    const decision = route(facts(categories.bridge, inNorth), routingMap);
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "township", confidence: 0.8 });
  });

  it("goes up the tree of areas when the place is known no closer", () => {
    expect(ranked(facts(categories.pothole, inTownship))).toEqual(["township"]);
  });

  it("gives a kind that a department solves everywhere to the department, wherever it is", () => {
    for (const where of [inNorth, inTownship, [areas.countyArea.id]]) {
      expect(route(facts(categories.leak, where), routingMap).branchId).toBe("water");
    }
  });

  it("is less sure without a place, and still sure enough for a department", () => {
    const decision = route(facts(categories.leak, []), routingMap);
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "water" });
    expect(decision.confidence).toBeCloseTo(0.64);
    expect(decision.confidence).toBeGreaterThanOrEqual(CONFIDENCE_THRESHOLD);
  });

  it("finds nobody for a kind that is solved by area when the place is unknown", () => {
    expect(route(facts(categories.pothole, []), routingMap)).toMatchObject({
      outcome: "triage",
      branchId: "office",
      because: "nobody_responsible",
    });
  });

  it("leaves an unknown kind to a person of the coordinating branch", () => {
    expect(route(facts(null, inNorth), routingMap)).toEqual({
      outcome: "triage",
      branchId: "office",
      confidence: 0,
      because: "category_unknown",
      facts: facts(null, inNorth),
      candidates: [],
      routerVersion,
    });
  });

  it("leaves a kind for which nobody is responsible to the coordinating branch", () => {
    const decision = route(facts(categories.other, inNorth), routingMap);
    expect(decision).toMatchObject({ outcome: "triage", branchId: "office", confidence: 0 });
    expect(decision.because).toBe("nobody_responsible");
  });

  it("passes over a branch that returned it, then over the next, then leaves it to the office", () => {
    const { north, township } = branches;
    expect(ranked(facts(categories.pothole, inNorth, [north]))).toEqual(["township"]);
    const last = route(facts(categories.pothole, inNorth, [north, township]), routingMap);
    expect(last).toMatchObject({ outcome: "triage", branchId: "office" });
  });

  it("passes over a closed branch", () => {
    const map = changed({ closed: [branches.north] });
    expect(ranked(facts(categories.pothole, inNorth), map)).toEqual(["township"]);
  });

  it("passes over a branch that it doesn't know", () => {
    const ghost = {
      branchId: "ghost" as BranchId,
      categoryId: categories.pothole.id,
      areaId: null,
    };
    expect(ranked(facts(categories.pothole, inNorth), changed({ added: [ghost] }))).toEqual([
      "north",
      "township",
    ]);
  });

  it("does not give a problem to the neighbouring village", () => {
    expect(ranked(facts(categories.pothole, inNorth))).not.toContain("south");
  });

  it("between branches of one depth prefers the nearer area, then the nearer kind, then the code", () => {
    const { north, south } = branches;
    const everywhere = { branchId: south.id, categoryId: categories.pothole.id, areaId: null };
    const byArea = changed({ added: [everywhere] });
    expect(ranked(facts(categories.pothole, inNorth), byArea)).toEqual([
      "north",
      "south",
      "township",
    ]);

    const parentHere = {
      branchId: south.id,
      categoryId: categories.roads.id,
      areaId: areas.northArea.id,
    };
    const byKind = changed({ added: [parentHere] });
    expect(ranked(facts(categories.pothole, inNorth), byKind)[0]).toBe("north");

    const bridges = [south, north].map(({ id }) => ({
      branchId: id,
      categoryId: categories.bridge.id,
      areaId: areas.northArea.id,
    }));
    expect(ranked(facts(categories.bridge, inNorth), changed({ added: bridges }))).toEqual([
      "north",
      "south",
      "township",
    ]);
  });

  it("counts a branch once, by its best ground", () => {
    const added = [{ branchId: branches.north.id, categoryId: categories.roads.id, areaId: null }];
    const decision = route(facts(categories.pothole, inNorth), changed({ added }));
    expect(decision.candidates.filter(({ branchId }) => branchId === "north")).toEqual([
      { branchId: "north", categoryId: "pothole", areaId: "north-area", confidence: 0.95 },
    ]);
  });

  it("keeps the facts it went by, so that the decision can be made again", () => {
    const given = facts(categories.pothole, inNorth, [branches.south]);
    const decision = route(given, routingMap);
    expect(decision.facts).toEqual(given);
    expect(route(decision.facts, routingMap)).toEqual(decision);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });

  it("does not take a kind's child for the kind", () => {
    const onlyParent: RoutingFacts = {
      categories: [categories.roads.id],
      areas: inNorth,
      returnedBy: [],
    };
    expect(ranked(onlyParent)).toEqual(["township"]);
  });
});
