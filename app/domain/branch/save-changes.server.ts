// What the imports share: who may import, and writing only what is new or differs.
import { canonicalJson } from "../problem/event.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ImportOutcome } from "./import-fault.ts";

/** Refuses with `not_allowed` for anybody but administrators and the portal itself. */
export function assertMayImport(actor: Actor): void {
  if (actor.kind === "system" || grantsOf(actor, "administrator").length > 0) return;
  throw new Refusal("not_allowed");
}

interface Change<Thing> {
  /** Null: it is new. */
  readonly before: Thing | null;
  readonly after: Thing;
  /** Whether the file names it; others change only when what is above them moves. */
  readonly named: boolean;
}

export interface Write<Thing> {
  readonly insert: (thing: Thing) => Promise<void>;
  readonly update: (thing: Thing, before: Thing) => Promise<void>;
}

/** Writes what is new and what differs, in the order given; without `write` it only counts. */
export async function saveChanges<Thing>(
  changes: readonly Change<Thing>[],
  write: Write<Thing> | null,
): Promise<ImportOutcome> {
  const count = { added: 0, changed: 0, unchanged: 0 };
  for (const { before, after, named } of changes) {
    if (before === null) {
      await write?.insert(after);
      count.added += 1;
    } else if (canonicalJson(before) !== canonicalJson(after)) {
      await write?.update(after, before);
      count.changed += 1;
    } else if (named) count.unchanged += 1;
  }
  return { faults: [], warnings: [], ...count };
}
