// The door for machines: who may send problems through it, and what was sent under which Idempotency-Key; and the order
// in which it lists requests and updates.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const open311: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("api_key")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull().unique())
      .addColumn("key_hash", "text", (c) => c.notNull().unique())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("revoked_at", "text")
      .execute();
    await db.schema
      .createTable("api_request")
      .addColumn("api_key_id", "text", (c) => c.notNull().references("api_key.id"))
      .addColumn("idempotency_hash", "text", (c) => c.notNull())
      .addColumn("body_hash", "text", (c) => c.notNull())
      .addColumn("draft_id", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("api_request_key", ["api_key_id", "idempotency_hash"])
      .execute();
    // Every filter is answered from this index alone; rows are read only for the page that is shown.
    await sql`create index problem_requests on problem (submitted_at, id, handling, category_id) where publication = 'published'`.execute(
      db,
    );
    await db.schema.createIndex("event_at").on("event").columns(["at", "sequence"]).execute();
  },
};
