// Writes what an administrator changed into the log of the configuration, as part of the change's own transaction.
import { createHash } from "node:crypto";
import { appendConfigChange } from "../../../db/repositories/config-change.ts";
import type { Queries } from "../../../db/handle.ts";
import { canonicalJson } from "../problem/event.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ConfigChange, ConfigRecord } from "./config-change.ts";

export type ChangeDraft = Pick<ConfigChange, "kind" | "thingId" | "before" | "after"> & {
  /** Why, in the administrator's words; empty when none were asked for. */
  readonly reason: string;
};

/** Appends the change, unless nothing that is recorded differs. */
export async function recordChange(
  context: Context,
  queries: Queries,
  actor: Actor,
  draft: ChangeDraft,
): Promise<void> {
  if (canonicalJson(draft.before) === canonicalJson(draft.after)) return;
  await appendConfigChange(queries, {
    ...draft,
    at: context.now(),
    actorKind: actor.kind,
    actorId: actor.kind === "staff" ? actor.personId : actor.kind === "system" ? actor.job : null,
  });
}

/** A mark of what a record says: a form carries it, so that a write knows whether it is still what was seen. */
export function versionOf(record: ConfigRecord): string {
  return createHash("sha256").update(canonicalJson(record)).digest("hex").slice(0, 16);
}
