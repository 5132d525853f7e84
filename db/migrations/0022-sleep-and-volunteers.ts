// That a problem has woken, and what branches ask of volunteers and report of them.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const sleepAndVolunteers: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable("problem").addColumn("woken_at", "text").execute();
    await db.schema
      .createTable("volunteer_call")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
      .addColumn("task", "text", (c) => c.notNull())
      .addColumn("when_text", "text", (c) => c.notNull())
      .addColumn("contact_text", "text", (c) => c.notNull())
      .addColumn("asked_at", "text", (c) => c.notNull())
      .addColumn("ended_at", "text")
      .addColumn("people", "integer")
      // Half hours count, and both engines add tenths of hours without rounding.
      .addColumn("tenths_of_hours", "integer")
      .addColumn("result", "text")
      .addColumn("version", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("volunteer_call_of_problem")
      .on("volunteer_call")
      .columns(["problem_id", "id"])
      .execute();
    // One open call a problem; the public list asks for all of them; the overview adds up what was done.
    await sql`create unique index volunteer_call_open on volunteer_call (problem_id) where ended_at is null`.execute(
      db,
    );
    await sql`create index volunteer_call_newest on volunteer_call (id) where ended_at is null`.execute(
      db,
    );
    await sql`create index volunteer_call_done on volunteer_call (branch_id, ended_at) where people is not null`.execute(
      db,
    );
  },
};
