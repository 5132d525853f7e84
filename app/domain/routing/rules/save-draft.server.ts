// Working on the draft: one at a time, changed by whoever saw its newest contents.
import {
  deleteDraft,
  findStanding,
  insertRuleSet,
  updateDraft,
} from "../../../../db/repositories/rule-set.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { PersonId } from "../../shared/ids.ts";
import { Refusal } from "../../shared/refusal.ts";
import { changingRules } from "./changing-rules.server.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import type { Rule } from "./rule.ts";
import type { RuleFaultCode } from "./rule-fault.ts";
import { editedRules } from "./rule-set.ts";
import type { DraftEdit, RuleSet } from "./rule-set.ts";

/**
 * Begins a draft with the published rules; the one that there is stays as it is. Refuses with `not_allowed` for anybody but
 * administrators.
 */
export async function startDraft(context: Context, actor: Actor): Promise<RuleSet> {
  const by = assertMayMakeRules(actor);
  return changingRules(context, async (queries) => {
    const published = await findStanding(queries, "published");
    return draftOrNew(context, queries, by, published?.rules ?? []);
  });
}

/** The draft; where there is none, one with these rules is begun. Within `changingRules`. */
export async function draftOrNew(
  context: Context,
  queries: Queries,
  madeBy: PersonId | null,
  rules: readonly Rule[],
): Promise<RuleSet> {
  const there = await findStanding(queries, "draft");
  if (there) return there;
  const draft: RuleSet = {
    id: context.makeId<"rule_set">(),
    version: null,
    state: "draft",
    rules,
    edits: 0,
    shadow: false,
    madeBy,
    madeAt: context.now(),
    publishedBy: null,
    publishedAt: null,
    note: "",
    restoredFrom: null,
  };
  await insertRuleSet(queries, draft);
  return draft;
}

/**
 * Makes one change of the draft as it was when it had `seen` changes, and returns why that can't be (null: it is made).
 * Refuses with `not_allowed`, with `not_found` when there is no draft, and with `changed_meanwhile` when somebody was faster.
 */
export async function saveDraft(
  context: Context,
  actor: Actor,
  input: { readonly seen: number; readonly edit: DraftEdit },
): Promise<RuleFaultCode | null> {
  assertMayMakeRules(actor);
  return changingRules(context, async (queries) => {
    const draft = await draftAsSeen(queries, input.seen);
    const edited = editedRules(draft.rules, input.edit);
    if ("fault" in edited) return edited.fault;
    await change(queries, draft, { rules: edited.rules, shadow: draft.shadow });
    return null;
  });
}

/** Lets the router try the draft beside the published rules, or no longer. Refuses as `saveDraft` does. */
export async function switchShadow(
  context: Context,
  actor: Actor,
  input: { readonly seen: number; readonly shadow: boolean },
): Promise<void> {
  assertMayMakeRules(actor);
  await changingRules(context, async (queries) => {
    const draft = await draftAsSeen(queries, input.seen);
    await change(queries, draft, { rules: draft.rules, shadow: input.shadow });
  });
}

/** Throws the draft away, with what its shadow showed. Refuses as `saveDraft` does. */
export async function discardDraft(
  context: Context,
  actor: Actor,
  input: { readonly seen: number },
): Promise<void> {
  assertMayMakeRules(actor);
  await changingRules(context, async (queries) => {
    const draft = await draftAsSeen(queries, input.seen);
    if (!(await deleteDraft(queries, draft.id, draft.edits)))
      throw new Refusal("changed_meanwhile");
  });
}

/** The draft, if it is what somebody saw. Refuses with `not_found` and `changed_meanwhile`. */
export async function draftAsSeen(queries: Queries, seen: number): Promise<RuleSet> {
  const draft = await findStanding(queries, "draft");
  if (!draft) throw new Refusal("not_found");
  if (draft.edits !== seen) throw new Refusal("changed_meanwhile");
  return draft;
}

/** Saves the draft, within `changingRules`. Refuses with `changed_meanwhile`. */
export async function change(
  queries: Queries,
  draft: RuleSet,
  to: Pick<RuleSet, "rules" | "shadow">,
): Promise<void> {
  if (!(await updateDraft(queries, draft.id, draft.edits, to)))
    throw new Refusal("changed_meanwhile");
}
