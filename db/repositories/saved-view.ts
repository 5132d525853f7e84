// Lists that staff saved under a name, for themselves, for a branch and those below it, or for everyone.
import type { SavedView } from "../../app/domain/triage/saved-view.ts";
import type { BranchId, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

/** Those of the person, of these branches, and of everyone, the oldest first. */
export async function savedViewsFor(
  queries: Queries,
  personId: PersonId,
  branchIds: readonly BranchId[],
): Promise<SavedView[]> {
  const rows = await queries
    .selectFrom("saved_view")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb("person_id", "=", personId),
        eb("scope", "=", "everyone"),
        ...(branchIds.length > 0 ? [eb("branch_id", "in", [...branchIds])] : []),
      ]),
    )
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(
    (row) =>
      ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        query: row.query,
        scope: row.scope,
        branchId: row.branch_id,
      }) as SavedView,
  );
}

/** Adds one. */
export async function insertSavedView(
  queries: Queries,
  view: SavedView,
  at: Instant,
): Promise<void> {
  const { id, personId, name, query, scope, branchId } = view;
  await queries
    .insertInto("saved_view")
    .values({
      id,
      person_id: personId,
      name,
      query,
      scope,
      branch_id: branchId,
      created_at: at,
      changed_at: at,
    })
    .execute();
}

/** Gives it another name. */
export async function renameSavedView(
  queries: Queries,
  id: string,
  name: string,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("saved_view")
    .set({ name, changed_at: at })
    .where("id", "=", id)
    .execute();
}

/** Takes it away; again does nothing. */
export async function deleteSavedView(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom("saved_view").where("id", "=", id).execute();
}
