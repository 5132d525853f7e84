// The cues of danger as versions that administrators publish; and jobs of an emergency that go before others.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const cues: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("cue_set")
      .addColumn("version", "integer", (c) => c.primaryKey())
      .addColumn("cues", "text", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.notNull().references("person.id"))
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("note", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('published', 'retired')`))
      .execute();
    await sql`create unique index cue_set_in_force on cue_set (state) where state = 'published'`.execute(
      db,
    );
    await db.schema
      .alterTable("outbox")
      .addColumn("ahead", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
