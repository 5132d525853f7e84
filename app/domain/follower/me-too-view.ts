// What the page of a published problem shows of "it affects me too". The shapes alone.
import type { RefusalCode } from "../shared/refusal.ts";

export interface MeTooView {
  /** How many said so, their problems that were joined among them; not its own resident. */
  readonly affectedCount: number;
  /** False for what has ended. */
  readonly isOffered: boolean;
  /** This browser is its resident's, or that of one who was joined. */
  readonly isOwn: boolean;
  /** This browser has said so. */
  readonly isSaid: boolean;
  /** To the address that this browser gave: none, one that must confirm, one that did, one that stopped. */
  readonly letters: "none" | "waiting" | "on" | "stopped";
  /** Who this browser will be if it has no cookie yet: a form that is sent twice is one person's. */
  readonly person: string;
}

/** The answer to a form that could not be taken. */
export interface MeTooAnswer {
  /** Why nothing was done: a refusal, or an address that can't be one. */
  readonly fault: RefusalCode | "email_shape";
  /** As it was typed. */
  readonly email: string;
}
