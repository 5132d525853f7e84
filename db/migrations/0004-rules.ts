// The administrators' rules: versions, shadow, failures, proposals.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { ruleSetStates } from "../../app/domain/routing/rules/rule-set.ts";
import { proposalStates } from "../../app/domain/routing/rules/proposal.ts";

const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

export const rules: Migration = {
  up: async (db: Kysely<unknown>) => {
    await versions(db);
    await db.schema
      .createTable("rule_shadow")
      .addColumn("decision_id", "text", (c) => c.notNull().references("decision.id"))
      .addColumn("rule_set_id", "text", (c) => c.notNull())
      .addColumn("draft_hash", "text", (c) => c.notNull())
      .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
      .addColumn("at", "text", (c) => c.notNull())
      .addColumn("tried", "text", (c) => c.notNull())
      .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
      .addColumn("real_branch_id", "text", (c) => c.notNull().references("branch.id"))
      .addPrimaryKeyConstraint("rule_shadow_key", ["rule_set_id", "decision_id"])
      .execute();
    await db.schema
      .createTable("rule_failure")
      .addColumn("rule_code", "text", (c) => c.primaryKey())
      .addColumn("fault", "text", (c) => c.notNull())
      .addColumn("count", "integer", (c) => c.notNull())
      .addColumn("first_at", "text", (c) => c.notNull())
      .addColumn("last_at", "text", (c) => c.notNull())
      .addColumn("last_problem_id", "text", (c) => c.notNull().references("problem.id"))
      .execute();
    await proposals(db);
  },
};

async function versions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("rule_set")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.unique())
    .addColumn("state", "text", (c) => c.notNull().check(oneOf("state", ruleSetStates)))
    .addColumn("rules", "text", (c) => c.notNull())
    .addColumn("edits", "integer", (c) => c.notNull())
    .addColumn("is_shadow", "integer", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.references("person.id"))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addColumn("published_at", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addColumn("restored_from", "integer")
    .execute();
  // At most one draft, and at most one that is published.
  await sql`create unique index rule_set_standing on rule_set (state) where state <> 'retired'`.execute(
    db,
  );
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("rule_proposal")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("condition", "text", (c) => c.notNull())
    .addColumn("effects", "text", (c) => c.notNull())
    .addColumn("because", "text", (c) => c.notNull())
    .addColumn("proposed_by", "text", (c) => c.references("person.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull().check(oneOf("state", proposalStates)))
    .addColumn("decided_by", "text", (c) => c.references("person.id"))
    .addColumn("decided_at", "text")
    .execute();
  await db.schema
    .createIndex("rule_proposal_open")
    .on("rule_proposal")
    .columns(["state", "id"])
    .execute();
}
