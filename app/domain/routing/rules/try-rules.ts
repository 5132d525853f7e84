// Tries rules on one problem. Every rule sees the same facts, and every one is tried, whatever the others did.
import type { FocusGroup } from "../../problem/focus-group.ts";
import { urgencies } from "../../problem/urgency.ts";
import type { Urgency } from "../../problem/urgency.ts";
import type { BranchId } from "../../shared/ids.ts";
import { searchTextOf } from "./prepare-rules.ts";
import type { PreparedRule, PreparedRules } from "./prepare-rules.ts";
import type { RuleFacts } from "./rule-facts.ts";
import type { RuleTried, RulesTried } from "./tried.ts";

/**
 * Tries all active rules in order. The first matching one that names a branch decides the branch, the first that names an
 * urgency decides the urgency (null when it is no more pressing than what the problem has); assisting branches and focus
 * groups add up. A rule that names what is gone is `failed` and passed over. Pure; never throws.
 */
export function tryRules({ version, rules }: PreparedRules, facts: RuleFacts): RulesTried {
  const tried = rules.map((rule) => tryRule(rule, facts));
  const matched = rules.filter((_, index) => tried[index]?.outcome === "matched");
  const deciding = matched.find(({ effects }) => effects.branchId !== null);
  const branchId = deciding?.effects.branchId ?? null;
  const urgency = matched.find(({ effects }) => effects.urgency !== null)?.effects.urgency ?? null;
  const assisting = new Set<BranchId>(matched.flatMap(({ effects }) => effects.assisting));
  if (branchId !== null) assisting.delete(branchId);
  return {
    version,
    tried,
    branchId,
    branchBy: deciding?.code ?? null,
    urgency: urgency !== null && isMorePressing(urgency, facts.urgency) ? urgency : null,
    assisting: [...assisting],
    focusGroups: [...new Set<FocusGroup>(matched.flatMap(({ effects }) => effects.focusGroups))],
  };
}

function tryRule(rule: PreparedRule, facts: RuleFacts): RuleTried {
  const { code } = rule;
  const failed = (fault: string): RuleTried => ({ code, outcome: "failed", fault });
  if (rule.conditionFault !== null) return failed(rule.conditionFault);
  try {
    if (!rule.test(facts, () => searchTextOf(facts)))
      return { code, outcome: "not_matched", fault: null };
  } catch {
    return failed("broken");
  }
  if (rule.effectFault !== null) return failed(rule.effectFault);
  return { code, outcome: "matched", fault: null };
}

const isMorePressing = (one: Urgency, other: Urgency): boolean =>
  urgencies.indexOf(one) < urgencies.indexOf(other);
