// Somebody has forgotten the password: a letter with a link, to the address of the account and nowhere else.
import { findPersonByEmail } from "../../../db/repositories/staff.ts";
import type { Context } from "../shared/context.server.ts";
import { oweLink } from "./invite.server.ts";
import { NO_PASSWORD } from "./password.ts";

/**
 * Owes a letter with a link that works for an hour, if there is an open account in use with that address; otherwise does
 * nothing, and says so to nobody. Asked again, it is another letter; earlier links go on working until one of them is used,
 * so that a stranger who asks takes nothing from the person.
 */
export async function oweResetLink(context: Context, email: string): Promise<void> {
  const person = await findPersonByEmail(context.db.read, email);
  if (!person || person.closedAt !== null || person.passwordHash === NO_PASSWORD) return;
  await context.db.transact((queries) =>
    oweLink(context, queries, { kind: "reset", personId: person.id, invitedBy: null }),
  );
  context.wake();
}
