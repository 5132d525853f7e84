// Files that perhaps belong to no photo: noted before they are written and when their last photo goes, so that none
// stays behind, whatever ends the process in between.
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

/** Notes the files as perhaps nobody's, since `at`. */
export async function markLoose(
  queries: Queries,
  hashes: readonly string[],
  at: Instant,
): Promise<void> {
  if (hashes.length === 0) return;
  await queries
    .insertInto("loose_file")
    .values([...new Set(hashes)].map((hash) => ({ hash, since: at })))
    .onConflict((conflict) => conflict.column("hash").doUpdateSet({ since: at }))
    .execute();
}

/** They belong to a photo, or are deleted. */
export async function unmarkLoose(queries: Queries, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await queries
    .deleteFrom("loose_file")
    .where("hash", "in", [...hashes])
    .execute();
}

/** Up to `limit` files that have been loose since before `before`, the oldest first. */
export async function looseSince(
  queries: Queries,
  before: Instant,
  limit: number,
): Promise<string[]> {
  const rows = await queries
    .selectFrom("loose_file")
    .select("hash")
    .where("since", "<", before)
    .orderBy("since")
    .limit(limit)
    .execute();
  return rows.map(({ hash }) => hash);
}

/** True while a photo needs that file, as it is or for the public. */
export async function isFileNeeded(queries: Queries, hash: string): Promise<boolean> {
  for (const column of ["hash", "public_hash"] as const) {
    const row = await queries
      .selectFrom("attachment")
      .select("id")
      .where(column, "=", hash)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** Every file that a photo needs, as it is or for the public. */
export async function neededFiles(queries: Queries): Promise<ReadonlySet<string>> {
  const rows = await queries.selectFrom("attachment").select(["hash", "public_hash"]).execute();
  return new Set(rows.flatMap((row) => [row.hash, ...(row.public_hash ? [row.public_hash] : [])]));
}
