// From what an address asks for to what the database is asked: codes become ids, words become problems or tokens, and the
// reach of the person is put around it all.
import { noConditions } from "../../../db/repositories/inbox-conditions.ts";
import type { InboxConditions } from "../../../db/repositories/inbox-conditions.ts";
import type { InboxRequest } from "../../../db/repositories/inbox-list.ts";
import { namesOfPeople } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { lastDays } from "../clock/period.ts";
import { readPublicCounty } from "../problem/read-public-places.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayOpenPage } from "../staff/permissions.ts";
import { branchesInReach, isSupervisor, seesEverything } from "../staff/reach.ts";
import type { Ignored, InboxQuery } from "./inbox-query.ts";
import { statesOfView } from "./inbox-view.ts";
import { searchInbox, withAllBelow } from "./search-inbox.server.ts";

export interface AskedInbox {
  /** What is left of the query. */
  readonly query: InboxQuery;
  readonly request: Omit<InboxRequest, "after" | "size">;
  readonly county: County;
  readonly ignored: readonly Ignored[];
  readonly nothingToFind: boolean;
}

/** Makes the request. Refuses with `not_allowed` for staff without an inbox. */
export async function inboxRequest(
  context: Context,
  actor: StaffActor,
  asked: InboxQuery,
): Promise<AskedInbox> {
  if (!mayOpenPage(actor, "inbox")) throw new Refusal("not_allowed");
  const queries = context.db.read;
  const { county } = await readPublicCounty(context.db, queries);
  const { query, ignored } = await withoutUnknown(queries, asked, county);
  const { conditions, nothingToFind } = await conditionsFor(context, queries, query, county, actor);
  const { from, until } = lastDays(context.calendar.timeZone, context.now(), 1);
  return {
    query,
    ignored,
    county,
    nothingToFind,
    request: {
      view: query.view,
      sort: query.sort ?? (query.view === "closed" ? "newest" : "limit"),
      branchIds: branchesFor(actor, query, county),
      states: statesOfView[query.view].filter(
        (state) => query.state === null || state === query.state,
      ),
      me: actor.personId,
      now: context.now(),
      today: { from, to: until },
      conditions,
    },
  };
}

/** Null: every branch, and none. Only supervisors rule. */
function branchesFor(actor: StaffActor, query: InboxQuery, county: County): BranchId[] | null {
  if (query.view === "ruling" && !isSupervisor(actor)) return [];
  const all = [...county.branches.values()];
  const reach = seesEverything(actor) ? null : branchesInReach(actor, all);
  if (query.branch === null) return reach;
  const top = all.find(({ code }) => code === query.branch);
  const below = all.filter(({ path }) => top && path.startsWith(top.path)).map(({ id }) => id);
  return reach === null ? below : below.filter((id) => reach.includes(id));
}

async function conditionsFor(
  context: Context,
  queries: Queries,
  query: InboxQuery,
  county: County,
  actor: StaffActor,
): Promise<{ conditions: InboxConditions; nothingToFind: boolean }> {
  const { urgency, owner, focus, limit, unread, words } = query;
  const kind = county.categories.find(({ code }) => code === query.kind);
  const area = county.areas.find(({ code }) => code === query.area);
  const found = words === "" ? noConditions : await searchInbox(context, queries, words, county);
  return {
    nothingToFind: found === null,
    conditions: {
      urgency,
      categoryIds: kind ? withAllBelow(county.categories, [kind.id]) : null,
      areaIds: area ? withAllBelow(county.areas, [area.id]) : null,
      owner: owner === "me" ? actor.personId : (owner as PersonId | "none" | null),
      focus,
      limit,
      unread,
      match: found === null ? null : found.match,
      ids: found === null ? [] : found.ids,
    },
  };
}

/** Codes and people that do not exist are left out, and named. */
async function withoutUnknown(
  queries: Queries,
  query: InboxQuery,
  county: County,
): Promise<{ query: InboxQuery; ignored: Ignored[] }> {
  const ignored: Ignored[] = [];
  const known = (
    name: "kind" | "area" | "branch" | "owner",
    value: string | null,
    exists: boolean,
  ) => {
    if (value === null || exists) return value;
    ignored.push({ name, value });
    return null;
  };
  const has = (all: Iterable<{ readonly code: string }>, code: string | null) =>
    [...all].some((one) => one.code === code);
  const { owner } = query;
  const somebody =
    owner === null || owner === "me" || owner === "none" ? null : (owner as PersonId);
  const exists = somebody === null || (await namesOfPeople(queries, [somebody])).size > 0;
  return {
    ignored,
    query: {
      ...query,
      kind: known("kind", query.kind, has(county.categories, query.kind)),
      area: known("area", query.area, has(county.areas, query.area)),
      branch: known("branch", query.branch, has(county.branches.values(), query.branch)),
      owner: known("owner", owner, exists),
    },
  };
}
