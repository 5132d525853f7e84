// May these rules be published? Everything that would make one of them fail or do nothing is named.
import type { KnownCodes, LostCode } from "./known-codes.ts";
import { lostInCondition, lostInEffects } from "./known-codes.ts";
import { innerOf } from "./rule.ts";
import type { Condition, Effects, Rule } from "./rule.ts";
import type { RuleFault, RuleFaultCode } from "./rule-fault.ts";
import { isFindable } from "./words.ts";

/**
 * What keeps the rules from being published, in their order; empty when nothing does. There is nothing to say of circles:
 * a rule has no way to refer to another. Rules that are switched off are held to the same.
 */
export function publishFaults(rules: readonly Rule[], known: KnownCodes): RuleFault[] {
  if (rules.length === 0) return [{ index: null, rule: null, code: "no_rules", facts: {} }];
  return rules.flatMap((rule, index) => {
    const fault = (code: RuleFaultCode, facts: RuleFault["facts"] = {}): RuleFault => ({
      index,
      rule: rule.code,
      code,
      facts,
    });
    const lost = ({ fault: code, code: named }: LostCode) => fault(code, { named });
    const before = rules.slice(0, index);
    const { position } = rule;
    const sameCode = before.some(({ code }) => code === rule.code);
    const samePosition = before.find((one) => one.position === position);
    return [
      ...(sameCode ? [fault("same_code")] : []),
      ...(samePosition ? [fault("same_position", { position, other: samePosition.code })] : []),
      ...(hasEmpty(rule.when) ? [fault("empty_condition")] : []),
      ...unfindableIn(rule.when).map((word) => fault("no_letters", { word })),
      ...(isEmptyEffect(rule.then) ? [fault("no_effect")] : []),
      ...lostInCondition(rule.when, known).map(lost),
      ...lostInEffects(rule.then, known).map(lost),
    ];
  });
}

/** A condition that says nothing, anywhere in the tree. */
function hasEmpty(when: Condition): boolean {
  const values = "time" in when ? Object.values(when.time) : [listOf(when)];
  const given = values.filter(
    (one) => one !== undefined && (!Array.isArray(one) || one.length > 0),
  );
  return given.length === 0 || innerOf(when).some((one) => hasEmpty(one as Condition));
}

/** The list in it, or what it has instead of one. */
function listOf(when: Condition): unknown {
  return "answer" in when ? when.answer.oneOf : Object.values(when)[0];
}

function unfindableIn(when: Condition): string[] {
  if ("words" in when) return when.words.filter((word) => !isFindable(word));
  return innerOf(when).flatMap((one) => unfindableIn(one as Condition));
}

function isEmptyEffect({ branch, urgency, assisting, focusGroups }: Effects): boolean {
  return (
    branch === undefined && urgency === undefined && !assisting?.length && !focusGroups?.length
  );
}
