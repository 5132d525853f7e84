// Limits and calendars as versions, which calendar a branch has, and who was told that a
// limit nears or is past.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const clocks: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("limit_policy")
      .addColumn("version", "text", (c) => c.primaryKey())
      .addColumn("number", "integer", (c) => c.notNull().unique())
      .addColumn("policy", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.references("person.id"))
      .addColumn("made_at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("calendar")
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("calendar", "text", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.references("person.id"))
      .addColumn("made_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("calendar_key", ["code", "version"])
      .execute();
    // A row of its own, so that branches can be imported again without losing it.
    await db.schema
      .createTable("branch_calendar")
      .addColumn("branch_id", "text", (c) => c.primaryKey().references("branch.id"))
      .addColumn("calendar_code", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("limit_step")
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("step", "text", (c) => c.notNull())
      .addColumn("event_id", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("limit_step_key", ["problem_id", "kind", "step"])
      .execute();
    // The end of the log knows under which limits its next event is written.
    await db.schema
      .alterTable("event_head")
      .addColumn("policy_version", "text", (c) => c.notNull().defaultTo("policy-2"))
      .execute();
    const kept = await sql`select name from revision where name = 'clocks'`.execute(db);
    if (kept.rows.length === 0) {
      await sql`insert into revision (name, number) values ('clocks', 1)`.execute(db);
    }
  },
};
