// Files that somebody brought and has not yet said yes to: theirs alone, for a while.
import type { Id, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface KeptFile {
  readonly id: Id<"kept-file">;
  readonly personId: PersonId;
  /** What it holds, and how it was read. */
  readonly what: string;
  /** As it was called where it came from. */
  readonly name: string;
  readonly content: string;
  readonly keptUntil: Instant;
}

export async function insertKeptFile(queries: Queries, file: KeptFile): Promise<void> {
  const { id, what, name, content } = file;
  const row = { id, what, name, content, person_id: file.personId, kept_until: file.keptUntil };
  await queries.insertInto("kept_file").values(row).execute();
}

/** That file of that person; null when it is another's, or no longer kept at `now`. */
export async function findKeptFile(
  queries: Queries,
  id: string,
  personId: PersonId,
  now: Instant,
): Promise<KeptFile | null> {
  const row = await queries
    .selectFrom("kept_file")
    .selectAll()
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .where("kept_until", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  const { what, name, content } = row;
  const keptUntil = row.kept_until as Instant;
  return { id: row.id as KeptFile["id"], personId, what, name, content, keptUntil };
}

/** The files of that person that are kept at `now`, the newest first, without what is in them. */
export async function listKeptFiles(
  queries: Queries,
  personId: PersonId,
  now: Instant,
): Promise<Omit<KeptFile, "content" | "personId">[]> {
  const rows = await queries
    .selectFrom("kept_file")
    .select(["id", "what", "name", "kept_until"])
    .where("person_id", "=", personId)
    .where("kept_until", ">", now)
    .orderBy("kept_until", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ id, what, name, kept_until }) => ({
    ...{ id: id as KeptFile["id"], what, name },
    keptUntil: kept_until as Instant,
  }));
}

/** Deletes it; false when it was gone already. */
export async function deleteKeptFile(
  queries: Queries,
  id: string,
  personId: PersonId,
): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom("kept_file")
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Deletes whatever was kept until `now` at the latest; returns how many. */
export async function deleteKeptFilesUntil(queries: Queries, now: Instant): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom("kept_file")
    .where("kept_until", "<=", now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
