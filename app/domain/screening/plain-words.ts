// A text as the cues see it: small words of letters and digits, and single Chinese characters, one after the other.
// Whoever writes in capitals, full width, traditional characters or with accents means the same.
import { simplified } from "./simplified.ts";

export interface PlainWords {
  readonly words: readonly string[];
  /** For each word, whether something stands before it that ends a sentence, a clause or a line. */
  readonly begins: readonly boolean[];
}

const APOSTROPHES = new Set(["'", "’", "‘", "`", "´"]);

/** Composed forms made alike, small letters, no accents, no invisible characters; nothing else is lost. */
export function plain(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  if (/^[\0-\x7f]*$/.test(folded)) return folded;
  return folded
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, "")
    .normalize("NFC");
}

/** The words of a text that went through `plain`. */
export function wordsOf(plainText: string): PlainWords {
  const words: string[] = [];
  const begins: boolean[] = [];
  let fresh = true;
  let from = -1;
  const end = (to: number) => {
    if (from < 0) return;
    words.push(unstretched(plainText.slice(from, to)));
    begins.push(fresh);
    fresh = false;
    from = -1;
  };
  for (let at = 0; at < plainText.length; at += 1) {
    const code = plainText.charCodeAt(at);
    if (isLetter(code)) {
      if (from < 0) from = at;
    } else if (code > 0x2e7f) {
      end(at);
      const word = wordOfCharacter(plainText, at);
      at += code >= 0xd800 && code < 0xdc00 ? 1 : 0;
      if (word === "") fresh = true;
      else {
        words.push(word);
        begins.push(fresh);
        fresh = false;
      }
    } else if (APOSTROPHES.has(plainText.charAt(at)) && from >= 0) {
      // "child's" is a child; "can't" is one word.
      end(at);
      at = afterApostrophe(plainText, at, words);
    } else {
      end(at);
      if (code !== SPACE && code !== TAB && code !== HYPHEN) fresh = true;
    }
  }
  end(plainText.length);
  return { words, begins };
}

/** The word that a character beyond the alphabets is; empty for what is no letter, such as a full stop. */
const wordOf = new Map<number, string>();

function wordOfCharacter(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  const known = wordOf.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const word = /[\p{L}\p{N}]/u.test(character) ? simplified(character) : "";
  wordOf.set(code, word);
  return word;
}

const SPACE = 0x20;
const TAB = 0x09;
const HYPHEN = 0x2d;

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7;
}

/** Joins what stands behind the apostrophe to the word before it, but drops a lonely `s`. Returns its last place. */
function afterApostrophe(text: string, at: number, words: string[]): number {
  let to = at + 1;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  const tail = text.slice(at + 1, to);
  if (tail !== "s") words.push(`${words.pop() ?? ""}${tail}`);
  return to - 1;
}

/** "fireeee" is "fire". */
function unstretched(word: string): string {
  return word.length < 3 ? word : word.replace(/([a-z])\1\1+/g, "$1");
}
