// The list of what waits for more time: only those few events are in its index.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const extensions: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index event_extension_asked on event (problem_id) where type = 'extension_asked'`.execute(
      db,
    );
  },
};
