// The problems before and after one, in the list that somebody came to it from: so that they can go through the list without
// going back to it. Only read.
import { pageOfInbox } from "../../../db/repositories/inbox-list.ts";
import type { InboxRequest, ListPlace } from "../../../db/repositories/inbox-list.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Reference } from "../problem/reference.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { InboxQuery } from "./inbox-query.ts";
import { inboxRequest } from "./inbox-request.server.ts";

const NO_LIMIT = "9999-12-31T23:59:59.999Z" as Instant;

export interface Neighbours {
  /** Null: this one is the first, or the last. */
  readonly previous: Reference | null;
  readonly next: Reference | null;
}

/**
 * The neighbours of `problem`. One that is no longer in the list (it was just accepted, say) has those between which it would
 * stand. Refuses with `not_allowed` for staff without an inbox.
 */
export async function listNeighbours(
  context: Context,
  actor: StaffActor,
  query: InboxQuery,
  problem: Problem,
): Promise<Neighbours> {
  const { request } = await inboxRequest(context, actor, query);
  const after = await placeIn(context, request, problem);
  const beside = async (backwards: boolean) => {
    const asked = { ...request, after, backwards, size: 2 };
    const { places } = await pageOfInbox(context.db.read, asked);
    const id = places.find(({ problemId }) => problemId !== problem.id)?.problemId;
    return id === undefined ? null : ((await findProblem(context.db.read, id))?.reference ?? null);
  };
  return { previous: await beside(true), next: await beside(false) };
}

/** Where the problem stands in that list, or would stand. */
export async function placeIn(
  context: Context,
  request: Omit<InboxRequest, "after" | "size">,
  problem: Problem,
): Promise<ListPlace> {
  if (request.view === "assisting") {
    // That list is one of tasks: the place is the task's.
    const conditions = { ...request.conditions, ids: [problem.id] };
    const asked = { ...request, conditions, after: null, size: 1 };
    const [task] = (await pageOfInbox(context.db.read, asked)).places;
    if (task) return task;
  }
  const key = {
    limit: problem.nextLimit?.dueAt ?? NO_LIMIT,
    newest: problem.submittedAt,
    oldest: problem.submittedAt,
    untouched: problem.changedAt,
  }[request.sort];
  return { key, id: problem.id };
}
