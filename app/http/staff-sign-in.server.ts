// One attempt to sign in at the door: wrong ones are counted, right ones open a session.
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import { readSession, signIn } from "../domain/staff/sign-in.server.ts";

/**
 * Opens a session; `email` is in lower case. Refuses like signIn, and with `too_many_attempts` after too many wrong
 * passwords for this account or from this network address, also for the right one.
 */
export async function trySignIn(
  portal: Portal,
  clientAddress: string,
  typed: { readonly email: string; readonly password: string },
): Promise<{ readonly secret: string; readonly staff: StaffActor }> {
  const keys = [typed.email, clientAddress];
  for (const key of keys) await portal.limits.check("password", key);
  try {
    const { secret } = await signIn(portal.context, typed);
    const session = await readSession(portal.context, secret);
    if (!session) throw new Error("a session was opened and is not there");
    return { secret, staff: session.actor };
  } catch (error) {
    if (isRefusal(error) && error.code === "wrong_credentials") {
      for (const key of keys) await portal.limits.spend("password", key);
    }
    throw error;
  }
}

/** Where somebody's work is. */
export function startOf(staff: StaffActor): string {
  if (mayOpenPage(staff, "inbox")) return "/inbox";
  if (mayOpenPage(staff, "moderation")) return "/moderation";
  return mayOpenPage(staff, "admin") ? "/admin/deliveries" : "/";
}
