// Several opinions as one: two linear machines, one that trusts the counts and one that trusts the texts, and complement
// Bayes. All are linear, so the mixture is one table of weights.
import { complementWeights, countFeatures, trustOf } from "./bayes.ts";
import { weightsIfSeen } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import { separate } from "./linear-machine.ts";

/** A score for each label: `bias + weights . text`. Higher is likelier; only differences mean anything. */
export interface Scorer {
  readonly weights: readonly Float32Array[];
  readonly biases: Float32Array;
}

/** What a scorer learned, and from which features: others are unknown to it. */
export interface Opinion extends Scorer {
  readonly seen: Float32Array;
}

/** Every label costs alike, however few texts it has. */
const BALANCE = 1;

const machines = [
  { cost: 0.2, share: 1 },
  { cost: 2, share: 0.15 },
] as const;
const SMOOTHING = 0.1;

/**
 * How much each opinion counts, once all are on one scale. Machines, costs and parts were chosen together by
 * cross-validation on three unlike sets of texts, English and Chinese; no single machine was best on all of them.
 */
export const opinionParts: readonly number[] = [0.35, 0.35, 0.3];

/** Every opinion on the texts `members`, in the order of `opinionParts`. */
export function* learnOpinions(
  corpus: Corpus,
  members: Int32Array,
): Generator<void, readonly Opinion[]> {
  const counts = countFeatures(corpus, members);
  const seen = counts.ofAll;
  const opinions: Opinion[] = [];
  for (const { cost, share } of machines) {
    const weights: Float32Array[] = [];
    const biases = new Float32Array(corpus.labels.length);
    for (const label of corpus.labels.keys()) {
      const trust = trustOf(counts, label, share);
      const settings = { cost, balance: BALANCE };
      const found = yield* separate(corpus, members, label, trust, settings);
      weights.push(Float32Array.from(found.weights));
      biases[label] = found.bias;
    }
    opinions.push({ weights, biases, seen });
  }
  opinions.push({
    weights: corpus.labels.map((_, label) => complementWeights(counts, label, SMOOTHING)),
    biases: new Float32Array(corpus.labels.length),
    seen,
  });
  return opinions;
}

/** One row of scores a text, each with a mean of 0. */
export function scoresOf(opinion: Opinion, corpus: Corpus, members: Int32Array): Float64Array[] {
  return Array.from(members, (text) => {
    const row = Float64Array.from(opinion.biases);
    const own = weightsIfSeen(corpus, text, opinion.seen);
    const begin = corpus.offsets[text] ?? 0;
    const end = corpus.offsets[text + 1] ?? 0;
    for (const [label, weights] of opinion.weights.entries()) {
      let score = row[label] ?? 0;
      for (let at = begin; at < end; at += 1)
        score += (weights[corpus.indices[at] ?? 0] ?? 0) * (own[at - begin] ?? 0);
      row[label] = score;
    }
    const mean = row.reduce((sum, score) => sum + score, 0) / row.length;
    return row.map((score) => score - mean);
  });
}

/** The usual distance of a score from its row's mean: what brings opinions to one scale. */
export function spreadOf(rows: readonly Float64Array[]): number {
  const deviations = rows.map((row) =>
    Math.sqrt(row.reduce((sum, score) => sum + score * score, 0) / row.length),
  );
  return deviations.reduce((sum, one) => sum + one, 0) / Math.max(1, rows.length) || 1;
}

/** The opinions as one scorer, each times its factor. */
export function mixed(opinions: readonly Scorer[], factors: readonly number[]): Scorer {
  const [first] = opinions;
  if (!first) throw new RangeError("nothing to mix");
  const add = (into: Float32Array, from: Float32Array, factor: number) => {
    for (let at = 0; at < into.length; at += 1)
      into[at] = (into[at] ?? 0) + factor * (from[at] ?? 0);
  };
  const weights = first.weights.map((own) => new Float32Array(own.length));
  const biases = new Float32Array(first.biases.length);
  for (const [place, opinion] of opinions.entries()) {
    const factor = factors[place] ?? 0;
    add(biases, opinion.biases, factor);
    for (const [label, own] of weights.entries()) add(own, opinion.weights[label] ?? own, factor);
  }
  return { weights, biases };
}
