// Which words of the phrases a word of a text is: exactly, by how it begins, or, for a long word, with one slip of the
// pen. Built once for a version of the cues; a text's word is worked out once and remembered.
import type { PhraseWord } from "./cue-phrase.ts";

/** Shorter words with a slip are too often other words. */
const SLIP_MIN_LETTERS = 8;
const REMEMBERED_MAX = 20_000;
const NONE: readonly number[] = [];

export class WordIndex {
  readonly #exact = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #stemLengths = new Set<number>();
  /** Long words under themselves and under themselves with any one letter left out. */
  readonly #slips = new Map<string, string[]>();
  readonly #remembered = new Map<string, readonly number[]>();
  #count = 0;

  /** The number of that word; the same word has the same number. Add all before the first `numbersOf`. */
  add({ text, prefix }: PhraseWord): number {
    const table = prefix ? this.#stems : this.#exact;
    const known = table.get(text);
    if (known !== undefined) return known;
    const number = this.#count;
    this.#count += 1;
    table.set(text, number);
    if (prefix) this.#stemLengths.add(text.length);
    else if (text.length >= SLIP_MIN_LETTERS) {
      for (const key of [text, ...shortened(text)]) {
        this.#slips.set(key, [...(this.#slips.get(key) ?? []), text]);
      }
    }
    return number;
  }

  /** The numbers of all words of phrases that this word of a text is. */
  numbersOf(word: string): readonly number[] {
    const known = this.#remembered.get(word);
    if (known !== undefined) return known;
    const found = this.#find(word);
    if (this.#remembered.size >= REMEMBERED_MAX) this.#remembered.clear();
    this.#remembered.set(word, found);
    return found;
  }

  #find(word: string): readonly number[] {
    const found: number[] = [];
    const exact = this.#exact.get(word);
    if (exact !== undefined) found.push(exact);
    for (const length of this.#stemLengths) {
      if (length > word.length) continue;
      const stem = this.#stems.get(word.slice(0, length));
      if (stem !== undefined) found.push(stem);
    }
    if (exact === undefined && word.length >= SLIP_MIN_LETTERS - 1 && word.length <= 40) {
      for (const meant of this.#meantBy(word)) found.push(this.#exact.get(meant) ?? 0);
    }
    return found.length === 0 ? NONE : found;
  }

  #meantBy(word: string): Set<string> {
    const meant = new Set<string>();
    for (const key of [word, ...shortened(word)]) {
      for (const one of this.#slips.get(key) ?? []) if (isSlipOf(word, one)) meant.add(one);
    }
    return meant;
  }
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One letter more, less, other, or two neighbours swapped; the first letter is right (Damerau, 1964). */
function isSlipOf(word: string, meant: string): boolean {
  if (word.charAt(0) !== meant.charAt(0)) return false;
  let same = 0;
  while (same < word.length && word.charAt(same) === meant.charAt(same)) same += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (word.length === meant.length + 1) return rest(word, same + 1) === rest(meant, same);
  if (word.length + 1 === meant.length) return rest(word, same) === rest(meant, same + 1);
  if (word.length !== meant.length) return false;
  if (rest(word, same + 1) === rest(meant, same + 1)) return true;
  const swapped =
    word.charAt(same) === meant.charAt(same + 1) && word.charAt(same + 1) === meant.charAt(same);
  return swapped && rest(word, same + 2) === rest(meant, same + 2);
}
