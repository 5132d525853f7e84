// The index of similar problems: which problems have which words, as numbers. On SQLite the postings lie in their key's
// tree alone (without rowid), half as large as a table and an index.
import { SqliteAdapter, sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const tokenIndex: Migration = {
  up: async (db: Kysely<unknown>) => {
    const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    await db.schema
      .createTable("indexed_problem")
      .addColumn("number", "integer", (c) =>
        onSqlite ? c.primaryKey() : c.primaryKey().generatedByDefaultAsIdentity(),
      )
      .addColumn("problem_id", "text", (c) => c.notNull().unique().references("problem.id"))
      .execute();
    const tokens = db.schema
      .createTable("problem_token")
      .addColumn("token", "integer", (c) => c.notNull())
      .addColumn("number", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("problem_token_key", ["token", "number"]);
    await (onSqlite ? tokens.modifyEnd(sql`without rowid`) : tokens).execute();
  },
};
