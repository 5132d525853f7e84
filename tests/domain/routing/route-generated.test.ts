// Any county, any problem: the router always names exactly one owner, and never one that can't have it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { depth } from "../../../app/domain/branch/branch.ts";
import type { Branch, Responsibility } from "../../../app/domain/branch/branch.ts";
import { CONFIDENCE_THRESHOLD, route } from "../../../app/domain/routing/route.ts";
import type { RoutingFacts, RoutingMap } from "../../../app/domain/routing/route.ts";
import type { AreaId, BranchId, CategoryId } from "../../../app/domain/shared/ids.ts";

const BRANCHES = 12;
const branchId = (number: number): BranchId => `b${String(number)}` as BranchId;
const someBranch = fc.nat({ max: BRANCHES - 1 }).map(branchId);
const someCategory = fc.nat({ max: 5 }).map((n) => `k${String(n)}` as CategoryId);
const someArea = fc.nat({ max: 5 }).map((n) => `a${String(n)}` as AreaId);

/** A tree: each branch but the first hangs under an earlier one; the first is the coordinating branch, always open. */
const someBranches: fc.Arbitrary<Map<BranchId, Branch>> = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { minLength: BRANCHES - 1, maxLength: BRANCHES - 1 })
  .map((drawn) => {
    const all: Branch[] = [];
    for (const [index, [under, closed]] of [[0, false] as const, ...drawn].entries()) {
      const parent = all[index === 0 ? -1 : under % index];
      const id = branchId(index);
      const path = `${parent?.path ?? "/"}${id}/`;
      all.push({
        id,
        code: id,
        parentId: parent?.id ?? null,
        path,
        kind: parent ? "village" : "coordinating",
        name: { en: id, "zh-CN": id },
        closed,
      });
    }
    return new Map(all.map((one) => [one.id, one]));
  });

const responsibility: fc.Arbitrary<Responsibility> = fc.record({
  branchId: someBranch,
  categoryId: someCategory,
  areaId: fc.option(someArea),
});

const map: fc.Arbitrary<RoutingMap> = fc.record({
  branches: someBranches,
  responsibilities: fc.array(responsibility, { maxLength: 30, size: "max" }),
  coordinatingBranchId: fc.constant(branchId(0)),
});

const facts: fc.Arbitrary<RoutingFacts> = fc.record({
  categories: fc.uniqueArray(someCategory, { maxLength: 2 }),
  areas: fc.uniqueArray(someArea, { maxLength: 3 }),
  returnedBy: fc.uniqueArray(
    someBranch.filter((id) => id !== branchId(0)),
    { maxLength: 4 },
  ),
});

const isPossible = (id: BranchId, given: RoutingFacts, county: RoutingMap): boolean =>
  county.branches.get(id)?.closed === false && !given.returnedBy.includes(id);

const fits = (one: Responsibility, given: RoutingFacts): boolean =>
  given.categories.includes(one.categoryId) &&
  (one.areaId === null || given.areas.includes(one.areaId));

describe("whatever the county and the problem", () => {
  it("there is exactly one owner, which is open and has not returned it", () => {
    fc.assert(
      fc.property(facts, map, (given, county) => {
        const decision = route(given, county);
        expect(isPossible(decision.branchId, given, county)).toBe(true);
        for (const { branchId: id } of decision.candidates) {
          expect(isPossible(id, given, county)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the candidates are the branches that are responsible, each once, the lowest first", () => {
    fc.assert(
      fc.property(facts, map, (given, county) => {
        const ids = route(given, county).candidates.map((candidate) => candidate.branchId);
        const expected = county.responsibilities
          .filter((one) => fits(one, given) && isPossible(one.branchId, given, county))
          .map((one) => one.branchId);
        expect(new Set(ids)).toEqual(new Set(expected));
        expect(new Set(ids).size).toBe(ids.length);
        const depths = ids.map((id) => depth(county.branches.get(id) as Branch));
        expect(depths).toEqual([...depths].sort((a, b) => b - a));
      }),
      { numRuns: 500 },
    );
  });

  it("it is assigned to the first candidate if it is sure enough, and left to a person otherwise", () => {
    fc.assert(
      fc.property(facts, map, (given, county) => {
        const decision = route(given, county);
        const [winner] = decision.candidates;
        const sure = winner !== undefined && winner.confidence >= CONFIDENCE_THRESHOLD;
        expect(decision.outcome).toBe(sure ? "assigned" : "triage");
        expect(decision.branchId).toBe(sure ? winner.branchId : county.coordinatingBranchId);
        expect(decision.confidence).toBeGreaterThanOrEqual(0);
        expect(decision.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("the order in which responsibilities were written down makes no difference", () => {
    fc.assert(
      fc.property(facts, map, fc.infiniteStream(fc.nat()), (given, county, numbers) => {
        const shuffled = county.responsibilities
          .map((one) => [numbers.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(route(given, { ...county, responsibilities: shuffled })).toEqual(
          route(given, county),
        );
      }),
    );
  });

  it("a return only takes that branch away: the order of the others stays", () => {
    fc.assert(
      fc.property(facts, map, (given, county) => {
        const before = route(given, county);
        const [winner] = before.candidates;
        if (!winner || winner.branchId === county.coordinatingBranchId) return;
        const returnedBy = [...given.returnedBy, winner.branchId];
        const next = route({ ...given, returnedBy }, county);
        expect(next.candidates).toEqual(before.candidates.slice(1));
      }),
    );
  });
});
