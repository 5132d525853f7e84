// The letter in which the link for a password goes: what it says, made just before sending, and what became of it.
import { findInvitationById, recordInvitationLetter } from "../../../db/repositories/invitation.ts";
import type { Invitation } from "../../../db/repositories/invitation.ts";
import { findPerson } from "../../../db/repositories/staff.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import type { DeliveryState } from "../notification/letters-owed.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId } from "../shared/ids.ts";
import { digest, keyedHashes } from "../shared/secrets.server.ts";
import type { AccountLetterFacts } from "./account-letter.ts";
import { INVITATION_PURPOSE, invitationState } from "./invitation.ts";

type InvitationId = Invitation["id"];

/** Facts to send; or why not: a code to be written down, or null when it was sent before. */
export type PreparedAccountLetter =
  { readonly send: AccountLetterFacts } | { readonly send: null; readonly skip: string | null };

/**
 * Reads the letter of that invitation. The link is made again from the invitation's id and each of the portal's secrets;
 * when none of them gives it (all were replaced), the letter is skipped, like that of a link that no longer works.
 */
export async function prepareAccountLetter(
  context: Context,
  id: InvitationId,
): Promise<PreparedAccountLetter> {
  const invitation = await findInvitationById(context.db.read, id);
  const person = invitation && (await findPerson(context.db.read, invitation.personId));
  if (!invitation || !person || invitation.letterState === "sent")
    return { send: null, skip: null };
  const state = invitationState(invitation, context.now());
  if (person.closedAt !== null) return { send: null, skip: "account_closed" };
  if (state !== "open") return { send: null, skip: `link_${state}` };
  const token = keyedHashes(context, INVITATION_PURPOSE, id).find(
    (one) => digest(one) === invitation.tokenHash,
  );
  if (token === undefined) return { send: null, skip: "secret_replaced" };
  const { kind, expiresAt } = invitation;
  return {
    send: {
      kind,
      language: person.language,
      to: { email: person.email, name: person.name },
      messageId: `<${id}.account@${context.mailDomain}>`,
      path: `/invitation/${token}`,
      expiresAt,
      timeZone: context.calendar.timeZone,
    },
  };
}

/** Writes the letter's fate; a final one also finishes the job. Again: what was sent stays sent. */
export async function recordAccountLetter(
  context: Context,
  outcome: {
    readonly invitationId: InvitationId;
    readonly outboxId: OutboxId;
    readonly state: Extract<DeliveryState, "sent" | "skipped" | "deferred">;
    /** A code, or the mail server's words; must hold no address. */
    readonly reason: string | null;
  },
): Promise<void> {
  const { invitationId, outboxId, state, reason } = outcome;
  await context.db.transact(async (queries) => {
    if (state !== "deferred") await markDone(queries, outboxId, context.now());
    await recordInvitationLetter(queries, invitationId, state, reason);
  });
}

/** Finishes the job of a letter whose fate is already known. */
export async function finishAccountLetterJob(context: Context, outboxId: OutboxId): Promise<void> {
  await context.db.transact((queries) => markDone(queries, outboxId, context.now()));
}
