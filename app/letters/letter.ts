// One letter between words and layout: what stands in it, from top to bottom, in one language.
import type { Language } from "../domain/shared/language.ts";
import type { LetterContent, LetterTexts } from "./letter-texts.ts";

export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly reference: string;
  /** The problem's own words; empty when they were erased. */
  readonly summary: string;
  /** Which problem it is, as its reader calls it. */
  readonly about: string;
  readonly greeting: string;
  readonly footer: readonly string[];
  readonly content: LetterContent;
  readonly texts: LetterTexts;
  readonly problemUrl: string;
  /** Links with an answer in them; empty when nothing is asked. */
  readonly answers: readonly { readonly button: string; readonly url: string }[];
  /** Null when letters of this kind can't be stopped. */
  readonly stopUrl: string | null;
}
