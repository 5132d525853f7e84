// Forms of one's own account that ask for the password or a code: wrong ones are counted as at signing in, and what was
// changed comes with the cookie of a new session.
import type { StaffActor } from "../domain/shared/actor.ts";
import { isRefusal } from "../domain/shared/refusal.ts";
import { changePassword, readAccount } from "../domain/staff/account.server.ts";
import { setStaffSecret } from "./cookies.server.ts";
import type { FieldErrors } from "./form.server.ts";
import { codeCounts, counted, passwordCounts } from "./staff-limits.server.ts";
import type { Caller } from "./staff-sign-in.server.ts";
import { originOf } from "./staff.server.ts";

/** What is wrong, by field; or how many seconds to wait. */
export interface NotDone {
  readonly errors: FieldErrors;
  readonly wait: number | null;
}

/** The headers of an answer that gives this browser its new session. */
export async function withSession({ portal }: Caller, secret: string): Promise<Headers> {
  return new Headers({
    "Set-Cookie": await setStaffSecret(portal, secret),
    "Cache-Control": "no-store",
  });
}

export async function changeOwnPassword(
  caller: Caller,
  staff: StaffActor,
  fields: FormData,
): Promise<NotDone | { readonly headers: Headers }> {
  const old = textOf(fields, "old-password");
  if (old === "") return { errors: { "old-password": "empty" }, wait: null };
  const typed = { old, password: textOf(fields, "new-password") };
  const done = await guarded(caller, staff, ["old-password", "new-password"], async (origin) =>
    changePassword(caller.portal.context, staff, typed, origin),
  );
  return "done" in done ? { headers: await withSession(caller, done.done) } : done;
}

/**
 * Does `work`, whose wrong passwords and codes are counted. Refusals of both, and of a new password, are told beside the
 * fields named `passwordField` and `codeField` (or the new password's).
 */
export async function guarded<T>(
  { portal, request, clientAddress }: Caller,
  staff: StaffActor,
  [passwordField, otherField]: readonly [string, string],
  work: (origin: Awaited<ReturnType<typeof originOf>>) => Promise<T>,
): Promise<NotDone | { readonly done: T }> {
  const { email } = await readAccount(portal.context, staff);
  const passwords = await passwordCounts(portal, request, clientAddress, email);
  const codes = codeCounts(clientAddress, staff.personId);
  const origin = await originOf(request, clientAddress);
  const is = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;
  try {
    const done = await counted(
      portal,
      passwords,
      () => counted(portal, codes, () => work(origin), is("wrong_code")),
      is("wrong_credentials"),
    );
    return { done };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, facts } = error;
    if (code === "too_many_attempts") return { errors: {}, wait: Number(facts.seconds) };
    if (code === "wrong_credentials") return { errors: { [passwordField]: "wrong" }, wait: null };
    if (code === "wrong_code") return { errors: { [otherField]: "wrong" }, wait: null };
    if (code !== "invalid_input") throw error;
    return { errors: { [otherField]: String(facts.because) }, wait: null };
  }
}

/** What was typed into that field; empty when it isn't there. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
