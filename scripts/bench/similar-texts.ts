// Texts for measuring the search for similar problems. Load data repeats some hundred texts; here each is mixed with
// words drawn by Zipf's law (the word of rank r as often as 1/r), so that there are rare words and common ones.
import type { BaseLanguage } from "../../app/domain/shared/language.ts";
import { pick } from "../demo/random.ts";
import type { Draw } from "../demo/random.ts";

const VOCABULARY = 30_000;
const WORDS_MIXED_IN = 14;
const KEPT_SHARE = 0.8;

const onsets = ["b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "pl", "r", "t", "tr", "v"];
const vowels = ["a", "ai", "e", "i", "o", "u"];
const syllable = (draw: Draw) => pick(draw, onsets) + pick(draw, vowels);
const FIRST_CHARACTER = 0x4e00;
const COMMON_CHARACTERS = 2_500;
const character = (draw: Draw) =>
  String.fromCodePoint(FIRST_CHARACTER + Math.floor(draw() * COMMON_CHARACTERS));

export interface Mixer {
  /** `text` with a fifth of its words left out and others put in. */
  mix(text: string, language: BaseLanguage): string;
}

export function startMixer(draw: Draw): Mixer {
  const words: Record<BaseLanguage, readonly string[]> = {
    en: Array.from({ length: VOCABULARY }, () => syllable(draw) + syllable(draw) + syllable(draw)),
    "zh-CN": Array.from({ length: VOCABULARY }, () => character(draw) + character(draw)),
  };
  const mixedIn = (language: BaseLanguage) =>
    Array.from({ length: WORDS_MIXED_IN }, () => words[language][rank(draw)] ?? "");
  return {
    mix: (text, language) => {
      const space = language === "en" ? " " : "";
      const parts = language === "en" ? text.split(" ") : (text.match(/.{1,3}/gsu) ?? []);
      const kept = parts.filter(() => draw() < KEPT_SHARE);
      return [...kept, ...mixedIn(language)].join(space);
    },
  };
}

/** A rank from 0, by Zipf's law: the inverse of its sum, which grows as the logarithm. */
function rank(draw: Draw): number {
  return Math.floor(VOCABULARY ** draw()) - 1;
}
