// What may not be published, and what a file or a form may not say.
import { describe, expect, it } from "vitest";
import { publishFaults } from "../../../../app/domain/routing/rules/publishable.ts";
import { readRule, readRules } from "../../../../app/domain/routing/rules/read-rule.ts";
import { editedRules, freeCode } from "../../../../app/domain/routing/rules/rule-set.ts";
import type { Condition, Rule } from "../../../../app/domain/routing/rules/rule.ts";
import { known, ruleOf } from "./rules-support.ts";

const sound: Condition = { category: "pothole" };

/** `depth` conditions, each in the one before. */
const nested = (depth: number): unknown => (depth === 1 ? sound : { not: nested(depth - 1) });

describe("rules can't be published with", () => {
  it.each<[string, Rule[], string, object]>([
    ["no rule", [], "no_rules", {}],
    [
      "an unknown branch",
      [ruleOf("a", sound, { branch: "moon" })],
      "unknown_branch",
      { named: "moon" },
    ],
    [
      "a closed branch",
      [ruleOf("a", sound, { branch: "south" })],
      "branch_closed",
      { named: "south" },
    ],
    [
      "a closed assisting branch",
      [ruleOf("a", sound, { assisting: ["south"] })],
      "branch_closed",
      { named: "south" },
    ],
    [
      "an unknown area",
      [ruleOf("a", { not: { area: "moon" } })],
      "unknown_area",
      { named: "moon" },
    ],
    [
      "an unknown kind",
      [ruleOf("a", { any: [sound, { category: "tea" }] })],
      "unknown_category",
      { named: "tea" },
    ],
    [
      "an unknown question",
      [ruleOf("a", { answer: { question: "x", oneOf: ["y"] } })],
      "unknown_question",
      { named: "x" },
    ],
    [
      "one position twice",
      [ruleOf("a", sound), ruleOf("b", sound)],
      "same_position",
      { position: 10, other: "a" },
    ],
    [
      "one code twice",
      [ruleOf("a", sound), ruleOf("a", sound, { branch: "water" }, { position: 11 })],
      "same_code",
      {},
    ],
    ["no condition", [ruleOf("a", { all: [] })], "empty_condition", {}],
    [
      "an empty condition deep inside",
      [ruleOf("a", { any: [sound, { not: { any: [] } }] })],
      "empty_condition",
      {},
    ],
    ["no word", [ruleOf("a", { words: [] })], "empty_condition", {}],
    ["no part of time", [ruleOf("a", { time: { weekdays: [] } })], "empty_condition", {}],
    [
      "no answer",
      [ruleOf("a", { answer: { question: "how-deep", oneOf: [] } })],
      "empty_condition",
      {},
    ],
    ["a word that can't be found", [ruleOf("a", { words: ["!?"] })], "no_letters", { word: "!?" }],
    ["no effect", [ruleOf("a", sound, { assisting: [] })], "no_effect", {}],
    [
      "a fault in one that is switched off",
      [ruleOf("a", sound, {}, { active: false })],
      "no_effect",
      {},
    ],
  ])("%s", (_what, rules, code, facts) => {
    expect(publishFaults(rules, known)).toMatchObject([{ code, facts }]);
  });

  it("nothing wrong can be published", () => {
    const rules = [ruleOf("a", sound), ruleOf("b", { area: "north-area" }, {}, { position: 9 })];
    expect(publishFaults(rules.slice(0, 1), known)).toEqual([]);
    expect(publishFaults(rules, known).map(({ index, rule }) => [index, rule])).toEqual([[1, "b"]]);
  });
});

describe("a rule can't be read with", () => {
  const raw = { code: "a", name: "A", position: 1, when: sound, then: { branch: "water" } };
  it.each<[string, unknown, string, object]>([
    ["no code", { ...raw, code: undefined }, "missing", { field: "code" }],
    ["a code that is no slug", { ...raw, code: "A b" }, "not_a_slug", { field: "code" }],
    ["no name", { ...raw, name: " " }, "missing", { field: "name" }],
    ["a position between two", { ...raw, position: 1.5 }, "not_a_position", { field: "position" }],
    ["a reference to another rule", { ...raw, after: "b" }, "unknown_field", { field: "after" }],
    [
      "a condition on another rule",
      { ...raw, when: { rule: "b" } },
      "not_a_condition",
      { field: "when" },
    ],
    [
      "two conditions in one",
      { ...raw, when: { ...sound, area: "x" } },
      "not_a_condition",
      { field: "when" },
    ],
    [
      "what every object has",
      { ...raw, when: { constructor: [] } },
      "not_a_condition",
      { field: "when" },
    ],
    ["no condition", { ...raw, when: null }, "not_a_condition", { field: "when" }],
    ["a list that is none", { ...raw, when: { all: sound } }, "not_a_list", { field: "when.all" }],
    [
      "an unknown urgency",
      { ...raw, when: { urgency: ["soon"] } },
      "not_one_of",
      { field: "when.urgency.0" },
    ],
    [
      "an urgency that raises nothing",
      { ...raw, then: { urgency: "normal" } },
      "not_one_of",
      { field: "then.urgency" },
    ],
    [
      "an hour beyond the day",
      { ...raw, when: { time: { fromHour: 25 } } },
      "not_an_hour",
      { field: "when.time.fromHour" },
    ],
    [
      "a day that is none",
      { ...raw, when: { time: { fromDate: "2026-02-30" } } },
      "not_a_date",
      { field: "when.time.fromDate" },
    ],
    [
      "days the wrong way round",
      { ...raw, when: { time: { fromDate: "2026-03-02", toDate: "2026-03-01" } } },
      "dates_reversed",
      { field: "when.time.toDate" },
    ],
    [
      "no time between two hours",
      { ...raw, when: { time: { fromHour: 8, toHour: 8 } } },
      "same_hours",
      { field: "when.time.toHour" },
    ],
    [
      "an unknown field",
      { ...raw, then: { branch: "water", mail: "x" } },
      "unknown_field",
      { field: "then.mail" },
    ],
    ["six levels", { ...raw, when: nested(6) }, "too_deep", { most: 5 }],
    ["a hundred thousand levels", { ...raw, when: nested(5_000) }, "too_deep", { most: 5 }],
    [
      "51 conditions",
      { ...raw, when: { any: Array.from({ length: 50 }, () => sound) } },
      "too_many_conditions",
      { most: 50 },
    ],
    ["nothing", null, "not_a_rule", { field: "" }],
    ["words", "IF a THEN b", "not_a_rule", { field: "" }],
  ])("%s", (_what, value, code, facts) => {
    expect(readRule(value, 7)).toMatchObject({ ok: false, faults: [{ index: 7, code, facts }] });
  });

  it("is read with five levels, fifty conditions, one answer as `equals`", () => {
    expect(readRule({ ...raw, when: nested(5) }).ok).toBe(true);
    expect(readRule({ ...raw, when: { any: Array.from({ length: 49 }, () => sound) } }).ok).toBe(
      true,
    );
    const when = { answer: { question: "how-deep", equals: "knee" } };
    expect(readRule({ ...raw, when })).toMatchObject({
      value: { active: true, when: { answer: { question: "how-deep", oneOf: ["knee"] } } },
    });
  });

  it("in a list is named with its place, and all are named at once", () => {
    const read = readRules([raw, { ...raw, position: -1 }, 3]);
    expect(read.ok || read.faults.map(({ index, rule, code }) => [index, rule, code])).toEqual([
      [1, "a", "not_a_position"],
      [2, null, "not_a_rule"],
    ]);
    expect(readRules({}).ok || readRules([]).ok).toBe(false);
    expect(readRules(Array.from({ length: 501 }, () => raw))).toMatchObject({
      faults: [{ code: "too_many_rules" }],
    });
  });
});

describe("the draft", () => {
  const rules = ["a", "b", "c"].map((code, index) => ruleOf(code, sound, {}, { position: index }));
  const codes = (edited: ReturnType<typeof editedRules>) =>
    "rules" in edited && edited.rules.map(({ code, position }) => `${code}${String(position)}`);

  it("puts a rule one place up or down, numbers all anew, and leaves the first and the last", () => {
    expect(codes(editedRules(rules, { kind: "move", code: "c", by: -1 }))).toEqual([
      "a10",
      "c20",
      "b30",
    ]);
    expect(codes(editedRules(rules, { kind: "move", code: "a", by: -1 }))).toEqual([
      "a0",
      "b1",
      "c2",
    ]);
    expect(codes(editedRules(rules, { kind: "move", code: "x", by: 1 }))).toEqual([
      "a0",
      "b1",
      "c2",
    ]);
  });

  it("takes a rule under a new code, and none under a code that another has", () => {
    const rule = ruleOf("z", sound, {}, { position: 5 });
    expect(codes(editedRules(rules, { kind: "put", rule, replaces: "b" }))).toEqual([
      "a0",
      "c2",
      "z5",
    ]);
    const taken = { kind: "put", rule: ruleOf("a", sound), replaces: "b" } as const;
    expect(editedRules(rules, taken)).toEqual({ fault: "same_code" });
  });

  it("finds a code for a name in any language", () => {
    expect(freeCode(rules, "Café & Tea!")).toBe("cafe-tea");
    expect(freeCode(rules, "学校门口")).toBe("rule");
    expect(freeCode(rules, "A")).toBe("a-2");
  });
});
