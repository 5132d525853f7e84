// How many each view of somebody's inbox has: counted up to a bound, so that it costs the same in a large portal, and kept for
// a few seconds as long as nothing has happened.
import { countInbox } from "../../../db/repositories/inbox-list.ts";
import { readHead } from "../../../db/repositories/event.ts";
import type { Database } from "../../../db/handle.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { SECOND_MS, instantToMs } from "../shared/instant.ts";
import { addressOfQuery, wholeView } from "./inbox-query.ts";
import type { InboxQuery } from "./inbox-query.ts";
import { inboxRequest } from "./inbox-request.server.ts";
import { inboxViews } from "./inbox-view.ts";
import type { InboxView } from "./inbox-view.ts";

/** `more`: there are more than that. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

const COUNTED_MAX = 1_000;
const KEPT_MS = 5 * SECOND_MS;
const KEPT_MAX = 5_000;

interface Kept extends Counted {
  readonly logEnd: number;
  readonly atMs: number;
}

const keptOf = new WeakMap<Database, Map<string, Kept>>();

/** How many each of the views has, up to 1,000. */
export async function countViews(
  context: Context,
  actor: StaffActor,
): Promise<Record<InboxView, Counted>> {
  const counts = await countQueries(context, actor, inboxViews.map(wholeView));
  return Object.fromEntries(
    inboxViews.map((view, at) => [view, counts[at] ?? { count: 0, more: false }]),
  ) as Record<InboxView, Counted>;
}

/** How many each of these lists has, up to 1,000, in their order. Refuses with `not_allowed` for staff without an inbox. */
export async function countQueries(
  context: Context,
  actor: StaffActor,
  all: readonly InboxQuery[],
): Promise<Counted[]> {
  const kept = keptOf.get(context.db) ?? new Map<string, Kept>();
  keptOf.set(context.db, kept);
  const end = (await readHead(context.db.read)).sequence;
  const atMs = instantToMs(context.now());
  const whose = JSON.stringify([actor.personId, actor.grants]);
  const counts: Counted[] = [];
  for (const query of all) {
    const key = `${whose} ${addressOfQuery(query).toString()}`;
    const known = kept.get(key);
    const fresh = known?.logEnd === end && Math.abs(atMs - known.atMs) < KEPT_MS && !query.unread;
    const counted =
      known && fresh ? known : { ...(await count(context, actor, query)), logEnd: end, atMs };
    if (kept.size > KEPT_MAX) kept.clear();
    kept.set(key, counted);
    counts.push({ count: counted.count, more: counted.more });
  }
  return counts;
}

async function count(context: Context, actor: StaffActor, query: InboxQuery): Promise<Counted> {
  const { request } = await inboxRequest(context, actor, query);
  const found = await countInbox(
    context.db.read,
    { ...request, after: null, size: 0 },
    COUNTED_MAX + 1,
  );
  return { count: Math.min(found, COUNTED_MAX), more: found > COUNTED_MAX };
}
