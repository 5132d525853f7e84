// What many rules together decide, and what happens to one that names what is gone.
import { describe, expect, it } from "vitest";
import type { Condition, Rule } from "../../../../app/domain/routing/rules/rule.ts";
import { factsOf, ruleOf, tried } from "./rules-support.ts";

const always: Condition = { category: "pothole" };
const never: Condition = { category: "leak" };

describe("rules", () => {
  it("are tried by position, and the first that names a branch decides it", () => {
    const result = tried([
      ruleOf("third", always, { branch: "office" }, { position: 30 }),
      ruleOf("first", always, { urgency: "urgent" }, { position: 10 }),
      ruleOf("second", always, { branch: "water" }, { position: 20 }),
    ]);
    expect(result.tried.map(({ code }) => code)).toEqual(["first", "second", "third"]);
    expect(result).toMatchObject({ version: 3, branchId: "water", branchBy: "second" });
  });

  it("decide branch and urgency apart, and add up whom else it concerns", () => {
    const result = tried([
      ruleOf("a", always, { urgency: "urgent", assisting: ["north", "water"] }, { position: 1 }),
      ruleOf("b", always, { branch: "water", focusGroups: ["old_and_young"] }, { position: 2 }),
      ruleOf("c", always, { urgency: "emergency", assisting: ["north"] }, { position: 3 }),
      ruleOf("d", always, { focusGroups: ["in_difficulty", "old_and_young"] }, { position: 4 }),
    ]);
    expect(result).toMatchObject({
      branchId: "water",
      urgency: "urgent",
      assisting: ["north"],
      focusGroups: ["old_and_young", "in_difficulty"],
    });
  });

  it("only ever raise the urgency", () => {
    const rules = [ruleOf("a", always, { urgency: "urgent" })];
    expect(tried(rules, factsOf({ urgency: "emergency" })).urgency).toBeNull();
    expect(tried(rules, factsOf({ urgency: "urgent" })).urgency).toBeNull();
    expect(tried(rules).urgency).toBe("urgent");
  });

  it("that are switched off are not tried", () => {
    expect(tried([ruleOf("a", always, { branch: "water" }, { active: false })]).tried).toEqual([]);
  });

  it.each<[string, Rule, string]>([
    ["a branch that is gone", ruleOf("a", always, { branch: "moon" }), "unknown_branch"],
    ["a closed branch", ruleOf("a", always, { branch: "south" }), "branch_closed"],
    ["a closed assisting branch", ruleOf("a", always, { assisting: ["south"] }), "branch_closed"],
    ["an area that is gone", ruleOf("a", { area: "moon" }), "unknown_area"],
    ["a kind that is gone", ruleOf("a", { not: { category: "tea" } }), "unknown_category"],
    [
      "a question that is gone",
      ruleOf("a", { all: [always, { answer: { question: "x", oneOf: ["y"] } }] }),
      "unknown_question",
    ],
    ["conditions that nobody understands", ruleOf("a", { moon: "full" } as never), "broken"],
    ["no condition", ruleOf("a", null as never), "broken"],
  ])("that name %s fail, say so, and let the others decide", (_what, rule, fault) => {
    const result = tried([rule, ruleOf("b", always, { branch: "water" }, { position: 11 })]);
    expect(result.tried).toEqual([
      { code: "a", outcome: "failed", fault },
      { code: "b", outcome: "matched", fault: null },
    ]);
    expect(result).toMatchObject({ branchBy: "b", branchId: "water" });
  });

  it("whose condition does not hold do not fail for their branch", () => {
    expect(tried([ruleOf("a", never, { branch: "south" })]).tried).toEqual([
      { code: "a", outcome: "not_matched", fault: null },
    ]);
  });
});
