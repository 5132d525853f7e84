// Saved lists and what a person has set about their inbox.
import {
  deleteSavedView,
  insertSavedView,
  renameSavedView,
  savedViewsFor,
} from "../../../db/repositories/saved-view.ts";
import { saveSetting, settingsOf } from "../../../db/repositories/person-setting.ts";
import type { Queries } from "../../../db/handle.ts";
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { addressOfQuery, readInboxQuery } from "./inbox-query.ts";
import { inboxSettings, isFirst, settingNames } from "./inbox-settings.ts";
import type { AfterAction, InboxSettings } from "./inbox-settings.ts";
import {
  SAVED_NAME_MAX,
  inOwnOrder,
  leadGrants,
  mayChangeSaved,
  scopesOpenTo,
} from "./saved-view.ts";
import type { SavedScope, SavedView } from "./saved-view.ts";

export interface KeptViews {
  readonly saved: readonly SavedView[];
  readonly settings: InboxSettings;
}

/** What the person saved or others saved for them, in their own order, and their settings. */
export async function readKeptViews(context: Context, actor: StaffActor): Promise<KeptViews> {
  return keptViews(context, context.db.read, actor);
}

async function keptViews(
  context: Context,
  queries: Queries,
  actor: StaffActor,
): Promise<KeptViews> {
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const { county } = await readPublicCounty(context.db, queries);
  const paths = actor.grants.map(({ branchPath }) => branchPath);
  // What was saved for a branch is seen by its people and by those below it.
  const above = [...county.branches.values()].filter((branch) =>
    paths.some((path) => path.startsWith(branch.path)),
  );
  const saved = await savedViewsFor(
    queries,
    actor.personId,
    above.map(({ id }) => id),
  );
  const settings = inboxSettings(await settingsOf(queries, actor.personId));
  return { saved: inOwnOrder(saved, settings.order), settings };
}

/**
 * Saves a list under a name; returns its id. Refuses with `invalid_input` (field `name`, `scope`, `branch`), and `not_allowed`
 * for a scope that is not this person's to give.
 */
export async function saveView(
  context: Context,
  actor: StaffActor,
  input: {
    readonly name: string;
    readonly scope: SavedScope;
    readonly branchId: BranchId | null;
    readonly query: string;
  },
): Promise<string> {
  if (!mayOpenPage(actor, "inbox") || !scopesOpenTo(actor).includes(input.scope))
    throw new Refusal("not_allowed");
  const name = checkedName(input.name);
  const branchId = input.scope === "branch" ? input.branchId : null;
  if (input.scope === "branch" && !leadGrants(actor).some((grant) => grant.branchId === branchId)) {
    throw new Refusal("invalid_input", { field: "branch" });
  }
  const query = addressOfQuery(readInboxQuery(new URLSearchParams(input.query)).query).toString();
  const id = context.makeId<"saved_view">();
  const view: SavedView = {
    id,
    personId: actor.personId,
    name,
    query,
    scope: input.scope,
    branchId,
  };
  await context.db.transact((queries) => insertSavedView(queries, view, context.now()));
  return id;
}

function checkedName(typed: string): string {
  const name = typed.trim();
  if (name === "" || [...name].length > SAVED_NAME_MAX)
    throw new Refusal("invalid_input", { field: "name" });
  return name;
}

export type SavedChange =
  | { readonly what: "rename"; readonly id: string; readonly name: string }
  | { readonly what: "delete"; readonly id: string }
  | { readonly what: "up"; readonly id: string }
  | { readonly what: "first"; readonly value: string | null }
  | { readonly what: "after"; readonly value: AfterAction };

/**
 * Changes a saved list, or a setting of this person. Refuses with `not_found` for a list they don't see, `not_allowed` for one
 * that is not theirs to change, `invalid_input` for a name that is none.
 */
export async function changeKeptViews(
  context: Context,
  actor: StaffActor,
  change: SavedChange,
): Promise<void> {
  await context.db.transact(async (queries) => {
    const { saved } = await keptViews(context, queries, actor);
    const set = (name: string, value: unknown) => saveSetting(queries, actor.personId, name, value);
    switch (change.what) {
      case "after":
        return set(settingNames.after, change.value);
      case "first":
        if (
          change.value !== null &&
          !isFirst(
            change.value,
            saved.map(({ id }) => id),
          )
        ) {
          throw new Refusal("invalid_input", { field: "first" });
        }
        return set(settingNames.first, change.value);
      case "up":
        found(saved, change.id);
        return set(
          settingNames.order,
          moveUp(
            saved.map(({ id }) => id),
            change.id,
          ),
        );
      case "rename":
        assertMay(actor, found(saved, change.id));
        return renameSavedView(queries, change.id, checkedName(change.name), context.now());
      case "delete":
        assertMay(actor, found(saved, change.id));
        return deleteSavedView(queries, change.id);
    }
  });
}

function found(saved: readonly SavedView[], id: string): SavedView {
  const view = saved.find((one) => one.id === id);
  if (!view) throw new Refusal("not_found");
  return view;
}

function assertMay(actor: StaffActor, view: SavedView): void {
  if (!mayChangeSaved(actor, view)) throw new Refusal("not_allowed");
}

function moveUp(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  if (at < 1) return [...ids];
  return [...ids.slice(0, at - 1), id, ids[at - 1] ?? "", ...ids.slice(at + 1)];
}
