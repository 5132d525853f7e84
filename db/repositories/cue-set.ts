// Versions of the cues: the one in force, and those before it.
import type { Cue, CueSet } from "../../app/domain/screening/cue.ts";
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface CueSetMade extends CueSet {
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly note: string;
}

/** A version in the list of versions: everything but the cues. */
export interface CueVersion {
  readonly version: number;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly note: string;
  readonly inForce: boolean;
}

/** The version in force; null while the portal's own cues are. */
export async function findCueSetInForce(queries: Queries): Promise<CueSet | null> {
  const row = await queries
    .selectFrom("cue_set")
    .select(["version", "cues"])
    .where("state", "=", "published")
    .executeTakeFirst();
  return row ? { version: row.version, cues: fromJson<Cue[]>(row.cues) } : null;
}

export async function findCueSet(queries: Queries, version: number): Promise<CueSet | null> {
  const row = await queries
    .selectFrom("cue_set")
    .select(["version", "cues"])
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? { version: row.version, cues: fromJson<Cue[]>(row.cues) } : null;
}

/** The newest `limit` versions, newest first, with the names of who made them. */
export async function listCueSets(queries: Queries, limit: number): Promise<CueVersion[]> {
  const rows = await queries
    .selectFrom("cue_set")
    .innerJoin("person", "person.id", "cue_set.made_by")
    .select(["version", "person.name", "made_at", "note", "state"])
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    madeBy: row.name,
    madeAt: row.made_at as Instant,
    note: row.note,
    inForce: row.state === "published",
  }));
}

/** Puts the new version in force instead of the one before; false when that version is there already. */
export async function insertCueSet(queries: Queries, made: CueSetMade): Promise<boolean> {
  await queries
    .updateTable("cue_set")
    .set({ state: "retired" })
    .where("state", "=", "published")
    .where("version", "<", made.version)
    .execute();
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("cue_set")
    .values({
      version: made.version,
      cues: toJson(made.cues),
      made_by: made.madeBy,
      made_at: made.madeAt,
      note: made.note,
      state: "published",
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
