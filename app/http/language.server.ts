// Which language somebody reads: asked for in the address, remembered, or what the browser says.
import {
  defaultLanguage,
  isLanguage,
  languages,
  nearestLanguage,
} from "../domain/shared/language.ts";
import type { Language } from "../domain/shared/language.ts";

/** `?lang=` first, then the cookie, then Accept-Language, then `defaultLanguage`. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLanguage(asked)) return asked;
  const cookie = /(?:^|;\s*)lang=([\w-]+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
  if (isLanguage(cookie)) return cookie;
  return languageOfHeader(request.headers.get("Accept-Language") ?? "");
}

/** The first language of the header that we speak, or speak another kind of; else `defaultLanguage`. */
export function languageOfHeader(header: string): Language {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", quality = "1"] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), quality: Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const near = nearestLanguage(tag, languages);
    if (near !== null) return near;
  }
  return defaultLanguage;
}
