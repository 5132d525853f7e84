// The confirmation after sending, for the browser that sent it: reference, key, and what happens by when.
import { findContact } from "../../../db/repositories/contact.ts";
import { findByDraft } from "../../../db/repositories/problem.ts";
import { seemsEmergency } from "../screening/seems-emergency.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { DraftKey } from "./draft.server.ts";
import type { Reference } from "./reference.ts";
import { trackingKeyOfDraft } from "./submit-problem.server.ts";
import type { TrackingKey } from "./tracking-key.ts";

export interface Receipt {
  readonly reference: Reference;
  readonly trackingKey: TrackingKey;
  /** Null once it is accepted. */
  readonly acceptBy: Instant | null;
  readonly lettersGoOut: boolean;
  /** Somebody may be in danger: the page says whom to call. */
  readonly emergency: boolean;
}

/** The receipt of what was sent from that draft; null when it was not sent, or the key is not the draft's. */
export async function readReceipt(context: Context, key: DraftKey): Promise<Receipt | null> {
  const problem = await findByDraft(context.db.read, key.id);
  if (!problem) return null;
  const contact = await findContact(context.db.read, problem.id);
  const next = problem.nextLimit;
  return {
    reference: problem.reference,
    trackingKey: trackingKeyOfDraft(key),
    acceptBy: next?.kind === "accept" ? next.dueAt : null,
    emergency: await seemsEmergency(context, context.db.read, problem),
    lettersGoOut: Boolean(contact?.email) && contact?.lettersStoppedAt === null,
  };
}
