// Counting: which features speak for a label and which against it. Complement naive Bayes, and the ratios by which the
// linear machine trusts a feature (NB-SVM).
import type { Corpus } from "./corpus.ts";

/** Sums of feature weights: for each label, and over all. */
export interface Counts {
  readonly ofLabel: readonly Float32Array[];
  readonly ofAll: Float32Array;
  readonly textsOfLabel: Int32Array;
}

/** Counts the texts `members`. */
export function countFeatures(corpus: Corpus, members: Int32Array): Counts {
  const ofLabel = corpus.labels.map(() => new Float32Array(corpus.width));
  const ofAll = new Float32Array(corpus.width);
  const textsOfLabel = new Int32Array(corpus.labels.length);
  for (const text of members) {
    const label = corpus.labelOf[text] ?? 0;
    const own = ofLabel[label] ?? ofAll;
    textsOfLabel[label] = (textsOfLabel[label] ?? 0) + 1;
    const end = corpus.offsets[text + 1] ?? 0;
    for (let at = corpus.offsets[text] ?? 0; at < end; at += 1) {
      const feature = corpus.indices[at] ?? 0;
      const weight = corpus.weights[at] ?? 0;
      own[feature] = (own[feature] ?? 0) + weight;
      ofAll[feature] = (ofAll[feature] ?? 0) + weight;
    }
  }
  return { ofLabel, ofAll, textsOfLabel };
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * The weights of complement naive Bayes for one label: how rare a feature is in all the other labels' texts
 * (Rennie and others 2003, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"). `smoothing` above 0.
 */
export function complementWeights(counts: Counts, label: number, smoothing: number): Float32Array {
  const own = counts.ofLabel[label] ?? counts.ofAll;
  const all = sum(counts.ofAll) - sum(own) + smoothing * own.length;
  return Float32Array.from(
    own,
    (value, feature) => -Math.log(((counts.ofAll[feature] ?? 0) - value + smoothing) / all),
  );
}

const RATIO_SMOOTHING = 0.1;

/**
 * How much the linear machine may trust each feature for one label: the square of the log of how much commoner it is
 * there than elsewhere (Wang and Manning 2012, "Baselines and Bigrams"), mixed with an even trust of 1. `share` 0 is an
 * ordinary linear machine, 1 is NB-SVM.
 */
export function trustOf(counts: Counts, label: number, share: number): Float32Array {
  const own = counts.ofLabel[label] ?? counts.ofAll;
  const ownAll = sum(own) + RATIO_SMOOTHING * own.length;
  const otherAll = sum(counts.ofAll) - sum(own) + RATIO_SMOOTHING * own.length;
  return own.map((value, feature) => {
    const here = (value + RATIO_SMOOTHING) / ownAll;
    const elsewhere = ((counts.ofAll[feature] ?? 0) - value + RATIO_SMOOTHING) / otherAll;
    const ratio = Math.log(here / elsewhere);
    return share * ratio * ratio + (1 - share);
  });
}
