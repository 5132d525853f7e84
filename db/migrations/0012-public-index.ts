// The index of published problems: what the public pages list, count, search and draw. Everything in it can be made again
// from the problems. On SQLite the words lie in a full-text table without content; on PostgreSQL in a column of the entry.
import { SqliteAdapter, sql } from "kysely";
import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";

const inKeyOnly = <Builder extends CreateTableBuilder<string>>(
  onSqlite: boolean,
  table: Builder,
): CreateTableBuilder<string> => (onSqlite ? table.modifyEnd(sql`without rowid`) : table);

export const publicIndex: Migration = {
  up: async (db: Kysely<unknown>) => {
    const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
    const wide = onSqlite ? "integer" : "bigint";
    const real = onSqlite ? "real" : "double precision";
    let entry = db.schema
      .createTable("public_entry")
      .addColumn("number", wide, (c) => c.primaryKey())
      .addColumn("problem_id", "text", (c) => c.notNull().unique().references("problem.id"))
      .addColumn("category_id", "text")
      .addColumn("area_id", "text")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("latitude", sql.raw(real))
      .addColumn("longitude", sql.raw(real))
      .addColumn("cell_x", "integer")
      .addColumn("cell_y", "integer")
      .addColumn("facets", "text", (c) => c.notNull())
      .addCheckConstraint("public_entry_state", sql`state in ('open', 'resolved', 'ended')`);
    if (!onSqlite) entry = entry.addColumn("marks", sql.raw("tsvector"));
    await entry.execute();
    await db.schema
      .createIndex("public_entry_cell")
      .on("public_entry")
      .columns(["cell_x", "cell_y"])
      .execute();
    await inKeyOnly(
      onSqlite,
      db.schema
        .createTable("public_facet")
        .addColumn("facet", wide, (c) => c.notNull())
        .addColumn("number", wide, (c) => c.notNull())
        .addPrimaryKeyConstraint("public_facet_key", ["facet", "number"]),
    ).execute();
    await inKeyOnly(
      onSqlite,
      db.schema
        .createTable("public_cell")
        .addColumn("facet", wide, (c) => c.notNull())
        .addColumn("level", "integer", (c) => c.notNull())
        .addColumn("x", "integer", (c) => c.notNull())
        .addColumn("y", "integer", (c) => c.notNull())
        .addColumn("count", "integer", (c) => c.notNull())
        .addPrimaryKeyConstraint("public_cell_key", ["facet", "level", "x", "y"]),
    ).execute();
    await (
      onSqlite
        ? sql`create virtual table public_words using
            fts5(marks, content='', contentless_delete=1, detail=none, tokenize='ascii')`
        : sql`create index public_entry_marks on public_entry using gin (marks)`
    ).execute(db);
  },
};
