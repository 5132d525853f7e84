// Everything of an inbox's page besides its rows: how many each view has, the saved lists, what filters offer.
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { branchesInReach, seesEverything } from "../staff/reach.ts";
import { countQueries, countViews } from "./count-inbox.server.ts";
import type { Counted } from "./count-inbox.server.ts";
import { treeChoices } from "./filter-choices.ts";
import type { FilterChoice } from "./filter-choices.ts";
import { readInboxQuery } from "./inbox-query.ts";
import type { InboxView } from "./inbox-view.ts";
import type { KeptViews } from "./keep-saved-views.server.ts";
import { leadGrants, scopesOpenTo } from "./saved-view.ts";
import type { SavedScope } from "./saved-view.ts";

export interface InboxPageView {
  readonly counts: Readonly<Record<InboxView, Counted>>;
  readonly saved: readonly {
    readonly id: string;
    readonly name: string;
    readonly query: string;
    readonly counted: Counted;
  }[];
  readonly choices: Readonly<Record<"kinds" | "areas" | "branches", readonly FilterChoice[]>>;
  readonly scopes: readonly SavedScope[];
  /** For which branches this person may save lists. */
  readonly saveFor: readonly (FilterChoice & { readonly id: string })[];
}

/** Reads it. Refuses with `not_allowed` for staff without an inbox. */
export async function readInboxPage(
  context: Context,
  actor: StaffActor,
  { saved }: KeptViews,
): Promise<InboxPageView> {
  const { county } = await readPublicCounty(context.db, context.db.read);
  const branches = [...county.branches.values()];
  const reach = new Set(
    seesEverything(actor) ? county.branches.keys() : branchesInReach(actor, branches),
  );
  const counted = await countQueries(
    context,
    actor,
    saved.map(({ query }) => readInboxQuery(new URLSearchParams(query)).query),
  );
  const leads = new Set(leadGrants(actor).map(({ branchId }) => branchId));
  return {
    counts: await countViews(context, actor),
    saved: saved.map(({ id, name, query }, at) => ({
      id,
      name,
      query,
      counted: counted[at] ?? { count: 0, more: false },
    })),
    choices: {
      kinds: treeChoices(county.categories),
      areas: treeChoices(county.areas),
      branches: treeChoices(branches.filter(({ id }) => reach.has(id))),
    },
    scopes: scopesOpenTo(actor),
    saveFor: branches
      .filter(({ id }) => leads.has(id))
      .map(({ id, code, name }) => ({ id, code, name, depth: 0 })),
  };
}
