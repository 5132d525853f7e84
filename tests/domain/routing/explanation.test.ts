// A decision in names: whatever was kept with it is shown, and what an older router did not keep is empty, never a crash.
import { describe, expect, it } from "vitest";
import { explain } from "../../../app/domain/routing/explanation.ts";
import type { CountyNames, KeptDecision } from "../../../app/domain/routing/explanation.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import { plainFacts } from "../../../app/domain/routing/plain-facts.ts";
import { route } from "../../../app/domain/routing/route.ts";
import type { DecisionId } from "../../../app/domain/shared/ids.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import { areas, branches, categories, routingMap } from "../../support/fixtures.ts";

const find = (all: object, id: string | null) =>
  (Object.values(all) as { id: string; name: { en: string; "zh-CN": string } }[]).find(
    (one) => one.id === id,
  )?.name ?? null;
const names: CountyNames = {
  branch: (id) => find(branches, id),
  category: (id) => find(categories, id),
  area: (id) => find(areas, id),
};
const kept = (facts: RoutingFacts): KeptDecision => ({
  ...route(facts),
  id: "decision-1" as DecisionId,
  at: parseInstant("2026-03-02T01:00:00.000Z"),
  words: { [categories.leak.id]: ["pipe", "drips"] },
});
const { leak, pothole } = categories;
const plain = plainFacts(pothole.id, areas.northArea.id, [], routingMap);

describe("the explanation of a decision", () => {
  it("names the kind, the place, the candidates and the versions", () => {
    const told = explain(kept(plain), names);
    expect(told).toMatchObject({
      outcome: "assigned",
      branch: { en: "North village" },
      chosen: { name: { en: "Pothole" } },
      kinds: [{ name: { en: "Pothole" }, probability: 0.95, words: [] }],
      how: "chosen",
      areas: [{ name: { en: "North" }, probability: 0.93 }],
      versions: { router: "evidence-2", rules: null, model: null },
    });
    expect(told.candidates.map(({ branch }) => branch?.en).slice(0, 2)).toEqual([
      "North village",
      "Willow township",
    ]);
    expect(told.candidates[0]).toMatchObject({
      ground: { category: { en: "Pothole" }, area: { en: "North" } },
      as: { en: "Pothole" },
    });
  });

  it("shows the words that spoke for a kind, notes about the place, returns, rules and a ruling", () => {
    const facts: RoutingFacts = {
      ...plain,
      kinds: [{ categoryId: leak.id, probability: 0.7 }],
      located: {
        ...plain.located,
        how: "border",
        matched: "Mill Bridge",
        notes: [
          { code: "near_border", areaId: areas.southArea.id, metres: 12.4 },
          { code: "several_alike", count: 3 },
        ],
      },
      returnedBy: [branches.north.id],
      proposedBranchId: branches.water.id,
      ruledBranchId: branches.south.id,
      rules: {
        version: 4,
        tried: [
          { code: "pipes", outcome: "not_matched", fault: null },
          { code: "lamps", outcome: "failed", fault: "too_long" },
        ],
        branchId: branches.township.id,
        branchBy: "pipes",
        urgency: "urgent",
        assisting: [branches.water.id],
        focusGroups: [],
      },
      model: 7,
    };
    expect(explain(kept(facts), names)).toMatchObject({
      because: "ruling",
      kinds: [{ words: ["pipe", "drips"] }],
      matched: "Mill Bridge",
      notes: [
        { code: "near_border", name: { en: "South" }, metres: 12 },
        { code: "several_alike", name: null, count: 3 },
      ],
      returnedBy: [{ name: { en: "North village" } }],
      proposed: { name: { en: "Water department" } },
      ruled: { name: { en: "South village" } },
      rules: {
        tried: [{ code: "pipes" }, { code: "lamps", fault: "too_long" }],
        branchBy: "pipes",
        urgency: "urgent",
        assisting: [{ name: { en: "Water department" } }],
      },
      candidates: [{ ground: null, confidence: 1 }, { confidence: 0 }],
      versions: { rules: 4, model: 7 },
    });
  });

  it("shows what the first router kept, and leaves the rest empty", () => {
    const old = {
      ...kept(plain),
      facts: {
        categories: [pothole.id, categories.roads.id],
        areas: [areas.northArea.id, areas.townshipArea.id],
        returnedBy: [],
      },
      candidates: [
        {
          branchId: branches.north.id,
          confidence: 0.9,
          categoryId: pothole.id,
          areaId: areas.northArea.id,
        },
      ],
      routerVersion: "responsibility-1",
    } as unknown as KeptDecision;
    expect(explain(old, names)).toMatchObject({
      chosen: { name: { en: "Pothole" } },
      kinds: [],
      how: null,
      areas: [{ name: { en: "North" }, probability: null }],
      candidates: [{ branch: { en: "North village" }, as: null }],
      rules: { tried: [], branchBy: null },
      versions: { router: "responsibility-1", rules: null, model: null },
    });
  });

  it("knows a kind and a branch that are gone from those that were never there", () => {
    const gone: CountyNames = { branch: () => null, category: () => null, area: () => null };
    const told = explain(kept(plain), gone);
    expect(told.chosen).toEqual({ name: null });
    const nothing = explain(kept(plainFacts(null, null, [], routingMap)), names);
    expect(nothing).toMatchObject({ chosen: null, kinds: [], areas: [], candidates: [] });
  });
});
