// What staff can take back for some minutes, what was taken back, and where followers of a merged problem are at home.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

async function addUndo(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("undo_step")
    .addColumn("problem_id", "text", (c) => c.primaryKey().references("problem.id"))
    .addColumn("event_id", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("version_after", "integer", (c) => c.notNull())
    .addColumn("standing_before", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("undo_step_expires").on("undo_step").column("expires_at").execute();
  await db.schema
    .createTable("undone_event")
    .addColumn("event_id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("undone_by", "text", (c) => c.notNull())
    .execute();
  await db.schema.alterTable("message").addColumn("taken_back_at", "text").execute();
}

async function addMerging(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("problem").addColumn("merged_at", "text").execute();
  await sql`update problem set merged_at = (
    select max(event.at) from event where event.problem_id = problem.id and event.type = 'merge'
  ) where handling = 'merged'`.execute(db);
  await sql`create index problem_merged_into on problem (merged_into_id) where merged_into_id is not null`.execute(
    db,
  );
  await db.schema
    .alterTable("follower")
    .addColumn("home_id", "text", (c) => c.references("problem.id"))
    .execute();
  await db.schema
    .alterTable("follower")
    .addColumn("affected_at_home", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`create index follower_home on follower (home_id) where home_id is not null`.execute(db);
}

export const undo: Migration = {
  up: async (db: Kysely<unknown>) => {
    await addUndo(db);
    await addMerging(db);
  },
};
