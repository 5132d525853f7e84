// One step on many problems at once: what was selected, what is to be done, and what became of each.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const bulk: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("bulk_run")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("query", "text")
      .addColumn("cut_short", "integer", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("asked", "text")
      .addColumn("asked_at", "text")
      .addColumn("finished_at", "text")
      .addCheckConstraint(
        "bulk_run_state",
        sql`state in ('chosen', 'running', 'done', 'undoing', 'undone')`,
      )
      .execute();
    await db.schema
      .createIndex("bulk_run_of")
      .on("bulk_run")
      .columns(["person_id", "made_at"])
      .execute();
    await db.schema.createIndex("bulk_run_made").on("bulk_run").column("made_at").execute();
    await addItems(db);
  },
};

async function addItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("bulk_item")
    .addColumn("run_id", "text", (c) => c.notNull().references("bulk_run.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("reference", "text", (c) => c.notNull())
    .addColumn("problem_id", "text", (c) => c.references("problem.id"))
    .addColumn("version_seen", "integer", (c) => c.notNull())
    .addColumn("outcome", "text")
    .addColumn("because", "text")
    .addColumn("steps", "text")
    .addColumn("undone", "text")
    .addColumn("undone_because", "text")
    .addPrimaryKeyConstraint("bulk_item_key", ["run_id", "position"])
    .addCheckConstraint("bulk_item_outcome", sql`outcome in ('done', 'skipped', 'failed')`)
    .addCheckConstraint("bulk_item_undone", sql`undone in ('done', 'skipped', 'failed')`)
    .execute();
  await db.schema.createIndex("bulk_item_problem").on("bulk_item").column("problem_id").execute();
}
