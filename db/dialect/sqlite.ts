// SQLite: one file, one connection that writes and one that reads, WAL, every commit on the disk.
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Dialect } from "kysely";
import type { Database, Purpose } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";
import { sqlitePublicIndex } from "./sqlite-public-index.ts";
import { shareCommits } from "./sqlite-group.ts";
import { SqliteDriver, isBusy } from "./sqlite-driver.ts";

/** Long enough for a commit of another process, short enough not to be felt: the wait blocks this process. */
const BUSY_TIMEOUT_MS = 5;
/** Readers wait only while another process opens the file for the first time, or mends it after a crash. */
const OPENING_TIMEOUT_MS = 5_000;
const PAGE_CACHE_KIB = 8_192;
/** Rows of many years go into pages all over the file: they are kept until they are full. */
const LOADING_CACHE_KIB = 131_072;
/** 100 MB: what several transactions change is copied into the file once. */
const LOADING_CHECKPOINT_PAGES = 25_000;

function connect(file: string, busyTimeoutMs: number): BetterSqlite3.Database {
  const database = new BetterSqlite3(file, { timeout: OPENING_TIMEOUT_MS });
  switchToWal(database);
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`cache_size = -${String(PAGE_CACHE_KIB)}`);
  database.pragma(`busy_timeout = ${String(busyTimeoutMs)}`);
  return database;
}

/** Nobody waits for this switch by the busy timeout: processes that open a new file at once have to try again. */
function switchToWal(database: BetterSqlite3.Database): void {
  const deadline = Date.now() + OPENING_TIMEOUT_MS;
  for (;;) {
    try {
      database.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_TIMEOUT_MS);
    }
  }
}

/** SQLite can make tables within a transaction; Kysely's own adapter denies it, and has no lock between processes. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function dialect(database: BetterSqlite3.Database): Dialect {
  return {
    createDriver: () => new SqliteDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}

/** Opens (and makes, when missing) the database in `file`. Throws when the file can't be opened. */
export function openSqlite(file: string, purpose: Purpose = "portal"): Database {
  const connection = connect(file, BUSY_TIMEOUT_MS);
  if (purpose === "loading") {
    connection.pragma(`cache_size = -${String(LOADING_CACHE_KIB)}`);
    connection.pragma(`wal_autocheckpoint = ${String(LOADING_CHECKPOINT_PAGES)}`);
  }
  const writer = new Kysely<Tables>({ dialect: dialect(connection) });
  const reader = new Kysely<Tables>({ dialect: dialect(connect(file, OPENING_TIMEOUT_MS)) });
  return {
    read: reader,
    // Large transactions come alone; a savepoint would keep a copy of every page that they change.
    transact:
      purpose === "loading" ? (work) => writer.transaction().execute(work) : shareCommits(writer),
    ping: async () => {
      await reader.selectFrom("event_head").select("sequence").execute();
    },
    close: async () => {
      await writer.destroy();
      await reader.destroy();
    },
    claim: (query) => query,
    publicIndex: sqlitePublicIndex,
    migrating: (work) => writer.transaction().execute(work),
  };
}
