// Signing in and out: a password, checked with argon2id, for a session that lies in the database.
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import {
  findOpenSession,
  findPersonByEmail,
  grantsOfPerson,
  insertSession,
  revokeSession,
} from "../../../db/repositories/staff.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { HOUR_MS, addMs } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest } from "../shared/secrets.server.ts";

export const SESSION_KEPT_HOURS = 12;

/** OWASP's second recommended argon2id setting (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The PHC text of a new password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/** Compared against when the account is unknown, so that the answer takes as long as for a known one. */
let decoy: Promise<string> | undefined;

/**
 * Opens a session and returns its secret, for the cookie. Refuses with `wrong_credentials` alike for an unknown address
 * and a wrong password, with `account_closed` only after the right password.
 */
export async function signIn(
  context: Context,
  typed: { readonly email: string; readonly password: string },
): Promise<{ readonly secret: string; readonly language: Language }> {
  const person = await findPersonByEmail(context.db.read, typed.email.trim());
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const right = await verify(person?.passwordHash ?? (await decoy), typed.password);
  if (!person || !right) throw new Refusal("wrong_credentials");
  if (person.closedAt !== null) throw new Refusal("account_closed");
  const secret = randomBytes(32).toString("base64url");
  const at = context.now();
  await context.db.transact((queries) =>
    insertSession(queries, {
      id: context.makeId<"session">(),
      secretHash: digest(secret),
      personId: person.id,
      at,
      expiresAt: addMs(at, SESSION_KEPT_HOURS * HOUR_MS),
    }),
  );
  return { secret, language: person.language };
}

/** Who is behind a session's secret, or null when it is over. */
export async function readSession(
  context: Context,
  secret: string,
): Promise<{ readonly actor: StaffActor; readonly language: Language } | null> {
  const session = await findOpenSession(context.db.read, digest(secret), context.now());
  if (!session) return null;
  const grants = await grantsOfPerson(context.db.read, session.personId);
  return {
    actor: {
      kind: "staff",
      personId: session.personId,
      name: session.name,
      grants,
    },
    language: session.language,
  };
}

/** Ends the session. A second time does nothing. */
export async function signOut(context: Context, secret: string): Promise<void> {
  await context.db.transact((queries) => revokeSession(queries, digest(secret), context.now()));
}
