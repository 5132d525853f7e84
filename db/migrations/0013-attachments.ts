// Photos of drafts and problems, and the files that may have to be deleted.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { photoPublications, photoRoles } from "../../app/domain/attachment/photo.ts";

const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

export const attachments: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("attachment")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("draft_id", "text", (c) => c.references("draft.id"))
      .addColumn("problem_id", "text", (c) => c.references("problem.id"))
      .addColumn("role", "text", (c) => c.notNull().check(oneOf("role", photoRoles)))
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("public_hash", "text")
      .addColumn("width", "integer", (c) => c.notNull())
      .addColumn("height", "integer", (c) => c.notNull())
      .addColumn("bytes", "integer", (c) => c.notNull())
      .addColumn("taken_at", "text")
      .addColumn("latitude", "double precision")
      .addColumn("longitude", "double precision")
      .addColumn("covers", "text", (c) => c.notNull().defaultTo("[]"))
      .addColumn("publication", "text", (c) =>
        c.notNull().defaultTo("private").check(oneOf("publication", photoPublications)),
      )
      .addColumn("added_at", "text", (c) => c.notNull())
      .addCheckConstraint("attachment_of_one", sql`(draft_id is null) <> (problem_id is null)`)
      .execute();
    // The same photo once; and the photos of each, as they are listed.
    const unique = db.schema.createIndex("attachment_of_draft_once").unique().on("attachment");
    await unique.columns(["draft_id", "hash"]).execute();
    const once = db.schema.createIndex("attachment_of_problem_once").unique().on("attachment");
    await once.columns(["problem_id", "role", "hash"]).execute();
    // Whether a file is still needed.
    await db.schema.createIndex("attachment_hash").on("attachment").column("hash").execute();
    await db.schema
      .createIndex("attachment_public_hash")
      .on("attachment")
      .column("public_hash")
      .execute();
    await db.schema
      .createTable("loose_file")
      .addColumn("hash", "text", (c) => c.primaryKey())
      .addColumn("since", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("loose_file_since").on("loose_file").column("since").execute();
  },
};
