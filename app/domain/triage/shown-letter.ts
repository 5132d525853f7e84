// A letter to a resident as a page of staff shows it before it leaves. Pure.
import type { LetterFate } from "../notification/letter-fate.ts";
import type { Language } from "../shared/language.ts";

export interface ShownLetter {
  readonly language: Language;
  readonly subject: string;
  /** The whole letter as plain text. */
  readonly text: string;
  readonly fate: LetterFate;
  readonly holdSeconds: number;
}
