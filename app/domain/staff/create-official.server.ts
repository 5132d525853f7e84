// An account for a member of staff, or one more role for an account that is there.
import { verify } from "@node-rs/argon2";
import { findPersonByEmail } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { makeTrackingKey } from "../problem/tracking-key.ts";
import { checkedOfficial, saveOfficial } from "./save-official.server.ts";
import type { OfficialInput, OfficialSaved } from "./save-official.server.ts";
import { hashPassword } from "./sign-in.server.ts";

export interface OfficialCreated extends OfficialSaved {
  /** The password that was made, to be shown this once; null when none was made. */
  readonly madePassword: string | null;
}

/**
 * Makes the account, or extends the one of that address: name, language and (if given) password become the given
 * ones, and the grant is added. A new password ends the sessions. Again: nothing changes. Refuses with
 * `invalid_input` (and the field), `unknown_branch`, `branch_closed`, `account_closed`, and with `not_allowed` for
 * anybody but administrators and the portal itself.
 */
export async function createOfficial(
  context: Context,
  actor: Actor,
  input: OfficialInput,
): Promise<OfficialCreated> {
  const { password, ...wanted } = checkedOfficial(actor, input);
  // Before the transaction: hashing takes its time, and the database would wait.
  const known = await findPersonByEmail(context.db.read, wanted.email);
  const madePassword = known || password !== null ? null : makePassword(context);
  const passwordHash = await hashOf(password ?? madePassword, known);
  const saved = await context.db.transact((queries) =>
    saveOfficial(context, queries, { ...wanted, passwordHash }),
  );
  return { ...saved, madePassword };
}

/** Null when the account keeps the one it has. */
async function hashOf(password: string | null, known: Person | null): Promise<string | null> {
  if (password === null) return null;
  if (known && (await verify(known.passwordHash, password))) return null;
  return hashPassword(password);
}

/** 24 characters of the alphabet that can be read aloud: about 116 bits. */
function makePassword(context: Context): string {
  return `${makeTrackingKey(context.draw)}-${makeTrackingKey(context.draw)}`;
}
