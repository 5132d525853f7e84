// One rule of the draft, for the form in which it is changed.
import { listAreas, listBranches, listCategories } from "../../../../db/repositories/county.ts";
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { Refusal } from "../../shared/refusal.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import { ruleNames } from "./rule-names.ts";
import type { RuleNames } from "./rule-names.ts";
import type { Rule } from "./rule.ts";
import { nextPosition } from "./rule-set.ts";

export interface RuleFormView {
  /** Null for a new one, and for one that is not in the draft. */
  readonly rule: Rule | null;
  /** The changes that the draft has had. */
  readonly edits: number;
  /** A position after all rules of the draft. */
  readonly nextPosition: number;
  readonly names: RuleNames;
}

/**
 * The rule of that code in the draft, or an empty place for a new one (null). Refuses with `not_allowed` for anybody but
 * administrators, and with `not_found` when there is no draft.
 */
export async function readRuleForm(
  context: Context,
  actor: Actor,
  code: string | null,
): Promise<RuleFormView> {
  assertMayMakeRules(actor);
  const queries = context.db.read;
  const draft = await findStanding(queries, "draft");
  if (!draft) throw new Refusal("not_found");
  return {
    rule: draft.rules.find((rule) => rule.code === code) ?? null,
    edits: draft.edits,
    nextPosition: nextPosition(draft.rules),
    names: ruleNames({
      branches: await listBranches(queries),
      areas: await listAreas(queries),
      categories: await listCategories(queries),
    }),
  };
}
