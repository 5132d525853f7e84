// Who is signed in.
import { redirect } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { readSession } from "../domain/staff/sign-in.server.ts";
import { readStaffSecret } from "./cookies.server.ts";

/** The member of staff behind the request, or null. */
export async function readStaff(request: Request, portal: Portal): Promise<StaffActor | null> {
  const secret = await readStaffSecret(request);
  if (!secret) return null;
  return (await readSession(portal.context, secret))?.actor ?? null;
}

/** The member of staff; others are sent to sign in, and come back to this address afterwards. */
export async function requireStaff(request: Request, portal: Portal): Promise<StaffActor> {
  const actor = await readStaff(request, portal);
  if (actor) return actor;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
}

/** An address within the portal that is safe to be sent to; anything else becomes `fallback`. */
export function localAddress(address: string | null, fallback: string): string {
  return address !== null && /^\/(?![/\\])[^\r\n]*$/.test(address) ? address : fallback;
}
