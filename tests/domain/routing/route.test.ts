// The router in a county small enough to check by eye: who gets what, who is next, and when a person decides.
import { describe, expect, it } from "vitest";
import { CONFIDENCE_THRESHOLD, route, routerVersion } from "../../../app/domain/routing/route.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import type { RoutingMap } from "../../../app/domain/routing/duties.ts";
import type { Branch } from "../../../app/domain/branch/branch.ts";
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { areas, branches, categories, routingMap } from "../../support/fixtures.ts";
import { chose, mayBe, ruled } from "./routing-facts.ts";

const { office, water, township, north, south } = branches;
const { northArea, southArea, townshipArea, countyArea } = areas;
const { pothole, bridge, roads, leak, other } = categories;

const ranked = (facts: RoutingFacts): string[] =>
  route(facts).candidates.map(({ branchId }) => branchId);
const sumOf = ({ candidates }: RoutingDecision): number =>
  candidates.reduce((sum, { confidence }) => sum + confidence, 0);

function without(closed: Branch): RoutingMap {
  const open = Object.values(branches).map((one): [BranchId, Branch] => {
    return [one.id, { ...one, closed: one.id === closed.id }];
  });
  return { ...routingMap, branches: new Map(open) };
}

describe("the router, by who is responsible", () => {
  it("gives a pothole in the village to the village: the lowest branch that can solve it", () => {
    const decision = route(chose(pothole, northArea));
    expect(decision).toMatchObject({
      outcome: "assigned",
      branchId: "north",
      because: "lowest_responsible",
      routerVersion,
    });
    // Chosen kind 0.95 x (chosen area 0.93 x own kind 0.97): without the place nobody is responsible.
    expect(decision.confidence).toBeCloseTo(0.95 * 0.93 * 0.97, 6);
  });

  it("names the runner-up with its ground: the township, for roads in general", () => {
    const [winner, runnerUp, ...rest] = route(chose(pothole, northArea)).candidates;
    expect(winner).toMatchObject({
      ...{ branchId: "north", categoryId: "pothole", areaId: "north-area", asId: "pothole" },
    });
    expect(runnerUp).toMatchObject({
      ...{ branchId: "township", categoryId: "roads", areaId: "township-area", asId: "pothole" },
    });
    expect(rest).toEqual([]);
  });

  it("goes up the tree of kinds when nobody is responsible for the very kind", () => {
    const decision = route(chose(bridge, northArea));
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "township" });
    expect(decision.confidence).toBeLessThan(route(chose(pothole, northArea)).confidence);
  });

  it("goes up the tree of areas when the place is known no closer", () => {
    expect(ranked(chose(pothole, townshipArea))).toEqual(["township"]);
  });

  it("gives a kind that a department solves everywhere to the department, wherever it is", () => {
    for (const area of [northArea, townshipArea, countyArea])
      expect(route(chose(leak, area)).branchId).toBe("water");
  });

  it("is less sure without a place, and still sure enough for a department", () => {
    const decision = route(chose(leak, null));
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "water" });
    expect(decision.confidence).toBeLessThan(route(chose(leak, northArea)).confidence);
  });

  it("does not give a problem to the neighbouring village", () => {
    expect(ranked(chose(pothole, northArea))).not.toContain("south");
  });

  it("passes over a branch that returned it, then over the next, then leaves it to the office", () => {
    expect(ranked(chose(pothole, northArea, [north]))).toEqual(["township"]);
    const last = route(chose(pothole, northArea, [north, township]));
    expect(last).toMatchObject({
      ...{ outcome: "triage", branchId: "office", because: "nobody_responsible", confidence: 0 },
    });
  });

  it("passes over a closed branch", () => {
    expect(ranked(chose(pothole, northArea, [], without(north)))).toEqual(["township"]);
  });

  it("adds up what several kinds and several places say for one branch", () => {
    const facts = mayBe(
      [
        [pothole, 0.5],
        [bridge, 0.5],
      ],
      [[townshipArea, 1]],
    );
    const decision = route(facts);
    // Not sure of the kind, and sure of the branch: both kinds are the township's.
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "township" });
    expect(decision.confidence).toBeCloseTo(0.5 * 0.85 + 0.5 * 0.85, 6);
    const [alone] = route(mayBe([[pothole, 0.5]], [[townshipArea, 1]])).candidates;
    expect(decision.confidence).toBeGreaterThan(alone?.confidence ?? 1);
  });

  it("names as the ground of a branch the case that says most for it", () => {
    const kinds = [
      [roads, 0.3],
      [pothole, 0.7],
    ] as const;
    const [winner] = route(mayBe(kinds, [[townshipArea, 1]])).candidates;
    expect(winner).toMatchObject({ branchId: "township", asId: "pothole" });
  });
});

describe("the router, when it does not know", () => {
  it("leaves an unknown kind to a person of the coordinating branch", () => {
    const facts = chose(null, northArea);
    expect(route(facts)).toEqual({
      ...{ outcome: "triage", branchId: "office", confidence: 0, because: "category_unknown" },
      ...{ facts, candidates: [], routerVersion },
    });
  });

  it("finds nobody for a kind that is solved by area when the place is unknown", () => {
    expect(route(chose(pothole, null))).toMatchObject({
      ...{ outcome: "triage", branchId: "office", because: "nobody_responsible" },
    });
  });

  it("leaves a kind for which nobody is responsible to the coordinating branch", () => {
    expect(route(chose(other, northArea))).toMatchObject({
      ...{ outcome: "triage", branchId: "office", because: "nobody_responsible" },
    });
  });

  it("abstains under the threshold, with the candidates ranked for the person who decides", () => {
    const facts = mayBe(
      [[pothole, 1]],
      [
        [northArea, 0.5],
        [southArea, 0.45],
      ],
    );
    const decision = route(facts);
    expect(decision).toMatchObject({
      ...{ outcome: "triage", branchId: "office", because: "not_confident" },
    });
    expect(ranked(facts)).toEqual(["north", "south", "township"]);
    expect(decision.confidence).toBe(decision.candidates[0]?.confidence);
    expect(decision.confidence).toBeLessThan(CONFIDENCE_THRESHOLD);
  });

  it("leaves what lies outside the county to a person, also where a department is responsible everywhere", () => {
    const facts = chose(leak, null);
    const beyond: RoutingFacts = { ...facts, located: { ...facts.located, how: "outside" } };
    expect(route(facts).outcome).toBe("assigned");
    expect(route(beyond)).toMatchObject({
      ...{ outcome: "triage", branchId: "office", because: "outside" },
    });
    expect(ranked(beyond)).toEqual(["water"]);
    expect(route(ruled(beyond, south))).toMatchObject({ branchId: "south", because: "rule" });
  });
});

describe("the router, by somebody's word", () => {
  const facts = chose(pothole, northArea);

  it("follows a rule against all evidence, and keeps who else it could be", () => {
    const decision = route(ruled(facts, south));
    expect(decision).toMatchObject({ outcome: "assigned", branchId: "south", because: "rule" });
    expect(decision.confidence).toBeGreaterThan(route(facts).confidence);
    expect(ranked(ruled(facts, south))).toEqual(["south", "north", "township"]);
    expect(decision.candidates[0]).toMatchObject({ categoryId: null, areaId: null, asId: null });
  });

  it("does not follow a rule back to a branch that returned it", () => {
    const given = chose(pothole, northArea, [north]);
    expect(route(ruled(given, north))).toMatchObject({
      ...{ branchId: "township", because: "lowest_responsible" },
    });
  });

  it("follows a rule where nothing else is known", () => {
    expect(route(ruled(chose(null, null), water))).toMatchObject({
      ...{ outcome: "assigned", branchId: "water", because: "rule" },
    });
  });

  it("asks whom the returning branch proposed, and not one that returned it before", () => {
    const returned = chose(pothole, northArea, [north]);
    const proposed = { ...returned, proposedBranchId: south.id };
    expect(route(proposed)).toMatchObject({
      ...{ outcome: "assigned", branchId: "south", because: "proposal", confidence: 0.75 },
    });
    const back = { ...chose(pothole, northArea, [north, south]), proposedBranchId: south.id };
    expect(route(back).branchId).toBe("township");
  });

  it("prefers a rule to a proposal", () => {
    const returned = { ...chose(pothole, northArea, [north]), proposedBranchId: south.id };
    expect(route(ruled(returned, water))).toMatchObject({ branchId: "water", because: "rule" });
  });

  it("follows a ruling before all else, even to a branch that returned it", () => {
    const returned = chose(pothole, northArea, [north, south]);
    const given = { ...ruled(returned, water), ruledBranchId: north.id };
    expect(route(given)).toMatchObject({
      ...{ outcome: "assigned", branchId: "north", because: "ruling", confidence: 1 },
    });
  });

  it("shares no more than certainty among the candidates", () => {
    const given = [facts, chose(leak, null), chose(bridge, northArea, [north])];
    const all = given.flatMap((one) => [
      ...[one, ruled(one, north), ruled(one, office), { ...one, proposedBranchId: township.id }],
      { ...one, ruledBranchId: water.id },
    ]);
    for (const one of all) expect(sumOf(route(one))).toBeLessThanOrEqual(1 + 1e-12);
  });
});

it("a decision keeps the facts it went by, and can be made again from them", () => {
  const decision = route(ruled(chose(pothole, northArea, [south]), north));
  const kept = JSON.parse(JSON.stringify(decision)) as RoutingDecision;
  expect(kept).toEqual(decision);
  expect(route(kept.facts)).toEqual(decision);
});
