// A ruling on one problem is offered as a rule for all that are like it; an administrator decides.
import {
  decideProposal as decide,
  insertProposal,
  openProposals,
} from "../../../../db/repositories/rule-proposal.ts";
import { findStanding } from "../../../../db/repositories/rule-set.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Reference } from "../../problem/reference.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import type { PersonId } from "../../shared/ids.ts";
import { Refusal } from "../../shared/refusal.ts";
import { changingRules } from "./changing-rules.server.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import type { ProposalId } from "./proposal.ts";
import { readProposed } from "./read-rule.ts";
import type { ProposedRule } from "./read-rule.ts";
import { editedRules, freeCode, nextPosition } from "./rule-set.ts";
import { change, draftOrNew } from "./save-draft.server.ts";

/**
 * Offers a rule, within the transaction of what gave cause to it. Refuses with `invalid_input` for what can't be a rule.
 * Call it once for each ruling.
 */
export async function proposeRule(
  context: Context,
  queries: Queries,
  proposed: ProposedRule & {
    /** The problem that gave cause. */
    readonly because: Reference;
    readonly by?: PersonId | null;
  },
): Promise<ProposalId> {
  const { because, by = null, ...rule } = proposed;
  const read = readProposed(rule);
  if (!read.ok) throw new Refusal("invalid_input", { fault: read.faults[0]?.code ?? "not_a_rule" });
  const id = context.makeId<"rule_proposal">();
  const at = context.now();
  await insertProposal(queries, { ...read.value, id, at, because, state: "open", proposedBy: by });
  return id;
}

/**
 * Puts the proposal into the draft, as its last rule (a draft is begun if there is none), or leaves it. Returns the rule's
 * code, null when it was left. Refuses with `not_allowed`, and with `already_done` when somebody was faster.
 */
export async function decideProposal(
  context: Context,
  actor: Actor,
  input: { readonly id: ProposalId; readonly state: "added" | "dismissed" },
): Promise<string | null> {
  const by = assertMayMakeRules(actor);
  return changingRules(context, async (queries) => {
    const proposal = (await openProposals(queries)).find(({ id }) => id === input.id);
    const decided = { state: input.state, by, at: context.now() };
    if (!proposal || !(await decide(queries, input.id, decided))) throw new Refusal("already_done");
    if (input.state === "dismissed") return null;
    const published = await findStanding(queries, "published");
    const draft = await draftOrNew(context, queries, by, published?.rules ?? []);
    const { name, when, then } = proposal;
    const wanted = typeof name === "string" ? name : name.en;
    const rule = {
      code: freeCode(draft.rules, wanted),
      position: nextPosition(draft.rules),
      active: true,
      name,
      when,
      then,
    };
    const edited = editedRules(draft.rules, { kind: "put", rule, replaces: null });
    if ("fault" in edited) throw new Refusal("invalid_input", { fault: edited.fault });
    await change(queries, draft, { rules: edited.rules, shadow: draft.shadow });
    return rule.code;
  });
}
