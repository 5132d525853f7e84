// Returns as a bounded process: what the rule must know of them beside each problem, taken from the log for problems
// that are there already; and the tasks of assisting branches.
import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { assistanceStates, openAssistanceStates } from "../../app/domain/assistance/assistance.ts";
import { returnsOf } from "../../app/domain/problem/returns.ts";
import { fromJson, toBit, toJson } from "../mapping.ts";
import type { Tables } from "../tables/tables.ts";

const listed = (values: readonly string[]) => sql.join(values.map((value) => sql.lit(value)));

async function addColumns(db: Kysely<unknown>): Promise<void> {
  const column = (name: string) => db.schema.alterTable("problem").addColumn(name, "text");
  await column("return_until").execute();
  await column("ruled_branch_id").execute();
  await db.schema
    .alterTable("problem")
    .addColumn("returned_by", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .alterTable("problem")
    .addColumn("awaits_ruling", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  // Few problems wait for a ruling, and few lie elsewhere than with who answers for them.
  await sql`create index problem_to_rule on problem (next_limit_at, id) where awaits_ruling = 1`.execute(
    db,
  );
  await sql`create index problem_elsewhere on problem (answerable_branch_id, next_limit_at, id) where branch_id <> answerable_branch_id`.execute(
    db,
  );
}

/**
 * What was given before there was a period to return it in keeps none. What was returned twice and waits for the router
 * still goes there once: its job is owed.
 */
async function fillFromLog(db: Kysely<Tables>): Promise<void> {
  const returned = await db
    .selectFrom("event")
    .select("problem_id")
    .distinct()
    .where("type", "=", "return")
    .execute();
  for (const { problem_id: id } of returned) {
    const rows = await db
      .selectFrom("event")
      .select(["type", "at", "track", "reason", "facts"])
      .where("problem_id", "=", id)
      .orderBy("sequence")
      .execute();
    const events = rows.map((row) => ({ ...row, facts: fromJson<object>(row.facts) }));
    const { by } = returnsOf(events as never, () => null);
    await db
      .updateTable("problem")
      .set({ returned_by: toJson(by), awaits_ruling: toBit(false) })
      .where("id", "=", id)
      .execute();
  }
}

async function addAssistance(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("assistance")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("problem_id", "text", (c) => c.notNull().references("problem.id"))
    .addColumn("branch_id", "text", (c) => c.notNull().references("branch.id"))
    .addColumn("task", "text", (c) => c.notNull())
    .addColumn("due_at", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in (${listed(assistanceStates)})`),
    )
    .addColumn("result", "text")
    .addColumn("decline_reason", "text")
    .addColumn("asked_by", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("assistance_of_problem")
    .on("assistance")
    .columns(["problem_id", "id"])
    .execute();
  // One open task a branch; and the list of a branch by limit.
  await sql`create unique index assistance_open_once on assistance (problem_id, branch_id) where state in (${listed(openAssistanceStates)})`.execute(
    db,
  );
  await sql`create index assistance_open on assistance (branch_id, due_at, id) where state in (${listed(openAssistanceStates)})`.execute(
    db,
  );
}

export const returns: Migration = {
  up: async (db: Kysely<unknown>) => {
    await addColumns(db);
    await fillFromLog(db as Kysely<Tables>);
    await addAssistance(db);
  },
};
