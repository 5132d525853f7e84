// The classifier's models, each a version with its evaluation; and beside a decision the words that spoke for each kind,
// apart from what is kept for ever, because they are the resident's own.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { modelStates } from "../../app/domain/routing/classifier/model-version.ts";

export const models: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("model")
      .addColumn("number", "integer", (c) => c.primaryKey())
      .addColumn("state", "text", (c) =>
        c.notNull().check(sql`state in (${sql.join(modelStates.map((one) => sql.lit(one)))})`),
      )
      .addColumn("trained_at", "text", (c) => c.notNull())
      .addColumn("activated_at", "text")
      .addColumn("report", "text", (c) => c.notNull())
      .addColumn("kinds", "text", (c) => c.notNull())
      .addColumn("urgencies", "text")
      .execute();
    await sql`create unique index model_active on model (state) where state = 'active'`.execute(db);
    await db.schema
      .alterTable("decision")
      .addColumn("words", "text", (c) => c.notNull().defaultTo("{}"))
      .execute();
    await db.schema.createIndex("decision_by_time").on("decision").columns(["at", "id"]).execute();
  },
};
