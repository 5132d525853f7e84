// The log of the configuration as a page shows it: what was changed, by whom, from what to what.
import { listConfigChanges } from "../../../db/repositories/config-change.ts";
import type { ConfigFilter } from "../../../db/repositories/config-change.ts";
import { listPeople } from "../../../db/repositories/people.ts";
import { assertMayImport } from "../branch/save-changes.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import { differingFields } from "./config-change.ts";
import type { ConfigKind, ConfigRecord, FieldChange } from "./config-change.ts";

const PAGE_SIZE = 50;

export interface ChangeView {
  readonly sequence: number;
  readonly at: Instant;
  /** A person's name, or null for the portal itself and its commands. */
  readonly by: string | null;
  readonly kind: ConfigKind;
  readonly thingId: string;
  readonly what: "added" | "changed" | "removed";
  /** The thing as it is afterwards, or was. */
  readonly record: ConfigRecord;
  readonly fields: readonly FieldChange[];
  readonly reason: string;
}

export interface ChangesView {
  readonly changes: readonly ChangeView[];
  readonly next: string | null;
  /** Everybody who can be asked for. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** A page of the log, newest first. Refuses with `not_allowed` for anybody but administrators. */
export async function readChanges(
  context: Context,
  actor: Actor,
  filter: ConfigFilter,
  after: string | null,
): Promise<ChangesView> {
  assertMayImport(actor);
  const queries = context.db.read;
  const before = after !== null && /^\d{1,12}$/.test(after) ? Number(after) : null;
  const { items, next } = await listConfigChanges(queries, filter, before, PAGE_SIZE);
  const people = await listPeople(queries);
  const nameOf = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return {
    changes: items.map((one) => ({
      sequence: one.sequence,
      at: one.at,
      by: nameOf.get(one.actorId ?? "") ?? null,
      kind: one.kind,
      thingId: one.thingId,
      what: one.before === null ? "added" : one.after === null ? "removed" : "changed",
      record: one.after ?? one.before ?? {},
      fields: one.before === null ? [] : differingFields(one.before, one.after),
      reason: one.reason,
    })),
    next,
    people: people.map(({ id, name }) => ({ id, name })),
  };
}
