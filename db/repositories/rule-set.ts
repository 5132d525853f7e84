// Versions of the administrators' rules.
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { RuleSet, RuleSetId } from "../../app/domain/routing/rules/rule-set.ts";
import type { Queries } from "../handle.ts";
import { fromBit, fromJson, pageOf, toBit, toJson } from "../mapping.ts";
import type { Page } from "../mapping.ts";

/** Adds a version. Throws when there is another draft, or another that is published. */
export async function insertRuleSet(queries: Queries, set: RuleSet): Promise<void> {
  await queries
    .insertInto("rule_set")
    .values({
      id: set.id,
      version: set.version,
      state: set.state,
      rules: toJson(set.rules),
      edits: set.edits,
      is_shadow: toBit(set.shadow),
      made_by: set.madeBy,
      made_at: set.madeAt,
      published_by: set.publishedBy,
      published_at: set.publishedAt,
      note: set.note,
      restored_from: set.restoredFrom,
    })
    .execute();
}

/** The one draft or the one published version, or null. */
export async function findStanding(
  queries: Queries,
  state: "draft" | "published",
): Promise<RuleSet | null> {
  const row = await select(queries).where("state", "=", state).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function findVersion(queries: Queries, version: number): Promise<RuleSet | null> {
  const row = await select(queries).where("version", "=", version).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The number after the highest that was ever published. */
export async function nextVersion(queries: Queries): Promise<number> {
  const row = await queries
    .selectFrom("rule_set")
    .select((eb) => eb.fn.max("version").as("newest"))
    .executeTakeFirst();
  return Number(row?.newest ?? 0) + 1;
}

/** Everything that was ever published, newest first, after the version of the page before. */
export async function listVersions(
  queries: Queries,
  filter: { readonly before: number | null; readonly size: number },
): Promise<Page<RuleSet>> {
  let query = select(queries)
    .where("version", "is not", null)
    .orderBy("version", "desc")
    .limit(filter.size + 1);
  if (filter.before !== null) query = query.where("version", "<", filter.before);
  const rows = await query.execute();
  return pageOf(rows.map(fromRow), filter.size, ({ version }) => String(version));
}

/** Saves the draft, if it still has `edits` changes. Returns false when somebody else was first, or it is gone. */
export async function updateDraft(
  queries: Queries,
  id: RuleSetId,
  edits: number,
  change: { readonly rules: RuleSet["rules"]; readonly shadow: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("rule_set")
    .set({ rules: toJson(change.rules), is_shadow: toBit(change.shadow), edits: edits + 1 })
    .where("id", "=", id)
    .where("state", "=", "draft")
    .where("edits", "=", edits)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Removes the draft, if it still has `edits` changes. What its shadow showed goes with it. */
export async function deleteDraft(
  queries: Queries,
  id: RuleSetId,
  edits: number,
): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom("rule_set")
    .where("id", "=", id)
    .where("state", "=", "draft")
    .where("edits", "=", edits)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await queries.deleteFrom("rule_shadow").where("rule_set_id", "=", id).execute();
  return true;
}

/** Makes the published version one of the past, if there is one. */
export async function retirePublished(queries: Queries): Promise<void> {
  await queries
    .updateTable("rule_set")
    .set({ state: "retired" })
    .where("state", "=", "published")
    .execute();
}

/** Makes the draft the published version, if it still has `edits` changes. Retire the one before it first. */
export async function promoteDraft(
  queries: Queries,
  id: RuleSetId,
  edits: number,
  published: {
    readonly version: number;
    readonly by: PersonId | null;
    readonly at: Instant;
    readonly note: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("rule_set")
    .set({
      state: "published",
      version: published.version,
      is_shadow: toBit(false),
      published_by: published.by,
      published_at: published.at,
      note: published.note,
    })
    .where("id", "=", id)
    .where("state", "=", "draft")
    .where("edits", "=", edits)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The names of those people. */
export async function namesOfPeople(
  queries: Queries,
  ids: readonly PersonId[],
): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await queries
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id as PersonId, name]));
}

function select(queries: Queries) {
  return queries.selectFrom("rule_set").selectAll();
}

function fromRow(
  row: Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>,
): RuleSet {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    rules: fromJson(row.rules),
    edits: row.edits,
    shadow: fromBit(row.is_shadow),
    madeBy: row.made_by,
    madeAt: row.made_at,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    note: row.note,
    restoredFrom: row.restored_from,
  } as RuleSet;
}
