// Under which marks a published problem is found: its words, and its facets, the combinations of kind, area and state by
// which lists are filtered. Knows texts and trees; no database.
import type { AreaId, CategoryId } from "../shared/ids.ts";
import { hashToken, tokenize } from "../similar/tokens.ts";
import { isOpen } from "./handling.ts";
import type { Handling } from "./handling.ts";

/** How the public tells problems apart: worked on; solved, says the branch; ended in another way. */
export const publicStates = ["open", "resolved", "ended"] as const;
export type PublicState = (typeof publicStates)[number];

export function publicState(handling: Handling): PublicState {
  if (isOpen(handling)) return "open";
  return handling === "resolved" || handling === "closed" ? "resolved" : "ended";
}

/** Besides its state: a branch looks for volunteers for it. */
export const VOLUNTEERS_WANTED = "volunteers";

const HIGH = 2 ** 21;

/** A text as a number of 53 bits: of a million different ones, one in 20,000 times two share theirs. */
function numberOf(text: string): number {
  return (hashToken(text) >>> 0) * HIGH + (hashToken(`*${text}`) >>> 11);
}

const inLetters = (number: number, characters: number): string =>
  number.toString(36).padStart(characters, "0");

/** 12 letters and digits. */
const markOf = (text: string): string =>
  inLetters(hashToken(text) >>> 0, 7) + inLetters(hashToken(`*${text}`) >>> 11, 5);

export interface Facet {
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly state: PublicState | typeof VOLUNTEERS_WANTED;
}

/** The number of that combination; null stands for all kinds, or all areas. */
export function facetNumber({ categoryId, areaId, state }: Facet): number {
  return numberOf(`${categoryId ?? ""}|${areaId ?? ""}|${state}`);
}

/** Kind and area as one mark, the state as another: few long lists to compare. */
export function facetMarks(
  categoryId: CategoryId | null,
  areaId: AreaId | null,
  state: Facet["state"] | null,
): string[] {
  const placed = categoryId === null && areaId === null;
  return [
    ...(placed ? [] : [markOf(`${categoryId ?? ""}|${areaId ?? ""}`)]),
    ...(state === null ? [] : [markOf(`|${state}`)]),
  ];
}

const chinese = /\p{Script=Han}/gu;
const runs = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
/** A text of the longest length that the form takes has fewer. */
const TOKENS_MAX = 5_000;

const wordMark = (token: string): string => markOf(`=${token}`);

/** The marks of a text: its words, pairs of Chinese characters, and each Chinese character by itself. */
export function textMarks(text: string): string[] {
  const characters = text.normalize("NFKC").match(chinese) ?? [];
  return [...new Set([...tokenize(text, TOKENS_MAX).keys(), ...characters])].map(wordMark);
}

export interface SearchedWords {
  /** What a text must have all of; empty when nothing in `typed` can be looked for. */
  readonly marks: readonly string[];
  /** The same with Chinese characters in any order and place; null when that is no different. */
  readonly nearMarks: readonly string[] | null;
}

/** What somebody typed into the search. Words that stand in every text are left out; Chinese ones never are. */
export function searchedWords(typed: string): SearchedWords {
  const strict = new Set<string>();
  const near = new Set<string>();
  for (const [run] of typed.normalize("NFKC").matchAll(runs)) {
    const tokens = [...tokenize(run).keys()];
    const characters = run.match(chinese) ?? [];
    const found = tokens.length > 0 ? tokens : characters;
    for (const token of found) strict.add(token);
    for (const token of characters.length > 0 ? characters : tokens) near.add(token);
  }
  const differs = [...strict].some((token) => !near.has(token)) && [...typed].length > 2;
  return {
    marks: [...strict].map(wordMark),
    nearMarks: differs ? [...near].map(wordMark) : null,
  };
}
