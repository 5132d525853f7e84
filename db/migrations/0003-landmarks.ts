// The gazetteer: landmarks within the county, and places outside it with who may be responsible there.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { landmarkKinds } from "../../app/domain/branch/landmark.ts";

export const landmarks: Migration = {
  up: async (db: Kysely<unknown>) => {
    const kinds = sql.join(landmarkKinds.map((kind) => sql.lit(kind)));
    await db.schema
      .createTable("landmark")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("code", "text", (c) => c.notNull().unique())
      .addColumn("kind", "text", (c) => c.notNull().check(sql<boolean>`kind in (${kinds})`))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("other_names", "text", (c) => c.notNull())
      .addColumn("area_id", "text", (c) => c.references("area.id"))
      .addColumn("latitude", "double precision")
      .addColumn("longitude", "double precision")
      .addColumn("responsible", "text")
      .addCheckConstraint("landmark_point", sql<boolean>`(latitude is null) = (longitude is null)`)
      .execute();
  },
};
