// The facts of one letter, ready to be put into words. Made just before sending; holds the address, so it goes nowhere else.
import type { LadderStep } from "../clock/ladder.ts";
import type { LimitKind } from "../clock/limit-policy.ts";
import type { Solved } from "../problem/contradictions.ts";
import type { Resolution } from "../problem/lifecycle.ts";
import type { Handling } from "../problem/handling.ts";
import type { Reference } from "../problem/reference.ts";
import type { EventId } from "../shared/ids.ts";
import type { Instant } from "../shared/instant.ts";
import type { Language, LocalText } from "../shared/language.ts";
import type { LetterKind } from "./letters-owed.ts";

/** What an alert tells staff of an emergency. Never who its resident is. */
export interface AlertFacts {
  /** The resident's words, with what identifies a person covered. */
  readonly words: string;
  readonly place: string;
  readonly area: LocalText | null;
  /** What the screening found, in words. */
  readonly dangers: readonly LocalText[];
  readonly saidByResident: boolean;
  /** True when the branch has nobody, and this reader is told in its stead. */
  readonly instead: boolean;
  /** Why this reader is told: which limit, and how far up it has come. Null for an emergency. */
  readonly notice: {
    readonly kind: LimitKind;
    readonly step: LadderStep;
    readonly dueAt: Instant;
  } | null;
}

export interface LetterFacts {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly to: { readonly email: string; readonly name: string | null };
  readonly messageId: string;
  /** The problem's first letter, to which all others answer; equals `messageId` for that one. */
  readonly rootMessageId: string;
  readonly eventId: EventId;
  readonly reference: Reference;
  /** The problem's own words in one line. */
  readonly summary: string;
  readonly handling: Handling;
  readonly branch: LocalText | null;
  /** Staff's reason, for letters about a decision; codes for `held`. */
  readonly reason: string | null;
  /** What the branch asks, or writes in a message. */
  readonly question: string | null;
  readonly resolution: Resolution | null;
  /** More time that was asked for: whether it was granted, and what for. */
  readonly extension: {
    readonly granted: boolean;
    readonly askedBecause: string | null;
    /** When it should be solved now; null while the clock waits for the resident. */
    readonly dueAt: Instant | null;
  } | null;
  /** Until when it should be accepted or resolved; null when no limit runs. */
  readonly limit: {
    readonly kind: "accept" | "resolve";
    readonly dueAt: Instant;
  } | null;
  /** In a letter about a reopening: how far its resident says that it is solved, and whether it went one level up. */
  readonly verdict: Solved | null;
  readonly escalated: boolean;
  readonly closedBy: "resident" | "silence" | null;
  /** The reference of the problem it was merged into. */
  readonly mergedInto: Reference | null;
  /** The reference of the problem that it was a part of. */
  readonly parent: Reference | null;
  /** Somebody may be in danger: the letter says whom to call. */
  readonly emergency: boolean;
  /** Of an alert to staff; null in letters to residents. */
  readonly alert: AlertFacts | null;
  /** Parts of addresses; the sender puts PUBLIC_URL before them. */
  readonly paths: {
    readonly problem: string;
    readonly stop: string;
  };
  readonly stoppable: boolean;
  readonly timeZone: string;
}
