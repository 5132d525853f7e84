// What people who work here prefer: keys, where to go after an action, the view they begin with.
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const personSettings: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("person_setting")
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("value", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("person_setting_key", ["person_id", "name"])
      .execute();
  },
};
