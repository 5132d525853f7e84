// How alike two problems are, from 0 to 1: words, times distance, times kind, times time. A hint for people, never a
// decision. Every constant stands here with its reason.
import type { AreaId, CategoryId } from "../shared/ids.ts";
import { DAY_MS, instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import type { Point } from "../shared/point.ts";

/** A hole in the road is the same one within a street's length: 500 m away it is half as likely. */
const HALF_AT_METRES = 500;
/** Even far away the words may be about one thing, such as a water works; the place then counts against it. */
const FAR_FACTOR = 0.2;
const SAME_TOWNSHIP_FACTOR = 0.6;
/** One of the two does not know where: neither for nor against it. */
const UNKNOWN_PLACE_FACTOR = 0.6;

/** Residents often choose the neighbouring kind of the same group; a quite different one less often. */
const SAME_GROUP_FACTOR = 0.8;
const OTHER_KIND_FACTOR = 0.5;
const UNKNOWN_KIND_FACTOR = 0.8;

/** What was solved two months ago may have come back; what was solved last year is rather another problem. */
const HALF_AFTER_DAYS = 60;
const OLD_FACTOR = 0.25;

/** Shown as reasons; more are not read. */
const WORDS_SHOWN = 5;

/** Under it nothing is shown: two texts of one kind and village that are about two things stay below. */
export const SHOWN_FROM = 0.1;

export const nearness = ["same_area", "same_township", "elsewhere", "unknown"] as const;
export type Nearness = (typeof nearness)[number];

/** Where and when a problem is, and of what kind. */
export interface Circumstances {
  readonly categoryId: CategoryId | null;
  readonly areaId: AreaId | null;
  readonly point: Point | null;
  /** When it was submitted, or is about to be. */
  readonly at: Instant;
  /** What is still being solved does not grow old. */
  readonly open: boolean;
}

/** What must be known of the county: the group of a kind, and the path of an area, `/county/township/village/`. */
export interface Places {
  readonly groupOf: ReadonlyMap<CategoryId, CategoryId | null>;
  readonly pathOf: ReadonlyMap<AreaId, string>;
}

export interface Grounds {
  /** Words that both have, as the first one writes them, the rarest first. */
  readonly words: readonly string[];
  readonly near: Nearness;
  /** Null when one of them has no point. */
  readonly distanceMetres: number | null;
  /** Days between the two. */
  readonly days: number;
  readonly sameKind: boolean;
}

export interface Similarity {
  /** 0 to 1. */
  readonly score: number;
  readonly grounds: Grounds;
}

/**
 * How much two texts have in common, 0 to 1: the geometric mean of what share of each lies in the other, rare words
 * weighing more (the coefficient of A. Ochiai, 1957, with weights). `weights` are those of the first text's tokens; the
 * other tokens of the second count as much as the first's do on average.
 */
export function likeness(
  weights: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, string>,
): number {
  let [whole, shared, count] = [0, 0, 0];
  for (const [token, weight] of weights) {
    whole += weight;
    if (!other.has(token)) continue;
    shared += weight;
    count += 1;
  }
  if (shared === 0) return 0;
  const otherWhole = shared + (other.size - count) * (whole / weights.size);
  return shared / Math.sqrt(whole * otherWhole);
}

/** The whole score and what speaks for it. `likeWords` is `likeness` of the texts, `words` what they share. */
export function similarity(
  one: Circumstances,
  other: Circumstances,
  places: Places,
  { likeWords, words }: { readonly likeWords: number; readonly words: readonly string[] },
): Similarity {
  const near = nearnessOf(one, other, places);
  const distance = one.point && other.point ? metresBetween(one.point, other.point) : null;
  const days = Math.abs(instantToMs(one.at) - instantToMs(other.at)) / DAY_MS;
  const sameKind = one.categoryId !== null && one.categoryId === other.categoryId;
  const score =
    likeWords *
    (distance === null ? areaFactor(near) : distanceFactor(distance)) *
    kindFactor(one, other, places) *
    (other.open ? 1 : Math.max(OLD_FACTOR, 0.5 ** (days / HALF_AFTER_DAYS)));
  const grounds = {
    words: words.slice(0, WORDS_SHOWN),
    near,
    distanceMetres: distance === null ? null : Math.round(distance),
    days: Math.round(days),
    sameKind,
  };
  return { score, grounds };
}

function distanceFactor(metres: number): number {
  return Math.max(FAR_FACTOR, 0.5 ** (metres / HALF_AT_METRES));
}

function areaFactor(near: Nearness): number {
  const factors: Record<Nearness, number> = {
    same_area: 1,
    same_township: SAME_TOWNSHIP_FACTOR,
    elsewhere: FAR_FACTOR,
    unknown: UNKNOWN_PLACE_FACTOR,
  };
  return factors[near];
}

function kindFactor(one: Circumstances, other: Circumstances, { groupOf }: Places): number {
  if (one.categoryId === null || other.categoryId === null) return UNKNOWN_KIND_FACTOR;
  if (one.categoryId === other.categoryId) return 1;
  const group = (id: CategoryId) => groupOf.get(id) ?? id;
  return group(one.categoryId) === group(other.categoryId) ? SAME_GROUP_FACTOR : OTHER_KIND_FACTOR;
}

function nearnessOf(one: Circumstances, other: Circumstances, { pathOf }: Places): Nearness {
  const path = one.areaId === null ? undefined : pathOf.get(one.areaId);
  const otherPath = other.areaId === null ? undefined : pathOf.get(other.areaId);
  if (path === undefined || otherPath === undefined) return "unknown";
  if (path === otherPath) return "same_area";
  return townshipOf(path) === townshipOf(otherPath) ? "same_township" : "elsewhere";
}

/** The first two steps of the path, county and township. */
function townshipOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS_A_DEGREE = Math.PI / 180;

/** Along the earth's surface, by the haversine formula on a sphere of the mean radius; good to half a percent. */
function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS_A_DEGREE) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS_A_DEGREE) / 2);
  const both = Math.cos(a.latitude * RADIANS_A_DEGREE) * Math.cos(b.latitude * RADIANS_A_DEGREE);
  return (
    2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.hypot(north, Math.sqrt(both) * east)))
  );
}

/**
 * Words for people, of `shared` tokens of a text, the weightiest first: pairs of Chinese characters that follow each
 * other are put together again. `tokens` are those of the text in their order, with how they were written.
 */
export function sharedWords(
  tokens: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, number>,
  shared: (token: string) => boolean,
): string[] {
  const words: { word: string; weight: number; last: string | null }[] = [];
  for (const [token, word] of tokens) {
    const before = words.at(-1);
    if (!shared(token)) {
      if (before) before.last = null;
      continue;
    }
    const weight = weights.get(token) ?? 0;
    if (before && isPair(word) && before.last !== null && word.startsWith(before.last)) {
      before.word += word.slice(before.last.length);
      before.weight = Math.max(before.weight, weight);
      before.last = lastCharacter(word);
    } else words.push({ word, weight, last: isPair(word) ? lastCharacter(word) : null });
  }
  const ranked = words.sort((a, b) => b.weight - a.weight).map(({ word }) => word);
  return [...new Set(ranked)];
}

const isPair = (word: string): boolean => /^\p{Script=Han}{2}$/u.test(word);
const lastCharacter = (word: string): string => [...word].at(-1) ?? "";
