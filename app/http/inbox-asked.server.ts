// Which list an address of the inbox asks for: its own words, a saved list by its id, or what this person opens it with. And
// where a form on a problem's page leads back to.
import { redirect } from "@remix-run/node";
import type { TypedResponse } from "@remix-run/node";
import type { KeptViews } from "../domain/triage/keep-saved-views.server.ts";
import { listNeighbours } from "../domain/triage/list-neighbours.server.ts";
import { goOn, lookAt, standingNow } from "../domain/triage/go-on.server.ts";
import { addressOfQuery, filterNames, readInboxQuery } from "../domain/triage/inbox-query.ts";
import type { Ignored, InboxQuery } from "../domain/triage/inbox-query.ts";
import { isInboxView } from "../domain/triage/inbox-view.ts";
import { branchMoves } from "../domain/triage/move-answers.ts";
import { parseReference } from "../domain/problem/reference.ts";
import type { Problem } from "../domain/problem/problem.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { doneAct } from "./acts/acts.server.ts";
import type { Context } from "../domain/shared/context.server.ts";

export interface InboxAsked {
  readonly query: InboxQuery;
  readonly after: string | null;
  readonly ignored: readonly Ignored[];
  readonly savedId: string | null;
}

/** Reads the address; `kept` says which saved lists this person sees, and what they open first. */
export function inboxAsked(address: URLSearchParams, { saved, settings }: KeptViews): InboxAsked {
  const after = address.get("after");
  const asked = address.get("saved");
  const bare = !address.has("view") && filterNames.every((name) => !address.has(name));
  const named = saved.find(({ id }) => id === (asked ?? (bare ? settings.first : null)));
  if (named && bare) {
    const { query, ignored } = readInboxQuery(new URLSearchParams(named.query));
    return { query, ignored, after, savedId: named.id };
  }
  const { first } = settings;
  const { query, ignored } = readInboxQuery(address, isInboxView(first) ? first : "todo");
  const gone: Ignored[] = asked !== null && !named ? [{ name: "saved", value: "" }] : [];
  // What was narrowed further is no longer the list that was saved.
  const same = named && named.query === addressOfQuery(query).toString();
  return { query, after, ignored: [...ignored, ...gone], savedId: same ? named.id : null };
}

/** The list in `?from=` of a problem's page; without one the usual. */
function listOf(url: string): InboxQuery {
  return readInboxQuery(new URLSearchParams(new URL(url).searchParams.get("from") ?? "")).query;
}

/** The problems before and after this one in the list that its page was come to from, as addresses; null: there is none. */
export async function besideInList(
  context: Context,
  actor: StaffActor,
  url: string,
  problem: Problem,
): Promise<{ readonly previous: string | null; readonly next: string | null }> {
  const from = new URL(url).searchParams.get("from");
  const query = listOf(url);
  const suffix =
    from === null ? "" : `?${new URLSearchParams({ from: addressOfQuery(query).toString() })}`;
  const { previous, next } = await listNeighbours(context, actor, query, problem);
  return {
    previous: previous && `/inbox/${previous}${suffix}`,
    next: next && `/inbox/${next}${suffix}`,
  };
}

/** The list that a problem's page was come to from, as an address. */
export function backToList(url: string): string {
  const from = new URL(url).searchParams.get("from");
  return from === null ? "/inbox" : `/inbox?${addressOfQuery(listOf(url)).toString()}`;
}

/**
 * Does what was posted on a problem's page, and sends the person where they have set to go afterwards. Answers that are not
 * "done" (422, 409, a candidate given out, which has a list of its own) stay as they are.
 */
export async function goingOn<Answer>(
  context: Context,
  actor: StaffActor,
  asked: { readonly url: string; readonly reference: string },
  act: () => Promise<Answer>,
): Promise<Answer | TypedResponse<never>> {
  const before = await standingNow(context, asked.reference);
  const answer = await act();
  if (!before || !(answer instanceof Response) || answer.status !== 303) return answer;
  const location = answer.headers.get("Location") ?? "";
  const to = new URL(location, asked.url);
  const done = to.searchParams.get("done");
  if (done === null || to.searchParams.has("view")) return answer;
  const stayAt = to.pathname === "/inbox" ? null : location;
  return redirect(await addressAfter(context, actor, asked.url, { before, done, stayAt }), 303);
}

/**
 * Where this person goes after what they did on a problem's page at `url`: as they have set it. `stayAt` is where they stay, or
 * null when there is nothing more for them to see; `done` is what was done, for the sentence that says so.
 */
async function addressAfter(
  context: Context,
  actor: StaffActor,
  url: string,
  did: { readonly before: Problem; readonly done: string; readonly stayAt: string | null },
): Promise<string> {
  const query = listOf(url);
  const going = await goOn(context, actor, query, did.before);
  const said = new URLSearchParams({ done: did.done, of: did.before.reference });
  const from = new URL(url).searchParams.get("from");
  if (going.to === "next") {
    const next = new URLSearchParams({
      from: addressOfQuery(query).toString(),
      did: did.done,
      of: did.before.reference,
    });
    return `/inbox/${going.reference}?${next.toString()}`;
  }
  if (going.to === "stay" && did.stayAt !== null) {
    return from === null ? did.stayAt : `${did.stayAt}&${new URLSearchParams({ from }).toString()}`;
  }
  const list = from === null ? "" : `${addressOfQuery(query).toString()}&`;
  return `/inbox?${list}${said.toString()}`;
}

/** What was done with the problem before this one, when its list led on to this one. */
export function doneBefore(url: string) {
  const { searchParams } = new URL(url);
  return doneWith(searchParams.get("did"), searchParams.get("of"));
}

/** What was done with a problem that is no longer shown, for the sentence that says so. */
export function doneWith(done: string | null, of: string | null) {
  const reference = parseReference(of ?? "");
  if (!reference) return null;
  const move = branchMoves.find((one) => one === done) ?? null;
  const act = doneAct(done);
  return move === null && act === null ? null : { move, act, reference };
}

/** When this person looked before; keeps that they look now, unless a browser only asks ahead. */
export async function lookFor(
  context: Context,
  actor: StaffActor,
  request: Request,
  problem: Problem,
): Promise<Instant | null> {
  const purpose = request.headers.get("Sec-Purpose") ?? request.headers.get("Purpose") ?? "";
  if (request.method !== "GET" || /prefetch|prerender/.test(purpose)) return null;
  return lookAt(context, actor, problem.id);
}
