// The first house: every table of the main job. Columns hold text, integers and JSON as text, so that both engines
// keep the same; status columns are checked against the domain's own lists.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { branchKinds } from "../../app/domain/branch/branch.ts";
import { deliveryStates } from "../../app/domain/notification/letters-owed.ts";
import { handlingStates } from "../../app/domain/problem/handling.ts";
import { publicationStates } from "../../app/domain/problem/publication.ts";
import { urgencies } from "../../app/domain/problem/urgency.ts";
import { staffRoles } from "../../app/domain/shared/actor.ts";
import { genesisHash } from "../../app/domain/problem/event.ts";

const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

async function county(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("branch")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("parent_id", "text", (c) => c.references("branch.id"))
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(oneOf("kind", branchKinds)))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("closed_at", "text")
    .execute();
  await db.schema
    .createTable("area")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("parent_id", "text", (c) => c.references("area.id"))
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("level", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("geometry", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("branch_area")
    .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addColumn("area_id", "text", (c) => c.notNull().references("area.id"))
    .addPrimaryKeyConstraint("branch_area_key", ["branch_id", "area_id"])
    .execute();
  await db.schema
    .createTable("category")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("parent_id", "text", (c) => c.references("category.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("examples", "text", (c) => c.notNull())
    .addColumn("is_sensitive", "integer", (c) => c.notNull())
    .addColumn("is_complex", "integer", (c) => c.notNull())
    .addColumn("default_urgency", "text", (c) =>
      c.notNull().check(oneOf("default_urgency", urgencies)),
    )
    .addColumn("position", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("responsibility")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addColumn("category_id", "text", (c) => c.notNull().references("category.id"))
    .addColumn("area_id", "text", (c) => c.references("area.id"))
    .execute();
}

async function problems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("problem")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("reference", "text", (c) => c.notNull().unique())
    .addColumn("tracking_key_hash", "text", (c) => c.notNull())
    .addColumn("draft_id", "text", (c) => c.unique())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("category_id", "text", (c) => c.references("category.id"))
    .addColumn("area_id", "text", (c) => c.references("area.id"))
    .addColumn("urgency", "text", (c) => c.notNull().check(oneOf("urgency", urgencies)))
    .addColumn("handling", "text", (c) => c.notNull().check(oneOf("handling", handlingStates)))
    .addColumn("publication", "text", (c) =>
      c.notNull().check(oneOf("publication", publicationStates)),
    )
    .addColumn("wants_publication", "integer", (c) => c.notNull())
    .addColumn("branch_id", "text", (c) => c.references("branch.id"))
    .addColumn("answerable_branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addColumn("merged_into_id", "text", (c) => c.references("problem.id"))
    .addColumn("closed_by", "text", (c) => c.check(oneOf("closed_by", ["resident", "silence"])))
    .addColumn("closed_at", "text")
    .addColumn("submitted_at", "text", (c) => c.notNull())
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addColumn("published_at", "text")
    .addColumn("next_limit_kind", "text")
    .addColumn("next_limit_at", "text")
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  // The inbox of a branch by next limit; the moderators' and the public list by time.
  await index(db, "problem_inbox", "problem", ["branch_id", "handling", "next_limit_at", "id"]);
  await index(db, "problem_by_limit", "problem", ["handling", "next_limit_at", "id"]);
  await index(db, "problem_moderation", "problem", ["publication", "submitted_at", "id"]);
  await index(db, "problem_public", "problem", ["publication", "published_at", "id"]);
  await index(db, "problem_by_handling", "problem", ["handling", "submitted_at", "id"]);
}

async function textsOfProblems(db: Kysely<unknown>): Promise<void> {
  const ofProblem = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn("problem_id", "text", (c) => c.primaryKey().references("problem.id"));
  await ofProblem("original_text")
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .execute();
  await ofProblem("public_text")
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .addColumn("changed_at", "text", (c) => c.notNull())
    .execute();
  await ofProblem("contact")
    .addColumn("email", "text")
    .addColumn("name", "text")
    .addColumn("letters_stopped_at", "text")
    .execute();
  await ofProblem("screening")
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("message")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await index(db, "message_of_problem", "message", ["problem_id", "id"]);
  await db.schema
    .createTable("resolution")
    .addColumn("event_id", "text", (c) => c.primaryKey().references("event.id"))
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("verified", "text", (c) => c.notNull())
    .addColumn("measure", "text", (c) => c.notNull())
    .addColumn("result", "text", (c) => c.notNull())
    .addColumn("evidence", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  await index(db, "resolution_of_problem", "resolution", ["problem_id", "event_id"]);
  await db.schema
    .createTable("decision")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addColumn("confidence", "real", (c) => c.notNull())
    .addColumn("explanation", "text", (c) => c.notNull())
    .execute();
  await index(db, "decision_of_problem", "decision", ["problem_id", "id"]);
  await db.schema
    .createTable("draft")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("secret_hash", "text", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await index(db, "draft_expiry", "draft", ["expires_at"]);
}

async function events(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("event")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("sequence", "bigint", (c) => c.notNull().unique())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor_kind", "text", (c) => c.notNull())
    .addColumn("actor_id", "text")
    .addColumn("type", "text", (c) => c.notNull())
    .addColumn("track", "text")
    .addColumn("from_state", "text")
    .addColumn("to_state", "text")
    .addColumn("reason", "text")
    .addColumn("facts", "text", (c) => c.notNull())
    .addColumn("policy_version", "text", (c) => c.notNull())
    .addColumn("previous_hash", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await index(db, "event_of_problem", "event", ["problem_id", "sequence"]);
  await db.schema
    .createTable("event_head")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("sequence", "bigint", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .execute();
  await sql`insert into event_head (id, sequence, hash) values (1, 0, ${sql.lit(genesisHash)})`.execute(
    db,
  );
}

async function staff(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("person")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("password_hash", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("closed_at", "text")
    .execute();
  await db.schema
    .createTable("staff_grant")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("role", "text", (c) => c.notNull().check(oneOf("role", staffRoles)))
    .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addPrimaryKeyConstraint("staff_grant_key", ["person_id", "role", "branch_id"])
    .execute();
  await db.schema
    .createTable("session")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("secret_hash", "text", (c) => c.notNull().unique())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("last_seen_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("revoked_at", "text")
    .execute();
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("job", "text", (c) => c.notNull())
    .addColumn("problem_id", "text", (c) => c.references("problem.id"))
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("handed_at", "text")
    .addColumn("done_at", "text")
    .addColumn("failed_at", "text")
    .addColumn("last_error", "text")
    .execute();
  // Only what is still owed is in these two, so they stay small for ever.
  await sql`create index outbox_to_hand on outbox (id) where handed_at is null and done_at is null and failed_at is null`.execute(
    db,
  );
  await sql`create index outbox_handed on outbox (due_at, id) where handed_at is not null and done_at is null and failed_at is null`.execute(
    db,
  );
  await sql`create index outbox_failed on outbox (failed_at) where failed_at is not null`.execute(
    db,
  );
  await db.schema
    .createTable("delivery")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("event_id", "text", (c) => c.notNull().references("event.id"))
    .addColumn("letter", "text", (c) => c.notNull())
    .addColumn("recipient", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull().check(oneOf("state", deliveryStates)))
    .addColumn("reason", "text")
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("message_id", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("finished_at", "text")
    .addUniqueConstraint("delivery_once", ["event_id", "letter", "recipient"])
    .execute();
  await index(db, "delivery_by_state", "delivery", ["state", "id"]);
  await index(db, "delivery_of_problem", "delivery", ["problem_id", "id"]);
}

async function index(
  db: Kysely<unknown>,
  name: string,
  table: string,
  columns: string[],
): Promise<void> {
  await db.schema.createIndex(name).on(table).columns(columns).execute();
}

export const firstHouse: Migration = {
  up: async (db: Kysely<unknown>) => {
    await county(db);
    await problems(db);
    await events(db);
    await textsOfProblems(db);
    await staff(db);
    await outbox(db);
  },
};
