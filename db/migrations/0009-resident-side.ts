// What residents say besides the words: that it is at a home, that it is a problem already known, answers to the extra
// questions of its kind; and what the door saw of who sent it.
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const residentSide: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable("problem")
      .addColumn("private_home", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable("problem")
      .addColumn("joins_id", "text", (c) => c.references("problem.id"))
      .execute();
    await db.schema
      .alterTable("problem")
      .addColumn("signals", "text", (c) => c.notNull().defaultTo("[]"))
      .execute();
    await db.schema
      .alterTable("category")
      .addColumn("questions", "text", (c) => c.notNull().defaultTo("[]"))
      .execute();
  },
};
