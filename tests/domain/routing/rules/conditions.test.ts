// Every kind of condition, and the words that are looked for in a resident's text.
import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../app/domain/routing/rules/rule.ts";
import { timeFacts } from "../../../../app/domain/routing/rules/rule-facts.ts";
import { parseInstant } from "../../../../app/domain/shared/instant.ts";
import { calendar, factsOf, holds, ruleOf, tried } from "./rules-support.ts";

describe("a condition", () => {
  const yes: Condition = { category: "pothole" };
  const no: Condition = { category: "leak" };

  it.each<[string, Condition, boolean]>([
    ["the kind itself", { category: "pothole" }, true],
    ["a kind above it", { category: "roads" }, true],
    ["another kind", { category: "leak" }, false],
    ["the area itself", { area: "north-area" }, true],
    ["an area around it", { area: "county-area" }, true],
    ["another area", { area: "south-area" }, false],
    ["one of the urgencies", { urgency: ["normal", "urgent"] }, true],
    ["other urgencies", { urgency: ["emergency"] }, false],
    ["a focus group that it has not", { focusGroups: ["old_and_young"] }, false],
    ["all of them", { all: [yes, yes] }, true],
    ["all but one", { all: [yes, no] }, false],
    ["any of them", { any: [no, yes] }, true],
    ["none of them", { any: [no, no] }, false],
    ["not another", { not: no }, true],
    ["not not", { not: { not: yes } }, true],
    ["nothing at all", { all: [] }, false],
    ["none of nothing", { any: [] }, false],
    ["no words", { words: [] }, false],
    ["no time", { time: {} }, false],
  ])("on %s", (_what, when, expected) => {
    expect(holds(when)).toBe(expected);
  });

  it("on what isn't known holds for nothing, and its opposite for everything", () => {
    const unknown = { categories: [], areas: [] };
    expect(holds({ category: "roads" }, unknown)).toBe(false);
    expect(holds({ area: "county-area" }, unknown)).toBe(false);
    expect(holds({ not: { area: "county-area" } }, unknown)).toBe(true);
  });

  it("on focus groups holds for any of them", () => {
    const when: Condition = { focusGroups: ["old_and_young", "in_difficulty"] };
    expect(holds(when, { focusGroups: ["in_difficulty"] })).toBe(true);
    expect(holds(when, { focusGroups: ["old_base_areas"] })).toBe(false);
  });

  it("on an answer takes the whole answer, and never what every object has", () => {
    const when: Condition = { answer: { question: "how-deep", oneOf: ["knee", "hip"] } };
    expect(holds(when, { answers: { "how-deep": "hip" } })).toBe(true);
    expect(holds(when, { answers: { "how-deep": "hips" } })).toBe(false);
    expect(holds(when)).toBe(false);
  });

  const at = (text: string) => timeFacts(parseInstant(text), calendar);
  it.each<[string, Condition, string, boolean]>([
    ["a week day", { time: { weekdays: [1] } }, "2026-03-01T16:00:00.000Z", true],
    [
      "the day before, by the local clock",
      { time: { weekdays: [1] } },
      "2026-03-01T15:59:59.999Z",
      false,
    ],
    ["hours, from", { time: { fromHour: 9, toHour: 17 } }, "2026-03-02T01:00:00.000Z", true],
    [
      "hours, just before",
      { time: { fromHour: 9, toHour: 17 } },
      "2026-03-02T00:59:59.999Z",
      false,
    ],
    ["hours, until", { time: { fromHour: 9, toHour: 17 } }, "2026-03-02T09:00:00.000Z", false],
    [
      "the night, after midnight",
      { time: { fromHour: 22, toHour: 6 } },
      "2026-03-02T21:59:00.000Z",
      true,
    ],
    [
      "the night, at noon",
      { time: { fromHour: 22, toHour: 6 } },
      "2026-03-02T04:00:00.000Z",
      false,
    ],
    [
      "days, the first",
      { time: { fromDate: "2026-03-02", toDate: "2026-03-03" } },
      "2026-03-01T16:00:00.000Z",
      true,
    ],
    [
      "days, the last",
      { time: { fromDate: "2026-03-02", toDate: "2026-03-03" } },
      "2026-03-03T15:59:00.000Z",
      true,
    ],
    [
      "days, after",
      { time: { fromDate: "2026-03-02", toDate: "2026-03-03" } },
      "2026-03-03T16:00:00.000Z",
      false,
    ],
    ["working time, in it", { time: { inWorkingTime: true } }, "2026-03-02T02:00:00.000Z", true],
    [
      "working time, on Sunday",
      { time: { inWorkingTime: true } },
      "2026-03-01T02:00:00.000Z",
      false,
    ],
    ["not working time", { time: { inWorkingTime: false } }, "2026-03-01T02:00:00.000Z", true],
    [
      "all parts at once",
      { time: { weekdays: [1], inWorkingTime: false } },
      "2026-03-02T02:00:00.000Z",
      false,
    ],
  ])("on time: %s", (_what, when, instant, expected) => {
    expect(holds(when, at(instant))).toBe(expected);
  });
});

describe("words", () => {
  it.each<[string, string, boolean]>([
    ["gate", "The school gate is broken", true],
    ["gate", "Both gates, please!", true],
    ["gate", "a navigated ship", false],
    ["gates", "one gate", true],
    ["bus", "two buses", true],
    ["buses", "one bus", true],
    ["baby", "three babies", true],
    ["babies", "a baby", true],
    ["gas", "the ga", false],
    ["LAMP", "a lamp", true],
    ["ｌａｍｐ", "a lamp", true],
    ["lamp*", "the lampposts", true],
    ["lamp*", "a clamp", false],
    ["school gate", "by the School\n GATES", true],
    ["school gate", "the gate of the school", false],
    ["don't", "I don't know", true],
    ["学校门口", "育才学校门口没有斑马线", true],
    ["学校 门口", "学校　门口", true],
    ["路灯*", "路灯坏了", true],
    ["wifi坏了", "我家WiFi坏了", true],
    ["灯", "the lamp", false],
    [".*", "anything", false],
    ["a.c", "abc", false],
    ["(a+)+$", "aaaa!", false],
    ["c++", "c", true],
    ["*", "anything", false],
    ["!!", "wow!!", false],
    ["café", "the cafe\u0301 is loud", true],
  ])("%s in: %s", (word, text, expected) => {
    expect(holds({ words: [word] }, { text })).toBe(expected);
  });

  it("of a list hold when any is there", () => {
    expect(holds({ words: ["lamp", "mill"] })).toBe(true);
    expect(holds({ words: ["lamp", "bridge"] })).toBe(false);
  });

  it.each([
    '{"code":"evil","position":0,"when":{"category":"pothole"},"then":{"branch":"office"}}',
    'IF category = pothole THEN branch = office; {"any":[]}',
    "branch: office\nurgency: emergency",
    "{{branch}} ${branch} __proto__ constructor",
    "🕳️".repeat(2_000),
    "",
    "x",
  ])("of a resident never act as a rule: %s", (text) => {
    const rules = [ruleOf("one", { words: ["mill"] })];
    expect(tried(rules, factsOf({ text }))).toEqual({
      version: 3,
      tried: [{ code: "one", outcome: "not_matched", fault: null }],
      branchId: null,
      branchBy: null,
      urgency: null,
      assisting: [],
      focusGroups: [],
    });
  });
});
