// Texts by key, and dates, in the language of the reader.
import { createInstance } from "i18next";
import { formatTag, languages, local } from "../domain/shared/language.ts";
import type { Language, LocalText } from "../domain/shared/language.ts";
import type { Instant } from "../domain/shared/instant.ts";
import { resources } from "./texts.ts";
import type { TextKey } from "./texts.ts";

const i18n = createInstance();
// With resources at hand it is ready at once. React escapes, so i18next must not.
void i18n.init({
  resources: Object.fromEntries(
    languages.map((language) => [language, { translation: resources[language] }]),
  ),
  fallbackLng: false,
  // Codes such as `spam:links` are keys, not namespaces.
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

export interface Speech {
  readonly language: Language;
  /** The text under `key`, its `{{names}}` filled in. */
  t(key: TextKey, facts?: Readonly<Record<string, string | number>>): string;
  /** An administrators' text in this language. */
  local(text: LocalText | null): string;
  /** Day and time, with minutes, in the portal's time zone. */
  moment(instant: Instant): string;
  /** The day alone. */
  day(instant: Instant): string;
  /** The time alone, with minutes: for what is today. */
  time(instant: Instant): string;
}

/** How the portal speaks to somebody who reads `language`; times are given in `timeZone`. */
export function speech(language: Language, timeZone: string): Speech {
  const translate = i18n.getFixedT(language);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatTag(language), { timeZone, ...options });
  const moment = format({ dateStyle: "medium", timeStyle: "short" });
  const day = format({ dateStyle: "medium" });
  const time = format({ timeStyle: "short" });
  return {
    language,
    t: (key, facts) => translate(key, { ...facts }),
    local: (text) => (text === null ? "" : local(text, language)),
    moment: (instant) => moment.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
  };
}

/** What `named` is called in the language of `reader`: without its country, unless we speak it as of two. */
export function languageName(named: Language, reader: Language): string {
  const [tongue = named] = named.split("-");
  const isShared = languages.some((one) => one !== named && one.split("-")[0] === tongue);
  const names = new Intl.DisplayNames([reader], { type: "language" });
  return names.of(isShared ? named : tongue) ?? named;
}
