// A claim: somebody is deciding on a problem, so that a second one needn't. It lasts five minutes, is renewed by doing
// something, can be taken over, and never keeps anybody from anything. Pure.
import type { PersonId } from "../shared/ids.ts";
import { MINUTE_MS, addMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";

export const CLAIM_MINUTES = 5;

export interface Claim {
  readonly personId: PersonId;
  readonly name: string;
  readonly until: Instant;
  /** Who had it before, when it was taken over, and when that was. */
  readonly takenFromId: PersonId | null;
  readonly takenAt: Instant | null;
}

/**
 * The claim after `personId` wants it at `now`; null: somebody else has it and it stays theirs. With `takeOver` it changes
 * hands, and whoever had it is remembered.
 */
export function claimAfter(
  before: Omit<Claim, "name"> | null,
  personId: PersonId,
  { now, takeOver }: { readonly now: Instant; readonly takeOver: boolean },
): Omit<Claim, "name"> | null {
  const until = addMs(now, CLAIM_MINUTES * MINUTE_MS);
  const held = before !== null && before.until > now ? before : null;
  if (held?.personId === personId) return { ...held, until };
  if (held === null) return { personId, until, takenFromId: null, takenAt: null };
  return takeOver ? { personId, until, takenFromId: held.personId, takenAt: now } : null;
}
