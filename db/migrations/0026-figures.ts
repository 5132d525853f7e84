// What each problem adds to the figures: a fold of its events, kept so that sums over a million need not read the log.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const figures: Migration = {
  up: async (db: Kysely<unknown>) => {
    const flag = "integer";
    await db.schema
      .createTable("problem_figure")
      .addColumn("problem_id", "text", (c) => c.primaryKey().references("problem.id"))
      .addColumn("branch_id", "text", (c) => c.notNull())
      .addColumn("submitted_at", "text", (c) => c.notNull())
      .addColumn("submitted_month", "text", (c) => c.notNull())
      .addColumn("accept_kept", flag)
      .addColumn("answer_kept", flag)
      .addColumn("resolve_kept", flag)
      .addColumn("resolved", flag, (c) => c.notNull())
      .addColumn("asked", flag, (c) => c.notNull())
      .addColumn("verdict", "text")
      .addColumn("satisfaction", "integer")
      .addColumn("silent", flag, (c) => c.notNull())
      .addColumn("left_out", flag, (c) => c.notNull())
      .addColumn("returns", "integer", (c) => c.notNull())
      .addColumn("reopenings", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex("problem_figure_by_time")
      .on("problem_figure")
      .columns(["submitted_at", "branch_id"])
      .execute();
    await db.schema
      .createTable("figure_mark")
      .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
      .addColumn("sequence", "bigint", (c) => c.notNull())
      .execute();
    await sql`insert into figure_mark (id, sequence) values (1, 0)`.execute(db);
  },
};
