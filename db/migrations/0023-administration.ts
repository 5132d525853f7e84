// What administrators change: a chained log of it, files that wait for their word, branches that hand their work on, and
// kinds of problem that are no longer offered.
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { genesisHash } from "../../app/domain/problem/event.ts";

export const administration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await changeLog(db as Kysely<{ config_head: { id: number; sequence: number; hash: string } }>);
    await db.schema.alterTable("category").addColumn("retired_at", "text").execute();
    await db.schema
      .createTable("branch_closing")
      .addColumn("branch_id", "text", (c) => c.primaryKey().references("branch.id"))
      .addColumn("successor_id", "text", (c) => c.notNull().references("branch.id"))
      .addColumn("asked_by", "text", (c) => c.references("person.id"))
      .addColumn("asked_at", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("total", "integer", (c) => c.notNull())
      .addColumn("moved", "integer", (c) => c.notNull())
      .addColumn("finished_at", "text")
      .execute();
    await db.schema
      .createTable("kept_file")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("what", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("content", "text", (c) => c.notNull())
      .addColumn("kept_until", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("kept_file_until").on("kept_file").column("kept_until").execute();
  },
};

async function changeLog(
  db: Kysely<{ config_head: { id: number; sequence: number; hash: string } }>,
): Promise<void> {
  await db.schema
    .createTable("config_change")
    .addColumn("sequence", "integer", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor_kind", "text", (c) => c.notNull())
    .addColumn("actor_id", "text")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("thing_id", "text", (c) => c.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("previous_hash", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  const index = (name: string, columns: readonly string[]) =>
    db.schema
      .createIndex(name)
      .on("config_change")
      .columns([...columns])
      .execute();
  await index("config_change_kind", ["kind", "sequence"]);
  await index("config_change_actor", ["actor_id", "sequence"]);
  await index("config_change_thing", ["thing_id", "sequence"]);
  await index("config_change_at", ["at", "sequence"]);
  await db.schema
    .createTable("config_head")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("sequence", "integer", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await db.insertInto("config_head").values({ id: 1, sequence: 0, hash: genesisHash }).execute();
}
