// Whatever the rules and whatever the problem: an answer, always the same, with every rule in it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { focusGroups } from "../../../../app/domain/problem/focus-group.ts";
import { urgencies } from "../../../../app/domain/problem/urgency.ts";
import { prepareRules } from "../../../../app/domain/routing/rules/prepare-rules.ts";
import { publishFaults } from "../../../../app/domain/routing/rules/publishable.ts";
import { readRule, readRules } from "../../../../app/domain/routing/rules/read-rule.ts";
import { formOfRule } from "../../../../app/domain/routing/rules/rule-form.ts";
import { ruleOfForm } from "../../../../app/domain/routing/rules/rule-of-form.ts";
import { inOrder } from "../../../../app/domain/routing/rules/rule.ts";
import type { Condition, Rule } from "../../../../app/domain/routing/rules/rule.ts";
import { tryRules } from "../../../../app/domain/routing/rules/try-rules.ts";
import { calendar, factsOf, known } from "./rules-support.ts";
import { timeFacts } from "../../../../app/domain/routing/rules/rule-facts.ts";
import { instantFromMs } from "../../../../app/domain/shared/instant.ts";

const code = fc.constantFrom("pothole", "roads", "leak", "north-area", "county-area", "moon");
const word = fc.oneof(
  fc.constantFrom("hole", "路灯", "lamp*", "school gate"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((one) => one.trim() !== ""),
);
const time = fc
  .record(
    {
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      fromHour: fc.integer({ min: 0, max: 11 }),
      toHour: fc.integer({ min: 12, max: 24 }),
      fromDate: fc.constant("2026-01-01"),
      toDate: fc.constant("2026-06-30"),
      inWorkingTime: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((one) => one);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ category: code }),
  fc.record({ area: code }),
  fc.record({ urgency: fc.uniqueArray(fc.constantFrom(...urgencies)) }),
  fc.record({ focusGroups: fc.uniqueArray(fc.constantFrom(...focusGroups)) }),
  fc.record({
    words: fc.array(
      word.map((one) => one.trim()),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    answer: fc.record({
      question: fc.constantFrom("how-deep", "other"),
      oneOf: fc.array(fc.constantFrom("knee", "hip")),
    }),
  }),
  fc.record({ time }),
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
}));
const branch = fc.constantFrom("water", "office", "south", "moon");
const effects = fc.record(
  {
    branch,
    urgency: fc.constantFrom("emergency" as const, "urgent" as const),
    assisting: fc.uniqueArray(branch, { maxLength: 3 }),
    focusGroups: fc.uniqueArray(fc.constantFrom(...focusGroups), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const rule: fc.Arbitrary<Rule> = fc.record({
  code: fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/),
  name: fc.constantFrom("A rule", { en: "A rule", "zh-CN": "规则" }),
  position: fc.integer({ min: 0, max: 50 }),
  active: fc.boolean(),
  when: tree,
  then: effects,
});
const facts = fc
  .record({
    categories: fc.subarray(["pothole", "roads", "leak"]),
    areas: fc.subarray(["north-area", "county-area"]),
    urgency: fc.constantFrom(...urgencies),
    focusGroups: fc.subarray([...focusGroups]),
    text: fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), word),
    answers: fc.dictionary(fc.constantFrom("how-deep", "other"), fc.constantFrom("knee", "hip")),
    ms: fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) }),
  })
  .map(({ ms, ...rest }) => factsOf({ ...rest, ...timeFacts(instantFromMs(ms), calendar) }));

it("any rules on any problem: every active rule is tried, in order, and twice gives the same", () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), facts, (rules, given) => {
      const result = tryRules(prepareRules({ version: 1, rules }, known), given);
      const again = tryRules(prepareRules({ version: 1, rules: [...rules] }, known), { ...given });
      expect(again).toEqual(result);
      const active = inOrder(rules).filter((one) => one.active);
      expect(result.tried.map((one) => one.code)).toEqual(active.map((one) => one.code));
      for (const id of [result.branchId, ...result.assisting]) {
        expect([null, "water", "office"]).toContain(id);
      }
      expect(result.branchId === null).toBe(result.branchBy === null);
      expect(result.assisting).not.toContain(result.branchId);
      if (result.urgency !== null) {
        expect(urgencies.indexOf(result.urgency)).toBeLessThan(urgencies.indexOf(given.urgency));
      }
    }),
    { numRuns: 400 },
  );
});

it("what may be published never fails when it is tried", () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 4 }), facts, (rules, given) => {
      fc.pre(publishFaults(rules, known).length === 0);
      const result = tryRules(prepareRules({ version: 1, rules }, known), given);
      expect(result.tried.some(({ outcome }) => outcome === "failed")).toBe(false);
    }),
    { numRuns: 400, maxSkipsPerRun: 1_000 },
  );
});

it("anything at all is read as rules or refused with reasons, never with a crash", () => {
  fc.assert(
    fc.property(fc.anything(), rule, fc.string(), (anything, sound, key) => {
      for (const value of [anything, { ...sound, when: anything }, { ...sound, [key]: anything }]) {
        const read = readRule(value);
        if (!read.ok) expect(read.faults.length).toBeGreaterThan(0);
        readRules([value, sound]);
        const rules = [value as Rule].filter((one) => Object(one) === one);
        tryRules(prepareRules({ version: 1, rules }, known), factsOf());
      }
    }),
    { numRuns: 300 },
  );
});

it("a rule that was read is read again as the same, and comes through the form unharmed", () => {
  fc.assert(
    fc.property(rule, facts, (one, given) => {
      const read = readRule(JSON.parse(JSON.stringify(one)));
      expect(read).toEqual({ ok: true, value: one });
      const back = ruleOfForm(formOfRule(one));
      if (!("rule" in back)) throw new Error(JSON.stringify(back));
      expect({ ...back.rule, when: null, then: null }).toEqual({ ...one, when: null, then: null });
      // Of several things that are gone, either may be named.
      const outcome = (tested: Rule) => {
        const result = tryRules(prepareRules({ version: 1, rules: [tested] }, known), given);
        return { ...result, tried: result.tried.map((each) => each.outcome) };
      };
      expect(outcome(back.rule)).toEqual(outcome(one));
    }),
    { numRuns: 400 },
  );
});
