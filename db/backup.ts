// Copies of the whole database, made and brought back while others may work with it. Chooses the engine by the
// address, as open.ts does. Knows no table.
import { backUpPostgres, restorePostgres } from "./dialect/postgres-backup.ts";
import { backUpSqlite, restoreSqlite } from "./dialect/sqlite-backup.ts";
import type { Database } from "./handle.ts";

/** Looks at a copy and throws when it is not sound. May bring it to today's shape. */
export type Examine = (copy: Database) => Promise<void>;

/** How far it is, 0 to 1. */
export type OnShare = (share: number) => void;

/**
 * Writes one consistent state of the database at `url` into `file`, which it replaces; it appears only when it is whole
 * and on the disk. Others may write meanwhile; what they write after the beginning is not in it. Throws `CopyFault`.
 */
export function backUp(url: string, file: string, onShare: OnShare): Promise<void> {
  return isPostgres(url) ? backUpPostgres(url, file) : backUpSqlite(pathOf(url), file, onShare);
}

/**
 * Replaces everything in the database at `url` by the copy in `file`, all at once: whoever reads meanwhile sees the
 * old state or the new one. `examine` is asked before where the engine can open a copy by itself, else after. Throws
 * `CopyFault`, or what `examine` throws.
 */
export function restore(url: string, file: string, examine: Examine): Promise<void> {
  return isPostgres(url)
    ? restorePostgres(url, file, examine)
    : restoreSqlite(pathOf(url), file, examine);
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);
const pathOf = (url: string): string => url.slice("file:".length);
