// Whether a phrase stands at a place of a text. Its work is bounded by its parts times its gaps: nothing is tried twice.
import type { PlainWords } from "./plain-words.ts";

export type Part =
  | { readonly gap: number }
  | { readonly choices: readonly (readonly number[])[]; readonly optional: boolean };

export interface Phrase {
  readonly cue: number;
  readonly parts: readonly Part[];
  /** For each part that must be met, the words with which its choices begin: one of them must be in the text. */
  readonly needs: readonly (readonly number[])[];
}

/** A text with, for each word, the numbers of the phrases' words that it is. */
export interface Numbered extends PlainWords {
  readonly numbers: readonly (readonly number[])[];
}

/** What may be met: no covered word, and for an exception none beyond its clause. */
interface Bounds {
  readonly covered: Uint8Array | null;
  /** Where the next clause begins; the text's end when clauses don't matter. */
  readonly end: number;
}

/** Where the phrase that begins at `from` ends (the place after its last word, the furthest), or 0. */
export function meets(
  text: Numbered,
  { parts }: Phrase,
  from: number,
  covered: Uint8Array | null,
  withinClause = false,
): number {
  const bounds = { covered, end: withinClause ? clauseEnd(text, from) : text.words.length };
  let places: readonly number[] = [from];
  for (const part of parts) {
    places =
      "gap" in part ? spread(places, part.gap, bounds.end) : step(places, part, text, bounds);
    if (places.length === 0) return 0;
  }
  return places.at(-1) ?? 0;
}

function clauseEnd({ words, begins }: PlainWords, from: number): number {
  let end = from + 1;
  while (end < words.length && begins[end] !== true) end += 1;
  return end;
}

const NOWHERE: readonly number[] = [];

/** Every place that is up to `gap` words further; places are ascending, each once. */
function spread(places: readonly number[], gap: number, end: number): number[] {
  const reached: number[] = [];
  for (const place of places) {
    const next = Math.max(place, (reached.at(-1) ?? -1) + 1);
    for (let at = next; at <= Math.min(place + gap, end); at += 1) reached.push(at);
  }
  return reached;
}

/** The places after a choice of `part`, ascending, each once. Makes no list for the many that lead nowhere. */
function step(
  places: readonly number[],
  part: Exclude<Part, { gap: number }>,
  text: Numbered,
  bounds: Bounds,
): readonly number[] {
  let reached: number[] | null = part.optional ? [...places] : null;
  for (const place of places) {
    for (const choice of part.choices) {
      if (!stands(text, choice, place, bounds)) continue;
      const after = place + choice.length;
      reached ??= [];
      if (!reached.includes(after)) reached.push(after);
    }
  }
  return reached === null ? NOWHERE : reached.sort((a, b) => a - b);
}

function stands(
  { numbers }: Numbered,
  choice: readonly number[],
  place: number,
  { covered, end }: Bounds,
): boolean {
  if (place + choice.length > end) return false;
  for (let offset = 0; offset < choice.length; offset += 1) {
    const at = place + offset;
    if (numbers[at]?.includes(choice[offset] ?? -1) !== true || covered?.[at] === 1) return false;
  }
  return true;
}
