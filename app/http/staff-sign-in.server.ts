// One attempt to sign in at the door: wrong ones are counted, right ones open a session or ask for a code.
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { Refusal, isRefusal } from "../domain/shared/refusal.ts";
import { mayOpenPage } from "../domain/staff/permissions.ts";
import { readSession } from "../domain/staff/session.server.ts";
import { finishSignIn, readHalf, signIn } from "../domain/staff/sign-in.server.ts";
import { setHalfToken, setStaffSecret } from "./cookies.server.ts";
import { codeCounts, counted, passwordCounts, rememberDevice } from "./staff-limits.server.ts";
import { originOf } from "./staff.server.ts";

/** Somebody at the door. */
export interface Caller {
  readonly portal: Portal;
  readonly request: Request;
  readonly clientAddress: string;
}

/** `start` is where their work is; null: the code is still to be given, on the page that asks for it. */
export interface LetIn {
  readonly start: string | null;
  readonly headers: Headers;
}

/**
 * Checks the password; `email` is in lower case. Refuses like signIn, and with `too_many_attempts` after too many wrong
 * ones, also for the right one.
 */
export async function trySignIn(
  { portal, request, clientAddress }: Caller,
  typed: { readonly email: string; readonly password: string },
): Promise<LetIn> {
  const counts = await passwordCounts(portal, request, clientAddress, typed.email);
  const origin = await originOf(request, clientAddress);
  const { secret, half } = await counted(
    portal,
    counts,
    () => signIn(portal.context, typed, origin),
    (error) => isRefusal(error) && error.code === "wrong_credentials",
  );
  if (secret !== null) return letIn(portal, secret, typed.email);
  return { start: null, headers: new Headers({ "Set-Cookie": await setHalfToken(portal, half) }) };
}

/**
 * Checks the code of somebody whose password was right. Refuses with `expired`, `wrong_code`, and `too_many_attempts`.
 */
export async function tryCode(
  { portal, request, clientAddress }: Caller,
  half: string | null,
  code: string,
): Promise<LetIn> {
  const person = half === null ? null : await readHalf(portal.context, half);
  if (half === null || !person) throw new Refusal("expired");
  const origin = await originOf(request, clientAddress);
  const { secret } = await counted(
    portal,
    codeCounts(clientAddress, person.id),
    () => finishSignIn(portal.context, { half, code }, origin),
    (error) => isRefusal(error) && error.code === "wrong_code",
  );
  return letIn(portal, secret, person.email);
}

/** The cookies of somebody who is signed in now, and where their work is. */
export async function letIn(portal: Portal, secret: string, email: string): Promise<LetIn> {
  const session = await readSession(portal.context, secret);
  if (!session) throw new Error("a session was opened and is not there");
  const headers = new Headers({ "Set-Cookie": await setStaffSecret(portal, secret) });
  headers.append("Set-Cookie", await rememberDevice(portal, email));
  headers.append("Set-Cookie", await setHalfToken(portal, null));
  return { start: startOf(session.actor), headers };
}

/** Where somebody's work is. */
export function startOf(staff: StaffActor): string {
  if (mayOpenPage(staff, "inbox")) return "/inbox";
  if (mayOpenPage(staff, "moderation")) return "/moderation";
  return mayOpenPage(staff, "admin") ? "/admin/deliveries" : "/account";
}
