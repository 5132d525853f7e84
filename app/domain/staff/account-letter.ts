// The facts of a letter about an account. Made just before sending; hold an address and a link, so they go nowhere else.
import type { Instant } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import type { InvitationKind } from "./invitation.ts";

export interface AccountLetterFacts {
  readonly kind: InvitationKind;
  readonly language: Language;
  readonly to: { readonly email: string; readonly name: string | null };
  readonly messageId: string;
  /** The sender puts PUBLIC_URL before it. */
  readonly path: string;
  readonly expiresAt: Instant;
  readonly timeZone: string;
}
