// Who is signed in.
import { redirect } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import type { PagePermission } from "../domain/staff/permissions.ts";
import { deviceOf } from "../domain/staff/device.ts";
import { readSession } from "../domain/staff/session.server.ts";
import type { Origin, SignOfLife } from "../domain/staff/session.server.ts";
import { refusalAnswer } from "./answer.server.ts";
import { readStaffSecret } from "./cookies.server.ts";
import { networkOf } from "./network-of.server.ts";

/** The member of staff behind the request, or null. What a page asks by itself is no use of the session: `open`. */
export async function readStaff(
  request: Request,
  portal: Portal,
  sign: SignOfLife = "in-use",
): Promise<StaffActor | null> {
  const secret = await readStaffSecret(request);
  if (!secret) return null;
  return (await readSession(portal.context, secret, sign))?.actor ?? null;
}

/** The member of staff; others are sent to sign in, and come back to this address afterwards. */
export async function requireStaff(request: Request, portal: Portal): Promise<StaffActor> {
  const actor = await readStaff(request, portal);
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
}

/** Like requireStaff, for a page that not every role may open: the others are refused with 403. */
export async function requirePage(
  request: Request,
  portal: Portal,
  page: PagePermission,
): Promise<StaffActor> {
  return openTo(await requireStaff(request, portal), page);
}

/** `actor`, if the table of permissions opens that page to them; else throws the answer 403. */
export function openTo(actor: StaffActor, page: PagePermission): StaffActor {
  if (!mayOpenPage(actor, page)) throw refusalAnswer("not_allowed");
  return actor;
}

/** From where somebody asks for a session. */
export async function originOf(request: Request, clientAddress: string): Promise<Origin> {
  return {
    device: deviceOf(request.headers.get("User-Agent") ?? ""),
    network: networkOf(clientAddress),
    before: await readStaffSecret(request),
  };
}

/** An address within the portal that is safe to be sent to; anything else becomes `fallback`. */
export function localAddress(address: string | null, fallback: string): string {
  return address !== null && /^\/(?![/\\])[^\r\n]*$/.test(address) ? address : fallback;
}

/** The page that a form says it came from; null for what is no text. */
export function backIn(fields: FormData): string | null {
  const back = fields.get("back");
  return typeof back === "string" ? back : null;
}
