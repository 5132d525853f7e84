// What the imports share: who may import, whether a form's thing is still what was seen, and writing only what is new or
// differs, with a line in the log of the configuration for each.
import type { Queries } from "../../../db/handle.ts";
import type { ConfigKind, ConfigRecord } from "../administration/config-change.ts";
import { recordChange, versionOf } from "../administration/record-change.server.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ImportChange, ImportFault, ImportOptions, ImportOutcome } from "./import-fault.ts";

/** Refuses with `not_allowed` for anybody but administrators and the portal itself. */
export function assertMayImport(actor: Actor): void {
  if (actor.kind === "system" || grantsOf(actor, "administrator").length > 0) return;
  throw new Refusal("not_allowed");
}

/** A form's thing that should be new and is not. Refuses with `changed_meanwhile` when it is not what was seen. */
export function seenFaults(
  seen: ImportOptions["seen"],
  standing: (code: string) => ConfigRecord | null,
): ImportFault[] {
  if (!seen) return [];
  const now = standing(seen.code);
  if (seen.version === null)
    return now ? [{ line: 1, code: "code_taken", facts: { code: seen.code } }] : [];
  if (now === null || versionOf(now) !== seen.version) throw new Refusal("changed_meanwhile");
  return [];
}

interface Change<Thing> {
  /** Null: it is new. */
  readonly before: Thing | null;
  readonly after: Thing;
  /** The line of the file that names it; null for one that changes only when what is above it moves. */
  readonly line: number | null;
}

export interface Write<Thing> {
  readonly insert: (thing: Thing) => Promise<void>;
  readonly update: (thing: Thing, before: Thing) => Promise<void>;
}

export interface Saving<Thing> {
  readonly kind: ConfigKind;
  /** The thing as it was, and as it will be, in the words of files. */
  readonly records: (change: Change<Thing>) => {
    readonly before: ConfigRecord | null;
    readonly after: ConfigRecord;
  };
  /** Null: it only counts. */
  readonly write: Write<Thing> | null;
  readonly reason: string;
}

/** Writes what is new and what differs, in the order given, each with its line in the log. */
export async function saveChanges<Thing extends { readonly id: string; readonly code: string }>(
  context: Context,
  queries: Queries,
  actor: Actor,
  changes: readonly Change<Thing>[],
  { kind, records, write, reason }: Saving<Thing>,
): Promise<ImportOutcome> {
  const count = { added: 0, changed: 0, unchanged: 0 };
  const made: ImportChange[] = [];
  for (const change of changes) {
    const { before, after, line } = change;
    if (before !== null && canonicalJson(before) === canonicalJson(after)) {
      if (line !== null) count.unchanged += 1;
      continue;
    }
    if (before === null) await write?.insert(after);
    else await write?.update(after, before);
    count[before === null ? "added" : "changed"] += 1;
    const record = records(change);
    made.push({ code: after.code, line, ...record });
    if (write)
      await recordChange(context, queries, actor, { kind, thingId: after.id, reason, ...record });
  }
  return { faults: [], warnings: [], changes: made, ...count };
}
