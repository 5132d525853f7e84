// Words of staff: notes among themselves, in a table of their own; messages that a branch can take back; texts kept ready.
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { languages } from "../../app/domain/shared/language.ts";

const spoken = sql.join(languages.map((one) => sql.lit(one)));

export const wordsOfStaff: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("note")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("author_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("at", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("note_of_problem")
      .on("note")
      .columns(["problem_id", "id"])
      .execute();
    await db.schema
      .alterTable("message")
      .addColumn("branch_id", "text", (c) => c.references("branch.id"))
      .execute();
    await db.schema
      .createTable("canned_text")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
      .addColumn("below", "integer", (c) => c.notNull())
      .addColumn("handling", "text")
      .addColumn("category_id", "text", (c) => c.references("category.id"))
      .addColumn("language", "text", (c) =>
        c.notNull().check(sql<boolean>`language in (${spoken})`),
      )
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("owner_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("review_on", "text")
      .addColumn("uses", "integer", (c) => c.notNull().defaultTo(0))
      .addColumn("changed_at", "text", (c) => c.notNull())
      .addColumn("version", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("canned_text_of_branch")
      .on("canned_text")
      .columns(["language", "branch_id", "title"])
      .execute();
  },
};
