// Inviting somebody to work here: an account without a password that anybody knows, and a link by which they set one.
import {
  findInvitation,
  insertInvitation,
  invitationsOf,
  revokeInvitationsOf,
  useInvitation,
} from "../../../db/repositories/invitation.ts";
import { findPerson, updatePerson } from "../../../db/repositories/staff.ts";
import type { Person } from "../../../db/repositories/staff.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest, keyedHash } from "../shared/secrets.server.ts";
import { newPassword } from "./account.server.ts";
import { createOfficial } from "./create-official.server.ts";
import type { OfficialCreated, OfficialInput } from "./create-official.server.ts";
import { invitationKeptMs, invitationState } from "./invitation.ts";
import type { InvitationState } from "./invitation.ts";
import { renewSession } from "./session.server.ts";
import type { Origin } from "./session.server.ts";

/** `/invitation/TOKEN`; null when the person has an account in use, and only the role was added. */
export interface Invited extends Pick<OfficialCreated, "personId" | "email" | "grantAdded"> {
  readonly path: string | null;
}

/**
 * Makes the account and the role, and a link that works for seven days; an earlier link of theirs stops working. Refuses like
 * `createOfficial`. The link itself is nowhere in the database: it follows from the invitation's id and the portal's secret.
 */
export async function invitePerson(
  context: Context,
  actor: Actor,
  input: Omit<OfficialInput, "password">,
): Promise<Invited> {
  const created = await createOfficial(context, actor, { ...input, password: null });
  const { personId, email, grantAdded } = created;
  const earlier = await invitationsOf(context.db.read, personId);
  const waits = earlier.length > 0 && earlier.every(({ usedAt }) => usedAt === null);
  if (created.account !== "added" && !waits) return { personId, email, grantAdded, path: null };
  const id = context.makeId<"invitation">();
  const token = keyedHash(context, "invitation", id);
  const createdAt = context.now();
  await context.db.transact(async (queries) => {
    await revokeInvitationsOf(queries, personId, createdAt);
    await insertInvitation(queries, {
      id,
      kind: "invite",
      personId,
      invitedBy: actor.kind === "staff" ? actor.personId : null,
      tokenHash: digest(token),
      createdAt,
      expiresAt: addMs(createdAt, invitationKeptMs.invite),
      usedAt: null,
      revokedAt: null,
    });
  });
  return { personId, email, grantAdded, path: `/invitation/${token}` };
}

/** Whom a link is for. Changes nothing. Refuses with `not_found`, and `expired` when it was used, taken back or is too old. */
export async function readInvitation(
  context: Context,
  token: string,
): Promise<Pick<Person, "email" | "name" | "language">> {
  const { person } = await open(context, token);
  const { email, name, language } = person;
  return { email, name, language };
}

/**
 * Sets name, language and password, and opens a session, whose secret is returned. Works once. Refuses like
 * `readInvitation`, and with `invalid_input` (fact `because`) for a password that won't do.
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  given: { readonly name: string; readonly language: Language; readonly password: string },
  origin: Origin,
): Promise<string> {
  const { invitation, person } = await open(context, token);
  const passwordHash = await newPassword(person, given.password);
  const { name, language } = given;
  return context.db.transact(async (queries) => {
    if (!(await useInvitation(queries, invitation.id, context.now()))) throw new Refusal("expired");
    await updatePerson(queries, { ...person, name, language, passwordHash });
    return renewSession(context, queries, person.id, origin);
  });
}

/** Takes the links of that person back. For administrators. False when none was open. Refuses with `not_allowed`. */
export async function revokeInvitation(
  context: Context,
  actor: Actor,
  personId: PersonId,
): Promise<boolean> {
  assertAdministrator(actor);
  const count = await context.db.transact((queries) =>
    revokeInvitationsOf(queries, personId, context.now()),
  );
  return count > 0;
}

/** What became of the links of that person, the newest first. For administrators. */
export async function listInvitations(
  context: Context,
  actor: Actor,
  personId: PersonId,
): Promise<{ readonly createdAt: Instant; readonly state: InvitationState }[]> {
  assertAdministrator(actor);
  const now = context.now();
  const all = await invitationsOf(context.db.read, personId);
  return all.map((one) => ({ createdAt: one.createdAt, state: invitationState(one, now) }));
}

async function open(context: Context, token: string) {
  const invitation = await findInvitation(context.db.read, digest(token));
  const person = invitation && (await findPerson(context.db.read, invitation.personId));
  if (!invitation || !person) throw new Refusal("not_found");
  const closed = person.closedAt !== null;
  if (closed || invitationState(invitation, context.now()) !== "open") throw new Refusal("expired");
  return { invitation, person };
}

function assertAdministrator(actor: Actor): void {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
}
