// PostgreSQL: for portals that run on several machines.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../handle.ts";
import type { Tables } from "../tables/tables.ts";
import { postgresPublicIndex } from "./postgres-public-index.ts";

const POOL_SIZE = 10;
const SERIALIZATION_RETRIES = 5;
/** serialization_failure and deadlock_detected: the transaction was undone, and may be tried again. */
const retryableCodes = new Set(["40001", "40P01"]);

// bigint (int8) arrives as text otherwise; our counters stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool on `url`, `postgres://user:password@host/database`. Connects at the first query. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    read: kysely,
    transact: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await kysely.transaction().execute(work);
        } catch (error) {
          if (attempt >= SERIALIZATION_RETRIES || !isRetryable(error)) throw error;
        }
      }
    },
    ping: async () => {
      await kysely.selectFrom("event_head").select("sequence").execute();
    },
    close: () => kysely.destroy(),
    claim: (query) => query.forUpdate().skipLocked(),
    publicIndex: postgresPublicIndex,
    migrating: (work) => work(kysely),
  };
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && "code" in error && retryableCodes.has(String(error.code));
}
