// Rules from a file: all of them or none, as the draft, and published at once if that is wanted.
import type { Actor } from "../../shared/actor.ts";
import type { Context } from "../../shared/context.server.ts";
import { changingRules } from "./changing-rules.server.ts";
import { assertMayMakeRules } from "./may-make-rules.server.ts";
import { publishDraft } from "./publish-draft.server.ts";
import { publishFaults } from "./publishable.ts";
import { readRules } from "./read-rule.ts";
import { readKnownCodes } from "./read-published-rules.server.ts";
import type { RuleFault } from "./rule-fault.ts";
import { inOrder } from "./rule.ts";
import { change, draftOrNew } from "./save-draft.server.ts";

export interface ImportedRules {
  /** With faults nothing was written. */
  readonly faults: readonly RuleFault[];
  readonly count: number;
  /** The number under which they were published; null: they are the draft. */
  readonly version: number | null;
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** Why they are published; null: they are left as the draft. */
  readonly publish: string | null;
}

/**
 * Replaces the draft (or begins one) with the rules of a list, unchecked as it was read. Every fault is named, with the place
 * in the list from 0. Refuses with `not_allowed` for anybody but administrators and the portal itself, and with
 * `changed_meanwhile` when somebody works on the draft at this moment.
 */
export async function importRules(
  context: Context,
  actor: Actor,
  list: unknown,
  { dryRun = false, publish }: ImportOptions,
): Promise<ImportedRules> {
  const by = assertMayMakeRules(actor);
  const read = readRules(list);
  if (!read.ok) return { faults: read.faults, count: 0, version: null };
  const rules = read.value;
  const faults = publishFaults(rules, await readKnownCodes(context.db.read));
  if (faults.length > 0) return { faults, count: 0, version: null };
  if (dryRun) return { faults, count: rules.length, version: null };
  const seen = await changingRules(context, async (queries) => {
    const draft = await draftOrNew(context, queries, by, []);
    await change(queries, draft, { rules: inOrder(rules), shadow: draft.shadow });
    return draft.edits + 1;
  });
  if (publish === null) return { faults, count: rules.length, version: null };
  const published = await publishDraft(context, actor, { seen, note: publish });
  return {
    faults: published.version === null ? published.faults : [],
    count: rules.length,
    version: published.version,
  };
}
