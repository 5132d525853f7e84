// What people who work here prefer, one JSON value a name.
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

/** The value as it was saved, or null. What it may be is its reader's business. */
export async function findSetting(
  queries: Queries,
  personId: PersonId,
  name: string,
): Promise<unknown> {
  const row = await queries
    .selectFrom("person_setting")
    .select("value")
    .where("person_id", "=", personId)
    .where("name", "=", name)
    .executeTakeFirst();
  return row ? fromJson(row.value) : null;
}

/** Replaces what was there. */
export async function saveSetting(
  queries: Queries,
  personId: PersonId,
  name: string,
  value: unknown,
): Promise<void> {
  await queries
    .insertInto("person_setting")
    .values({ person_id: personId, name, value: toJson(value) })
    .onConflict((conflict) =>
      conflict.columns(["person_id", "name"]).doUpdateSet({ value: toJson(value) }),
    )
    .execute();
}

/** All that the person has set, by name. */
export async function settingsOf(
  queries: Queries,
  personId: PersonId,
): Promise<Map<string, unknown>> {
  const rows = await queries
    .selectFrom("person_setting")
    .select(["name", "value"])
    .where("person_id", "=", personId)
    .execute();
  return new Map(rows.map(({ name, value }) => [name, fromJson(value)]));
}
