// The extra questions of a kind of problem: at most three, each with choices, and only if the answer changes who gets it
// or how urgent it is. "I do not know" can always be chosen.
import type { LocalText } from "../shared/language.ts";

export const QUESTIONS_MAX = 3;
/** What "I do not know" is kept as, at every question. */
export const UNKNOWN_ANSWER = "unknown";

export interface ExtraQuestion {
  /** Unique among all kinds: rules and answers name it. */
  readonly code: string;
  readonly label: LocalText;
  readonly choices: readonly { readonly code: string; readonly label: LocalText }[];
}
