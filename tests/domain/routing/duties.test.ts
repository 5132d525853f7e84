// Who would be responsible: for a kind in an area, and over all cases that are likely enough.
import { describe, expect, it } from "vitest";
import { dutiesOf, dutyCases } from "../../../app/domain/routing/duties.ts";
import type { RoutingMap } from "../../../app/domain/routing/duties.ts";
import type { Responsibility } from "../../../app/domain/branch/branch.ts";
import type { AreaId, BranchId, CategoryId } from "../../../app/domain/shared/ids.ts";
import { areas, branches, categories, routingMap } from "../../support/fixtures.ts";

const { north, south, township } = branches;
const { northArea, southArea, townshipArea } = areas;
const { pothole, bridge, roads, leak, waterSupply } = categories;

const adding = (...added: Responsibility[]): RoutingMap => ({
  ...routingMap,
  responsibilities: [...routingMap.responsibilities, ...added],
});
const inLine = (categoryId: CategoryId, areaId: AreaId | null, map = routingMap): string[] =>
  dutiesOf(categoryId, areaId, map).map(({ branchId }) => branchId);

describe("the branches responsible for a kind in an area", () => {
  it("stand from the lowest in the tree to the highest", () => {
    expect(inLine(pothole.id, northArea.id)).toEqual(["north", "township"]);
  });

  it("are those of the kind and of the one above it, not of its sisters or children", () => {
    expect(inLine(bridge.id, northArea.id)).toEqual(["township"]);
    expect(inLine(roads.id, northArea.id)).toEqual(["township"]);
    expect(inLine(leak.id, northArea.id)).toEqual(["water"]);
  });

  it("are those of the area, of the ones above it and everywhere, not of those below it", () => {
    expect(inLine(pothole.id, townshipArea.id)).toEqual(["township"]);
    expect(inLine(pothole.id, null)).toEqual([]);
    expect(inLine(waterSupply.id, null)).toEqual(["water"]);
  });

  it("of one depth stand by the nearer area, then the nearer kind, then the code", () => {
    const everywhere = { branchId: south.id, categoryId: pothole.id, areaId: null };
    expect(inLine(pothole.id, northArea.id, adding(everywhere))).toEqual([
      ...["north", "south", "township"],
    ]);
    const above = { branchId: south.id, categoryId: roads.id, areaId: northArea.id };
    expect(inLine(pothole.id, northArea.id, adding(above))[0]).toBe("north");
    const both = [south, north].map(({ id }) => ({
      ...{ branchId: id, categoryId: bridge.id, areaId: northArea.id },
    }));
    expect(inLine(bridge.id, northArea.id, adding(...both))).toEqual([
      "north",
      "south",
      "township",
    ]);
  });

  it("stand there once each, by their best ground", () => {
    const again = { branchId: north.id, categoryId: roads.id, areaId: null };
    expect(dutiesOf(pothole.id, northArea.id, adding(again))[0]).toEqual({
      ...{ branchId: "north", categoryId: "pothole", areaId: "north-area" },
    });
    expect(inLine(pothole.id, northArea.id, adding(again))).toEqual(["north", "township"]);
  });

  it("are no closed branches, and none that the county does not know", () => {
    const closed = new Map([...routingMap.branches, [north.id, { ...north, closed: true }]]);
    expect(inLine(pothole.id, northArea.id, { ...routingMap, branches: closed })).toEqual([
      "township",
    ]);
    const ghost = { branchId: "ghost" as BranchId, categoryId: pothole.id, areaId: null };
    expect(inLine(pothole.id, northArea.id, adding(ghost))).toEqual(["north", "township"]);
  });

  it("are found for a kind or an area that is no longer in the county, if at all, without a fault", () => {
    expect(inLine("gone" as CategoryId, northArea.id)).toEqual([]);
    expect(inLine(pothole.id, "gone" as AreaId)).toEqual([]);
    expect(inLine(leak.id, "gone" as AreaId)).toEqual(["water"]);
  });
});

describe("the cases", () => {
  const kinds = [
    { categoryId: pothole.id, probability: 0.8 },
    { categoryId: leak.id, probability: 0.2 },
  ];

  it("are every kind in every place, and what the places leave open", () => {
    const cases = dutyCases(kinds, [{ areaId: northArea.id, probability: 0.9 }], routingMap);
    expect(cases.map(({ categoryId, areaId }) => [categoryId, areaId])).toEqual([
      ["pothole", "north-area"],
      ["leak", "north-area"],
      ["pothole", null],
      ["leak", null],
    ]);
    expect(cases[0]?.duties.map(({ branchId }) => branchId)).toEqual([north.id, township.id]);
    const whole = cases.reduce((sum, { probability }) => sum + probability, 0);
    expect(whole).toBeCloseTo(1, 9);
  });

  it("that are hardly likely are let go", () => {
    const unlikely = [...kinds, { categoryId: bridge.id, probability: 0.004 }];
    const cases = dutyCases(unlikely, [{ areaId: southArea.id, probability: 1 }], routingMap);
    expect(cases.map(({ categoryId }) => categoryId)).toEqual(["pothole", "leak"]);
  });

  it("are none when no kind is known, and have no place when no area is", () => {
    expect(dutyCases([], [{ areaId: northArea.id, probability: 1 }], routingMap)).toEqual([]);
    expect(dutyCases(kinds, [], routingMap).map(({ areaId }) => areaId)).toEqual([null, null]);
  });
});
