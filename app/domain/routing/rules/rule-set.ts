// Versions of the rules: a draft that is worked on, one that is published, and all that were.
import type { Id, PersonId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/instant.ts";
import { RULES_MAX, inOrder } from "./rule.ts";
import type { Rule } from "./rule.ts";
import type { RuleFaultCode } from "./rule-fault.ts";

export const ruleSetStates = ["draft", "published", "retired"] as const;
export type RuleSetState = (typeof ruleSetStates)[number];

export type RuleSetId = Id<"rule_set">;

export interface RuleSet {
  readonly id: RuleSetId;
  /** Given when it is published; null for the draft. */
  readonly version: number | null;
  readonly state: RuleSetState;
  readonly rules: readonly Rule[];
  /** Counts the changes of the draft: a change names the number that it saw. */
  readonly edits: number;
  /** The router tries the draft beside the published rules, and records what it would have done. */
  readonly shadow: boolean;
  /** Null: the portal itself, by a command or for the demo county. */
  readonly madeBy: PersonId | null;
  readonly madeAt: Instant;
  readonly publishedBy: PersonId | null;
  readonly publishedAt: Instant | null;
  /** Why it was published. */
  readonly note: string;
  /** The version that it took up again. */
  readonly restoredFrom: number | null;
}

/** One change of a draft. */
export type DraftEdit =
  /** `replaces`: the code that the rule had; null for a new one. */
  | { readonly kind: "put"; readonly rule: Rule; readonly replaces: string | null }
  | { readonly kind: "remove"; readonly code: string }
  | { readonly kind: "move"; readonly code: string; readonly by: -1 | 1 }
  | { readonly kind: "replace_all"; readonly rules: readonly Rule[] };

const POSITION_STEP = 10;

/** The rules after the change, or why it can't be made. A rule that is gone already is no fault when it is removed. */
export function editedRules(
  rules: readonly Rule[],
  edit: DraftEdit,
): { readonly rules: readonly Rule[] } | { readonly fault: RuleFaultCode } {
  switch (edit.kind) {
    case "replace_all":
      return { rules: inOrder(edit.rules) };
    case "remove":
      return { rules: rules.filter(({ code }) => code !== edit.code) };
    case "move":
      return { rules: movedRules(rules, edit.code, edit.by) };
    case "put": {
      const others = rules.filter(({ code }) => code !== edit.replaces);
      if (others.some(({ code }) => code === edit.rule.code)) return { fault: "same_code" };
      if (others.length >= RULES_MAX) return { fault: "too_many_rules" };
      return { rules: inOrder([...others, edit.rule]) };
    }
  }
}

/** One place up or down; then all are numbered anew, so that two of one position have an order too. */
function movedRules(rules: readonly Rule[], code: string, by: -1 | 1): readonly Rule[] {
  const ordered = inOrder(rules);
  const at = ordered.findIndex((rule) => rule.code === code);
  const [one, other] = [ordered[at], ordered[at + by]];
  if (!one || !other) return rules;
  ordered[at] = other;
  ordered[at + by] = one;
  return ordered.map((rule, index) => ({ ...rule, position: (index + 1) * POSITION_STEP }));
}

/** A position after all others. */
export function nextPosition(rules: readonly Rule[]): number {
  return Math.max(0, ...rules.map(({ position }) => position)) + POSITION_STEP;
}

/** A code that no rule has: `wanted` as a slug, with a number after it where it is taken. */
export function freeCode(rules: readonly Rule[], wanted: string): string {
  const slug = wanted
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  const base = slug === "" || slug === "new" ? "rule" : slug;
  const taken = new Set(rules.map(({ code }) => code));
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.has(code)) return code;
  }
}
