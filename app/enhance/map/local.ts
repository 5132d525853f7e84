// Names in the language of the page.
import { defaultLanguage, isLanguage, local as inLanguage } from "../../domain/shared/language.ts";
import type { LocalText } from "../../domain/shared/language.ts";

export function local(text: LocalText): string {
  const { lang } = document.documentElement;
  return inLanguage(text, isLanguage(lang) ? lang : defaultLanguage);
}
