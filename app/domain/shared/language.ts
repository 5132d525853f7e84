// The languages the portal speaks. Adding one starts here: docs/adding-a-language.md says what else it takes.

export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = "en";

/** The languages that everything a county names has; a further one is filled in as far as somebody has written it. */
export const baseLanguages = ["en", "zh-CN"] as const satisfies readonly Language[];
export type BaseLanguage = (typeof baseLanguages)[number];
type FurtherLanguage = Exclude<Language, BaseLanguage>;
export const furtherLanguages = languages.filter(
  (one): one is FurtherLanguage => !baseLanguages.some((base) => base === one),
);

/** One thing for each language: there in the base languages, perhaps missing in others. */
export type ByLanguage<T> = Readonly<Record<BaseLanguage, T>> &
  Readonly<Partial<Record<FurtherLanguage, T>>>;

/** A text that administrators keep, in the base languages at least. */
export type LocalText = ByLanguage<string>;

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** What was given in exactly that language; undefined when nothing was. */
export function givenIn<T>(all: ByLanguage<T>, language: Language): T | undefined {
  return (all as Readonly<Partial<Record<Language, T>>>)[language];
}

/** What was given in `language`; where there is nothing, or an empty text, in the base language nearest to it. */
export function local<T>(all: ByLanguage<T>, language: Language): T {
  return givenIn(all, language) || all[nearestBase(language)];
}

/** English when the language is like none of them. */
function nearestBase(language: Language): BaseLanguage {
  return nearestLanguage(language, baseLanguages) ?? "en";
}

/**
 * Which of `offered` somebody reads who asks for `tag` (BCP 47): the same tag, else the same language in the same
 * script, else the same language. Null when there is none, or when `tag` is no tag.
 */
export function nearestLanguage<Offered extends string>(
  tag: string,
  offered: readonly Offered[],
): Offered | null {
  const wanted = likely(tag);
  if (wanted === null) return null;
  const alike = offered.filter((one) => likely(one)?.language === wanted.language);
  return (
    alike.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    alike.find((one) => likely(one)?.script === wanted.script) ??
    alike[0] ??
    null
  );
}

/** Scripts that are written from right to left. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

export function directionOf(language: Language): "ltr" | "rtl" {
  return rightToLeft.has(likely(language)?.script ?? "") ? "rtl" : "ltr";
}

/** The tag by which `Intl` writes dates and lists: English as it is written outside America. */
export function formatTag(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

function likely(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
