// The link by which a person sets a password: whom it is for, and using it.
import {
  findInvitation,
  revokeInvitationsOf,
  useInvitation,
} from "../../../db/repositories/invitation.ts";
import type { Invitation } from "../../../db/repositories/invitation.ts";
import { findPerson, updatePerson } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import { revokeSessionsOf } from "../../../db/repositories/session.ts";
import type { Context } from "../shared/context.server.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest } from "../shared/secrets.server.ts";
import { newPassword } from "./account.server.ts";
import { invitationState } from "./invitation.ts";
import { openSession } from "./session.server.ts";
import type { Origin } from "./session.server.ts";

export type InvitedView = Pick<Person, "email" | "name" | "language"> & Pick<Invitation, "kind">;

/** Whom a link is for. Changes nothing. Refuses with `not_found`, and `expired` when it was used, taken back or is too old. */
export async function readInvitation(context: Context, token: string): Promise<InvitedView> {
  const { invitation, person } = await open(context, token);
  const { email, name, language } = person;
  return { kind: invitation.kind, email, name, language };
}

/** What the person says; name and language stay as they are when a forgotten password is set anew. */
export interface Accepted {
  readonly password: string;
  readonly details: { readonly name: string; readonly language: Language } | null;
}

/**
 * Sets the password, ends all sessions and takes every other link of the person back. Works once. Returns the secret of a
 * session that it opens for who was invited; null after a forgotten password: then signing in asks for the new one, and for
 * a code where codes are on. Refuses like `readInvitation`, and with `invalid_input` (fact `because`) for a password that
 * won't do.
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  { password, details }: Accepted,
  origin: Origin,
): Promise<string | null> {
  const { invitation, person } = await open(context, token);
  const passwordHash = await newPassword(person, password);
  return context.db.transact(async (queries) => {
    const at = context.now();
    if (!(await useInvitation(queries, invitation.id, at))) throw new Refusal("expired");
    await revokeInvitationsOf(queries, person.id, at);
    await updatePerson(queries, { ...person, ...details, passwordHash });
    await revokeSessionsOf(queries, person.id, at);
    return invitation.kind === "invite" ? openSession(context, queries, person.id, origin) : null;
  });
}

async function open(context: Context, token: string) {
  const invitation = await findInvitation(context.db.read, digest(token));
  const person = invitation && (await findPerson(context.db.read, invitation.personId));
  if (!invitation || !person) throw new Refusal("not_found");
  const closed = person.closedAt !== null;
  if (closed || invitationState(invitation, context.now()) !== "open") throw new Refusal("expired");
  return { invitation, person };
}
