// Which resident is behind a request: by what the browser remembers, or by the link in a letter.
import { data, redirect } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import { openRemembered, openWithToken } from "../domain/resident/open-problem.server.ts";
import type { ResidentActor } from "../domain/shared/actor.ts";
import { readResidents, rememberResident } from "./cookies.server.ts";
import type { Typed } from "./form.server.ts";

/** The resident of that problem, if this browser may open it; others are asked for the tracking key. */
export async function requireResident(
  request: Request,
  portal: Portal,
  reference: string,
): Promise<ResidentActor> {
  const actor = await rememberedResident(request, portal, reference);
  if (actor) {
    // Opened because it was a part of another one: remembered by itself, since its photos ask for it alone.
    const known = await readResidents(request, portal);
    if (known.some(({ problemId }) => problemId === actor.problemId)) return actor;
    const { pathname, search } = new URL(request.url);
    const headers = { "Set-Cookie": await rememberResident(request, portal, actor.problemId) };
    throw redirect(pathname + search, { headers });
  }
  throw redirect(`/track?reference=${encodeURIComponent(reference)}`);
}

/** What the page is told that stands in for the problem's own when its browser was forgotten while typing. */
export interface LostAccess {
  readonly lost: { readonly reference: string; readonly typed: Typed };
}

/** Like `requireResident`, for a posted form: what was typed is given back, with 403, rather than lost. */
export async function requireResidentOfForm(
  request: Request,
  portal: Portal,
  reference: string,
  fields: FormData,
): Promise<ResidentActor> {
  const actor = await rememberedResident(request, portal, reference);
  if (actor) return actor;
  const typed = Object.fromEntries(
    [...fields].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  throw data<LostAccess>({ lost: { reference, typed } }, { status: 403 });
}

/**
 * Follows the link of a letter: the browser is remembered and sent to the address without the token. Null for a token
 * that is forged, expired or another problem's, unless the browser may open the problem anyway.
 */
export async function followLink(
  request: Request,
  portal: Portal,
  reference: string,
  token: string,
): Promise<Response | null> {
  const linked = openWithToken(portal.context, token);
  const actor = linked && (await openRemembered(portal.context, [linked], reference));
  if (!actor && !(await rememberedResident(request, portal, reference))) return null;
  const headers = new Headers();
  if (actor) {
    headers.set("Set-Cookie", await rememberResident(request, portal, actor.problemId));
  }
  const address = new URL(request.url);
  address.searchParams.delete("t");
  return redirect(address.pathname + address.search, { headers });
}

async function rememberedResident(
  request: Request,
  portal: Portal,
  reference: string,
): Promise<ResidentActor | null> {
  return openRemembered(portal.context, await readResidents(request, portal), reference);
}
