// SQLite: one file, one connection that writes and one that reads, WAL, every commit on the disk.
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Dialect } from "kysely";
import type { Database } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";
import { SqliteDriver } from "./sqlite-driver.ts";

/** Long enough for a commit of another process, short enough not to be felt: the wait blocks this process. */
const BUSY_TIMEOUT_MS = 5;
const PAGE_CACHE_KIB = 8_192;

function connect(file: string): BetterSqlite3.Database {
  const database = new BetterSqlite3(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`cache_size = -${String(PAGE_CACHE_KIB)}`);
  return database;
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
export function openSqlite(file: string): Database {
  const writer = new Kysely<Tables>({ dialect: dialect(connect(file)) });
  const reader = new Kysely<Tables>({ dialect: dialect(connect(file)) });
  return {
    read: reader,
    transact: (work) => writer.transaction().execute(work),
    ping: async () => {
      await reader.selectFrom("event_head").select("sequence").execute();
    },
    close: async () => {
      await writer.destroy();
      await reader.destroy();
    },
    claim: (query) => query,
    migrating: (work) => writer.transaction().execute(work),
  };
}
