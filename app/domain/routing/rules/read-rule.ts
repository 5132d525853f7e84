// Turns what somebody wrote (a file, a form, a row of the database) into rules, or says what is wrong with it.
import type { z } from "zod";
import {
  CONDITIONS_MAX,
  CONDITION_MAX_DEPTH,
  RULES_MAX,
  conditionListSchema,
  conditionSize,
  proposedSchema,
  ruleSchema,
} from "./rule.ts";
import type { Condition, Rule } from "./rule.ts";
import { ruleFaultCodes } from "./rule-fault.ts";
import type { RuleFault, RuleFaultCode } from "./rule-fault.ts";

export type Read<Thing> =
  | { readonly ok: true; readonly value: Thing }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

/** One rule; `index` is its place in the list, for the faults. Never throws, whatever is given. */
export function readRule(value: unknown, index: number | null = null): Read<Rule> {
  return read(ruleSchema, value, index);
}

export type ProposedRule = Pick<Rule, "name" | "when" | "then">;

/** A rule without a place: name, condition, effects. */
export function readProposed(value: unknown): Read<ProposedRule> {
  return read(proposedSchema, value, null);
}

/** A list of conditions, as a person writes them into the form of a rule. */
export function readConditions(value: unknown): Read<readonly Condition[]> {
  const tooLarge = sizeFault({ all: value });
  if (tooLarge) return { ok: false, faults: [tooLarge] };
  const parsed = conditionListSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, faults: faultsOf(parsed.error, null, null) };
}

/** All rules of a list, or all that is wrong with any of them. */
export function readRules(value: unknown): Read<readonly Rule[]> {
  if (!Array.isArray(value)) return failed("not_a_list");
  if (value.length === 0) return failed("no_rules");
  if (value.length > RULES_MAX) return failed("too_many_rules", { most: RULES_MAX });
  const reads = value.map((one, index) => readRule(one, index));
  const faults = reads.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: reads.flatMap((one) => (one.ok ? [one.value] : [])) };
}

function failed(code: RuleFaultCode, facts: RuleFault["facts"] = {}) {
  return { ok: false, faults: [{ index: null, rule: null, code, facts }] } as const;
}

function read<Thing>(schema: z.ZodType<Thing>, value: unknown, index: number | null): Read<Thing> {
  const rule = codeOf(value);
  const when = (value as { when?: unknown } | null | undefined)?.when;
  const tooLarge = sizeFault(when);
  // Before the tree is walked by functions that call themselves.
  if (tooLarge) return { ok: false, faults: [{ ...tooLarge, index, rule }] };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, faults: faultsOf(parsed.error, index, rule) };
}

function sizeFault(when: unknown): RuleFault | null {
  const { depth, count } = conditionSize(when);
  const [code, most] =
    depth > CONDITION_MAX_DEPTH
      ? (["too_deep", CONDITION_MAX_DEPTH] as const)
      : (["too_many_conditions", CONDITIONS_MAX] as const);
  const isTooLarge = depth > CONDITION_MAX_DEPTH || count > CONDITIONS_MAX;
  return isTooLarge ? { index: null, rule: null, code, facts: { most } } : null;
}

function codeOf(value: unknown): string | null {
  const code = (value as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code.slice(0, 64) : null;
}

function faultsOf(error: z.ZodError, index: number | null, rule: string | null): RuleFault[] {
  return error.issues.flatMap((issue): RuleFault[] => {
    const field = issue.path.join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const facts = { field: field === "" ? key : `${field}.${key}` };
        return { index, rule, code: "unknown_field", facts };
      });
    }
    const code = ruleFaultCodes.find((one) => one === issue.message) ?? "not_a_rule";
    return [{ index, rule, code, facts: { field } }];
  });
}
