// Followers: who said "it affects me too" of a problem, and who wants letters about it; and how many are affected, beside
// each problem, so that lists need not count.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { followerSources } from "../../app/domain/follower/follower.ts";

const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

async function addFollowers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("follower")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("person_hash", "text", (c) => c.notNull())
    .addColumn("address_hash", "text")
    .addColumn("joined_id", "text", (c) => c.references("problem.id"))
    .addColumn("affected", "integer", (c) => c.notNull())
    .addColumn("email", "text")
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) =>
      c.notNull().check(sql`source in (${listed(followerSources)})`),
    )
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("asked_at", "text")
    .addColumn("confirmed_at", "text")
    .addColumn("stopped_at", "text")
    .addUniqueConstraint("follower_once", ["problem_id", "person_hash"])
    .execute();
  // Those who get letters, in pages; the same address twice; whom a merged problem brought.
  await sql`create index follower_told on follower (problem_id, id) where confirmed_at is not null and stopped_at is null`.execute(
    db,
  );
  await sql`create index follower_address on follower (problem_id, address_hash) where address_hash is not null`.execute(
    db,
  );
  await sql`create index follower_joined on follower (joined_id) where joined_id is not null`.execute(
    db,
  );
  await sql`create index follower_waiting on follower (asked_at) where asked_at is not null and confirmed_at is null`.execute(
    db,
  );
}

/** The last five times that an address was sent a letter it had not asked for, newest first. */
async function addConfirmations(db: Kysely<unknown>): Promise<void> {
  let table = db.schema
    .createTable("confirmation")
    .addColumn("address_hash", "text", (c) => c.primaryKey())
    .addColumn("asked_1", "text", (c) => c.notNull());
  for (const name of ["asked_2", "asked_3", "asked_4", "asked_5"]) {
    table = table.addColumn(name, "text");
  }
  await table.execute();
  await db.schema
    .createIndex("confirmation_by_time")
    .on("confirmation")
    .column("asked_1")
    .execute();
}

export const followers: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable("problem")
      .addColumn("affected_count", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await addFollowers(db);
    await addConfirmations(db);
  },
};
