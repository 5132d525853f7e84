// Any county, any facts: the router always names exactly one owner, and never one that can't have it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Area, Branch, Category } from "../../../app/domain/branch/branch.ts";
import type { Responsibility } from "../../../app/domain/branch/branch.ts";
import { dutyCases } from "../../../app/domain/routing/duties.ts";
import type { RoutingMap } from "../../../app/domain/routing/duties.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import type { Located } from "../../../app/domain/routing/jurisdiction/located.ts";
import { CONFIDENCE_THRESHOLD, route } from "../../../app/domain/routing/route.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import { noRules } from "../../../app/domain/routing/rules/tried.ts";
import type { RulesTried } from "../../../app/domain/routing/rules/tried.ts";
import type { AreaId, BranchId, CategoryId } from "../../../app/domain/shared/ids.ts";

const BRANCHES = 12;
const branchId = (number: number): BranchId => `b${String(number)}` as BranchId;
const coordinating = branchId(0);
const someBranch = fc.nat({ max: BRANCHES - 1 }).map(branchId);
/** Two above, three below each. */
const kinds: readonly Pick<Category, "id" | "parentId">[] = Array.from({ length: 8 }, (_, n) => ({
  id: `k${String(n)}` as CategoryId,
  parentId: n < 2 ? null : (`k${String(n % 2)}` as CategoryId),
}));
/** One above all, two below it, and below each of these two. */
const places: readonly Pick<Area, "id" | "path">[] = [
  ...["/a0/", "/a0/a1/", "/a0/a2/", "/a0/a1/a3/", "/a0/a1/a4/", "/a0/a2/a5/", "/a0/a2/a6/"],
].map((path) => ({ id: path.split("/").at(-2) as AreaId, path }));
const someKind = fc.constantFrom(...kinds.map(({ id }) => id));
const someArea = fc.constantFrom(...places.map(({ id }) => id));

/** A tree: each branch but the first hangs under an earlier one; the first is the coordinating branch, always open. */
const someBranches: fc.Arbitrary<Map<BranchId, Branch>> = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { minLength: BRANCHES - 1, maxLength: BRANCHES - 1 })
  .map((drawn) => {
    const all: Branch[] = [];
    for (const [index, [under, closed]] of [[0, false] as const, ...drawn].entries()) {
      const parent = all[index === 0 ? -1 : under % index];
      const id = branchId(index);
      const path = `${parent?.path ?? "/"}${id}/`;
      const name = { en: id, "zh-CN": id };
      const kind = parent ? "village" : "coordinating";
      all.push({ id, code: id, parentId: parent?.id ?? null, path, kind, name, closed });
    }
    return new Map(all.map((one) => [one.id, one]));
  });

const responsibility: fc.Arbitrary<Responsibility> = fc.record({
  branchId: someBranch,
  categoryId: someKind,
  areaId: fc.option(someArea),
});

const someMap: fc.Arbitrary<RoutingMap> = fc.record({
  branches: someBranches,
  responsibilities: fc.array(responsibility, { maxLength: 30, size: "max" }),
  coordinatingBranchId: fc.constant(coordinating),
  areas: fc.constant(places),
  categories: fc.constant(kinds),
});

/** Shares for some of `ids`, likeliest first, together 1 at most. */
function shares<Id extends string>(id: fc.Arbitrary<Id>, maxLength: number) {
  const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
  return fc
    .tuple(fc.uniqueArray(id, { maxLength }), fc.infiniteStream(weight), weight)
    .map(([ids, weights, whole]) => {
      const drawn = ids.map((one) => [one, Number(weights.next().value)] as const);
      const sum = drawn.reduce((total, [, value]) => total + value, 0);
      return drawn
        .map(([one, value]) => [one, (value / sum) * whole] as const)
        .sort(([, a], [, b]) => b - a);
    });
}

const hows: readonly Located["how"][] = ["point", "border", "chosen", "text", "outside", "unknown"];

/** A county and all that may be known of a problem in it; whom rules, rulings and proposals name is open. */
const world: fc.Arbitrary<{ map: RoutingMap; facts: RoutingFacts }> = fc
  .record({
    map: someMap,
    kinds: shares(someKind, 5),
    areas: shares(someArea, 3),
    how: fc.constantFrom(...hows),
    chosenId: fc.option(someKind),
    returnedBy: fc.uniqueArray(
      someBranch.filter((id) => id !== coordinating),
      { maxLength: 4 },
    ),
    proposed: fc.option(someBranch, { freq: 2 }),
    ruled: fc.option(someBranch, { freq: 1 }),
    byRule: fc.option(someBranch, { freq: 2 }),
    failed: fc.boolean(),
  })
  .map(({ map, ...drawn }) => {
    const open = (id: BranchId | null) =>
      map.branches.get(id ?? coordinating)?.closed ? null : id;
    const guesses = drawn.kinds.map(([categoryId, probability]) => ({ categoryId, probability }));
    const areas = drawn.areas.map(([areaId, probability]) => ({ areaId, probability }));
    const located = { areas, how: drawn.how, matched: null, notes: [], landmarkId: null };
    const rules = rulesTried(open(drawn.byRule), drawn.failed);
    const facts: RoutingFacts = {
      ...{ coordinatingBranchId: coordinating, chosenId: drawn.chosenId, kinds: guesses, located },
      cases: dutyCases(guesses, areas, map),
      returnedBy: drawn.returnedBy,
      proposedBranchId: open(drawn.proposed),
      ...{ rules, ruledBranchId: open(drawn.ruled), model: null },
    };
    return { map, facts };
  });

function rulesTried(branch: BranchId | null, failed: boolean): RulesTried {
  const broken = { code: "broken", outcome: "failed", fault: "branch" } as const;
  const matched = { code: "named", outcome: branch ? "matched" : "not_matched" } as const;
  return {
    ...noRules,
    version: 3,
    tried: [...(failed ? [broken] : []), { ...matched, fault: null }],
    branchId: branch,
    branchBy: branch && "named",
  };
}

const runs = { numRuns: 500 };

describe("whatever the county, the kinds, the places, the rules, the returns and the rulings", () => {
  it("there is exactly one owner, who is open, and has not returned it unless a supervisor ruled so", () => {
    fc.assert(
      fc.property(world, ({ map, facts }) => {
        const decision = route(facts);
        const owner = map.branches.get(decision.branchId);
        expect(owner?.closed).toBe(false);
        for (const { branchId: id } of decision.candidates) {
          expect(map.branches.get(id)?.closed).toBe(false);
          if (id !== facts.ruledBranchId) expect(facts.returnedBy).not.toContain(id);
        }
        if (decision.branchId !== facts.ruledBranchId)
          expect(facts.returnedBy).not.toContain(decision.branchId);
      }),
      runs,
    );
  });

  it("the candidates are branches each once, best first, and together not more than certain", () => {
    fc.assert(
      fc.property(world, ({ facts }) => {
        const { candidates } = route(facts);
        const ids = candidates.map((one) => one.branchId);
        expect(new Set(ids).size).toBe(ids.length);
        const values = candidates.map(({ confidence }) => confidence);
        // Whom somebody named stands first, however the evidence speaks; the others by the evidence.
        const others = values.slice(1);
        expect(others).toEqual([...others].sort((a, b) => b - a));
        if (candidates[0] && !isNamed(facts, candidates[0].branchId))
          expect(values).toEqual([...values].sort((a, b) => b - a));
        expect(values.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
        for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it("it is assigned to the first candidate if that is sure enough, and left to a person otherwise", () => {
    fc.assert(
      fc.property(world, ({ facts }) => {
        const { outcome, branchId: owner, candidates, because } = route(facts);
        const [winner] = candidates;
        const sure = winner !== undefined && winner.confidence >= CONFIDENCE_THRESHOLD;
        const beyond = facts.located.how === "outside" && !isNamed(facts, winner?.branchId);
        expect(outcome).toBe(sure && !beyond ? "assigned" : "triage");
        expect(owner).toBe(sure && !beyond ? winner.branchId : coordinating);
        if (facts.ruledBranchId !== null)
          expect([owner, because]).toEqual([facts.ruledBranchId, "ruling"]);
      }),
      runs,
    );
  });

  it("the same facts give the same decision, also when they were stored and read again", () => {
    fc.assert(
      fc.property(world, ({ facts }) => {
        const decision = route(facts);
        const stored = JSON.parse(JSON.stringify(decision)) as RoutingDecision;
        expect(stored).toEqual(decision);
        expect(route(stored.facts)).toEqual(decision);
      }),
      runs,
    );
  });

  it("the order in which responsibilities were written down makes no difference", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ map, facts }, numbers) => {
        const shuffled = map.responsibilities
          .map((one) => [numbers.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const other = { ...map, responsibilities: shuffled };
        expect(dutyCases(facts.kinds, facts.located.areas, other)).toEqual(facts.cases);
      }),
    );
  });

  it("a return by the winner never makes another branch less likely", () => {
    fc.assert(
      fc.property(world, ({ facts: { ruledBranchId: _, proposedBranchId: __, ...rest } }) => {
        const facts = { ...rest, rules: noRules, ruledBranchId: null, proposedBranchId: null };
        const before = route(facts);
        const [winner, ...others] = before.candidates;
        if (!winner) return;
        const next = route({ ...facts, returnedBy: [...facts.returnedBy, winner.branchId] });
        const after = new Map(next.candidates.map((one) => [one.branchId, one.confidence]));
        for (const { branchId: id, confidence } of others)
          expect(after.get(id) ?? 0).toBeGreaterThanOrEqual(confidence - 1e-12);
      }),
    );
  });
});

function isNamed(facts: RoutingFacts, id: BranchId | undefined): boolean {
  const names = [facts.ruledBranchId, facts.rules.branchId, facts.proposedBranchId];
  return id !== undefined && names.includes(id);
}
