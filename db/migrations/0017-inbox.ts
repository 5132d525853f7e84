// The indexes that serve every view and order of the inbox, and what staff keep for themselves: saved views, and
// what they last looked at.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** As they were when this was released. */
const live =
  "'triage','assigned','accepted','in_progress','awaiting_resident','returned','reopened','resolved'";
const toDo = "'triage','assigned','accepted','in_progress','returned','reopened'";
/** Problems without a limit come last on both engines. */
const due = "coalesce(next_limit_at, '9999-12-31T23:59:59.999Z')";

const replaced = [
  "problem_inbox",
  "problem_by_limit",
  "problem_to_rule",
  "problem_escalated",
  "problem_elsewhere",
];

const indexes = [
  `problem_inbox on problem (branch_id, handling, (${due}), id)`,
  `problem_by_limit on problem (handling, (${due}), id)`,
  `problem_of_branch on problem (branch_id, handling, submitted_at, id)`,
  `problem_untouched_of_branch on problem (branch_id, handling, changed_at, id) where handling in (${live})`,
  `problem_untouched on problem (handling, changed_at, id) where handling in (${live})`,
  `problem_unowned_of_branch on problem (branch_id, handling, (${due}), id) where owner_id is null and handling in (${toDo})`,
  `problem_unowned on problem (handling, (${due}), id) where owner_id is null and handling in (${toDo})`,
  `problem_owned on problem (owner_id, handling, (${due}), id) where owner_id is not null`,
  // People read out the end of a reference, or only that.
  `problem_reference_end on problem (substr(reference, 9))`,
  `problem_to_rule on problem ((${due}), id) where awaits_ruling = 1`,
  `problem_escalated on problem ((${due}), id) where escalations > 0`,
  `problem_elsewhere on problem (answerable_branch_id, (${due}), id) where branch_id <> answerable_branch_id`,
];

export const inbox: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const name of replaced) await db.schema.dropIndex(name).execute();
    for (const index of indexes) await sql.raw(`create index ${index}`).execute(db);
    await db.schema
      .createTable("saved_view")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("query", "text", (c) => c.notNull())
      .addColumn("scope", "text", (c) => c.notNull())
      .addColumn("branch_id", "text", (c) => c.references("branch.id"))
      .addColumn("created_at", "text", (c) => c.notNull())
      .addColumn("changed_at", "text", (c) => c.notNull())
      .addCheckConstraint("saved_view_scope", sql`scope in ('mine', 'branch', 'everyone')`)
      .addCheckConstraint("saved_view_branch", sql`(scope = 'branch') = (branch_id is not null)`)
      .execute();
    await db.schema.createIndex("saved_view_of").on("saved_view").column("person_id").execute();
    await db.schema
      .createTable("last_look")
      .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("sequence", "integer", (c) => c.notNull())
      .addColumn("looked_at", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("last_look_key", ["person_id", "problem_id"])
      .execute();
  },
};
