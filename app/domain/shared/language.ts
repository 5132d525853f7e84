// The languages the portal speaks. Adding one starts here; a test then names every missing file.

export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = "en";

/** A text that administrators keep in every language. */
export type LocalText = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
