// Is it the right code? One of the time (RFC 6238: six digits, 30 seconds, one step early or late), used once; or a recovery
// code, used once.
import { Secret, TOTP } from "otpauth";
import { findCodes, useRecoveryCode, useStep } from "../../../db/repositories/codes.ts";
import type { Queries } from "../../../db/handle.ts";
import { parseTrackingKey } from "../problem/tracking-key.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { unseal } from "../shared/sealed.server.ts";
import { keyedHashes } from "../shared/secrets.server.ts";

export const CODES_PURPOSE = "one-time-codes";
export const RECOVERY_PURPOSE = "recovery-code";
const WINDOW_STEPS = 1;

/** Uses the code up. Refuses with `wrong_code` when it is wrong, was used, or no codes are switched on. */
export async function checkCode(
  context: Context,
  queries: Queries,
  personId: PersonId,
  typed: string,
): Promise<void> {
  const sealed = (await findCodes(queries, personId))?.secret ?? null;
  const secret = sealed === null ? null : unseal(context, CODES_PURPOSE, personId, sealed);
  const step = secret === null ? null : stepOf(context, secret, typed);
  if (step !== null && (await useStep(queries, personId, step))) return;
  const recovery = sealed === null ? null : parseTrackingKey(typed);
  if (recovery !== null) {
    const hashes = keyedHashes(context, RECOVERY_PURPOSE, `${personId}:${recovery}`);
    if (await useRecoveryCode(queries, personId, hashes)) return;
  }
  throw new Refusal("wrong_code");
}

/** The time step (30 s since 1970) whose code this is, among now, the one before and the one after; else null. */
export function stepOf(
  context: Pick<Context, "now">,
  secret: string,
  typed: string,
): number | null {
  const token = typed.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const timestamp = instantToMs(context.now());
  const delta = totp.validate({ token, timestamp, window: WINDOW_STEPS });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
