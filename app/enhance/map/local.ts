// Names in the language of the page.
import { defaultLanguage, isLanguage } from "../../domain/shared/language.ts";
import type { LocalText } from "../../domain/shared/language.ts";

export function local(text: LocalText): string {
  const { lang } = document.documentElement;
  return text[isLanguage(lang) ? lang : defaultLanguage];
}
