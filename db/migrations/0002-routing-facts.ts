// What the router goes by besides words and kind: the point, the groups that a problem concerns, answers to the extra
// questions of its kind; and numbers that tell every process when what it remembers is out of date.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { revisionNames } from "../repositories/revision.ts";

export const routingFacts: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const column of ["latitude", "longitude"] as const) {
      await db.schema.alterTable("problem").addColumn(column, "double precision").execute();
    }
    await db.schema
      .alterTable("problem")
      .addColumn("focus_groups", "text", (c) => c.notNull().defaultTo("[]"))
      .execute();
    await db.schema
      .alterTable("original_text")
      .addColumn("answers", "text", (c) => c.notNull().defaultTo("{}"))
      .execute();
    await db.schema
      .createTable("revision")
      .addColumn("name", "text", (c) => c.primaryKey())
      .addColumn("number", "integer", (c) => c.notNull())
      .execute();
    for (const name of revisionNames) {
      await sql`insert into revision (name, number) values (${sql.lit(name)}, 1)`.execute(db);
    }
  },
};
