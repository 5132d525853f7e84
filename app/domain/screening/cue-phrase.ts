// The little language of phrases, read into parts. Made so that no phrase can make the screening slow: it has no
// repetition but a star at the end of a word, and gaps of a few words.
//
//   smell* ~3 gas        a word that begins with "smell", then "gas" within three words
//   gas|propane leak*    one or the other, then the next word
//   fire-alarm|siren     words joined by a hyphen are one choice
//   the? roof            the mark says that the word may be missing
//   电线 … 断|垂          characters side by side, then one of two within four characters; … is ~4
import { plain, wordsOf } from "./plain-words.ts";

/** One word to be met: exactly so, or any word that begins so. */
export interface PhraseWord {
  readonly text: string;
  readonly prefix: boolean;
}

export type PhrasePart =
  | { readonly gap: number }
  | {
      /** Each choice is words side by side. */
      readonly choices: readonly (readonly PhraseWord[])[];
      readonly optional: boolean;
    };

export const phraseFaults = [
  "phrase_empty",
  "phrase_too_long",
  "phrase_gap",
  "phrase_star",
  "phrase_edge",
  "phrase_too_weak",
] as const;
export type PhraseFault = (typeof phraseFaults)[number];

export type PhraseRead =
  | { readonly ok: true; readonly parts: readonly PhrasePart[] }
  | { readonly ok: false; readonly fault: PhraseFault };

const GAP_WORDS = 4;
const GAP_MAX_WORDS = 12;
const PARTS_MAX = 16;
const CHOICES_MAX = 60;
const CHOICE_WORDS_MAX = 12;
const STEM_MIN_LETTERS = 3;

class Unreadable extends Error {
  readonly fault: PhraseFault;
  constructor(fault: PhraseFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Reads one phrase. Never throws: what can't be read is a fault. */
export function readPhrase(line: string): PhraseRead {
  try {
    const pieces = plain(line)
      .replace(/\.\.\.|⋯/g, "…")
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    if (pieces.length > PARTS_MAX) throw new Unreadable("phrase_too_long");
    const parts = pieces.map(readPart);
    assertEdges(parts);
    assertStrong(parts);
    return { ok: true, parts };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

function readPart(piece: string): PhrasePart {
  if (piece === "…") return { gap: GAP_WORDS };
  if (piece.startsWith("~")) {
    const gap = Number(piece.slice(1));
    if (!/^~\d{1,2}$/.test(piece) || gap < 1 || gap > GAP_MAX_WORDS)
      throw new Unreadable("phrase_gap");
    return { gap };
  }
  const optional = piece.endsWith("?");
  const choices = (optional ? piece.slice(0, -1) : piece).split("|").map(readChoice);
  if (choices.length > CHOICES_MAX) throw new Unreadable("phrase_too_long");
  return { choices, optional };
}

function readChoice(choice: string): PhraseWord[] {
  const words = choice.split("-").flatMap((piece) => {
    const [stem = "", ...stars] = piece.split("*");
    const found = wordsOf(stem).words;
    if (stars.length === 0) return found.map((text) => ({ text, prefix: false }));
    const last = found.at(-1) ?? "";
    const isStem = /^[a-z0-9]+$/.test(last) && last.length >= STEM_MIN_LETTERS;
    if (stars.length > 1 || stars[0] !== "" || !isStem) throw new Unreadable("phrase_star");
    return found.map((text, at) => ({ text, prefix: at === found.length - 1 }));
  });
  if (words.length === 0) throw new Unreadable("phrase_empty");
  if (words.length > CHOICE_WORDS_MAX) throw new Unreadable("phrase_too_long");
  return words;
}

/** A phrase begins and ends with something that must be there. */
function assertEdges(parts: readonly PhrasePart[]): void {
  if (parts.length === 0) throw new Unreadable("phrase_empty");
  for (const edge of [parts[0], parts.at(-1)]) {
    if (!edge || "gap" in edge || edge.optional) throw new Unreadable("phrase_edge");
  }
}

/** However it is met, at least three letters or two Chinese characters must be: else it is in every text. */
function assertStrong(parts: readonly PhrasePart[]): void {
  const weight = parts.reduce((sum, part) => {
    if ("gap" in part || part.optional) return sum;
    return sum + Math.min(...part.choices.map((choice) => choice.reduce(weigh, 0)));
  }, 0);
  if (weight < 6) throw new Unreadable("phrase_too_weak");
}

/** Three for a Chinese character, two for a letter. */
function weigh(sum: number, { text }: PhraseWord): number {
  return sum + (text.charCodeAt(0) > 0x2e7f ? 3 * [...text].length : 2 * text.length);
}
