// One letter between words and layout: what stands in it, from top to bottom, in one language.
import type { Language } from "../domain/shared/language.ts";
import type { LetterContent, LetterTexts } from "./letter-texts.ts";

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** The problem's own words; empty when they were erased. */
  readonly summary: string;
  /** Which problem it is, as its reader calls it; null in letters about none. */
  readonly about: string | null;
  readonly greeting: string;
  readonly footer: readonly string[];
  readonly content: LetterContent;
  readonly texts: LetterTexts;
  /** Where the one link of the letter leads, unless it asks for an answer. */
  readonly url: string;
  /** Links with an answer in them; empty when nothing is asked. */
  readonly answers: readonly { readonly button: string; readonly url: string }[];
  /** Null when letters of this kind can't be stopped. */
  readonly stopUrl: string | null;
}
