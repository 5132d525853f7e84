// Signing in: a password, checked with argon2id, then a one-time code from whoever has switched that on.
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { findCodes } from "../../../db/repositories/codes.ts";
import { findPerson, findPersonByEmail } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { MINUTE_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest, readToken, signToken } from "../shared/secrets.server.ts";
import { checkCode } from "./check-code.server.ts";
import { NO_PASSWORD } from "./password.ts";
import { nowhere, openSession } from "./session.server.ts";
import type { Origin } from "./session.server.ts";

/** How long somebody whose password was right may take to find the code. */
export const HALF_SIGNED_IN_MINUTES = 10;

/** OWASP's second recommended argon2id setting (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The PHC text of a new password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/** Compared against when the account is unknown, so that the answer takes as long as for a known one. */
let decoy: Promise<string> | undefined;

/** Is it that person's password? Takes as long for nobody, and for somebody without one. */
export async function isPasswordOf(person: Person | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const known = person === null || person.passwordHash === NO_PASSWORD ? null : person.passwordHash;
  const right = await verify(known ?? (await decoy), password);
  return right && known !== null;
}

/** After the password: a session, or a token that is good for giving the code and for nothing else. */
export type SignedIn =
  | { readonly personId: PersonId; readonly secret: string; readonly half: null }
  | { readonly personId: PersonId; readonly secret: null; readonly half: string };

/**
 * Opens a session and returns its secret, or asks for a code. Refuses with `wrong_credentials` alike for an unknown address
 * and a wrong password, with `account_closed` only after the right password.
 */
export async function signIn(
  context: Context,
  typed: { readonly email: string; readonly password: string },
  origin: Origin = nowhere,
): Promise<SignedIn> {
  const person = await findPersonByEmail(context.db.read, typed.email.trim());
  const right = await isPasswordOf(person, typed.password);
  if (!person || !right) throw new Refusal("wrong_credentials");
  if (person.closedAt !== null) throw new Refusal("account_closed");
  const { id: personId } = person;
  const codes = await findCodes(context.db.read, personId);
  // An administrator's rule that some roles must have codes would be asked here.
  if (codes !== null && codes.secret !== null) {
    const until = addMs(context.now(), HALF_SIGNED_IN_MINUTES * MINUTE_MS);
    const half = signToken(context, "half-signed-in", `${personId}~${markOf(person)}`, until);
    return { personId, secret: null, half };
  }
  const secret = await context.db.transact((queries) =>
    openSession(context, queries, personId, origin),
  );
  return { personId, secret, half: null };
}

/** Who gave the right password with this token, or null: it is over, or the password has changed since. */
export async function readHalf(context: Context, half: string): Promise<Person | null> {
  const subject = readToken(context, "half-signed-in", half, context.now());
  const [id = "", mark] = subject?.split("~") ?? [];
  const person = subject === null ? null : await findPerson(context.db.read, id as PersonId);
  if (!person || person.closedAt !== null || markOf(person) !== mark) return null;
  return person;
}

/**
 * Opens the session after the code. Refuses with `expired` when the password was given too long ago, and with `wrong_code`
 * for a code that is wrong or was used.
 */
export async function finishSignIn(
  context: Context,
  typed: { readonly half: string; readonly code: string },
  origin: Origin,
): Promise<{ readonly personId: PersonId; readonly secret: string }> {
  const person = await readHalf(context, typed.half);
  if (!person) throw new Refusal("expired");
  const secret = await context.db.transact(async (queries) => {
    await checkCode(context, queries, person.id, typed.code);
    return openSession(context, queries, person.id, origin);
  });
  return { personId: person.id, secret };
}

/** Changes with the password. */
function markOf({ passwordHash }: Person): string {
  return digest(passwordHash).slice(0, 16);
}
