// Inviting somebody to work here: an account without a password, and a link by which they set one; taking it back.
import {
  insertInvitation,
  invitationsOf,
  revokeInvitationsOf,
} from "../../../db/repositories/invitation.ts";
import type { Invitation } from "../../../db/repositories/invitation.ts";
import { findPerson } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { changePerson } from "../administration/change-person.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { Actor } from "../shared/actor.ts";
import { grantsOf } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import { addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { digest, keyedHash } from "../shared/secrets.server.ts";
import { INVITATION_PURPOSE, invitationKeptMs, invitationState } from "./invitation.ts";
import type { InvitationKind, InvitationState } from "./invitation.ts";
import { NO_PASSWORD } from "./password.ts";
import { checkedOfficial, saveOfficial } from "./save-official.server.ts";
import type { OfficialInput, OfficialSaved } from "./save-official.server.ts";

/** `/invitation/TOKEN`; null when the person has an account in use, and only the role was added. */
export interface Invited extends Pick<OfficialSaved, "personId" | "email" | "grantAdded"> {
  readonly path: string | null;
}

/**
 * Makes the account and the role, and a link that works for seven days; an earlier link of theirs stops working, and a
 * letter with the new one is owed. Refuses like `createOfficial`.
 */
export async function invitePerson(
  context: Context,
  actor: Actor,
  input: Omit<OfficialInput, "password">,
): Promise<Invited> {
  const wanted = checkedOfficial(actor, { ...input, password: null });
  const invited = await context.db.transact(async (queries) => {
    const saved = await saveOfficial(context, queries, { ...wanted, passwordHash: null });
    const { personId, email, grantAdded } = saved;
    const person = await findPerson(queries, personId);
    if (person?.passwordHash !== NO_PASSWORD) return { personId, email, grantAdded, path: null };
    await revokeInvitationsOf(queries, personId, context.now());
    const invitedBy = actor.kind === "staff" ? actor.personId : null;
    const path = await oweLink(context, queries, { kind: "invite", personId, invitedBy });
    return { personId, email, grantAdded, path };
  });
  context.wake();
  return invited;
}

/**
 * Adds a link by which that person sets a password, owes the letter that it goes in, and returns its path. The link itself
 * is nowhere in the database: it follows from the invitation's id and the portal's secret.
 */
export async function oweLink(
  context: Context,
  queries: Queries,
  asked: Pick<Invitation, "kind" | "personId" | "invitedBy">,
): Promise<string> {
  const id = context.makeId<"invitation">();
  const token = keyedHash(context, INVITATION_PURPOSE, id);
  const createdAt = context.now();
  await insertInvitation(queries, {
    ...asked,
    id,
    tokenHash: digest(token),
    createdAt,
    expiresAt: addMs(createdAt, invitationKeptMs[asked.kind]),
    usedAt: null,
    revokedAt: null,
  });
  await oweJobs(context, queries, null, [
    { name: "send-account-letter", payload: { invitationId: id } },
  ]);
  return `/invitation/${token}`;
}

/**
 * Takes the links of that person back, and closes the account if nobody has used it yet. For administrators. False when no
 * link was open. Refuses with `not_allowed`, and `not_found`.
 */
export async function revokeInvitation(
  context: Context,
  actor: Actor,
  personId: PersonId,
): Promise<boolean> {
  assertAdministrator(actor);
  const count = await context.db.transact((queries) =>
    revokeInvitationsOf(queries, personId, context.now()),
  );
  const person = await findPerson(context.db.read, personId);
  if (person?.passwordHash === NO_PASSWORD && person.closedAt === null)
    await changePerson(context, actor, personId, { do: "close" });
  return count > 0;
}

/** One link as administrators see it, with what became of its letter. */
export interface InvitationView extends Pick<
  Invitation,
  "kind" | "createdAt" | "letterState" | "letterReason"
> {
  readonly kind: InvitationKind;
  readonly state: InvitationState;
}

/** What became of the links of that person, the newest first. For administrators. */
export async function listInvitations(
  context: Context,
  actor: Actor,
  personId: PersonId,
): Promise<InvitationView[]> {
  assertAdministrator(actor);
  const now = context.now();
  const all = await invitationsOf(context.db.read, personId);
  return all.map((one) => {
    const { kind, createdAt, letterState, letterReason } = one;
    return { kind, createdAt, letterState, letterReason, state: invitationState(one, now) };
  });
}

function assertAdministrator(actor: Actor): void {
  if (actor.kind !== "system" && grantsOf(actor, "administrator").length === 0)
    throw new Refusal("not_allowed");
}
