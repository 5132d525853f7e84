// Making rules the ones that the router goes by: a draft, or an earlier version once more. Nothing that was ever published
// is lost.
import {
  findVersion,
  insertRuleSet,
  nextVersion,
  promoteDraft,
  retirePublished,
} from "../../../../db/repositories/rule-set.ts";
import type { Queries } from "../../../../db/handle.ts";
import { cleanText } from "../../problem/submission.ts";
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { Refusal } from "../../shared/refusal.ts";
import { changingRules } from "./changing-rules.server.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import { publishFaults } from "./publishable.ts";
import { readKnownCodes } from "./read-published-rules.server.ts";
import type { Rule } from "./rule.ts";
import type { RuleFault } from "./rule-fault.ts";
import { draftAsSeen } from "./save-draft.server.ts";

const NOTE_MAX_CHARACTERS = 500;

/** The new version's number, or everything that keeps the rules from being published. */
export type Published =
  { readonly version: number } | { readonly faults: readonly RuleFault[]; readonly version: null };

/**
 * Publishes the draft as it was when it had `seen` changes; the version before is retired. Refuses with `not_allowed`, with
 * `not_found` when there is no draft, with `changed_meanwhile`, and with `missing_fact` for an empty note.
 */
export async function publishDraft(
  context: Context,
  actor: Actor,
  input: { readonly seen: number; readonly note: string },
): Promise<Published> {
  const by = assertMayMakeRules(actor);
  const note = noteOf(input.note);
  return changingRules(context, async (queries) => {
    const draft = await draftAsSeen(queries, input.seen);
    const faults = await faultsNow(queries, draft.rules);
    if (faults.length > 0) return { faults, version: null };
    const version = await nextVersion(queries);
    await retirePublished(queries);
    const published = { version, by, at: context.now(), note };
    if (!(await promoteDraft(queries, draft.id, draft.edits, published)))
      throw new Refusal("changed_meanwhile");
    return { version };
  });
}

/**
 * Publishes the rules of an earlier version again, under a new number; a draft stays as it is. The earlier rules must still
 * be fit to be published. Refuses with `not_allowed`, `not_found`, `already_done` for the version that is published, and
 * `missing_fact` for an empty note.
 */
export async function rollBack(
  context: Context,
  actor: Actor,
  input: { readonly version: number; readonly note: string },
): Promise<Published> {
  const by = assertMayMakeRules(actor);
  const note = noteOf(input.note);
  return changingRules(context, async (queries) => {
    const earlier = await findVersion(queries, input.version);
    if (!earlier) throw new Refusal("not_found");
    if (earlier.state === "published") throw new Refusal("already_done");
    const faults = await faultsNow(queries, earlier.rules);
    if (faults.length > 0) return { faults, version: null };
    const version = await nextVersion(queries);
    const at = context.now();
    await retirePublished(queries);
    await insertRuleSet(queries, {
      ...earlier,
      id: context.makeId<"rule_set">(),
      version,
      state: "published",
      edits: 0,
      shadow: false,
      madeBy: by,
      madeAt: at,
      publishedBy: by,
      publishedAt: at,
      note,
      restoredFrom: input.version,
    });
    return { version };
  });
}

async function faultsNow(queries: Queries, rules: readonly Rule[]): Promise<RuleFault[]> {
  return publishFaults(rules, await readKnownCodes(queries));
}

function noteOf(typed: string): string {
  const note = cleanText(typed);
  if (note === "") throw new Refusal("missing_fact", { field: "note" });
  return [...note].slice(0, NOTE_MAX_CHARACTERS).join("");
}
