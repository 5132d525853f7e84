// Cues made ready for many texts: every phrase is tried only where its first word stands, and no phrase can take longer
// than its length times its gaps.
import { allLines } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { readPhrase } from "./cue-phrase.ts";
import type { PhrasePart } from "./cue-phrase.ts";
import { meets } from "./meet-phrase.ts";
import type { Numbered, Part, Phrase } from "./meet-phrase.ts";
import { plain, wordsOf } from "./plain-words.ts";
import { WordIndex } from "./word-index.ts";

export interface CompiledCues {
  /** The codes of the cues that are found in a text, in the order of the cues. Any text, however long: never throws. */
  readonly find: (text: string) => string[];
  /** The same for a text that went through `plain`. */
  readonly findIn: (plainText: string) => string[];
}

/** Compiles the active cues. Phrases that can't be read are left out: publishing refuses them (`prove-cues.ts`). */
export function compileCues(cues: readonly Cue[]): CompiledCues {
  const index = new WordIndex();
  const looked = cues.filter(({ active }) => active);
  const phrases = looked.flatMap((cue, number) => phrasesOf(index, allLines(cue.phrases), number));
  const excepts = looked.map((cue, number) => phrasesOf(index, allLines(cue.except), number));
  const byFirst = groupByFirst(phrases);
  const findIn = (plainText: string): string[] => {
    const read = wordsOf(plainText);
    const text = { ...read, numbers: read.words.map((word) => index.numbersOf(word)) };
    const suspected = suspects(text, byFirst, looked.length, excepts);
    return looked.flatMap(({ code }, cue) => (suspected[cue] === 1 ? [code] : []));
  };
  return { find: (text) => findIn(plain(text)), findIn };
}

function phrasesOf(index: WordIndex, lines: readonly string[], cue: number): Phrase[] {
  return lines.flatMap((line) => {
    const read = readPhrase(line);
    if (!read.ok) return [];
    const parts = read.parts.map((part) => numbered(index, part));
    return [{ cue, parts, needs: parts.flatMap(needOf) }];
  });
}

function needOf(part: Part): number[][] {
  if ("gap" in part || part.optional) return [];
  return [[...new Set(part.choices.map(([first]) => first ?? -1))]];
}

function numbered(index: WordIndex, part: PhrasePart): Part {
  if ("gap" in part) return part;
  const choices = part.choices.map((choice) => choice.map((word) => index.add(word)));
  return { choices, optional: part.optional };
}

function groupByFirst(phrases: readonly Phrase[]): Map<number, Phrase[]> {
  const groups = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.parts;
    if (!first || "gap" in first) continue;
    for (const number of new Set(first.choices.map(([word]) => word ?? -1))) {
      groups.set(number, [...(groups.get(number) ?? []), phrase]);
    }
  }
  return groups;
}

/** For each cue 1 when one of its phrases is met with words that no exception covers. */
function suspects(
  text: Numbered,
  byFirst: ReadonlyMap<number, readonly Phrase[]>,
  cues: number,
  excepts: readonly (readonly Phrase[])[],
): Uint8Array {
  const found = new Uint8Array(cues);
  const present = new Set(text.numbers.flat());
  const hopeful = new Map<Phrase, boolean>();
  /** Of the many phrases that begin with a common word, most need another that is nowhere in the text. */
  const mayMeet = (phrase: Phrase): boolean => {
    const known = hopeful.get(phrase);
    if (known !== undefined) return known;
    const may = phrase.needs.every((words) => words.some((word) => present.has(word)));
    hopeful.set(phrase, may);
    return may;
  };
  const covers = new Map<number, Uint8Array>();
  for (let at = 0; at < text.numbers.length; at += 1) {
    for (const number of text.numbers[at] ?? []) {
      for (const phrase of byFirst.get(number) ?? []) {
        if (found[phrase.cue] === 1 || !mayMeet(phrase)) continue;
        if (!meets(text, phrase, at, null)) continue;
        const covered = covers.get(phrase.cue) ?? coveredBy(text, excepts[phrase.cue] ?? []);
        covers.set(phrase.cue, covered);
        if (meets(text, phrase, at, covered)) found[phrase.cue] = 1;
      }
    }
  }
  return found;
}

/** 1 for each word that an exception covers. An exception lies within one clause, so that two can't make one. */
function coveredBy(text: Numbered, excepts: readonly Phrase[]): Uint8Array {
  const covered = new Uint8Array(text.words.length);
  for (let at = 0; at < text.words.length; at += 1) {
    const here = text.numbers[at] ?? [];
    if (here.length === 0) continue;
    for (const phrase of excepts) {
      if (phrase.needs[0]?.some((word) => here.includes(word)) !== true) continue;
      const end = meets(text, phrase, at, null, true);
      if (end) covered.fill(1, at, end);
    }
  }
  return covered;
}
