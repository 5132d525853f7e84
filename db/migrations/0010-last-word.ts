// The resident's last word: whose resolutions were contradicted, and how often a problem went up for that, taken from the log
// for problems that are there already; and what residents have added that nobody has acted on yet.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { contradictionsOf } from "../../app/domain/problem/contradictions.ts";
import { fromJson, toJson } from "../mapping.ts";
import type { Tables } from "../tables/tables.ts";

async function addColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("problem")
    .addColumn("contradicted", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .alterTable("problem")
    .addColumn("escalations", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("problem").addColumn("new_words_at", "text").execute();
  // Few problems go up, and few have words that nobody has acted on.
  await sql`create index problem_escalated on problem (next_limit_at, id) where escalations > 0`.execute(
    db,
  );
  await sql`create index problem_new_words on problem (next_limit_at, id) where new_words_at is not null`.execute(
    db,
  );
}

async function fillFromLog(db: Kysely<Tables>): Promise<void> {
  const reopened = await db
    .selectFrom("event")
    .select("problem_id")
    .distinct()
    .where("type", "in", ["reopen", "reopen_closed"])
    .execute();
  for (const { problem_id: id } of reopened) {
    const rows = await db
      .selectFrom("event")
      .select(["type", "at", "track", "reason", "facts"])
      .where("problem_id", "=", id)
      .orderBy("sequence")
      .execute();
    const events = rows.map((row) => ({ ...row, facts: fromJson<object>(row.facts) }));
    const { by, escalations } = contradictionsOf(events as never);
    await db
      .updateTable("problem")
      .set({ contradicted: toJson(by), escalations })
      .where("id", "=", id)
      .execute();
  }
}

export const lastWord: Migration = {
  up: async (db: Kysely<unknown>) => {
    await addColumns(db);
    await fillFromLog(db as Kysely<Tables>);
  },
};
