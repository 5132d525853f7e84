// One-time codes of one's own account: setting them up, confirming, new recovery codes, switching off.
import { Secret, TOTP } from "otpauth";
import {
  deleteCodes,
  findCodes,
  replaceRecoveryCodes,
  saveCodes,
  savePendingCodes,
} from "../../../db/repositories/codes.ts";
import { revokeSessionsOf } from "../../../db/repositories/session.ts";
import { findPerson, findPersonByEmail } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { makeTrackingKey } from "../problem/tracking-key.ts";
import type { Actor, StaffActor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { seal, unseal } from "../shared/sealed.server.ts";
import { keyedHash } from "../shared/secrets.server.ts";
import { CODES_PURPOSE, RECOVERY_PURPOSE, checkCode, stepOf } from "./check-code.server.ts";
import { renewSession } from "./session.server.ts";
import type { Origin } from "./session.server.ts";
import { isPasswordOf } from "./sign-in.server.ts";

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** How an app on a phone names the account. */
const ISSUER = "Feedback portal";

export interface CodesView {
  /** Since when signing in asks for a code; null: it doesn't. */
  readonly since: Instant | null;
  readonly recoveryLeft: number;
  /** While they are being set up: the secret in Base32, and the address that the picture holds. */
  readonly setUp: { readonly secret: string; readonly uri: string } | null;
}

/** What was made and is shown this once. */
export interface CodesMade {
  readonly recoveryCodes: readonly string[];
  /** Of the new session: all others have ended. */
  readonly sessionSecret: string;
}

/** The codes of one's own account. */
export async function readCodes(context: Context, actor: StaffActor): Promise<CodesView> {
  const { person, codes } = await own(context.db.read, actor);
  const pending = codes.pending && unseal(context, CODES_PURPOSE, person.id, codes.pending);
  const { since, recoveryLeft } = codes;
  if (!pending) return { since, recoveryLeft, setUp: null };
  const totp = new TOTP({
    issuer: ISSUER,
    label: person.email,
    secret: Secret.fromBase32(pending),
  });
  return { since, recoveryLeft, setUp: { secret: pending, uri: totp.toString() } };
}

/** Makes a secret to be scanned; signing in doesn't ask for it before it was confirmed. Again: another one. */
export async function beginCodes(context: Context, actor: StaffActor): Promise<void> {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  await context.db.transact(async (queries) => {
    const { codes } = await own(queries, actor);
    if (codes.secret !== null) throw new Refusal("already_done");
    const sealed = seal(context, CODES_PURPOSE, actor.personId, secret);
    await savePendingCodes(queries, actor.personId, sealed);
  });
}

/** Forgets a secret that was not confirmed. */
export async function cancelCodes(context: Context, actor: StaffActor): Promise<void> {
  await context.db.transact((queries) => savePendingCodes(queries, actor.personId, null));
}

/**
 * Switches the codes on, if `code` is one of the secret that was scanned. All sessions end but a new one. Refuses with
 * `wrong_code`, and with `expired` when nothing is being set up.
 */
export async function confirmCodes(
  context: Context,
  actor: StaffActor,
  code: string,
  origin: Origin,
): Promise<CodesMade> {
  return context.db.transact(async (queries) => {
    const { person, codes } = await own(queries, actor);
    const secret = codes.pending && unseal(context, CODES_PURPOSE, person.id, codes.pending);
    if (!secret) throw new Refusal("expired");
    const step = stepOf(context, secret, code);
    if (step === null) throw new Refusal("wrong_code");
    const sealed = seal(context, CODES_PURPOSE, person.id, secret);
    await saveCodes(queries, person.id, { secret: sealed, since: context.now(), lastStep: step });
    return makeRecovery(context, queries, person.id, origin);
  });
}

/** Ten new recovery codes in place of all that are left. Refuses with `wrong_code`. All sessions end but a new one. */
export async function renewRecoveryCodes(
  context: Context,
  actor: StaffActor,
  code: string,
  origin: Origin,
): Promise<CodesMade> {
  return context.db.transact(async (queries) => {
    await checkCode(context, queries, actor.personId, code);
    return makeRecovery(context, queries, actor.personId, origin);
  });
}

/**
 * Signing in asks for no code any more. Needs the password and a code; all sessions end but a new one, whose secret is
 * returned. Refuses with `wrong_credentials` and `wrong_code`.
 */
export async function switchOffCodes(
  context: Context,
  actor: StaffActor,
  typed: { readonly password: string; readonly code: string },
  origin: Origin,
): Promise<string> {
  const person = await findPerson(context.db.read, actor.personId);
  if (!(await isPasswordOf(person, typed.password))) throw new Refusal("wrong_credentials");
  return context.db.transact(async (queries) => {
    await checkCode(context, queries, actor.personId, typed.code);
    await deleteCodes(queries, actor.personId);
    return renewSession(context, queries, actor.personId, origin);
  });
}

/**
 * For who lost both phone and recovery codes: switches the codes off and ends all sessions. For administrators and the
 * portal itself. False when there were none. Refuses with `not_allowed`, and `not_found` for an unknown address.
 */
export async function resetCodes(context: Context, actor: Actor, email: string): Promise<boolean> {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
  return context.db.transact(async (queries) => {
    const person = await findPersonByEmail(queries, email.trim());
    if (!person) throw new Refusal("not_found");
    const codes = await findCodes(queries, person.id);
    await deleteCodes(queries, person.id);
    await revokeSessionsOf(queries, person.id, context.now());
    return (codes?.secret ?? null) !== null;
  });
}

async function own(queries: Queries, { personId }: StaffActor) {
  const person: Person | null = await findPerson(queries, personId);
  const codes = await findCodes(queries, personId);
  if (!person || !codes) throw new Refusal("not_found");
  return { person, codes };
}

async function makeRecovery(
  context: Context,
  queries: Queries,
  personId: PersonId,
  origin: Origin,
): Promise<CodesMade> {
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => makeTrackingKey(context.draw));
  const hashes = recoveryCodes.map((code) =>
    keyedHash(context, RECOVERY_PURPOSE, `${personId}:${code}`),
  );
  await replaceRecoveryCodes(queries, personId, hashes);
  return { recoveryCodes, sessionSecret: await renewSession(context, queries, personId, origin) };
}
