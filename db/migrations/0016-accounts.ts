// Accounts that mend themselves: one-time codes with recovery codes, what a session was opened from, and the links by
// which a person sets a password.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { deliveryStates } from "../../app/domain/notification/letters-owed.ts";
import { invitationKinds } from "../../app/domain/staff/invitation.ts";

const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

export const accounts: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const column of ["codes_secret", "codes_pending", "codes_since"]) {
      await db.schema.alterTable("person").addColumn(column, "text").execute();
    }
    await db.schema.alterTable("person").addColumn("codes_last_step", "integer").execute();
    await db.schema.alterTable("session").addColumn("device", "text").execute();
    await db.schema.alterTable("session").addColumn("network", "text").execute();
    await sql`create index session_of_person on session (person_id, expires_at)`.execute(db);
    await sql`create index session_by_end on session (expires_at)`.execute(db);
    await db.schema
      .createTable("recovery_code")
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("code_hash", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("recovery_code_key", ["person_id", "code_hash"])
      .execute();
    await db.schema
      .createTable("invitation")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("kind", "text", (c) =>
        c.notNull().check(sql`kind in (${listed(invitationKinds)})`),
      )
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("invited_by", "text", (c) => c.references("person.id"))
      .addColumn("token_hash", "text", (c) => c.notNull().unique())
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("expires_at", "text", (c) => c.notNull())
      .addColumn("used_at", "text")
      .addColumn("revoked_at", "text")
      .addColumn("letter_state", "text", (c) =>
        c.notNull().check(sql`letter_state in (${listed(deliveryStates)})`),
      )
      .addColumn("letter_reason", "text")
      .execute();
    await sql`create index invitation_of_person on invitation (person_id, created_at)`.execute(db);
  },
};
