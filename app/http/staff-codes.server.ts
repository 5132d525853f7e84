// The three forms about one-time codes that ask for a code.
import type { StaffActor } from "../domain/shared/actor.ts";
import { confirmCodes, renewRecoveryCodes, switchOffCodes } from "../domain/staff/codes.server.ts";
import { guarded, textOf, withSession } from "./staff-account.server.ts";
import type { NotDone } from "./staff-account.server.ts";
import type { Caller } from "./staff-sign-in.server.ts";

export interface CodesTried extends NotDone {
  /** Beside which field waiting is told. */
  readonly field: string;
}

export type CodesDone =
  | CodesTried
  | { readonly to: string; readonly headers: Headers }
  | { readonly recoveryCodes: readonly string[]; readonly headers: Headers };

/** Does it, and returns what was made or where to go, each with the cookie of the new session. */
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
  return { recoveryCodes, headers: await withSession(caller, sessionSecret) };
}
