// What the codes in rules may name: the branches, areas and kinds that there are.
import type { Area, Branch, Category } from "../../branch/branch.ts";
import { questionCodes } from "../../problem/extra-question.ts";
import type { BranchId } from "../../shared/ids.ts";
import type { LocalText } from "../../shared/language.ts";
import type { RunFaultCode } from "./rule-fault.ts";
import type { Condition, Effects } from "./rule.ts";
import { innerOf } from "./rule.ts";

export interface KnownBranch {
  readonly id: BranchId;
  readonly closed: boolean;
  readonly name: LocalText;
}

export interface KnownCodes {
  readonly branches: ReadonlyMap<string, KnownBranch>;
  readonly areas: ReadonlyMap<string, LocalText>;
  readonly categories: ReadonlyMap<string, LocalText>;
  /** Extra questions of the form, and what the form itself asks. */
  readonly questions: ReadonlySet<string>;
}

export function knownCodes(county: {
  readonly branches: Iterable<Branch>;
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
}): KnownCodes {
  return {
    branches: new Map([...county.branches].map((one) => [one.code, one])),
    areas: new Map(county.areas.map(({ code, name }) => [code, name])),
    categories: new Map(county.categories.map(({ code, name }) => [code, name])),
    questions: questionCodes(county.categories),
  };
}

/** A code that names nothing (any more), and what it should name. */
export interface LostCode {
  readonly fault: RunFaultCode;
  readonly code: string;
}

/** What the condition names and nothing has. */
export function lostInCondition(when: Condition, known: KnownCodes): LostCode[] {
  const lost = (fault: RunFaultCode, code: string, there: boolean) =>
    there ? [] : [{ fault, code }];
  if ("category" in when)
    return lost("unknown_category", when.category, known.categories.has(when.category));
  if ("area" in when) return lost("unknown_area", when.area, known.areas.has(when.area));
  if ("answer" in when) {
    const { question } = when.answer;
    return lost("unknown_question", question, known.questions.has(question));
  }
  return innerOf(when).flatMap((one) => lostInCondition(one as Condition, known));
}

/** The branches that the effects name and that cannot take a problem. */
export function lostInEffects(then: Effects, known: KnownCodes): LostCode[] {
  const named = [...(then.branch === undefined ? [] : [then.branch]), ...(then.assisting ?? [])];
  return named.flatMap((code): LostCode[] => {
    const branch = known.branches.get(code);
    if (!branch) return [{ fault: "unknown_branch", code }];
    return branch.closed ? [{ fault: "branch_closed", code }] : [];
  });
}
