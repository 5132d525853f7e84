// Does a resident's text hold one of the words of a rule? Plain comparison of text with text: nothing in either is ever
// read as a pattern, but for a star at a word's end.

/** Scripts that are written without spaces: such words are found anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const notSpacedWord =
  /[^\p{L}\p{N}\p{M}]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/** A text made ready for looking. */
export interface SearchText {
  /** The words that spaces part, a space before and after each. */
  readonly spaced: string;
  /** Everything, without white space. */
  readonly joined: string;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Make it once for each text. */
export function searchText(text: string): SearchText {
  const lower = plain(text);
  return {
    spaced: ` ${lower.replace(notSpacedWord, " ").trim()} `,
    joined: lower.replace(/\s+/gu, ""),
  };
}

export type WordTest = (text: SearchText) => boolean;

/** False for what holds neither letter nor digit: it could never be found. */
export function isFindable(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(plain(word));
}

/**
 * The test of one word or phrase. Written with spaces it is found as whole words, the last of them in singular or plural;
 * `lamp*` finds what begins so. Chinese is found anywhere. Case, width and white space do not count.
 */
export function wordTest(word: string): WordTest {
  if (!isFindable(word)) return () => false;
  const lower = plain(word).trim();
  if (unspaced.test(lower)) {
    const sought = lower.replace(/\*$/u, "").replace(/\s+/gu, "");
    return ({ joined }) => joined.includes(sought);
  }
  const sought = lower.replace(notSpacedWord, " ").trim();
  if (lower.endsWith("*")) return ({ spaced }) => spaced.includes(` ${sought}`);
  const forms = numbersOf(sought).map((form) => ` ${form} `);
  return ({ spaced }) => forms.some((form) => spaced.includes(form));
}

/** Singular and plural as English makes them most of the time; a form that is no word does no harm. */
function numbersOf(word: string): string[] {
  const forms = [word, `${word}s`, `${word}es`];
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  if (/[^aeiou]ies$/.test(word)) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2));
  if (/[^s]s$/.test(word) && word.length > 3) forms.push(word.slice(0, -1));
  return forms;
}
