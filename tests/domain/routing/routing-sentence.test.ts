// Why a problem is where it is, in one sentence for its resident, in both languages: one for every ground, and nothing
// private in any.
import { describe, expect, it } from "vitest";
import type { Handling } from "../../../app/domain/problem/handling.ts";
import type { ReturnEvent } from "../../../app/domain/problem/returns.ts";
import type { CountyNames } from "../../../app/domain/routing/explanation.ts";
import type { RoutingFacts } from "../../../app/domain/routing/facts.ts";
import { plainFacts } from "../../../app/domain/routing/plain-facts.ts";
import { routingSentence } from "../../../app/domain/routing/routing-sentence.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { noRules } from "../../../app/domain/routing/rules/tried.ts";
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { parseInstant } from "../../../app/domain/shared/instant.ts";
import type { Language } from "../../../app/domain/shared/language.ts";
import { speech } from "../../../app/i18n/translate.ts";
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

const event = (type: ReturnEvent["type"], branchId: BranchId): ReturnEvent => ({
  type,
  at: parseInstant("2026-03-02T01:00:00.000Z"),
  track: "handling",
  reason: null,
  facts: { branchId },
});

/** What the resident reads after that decision, and after what people did with it. */
function said(
  facts: RoutingFacts,
  language: Language = "en",
  then: { readonly events?: readonly ReturnEvent[]; readonly handling?: Handling } = {},
): string | null {
  const decision = route(facts);
  const isAssigned = decision.outcome === "assigned";
  const own = event(isAssigned ? "route" : "send_to_triage", decision.branchId);
  const events = [own, ...(then.events ?? [])];
  const holder = events.at(-1)?.facts.branchId as BranchId;
  const handling = then.handling ?? (isAssigned ? "assigned" : "triage");
  const why = routingSentence({ handling, branch: { id: holder }, events, decision }, names);
  if (!why) return null;
  const { t, local } = speech(language, "UTC");
  return t(`routing.why.${why.code}`, {
    branch: local(why.branch),
    kind: local(why.kind),
    area: local(why.area),
  });
}

const { pothole, leak } = categories;
const plain = plainFacts(pothole.id, areas.northArea.id, [], routingMap);
const unlikely = [
  { categoryId: leak.id, probability: 0.3 },
  { categoryId: pothole.id, probability: 0.3 },
];

describe("the sentence for the resident", () => {
  it.each([
    [
      "the lowest branch in an area",
      plain,
      "It went to North village because that is the lowest branch responsible for Pothole in North.",
      "已派给北村，因为它是负责北“路面坑洼”的最基层单位。",
    ],
    [
      "a branch responsible everywhere",
      plainFacts(leak.id, areas.northArea.id, [], routingMap),
      "It went to Water department because that is the lowest branch responsible for Leaking pipe, and it is responsible in the whole county.",
      "已派给水务局，因为它是负责全县“水管漏水”的最基层单位。",
    ],
    [
      "a rule",
      { ...plain, rules: { ...noRules, branchId: branches.south.id, branchBy: "r-secret" } },
      "It went to South village because a rule of the portal names that branch for problems like this.",
      "已派给南村，因为本平台的规则指定由它承办这类问题。",
    ],
    [
      "a ruling",
      { ...plain, ruledBranchId: branches.south.id },
      "It went to South village because a supervisor has ruled that the problem is theirs.",
      "已派给南村，因为上级裁定由它承办。",
    ],
    [
      "a proposal",
      { ...plain, returnedBy: [branches.north.id], proposedBranchId: branches.south.id },
      "It went to South village because the branch that had it before named them as responsible.",
      "已派给南村，因为此前的承办单位指明由它负责。",
    ],
    [
      "an unknown kind",
      plainFacts(null, areas.northArea.id, [], routingMap),
      "A person at Coordinating office is choosing the right branch, because the kind of problem was not clear.",
      "统筹办公室的工作人员正在选择承办单位，因为问题的类别不够明确。",
    ],
    [
      "kinds that are all unlikely",
      { ...plain, kinds: unlikely, cases: [] },
      "A person at Coordinating office is choosing the right branch, because no branch is named for this kind of problem yet.",
      "统筹办公室的工作人员正在选择承办单位，因为尚未指定单位负责这类问题。",
    ],
    [
      "a place outside",
      {
        ...plainFacts(pothole.id, null, [], routingMap),
        located: { areas: [], how: "outside", matched: null, notes: [], landmarkId: null } as const,
      },
      "A person at Coordinating office is choosing the right branch, because the place seems to lie outside the county.",
      "统筹办公室的工作人员正在选择承办单位，因为地点似乎在本县范围之外。",
    ],
  ])("tells of %s, in both languages", (_title, facts, english, chinese) => {
    expect(said(facts)).toBe(english);
    expect(said(facts, "zh-CN")).toBe(chinese);
  });

  it("says what was not clear: the kind first, then the place, else whose it is", () => {
    const triage = (changes: Partial<RoutingFacts>) =>
      said({
        ...plain,
        ...changes,
        cases: plain.cases.map((one) => ({ ...one, probability: one.probability / 3 })),
      });
    expect(triage({ kinds: unlikely })).toContain("the kind of problem was not clear");
    expect(triage({ located: { ...plain.located, areas: [] } })).toContain("the place was not");
    expect(triage({})).toContain("several branches may be responsible");
    const chinese = said(
      { ...plain, cases: plain.cases.map((one) => ({ ...one, probability: 0.2 })) },
      "zh-CN",
    );
    expect(chinese).toContain("可能有多个单位负责");
  });

  it("tells of the person who gave it out since, and of a ruling since", () => {
    const unknown = plainFacts(null, null, [], routingMap);
    const given = (type: "dispatch" | "assign" | "rule", language: Language = "en") =>
      said(unknown, language, { events: [event(type, branches.water.id)], handling: "assigned" });
    expect(given("dispatch")).toBe(
      "It went to Water department because a person who gives problems out chose that branch.",
    );
    expect(given("assign")).toBe(given("dispatch"));
    expect(given("dispatch", "zh-CN")).toBe("已派给水务局，由负责派单的工作人员选定。");
    expect(given("rule")).toContain("a supervisor has ruled");
  });

  it("says that the coordinating office kept it", () => {
    const unknown = plainFacts(null, null, [], routingMap);
    expect(said(unknown, "en", { handling: "accepted" })).toBe(
      "It stayed with Coordinating office, which looks after what no other branch was found for.",
    );
    expect(said(unknown, "zh-CN", { handling: "accepted" })).toContain("由统筹办公室承办");
  });

  it("says nothing while nobody has it, or when it is no problem of its own", () => {
    for (const handling of ["held", "routing", "rejected", "merged", "withdrawn"] as const) {
      expect(said(plain, "en", { handling })).toBeNull();
    }
    const nobody = { handling: "assigned", branch: null, events: [], decision: null } as const;
    expect(routingSentence(nobody, names)).toBeNull();
  });

  it("names nothing private: no words, no rule, no person, no figure", () => {
    const facts = {
      ...plain,
      located: { ...plain.located, matched: "Mei's yard" },
      rules: { ...noRules, branchId: branches.south.id, branchBy: "r-secret" },
    };
    const decision = route(facts);
    const why = routingSentence(
      {
        handling: "assigned",
        branch: { id: decision.branchId },
        events: [{ ...event("route", decision.branchId), reason: "said in confidence" }],
        decision,
      },
      names,
    );
    expect(Object.keys(why ?? {}).sort()).toEqual(["area", "branch", "code", "kind"]);
    expect(JSON.stringify(why)).not.toMatch(/Mei|secret|confidence|0\.\d/);
  });
});
