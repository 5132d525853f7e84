// Rules and facts of the tests, over the small county.
import { knownCodes } from "../../../../app/domain/routing/rules/known-codes.ts";
import { prepareRules } from "../../../../app/domain/routing/rules/prepare-rules.ts";
import type { RuleFacts } from "../../../../app/domain/routing/rules/rule-facts.ts";
import { timeFacts } from "../../../../app/domain/routing/rules/rule-facts.ts";
import type { Condition, Effects, Rule } from "../../../../app/domain/routing/rules/rule.ts";
import { tryRules } from "../../../../app/domain/routing/rules/try-rules.ts";
import type { RulesTried } from "../../../../app/domain/routing/rules/tried.ts";
import { defaultCalendar } from "../../../../app/domain/clock/policy.ts";
import { parseInstant } from "../../../../app/domain/shared/instant.ts";
import { MONDAY_MORNING } from "../../../support/context.ts";
import { areas, branches, categories } from "../../../support/fixtures.ts";

const closed = { ...branches.south, closed: true };

/** The small county with its southern village closed; the kind of bridges has extra questions. */
export const known = knownCodes({
  branches: [branches.office, branches.water, branches.township, branches.north, closed],
  areas: Object.values(areas),
  categories: Object.values(categories),
});

export const calendar = defaultCalendar("Asia/Shanghai");

export function ruleOf(
  code: string,
  when: Condition,
  then: Effects = { branch: "water" },
  more: Partial<Rule> = {},
): Rule {
  return { code, name: code, position: 10, active: true, when, then, ...more };
}

/** A pothole in the northern village on a Monday at nine. */
export function factsOf(changes: Partial<RuleFacts> = {}): RuleFacts {
  return {
    categories: ["pothole", "roads"],
    areas: ["north-area", "township-area", "county-area"],
    urgency: "normal",
    focusGroups: [],
    text: "A deep hole in the road, opposite the mill.",
    answers: {},
    ...timeFacts(parseInstant(MONDAY_MORNING), calendar),
    ...changes,
  };
}

export function tried(rules: readonly Rule[], facts: RuleFacts = factsOf()): RulesTried {
  return tryRules(prepareRules({ version: 3, rules }, known), facts);
}

/** Whether a rule of that condition matches. */
export function holds(when: Condition, changes: Partial<RuleFacts> = {}): boolean {
  return tried([ruleOf("one", when)], factsOf(changes)).tried[0]?.outcome === "matched";
}
