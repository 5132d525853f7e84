// The confirmation after sending, for the browser that sent it: reference, key, and what happens by when.
import { findContact } from "../../../db/repositories/contact.ts";
import { findByDraft, trackingKeyHashOf } from "../../../db/repositories/problem.ts";
import { findOriginal } from "../../../db/repositories/text.ts";
import type { ProblemText } from "../../../db/repositories/text.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { seemsEmergency } from "../screening/seems-emergency.server.ts";
import type { Context } from "../shared/context.server.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language } from "../shared/language.ts";
import { matchesKeyedHash } from "../shared/secrets.server.ts";
import type { DraftKey } from "./draft.server.ts";
import type { Reference } from "./reference.ts";
import { trackingKeyOfDraft } from "./submit-problem.server.ts";
import type { TrackingKey } from "./tracking-key.ts";

export interface Receipt {
  readonly reference: Reference;
  readonly trackingKey: TrackingKey;
  /** In which it was written. */
  readonly language: Language;
  readonly submittedAt: Instant;
  /** Null once it is accepted. */
  readonly acceptBy: Instant | null;
  /** Null once it is resolved, and while nobody can say. */
  readonly resolveBy: Instant | null;
  readonly lettersGoOut: boolean;
  /** Somebody may be in danger: the page says whom to call. */
  readonly emergency: boolean;
  /** What was sent; null once erased. */
  readonly sent: ProblemText | null;
}

/** The receipt of what was sent from that draft; null when it was not sent, or the key is not the draft's. */
export async function readReceipt(context: Context, key: DraftKey): Promise<Receipt | null> {
  const queries = context.db.read;
  const problem = await findByDraft(queries, key.id);
  if (!problem) return null;
  const trackingKey = trackingKeyOfDraft(key);
  const hash = (await trackingKeyHashOf(queries, problem.id)) ?? "00";
  if (!matchesKeyedHash(context, "tracking-key", trackingKey, hash)) return null;
  const contact = await findContact(queries, problem.id);
  const { limits } = await readClock(context, queries, problem);
  const dueAt = (wanted: "accept" | "resolve") =>
    limits.find(({ kind, metAt }) => kind === wanted && metAt === null)?.dueAt ?? null;
  return {
    reference: problem.reference,
    trackingKey,
    language: problem.language,
    submittedAt: problem.submittedAt,
    acceptBy: dueAt("accept"),
    resolveBy: dueAt("resolve"),
    emergency: await seemsEmergency(context, queries, problem),
    lettersGoOut: Boolean(contact?.email) && contact?.lettersStoppedAt === null,
    sent: await findOriginal(queries, problem.id),
  };
}
