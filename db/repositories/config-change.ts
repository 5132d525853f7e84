// The log of what administrators changed: lines go in at the end, chained by hash, and never change.
import { createHash } from "node:crypto";
import { chainedChange } from "../../app/domain/administration/config-change.ts";
import type { ConfigChange, ConfigKind } from "../../app/domain/administration/config-change.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, pageOf, toJson } from "../mapping.ts";
import type { Page } from "../mapping.ts";
import type { ConfigChangeRow } from "../tables/administration.ts";

type UnchainedChange = Omit<ConfigChange, "sequence" | "previousHash" | "hash">;

/** The hash that `change` must carry, SHA-256 in hex. */
export function hashOfChange(change: Omit<ConfigChange, "hash">): string {
  return createHash("sha256").update(chainedChange(change)).digest("hex");
}

/** Appends one line. From here to the commit other administrators wait for the end of this log. */
export async function appendConfigChange(queries: Queries, change: UnchainedChange): Promise<void> {
  const head = await queries
    .updateTable("config_head")
    .set((eb) => ({ sequence: eb("sequence", "+", 1) }))
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow();
  const linked = { ...change, sequence: head.sequence, previousHash: head.hash };
  const chained = { ...linked, hash: hashOfChange(linked) };
  await queries.updateTable("config_head").set({ hash: chained.hash }).execute();
  await queries
    .insertInto("config_change")
    .values({
      sequence: chained.sequence,
      at: chained.at,
      actor_kind: chained.actorKind,
      actor_id: chained.actorId,
      kind: chained.kind,
      thing_id: chained.thingId,
      before: chained.before && toJson(chained.before),
      after: chained.after && toJson(chained.after),
      reason: chained.reason,
      previous_hash: chained.previousHash,
      hash: chained.hash,
    })
    .execute();
}

/** Up to `limit` lines after `sequence`, in order. */
export async function configChangesAfter(
  queries: Queries,
  sequence: number,
  limit: number,
): Promise<ConfigChange[]> {
  const rows = await queries
    .selectFrom("config_change")
    .selectAll()
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Where the log ends. */
export async function readConfigHead(
  queries: Queries,
): Promise<{ readonly sequence: number; readonly hash: string }> {
  return queries.selectFrom("config_head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
}

export interface ConfigFilter {
  readonly kind: ConfigKind | null;
  readonly actorId: string | null;
  readonly thingId: string | null;
  /** From the first instant, up to but without the second. */
  readonly between: readonly [Instant, Instant] | null;
}

/** A page of the log, newest first; `before` is the cursor of the last page, or null. */
export async function listConfigChanges(
  queries: Queries,
  filter: ConfigFilter,
  before: number | null,
  size: number,
): Promise<Page<ConfigChange>> {
  let query = queries.selectFrom("config_change").selectAll();
  if (filter.kind !== null) query = query.where("kind", "=", filter.kind);
  if (filter.actorId !== null) query = query.where("actor_id", "=", filter.actorId);
  if (filter.thingId !== null) query = query.where("thing_id", "=", filter.thingId);
  if (filter.between !== null) {
    const [from, to] = filter.between;
    query = query.where("at", ">=", from).where("at", "<", to);
  }
  if (before !== null) query = query.where("sequence", "<", before);
  const rows = await query
    .orderBy("sequence", "desc")
    .limit(size + 1)
    .execute();
  return pageOf(rows.map(fromRow), size, ({ sequence }) => String(sequence));
}

function fromRow(row: ConfigChangeRow): ConfigChange {
  return {
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    kind: row.kind,
    thingId: row.thing_id,
    before: row.before === null ? null : fromJson(row.before),
    after: row.after === null ? null : fromJson(row.after),
    reason: row.reason,
    previousHash: row.previous_hash,
    hash: row.hash,
  } as ConfigChange;
}
