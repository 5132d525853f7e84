// Where a person is taken after an action on a problem: on to the next one of the list that they came from, back to the list,
// or nowhere. And that they have looked at a problem.
import { pageOfInbox } from "../../../db/repositories/inbox-list.ts";
import { findByReference, findProblem } from "../../../db/repositories/problem.ts";
import { findLook, saveLook } from "../../../db/repositories/last-look.ts";
import { settingsOf } from "../../../db/repositories/person-setting.ts";
import { readHead } from "../../../db/repositories/event.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { InboxQuery } from "./inbox-query.ts";
import { inboxRequest } from "./inbox-request.server.ts";
import { inboxSettings } from "./inbox-settings.ts";
import { placeIn } from "./list-neighbours.server.ts";

export type GoingOn =
  | { readonly to: "stay" }
  | { readonly to: "list" }
  | { readonly to: "next"; readonly reference: Reference };

/** Where to go after an action on `before`, as it was. Without a next one: to the list. */
export async function goOn(
  context: Context,
  actor: StaffActor,
  query: InboxQuery,
  before: Problem,
): Promise<GoingOn> {
  const { after } = inboxSettings(await settingsOf(context.db.read, actor.personId));
  if (after !== "next") return { to: after };
  const { request } = await inboxRequest(context, actor, query);
  const other = async (place: { key: string; id: string } | null) => {
    const page = await pageOfInbox(context.db.read, { ...request, after: place, size: 2 });
    return page.places.find(({ problemId }) => problemId !== before.id)?.problemId ?? null;
  };
  const nextId = (await other(await placeIn(context, request, before))) ?? (await other(null));
  const next = nextId && (await findProblem(context.db.read, nextId));
  return next ? { to: "next", reference: next.reference } : { to: "list" };
}

/** The problem as it stands, or null: where its list goes on is asked before it is changed. */
export async function standingNow(context: Context, typed: string): Promise<Problem | null> {
  const reference = parseReference(typed);
  return reference && findByReference(context.db.read, reference);
}

/**
 * Keeps that this person looks at the problem now, and returns when they looked before; null: never. Twice is the same as once.
 */
export async function lookAt(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
): Promise<Instant | null> {
  const before = await findLook(context.db.read, actor.personId, problemId);
  const { sequence } = await readHead(context.db.read);
  const look = { personId: actor.personId, problemId, sequence, at: context.now() };
  await context.db.transact((queries) => saveLook(queries, look));
  return before;
}
