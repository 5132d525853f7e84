// Which problems of the index are worth reading: those that have the rarest words of a text, the near ones and those of
// the same kind first. Numbers only.
import { hashToken } from "./tokens.ts";

/** More words than these change the order of the best little and cost time. */
const WORDS_ASKED = 12;
/** What lies in the same area, or is of the same kind, is worth this much more than its words alone. */
const NEAR_BONUS = 2;
const KIND_BONUS = 1.3;

/**
 * Weighs every token by its rarity, ln(1 + N / n), into `weights`, and gives the hashes of the rarest that anybody has.
 * `sample` holds the newest `depth` numbers of each token: of a token with so many, n is told by how far back they
 * reach. `newest` is N.
 */
export function rarestTokens(
  tokens: readonly string[],
  sample: ReadonlyMap<number, readonly number[]>,
  newest: number,
  depth: number,
  weights: Map<string, number>,
): number[] {
  const known: { mark: number; weight: number }[] = [];
  for (const token of tokens) {
    const mark = hashToken(token);
    const numbers = sample.get(mark) ?? [];
    const weight = Math.log1p(newest / Math.max(1, frequency(numbers, newest, depth)));
    weights.set(token, weight);
    if (numbers.length > 0) known.push({ mark, weight });
  }
  return known
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS_ASKED)
    .map(({ mark }) => mark);
}

function frequency(numbers: readonly number[], newest: number, depth: number): number {
  if (numbers.length < depth) return numbers.length;
  const oldest = numbers.reduce((least, number) => Math.min(least, number));
  return (numbers.length * newest) / (newest - oldest + 1);
}

interface Weighed {
  readonly weight: number;
  readonly numbers: readonly number[];
}

/** The `atMost` numbers with the greatest sum of weights, near ones and those of the kind raised; newer before older. */
export function pickCandidates(
  words: readonly Weighed[],
  marked: { readonly near: readonly number[]; readonly kind: readonly number[] },
  atMost: number,
): number[] {
  const sums = new Map<number, number>();
  for (const { weight, numbers } of words) {
    for (const number of numbers) sums.set(number, (sums.get(number) ?? 0) + weight);
  }
  raise(sums, new Set(marked.near), NEAR_BONUS);
  raise(sums, new Set(marked.kind), KIND_BONUS);
  return [...sums]
    .sort(([newerA, a], [newerB, b]) => b - a || newerB - newerA)
    .slice(0, atMost)
    .map(([number]) => number);
}

function raise(sums: Map<number, number>, numbers: ReadonlySet<number>, factor: number): void {
  for (const number of numbers) {
    const sum = sums.get(number);
    if (sum !== undefined) sums.set(number, sum * factor);
  }
}
