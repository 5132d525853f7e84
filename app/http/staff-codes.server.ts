// The three forms about one-time codes that ask for a code.
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { seal, unseal } from "../domain/shared/sealed.server.ts";
import { confirmCodes, renewRecoveryCodes, switchOffCodes } from "../domain/staff/codes.server.ts";
import { readMade, setMade } from "./cookies.server.ts";
import { guarded, textOf, withSession } from "./staff-account.server.ts";
import type { NotDone } from "./staff-account.server.ts";
import type { Caller } from "./staff-sign-in.server.ts";

const MADE_PURPOSE = "recovery-codes-made";

export interface CodesTried extends NotDone {
  /** Beside which field waiting is told. */
  readonly field: string;
}

export type CodesDone = CodesTried | { readonly to: string; readonly headers: Headers };

/**
 * Does it, and returns where to go, with the cookie of the new session; recovery codes that were made go along sealed, in a
 * cookie for that page, since they are nowhere else in clear.
 */
export async function changeCodes(
  caller: Caller,
  staff: StaffActor,
  asked: "confirm" | "renew" | "off",
  fields: FormData,
): Promise<CodesDone> {
  const { context } = caller.portal;
  const field = `${asked}-code`;
  const code = textOf(fields, field);
  if (asked === "off") {
    const typed = { password: textOf(fields, "off-password"), code };
    const off = await guarded(caller, staff, ["off-password", field], (origin) =>
      switchOffCodes(context, staff, typed, origin),
    );
    if (!("done" in off)) return { ...off, field: "off-password" };
    return { to: "/account/codes?done=off", headers: await withSession(caller, off.done) };
  }
  const make = asked === "confirm" ? confirmCodes : renewRecoveryCodes;
  const made = await guarded(caller, staff, [field, field], (origin) =>
    make(context, staff, code, origin),
  );
  if (!("done" in made)) return { ...made, field };
  const { recoveryCodes, sessionSecret } = made.done;
  const headers = await withSession(caller, sessionSecret);
  const sealed = seal(context, MADE_PURPOSE, staff.personId, recoveryCodes.join(" "));
  headers.append("Set-Cookie", await setMade(caller.portal, sealed));
  return { to: "/account/codes?done=made", headers };
}

/** The recovery codes that were just made, and the cookie that forgets them; null when there are none to show. */
export async function madeCodes(
  portal: Portal,
  request: Request,
  { personId }: StaffActor,
): Promise<{ readonly recoveryCodes: readonly string[]; readonly forget: string } | null> {
  const sealed = await readMade(request);
  const codes = sealed && unseal(portal.context, MADE_PURPOSE, personId, sealed);
  if (!codes) return null;
  return { recoveryCodes: codes.split(" "), forget: await setMade(portal, null) };
}
