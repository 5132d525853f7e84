// Words as they are compared: full-width and capital letters, spaces and endings of names make no difference.

/** Endings that people leave out. */
const CHINESE_ENDINGS =
  /(?:街道办事处|村民委员会|居民委员会|村委会|居委会|办事处|社区|街道|村|镇|乡|县|区|市)$/u;
const ENGLISH_ENDINGS = /\s+(?:village|community|town|township|subdistrict|district|county|city)$/u;
const HAN_LEAST = 2;
const LATIN_LEAST = 3;

/** The text in one spelling. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
}

/** The ways in which people write a name, the whole one first; none when it is too short to be told from a word. */
export function spellingsOf(name: string): string[] {
  const whole = plainWords(name).replace(/^the /u, "");
  const short = whole.replace(CHINESE_ENDINGS, "").replace(ENGLISH_ENDINGS, "");
  return [...new Set([whole, short])].filter(isLongEnough);
}

function isLongEnough(name: string): boolean {
  return [...name].length >= (/\p{Script=Han}/u.test(name) ? HAN_LEAST : LATIN_LEAST);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a name stands there by itself: not as a part of a longer word. Chinese has no marks between words. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !joins(text.charAt(start - 1), text.charAt(start)) &&
    !joins(text.charAt(end - 1), text.charAt(end))
  );
}

const joins = (left: string, right: string): boolean =>
  WORD.test(left) && WORD.test(right) && !HAN.test(left) && !HAN.test(right);
