// The link by which a person sets a password: the first one, or another one for who forgot it. Pure.
import { DAY_MS, HOUR_MS } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

/** `invite`: from an administrator, for an account that is new; `reset`: asked for by who forgot the password. */
export const invitationKinds = ["invite", "reset"] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** The link follows from the invitation's id under this name. */
export const INVITATION_PURPOSE = "invitation";

/** How long the link works. */
export const invitationKeptMs: Readonly<Record<InvitationKind, number>> = {
  invite: 7 * DAY_MS,
  reset: HOUR_MS,
};

/** What becomes of the link. */
export type InvitationState = "open" | "used" | "revoked" | "expired";

export function invitationState(
  invitation: {
    readonly usedAt: Instant | null;
    readonly revokedAt: Instant | null;
    readonly expiresAt: Instant;
  },
  now: Instant,
): InvitationState {
  if (invitation.usedAt !== null) return "used";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt > now ? "open" : "expired";
}
