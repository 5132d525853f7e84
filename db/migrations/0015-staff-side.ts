// Who has taken a problem, until when it sleeps, and of which problem it was a part.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const staffSide: Migration = {
  up: async (db: Kysely<unknown>) => {
    const alter = () => db.schema.alterTable("problem");
    await alter()
      .addColumn("owner_id", "text", (c) => c.references("person.id"))
      .execute();
    await alter().addColumn("snoozed_until", "text").execute();
    await alter()
      .addColumn("snooze_stays", "integer", (c) => c.notNull().defaultTo(0))
      .execute();
    await alter()
      .addColumn("split_from_id", "text", (c) => c.references("problem.id"))
      .execute();
    // Few problems sleep, and few were parts of others.
    await sql`create index problem_snoozed on problem (snoozed_until, id) where snoozed_until is not null`.execute(
      db,
    );
    await sql`create index problem_split on problem (split_from_id) where split_from_id is not null`.execute(
      db,
    );
  },
};
