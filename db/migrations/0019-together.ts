// What staff were about to send, and who is deciding at this moment.
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const together: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("staff_draft")
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("form", "text", (c) => c.notNull())
      .addColumn("fields", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .addColumn("saved_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_draft_key", ["problem_id", "person_id", "form"])
      .execute();
    await db.schema
      .createIndex("staff_draft_saved")
      .on("staff_draft")
      .columns(["saved_at"])
      .execute();
    await db.schema
      .createTable("claim")
      .addColumn("problem_id", "text", (c) => c.primaryKey().references("problem.id"))
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("until", "text", (c) => c.notNull())
      .addColumn("taken_from_id", "text", (c) => c.references("person.id"))
      .addColumn("taken_at", "text")
      .execute();
  },
};
