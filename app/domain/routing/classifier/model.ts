// A trained model as it is kept and used: small numbers instead of large ones, and only the features that matter.
import { probabilities } from "./calibration.ts";
import type { Calibration } from "./calibration.ts";
import { normalised, readFeatures } from "./features.ts";
import type { Trained } from "./training.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Of more features those that tell labels apart least are let go: 40 labels take 5 MB. */
const FEATURES_MAX = 2 ** 17;
const LEVELS = 127;

export interface Model {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** For each feature one small number a label, to be multiplied by the feature's `scales`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly calibration: Calibration;
}

export interface Guess {
  readonly label: string;
  /** 0 to 1; those of all labels are 1 together. */
  readonly probability: number;
}

/** The model of a training, made small. */
export function makeModel(trained: Trained): Model {
  const { labels, scorer, vocabulary } = trained;
  const kept = tellingFeatures(trained);
  const weights = new Int8Array(kept.length * labels.length);
  const scales = new Float32Array(kept.length);
  for (const [place, feature] of kept.entries()) {
    const row = scorer.weights.map((own) => own[feature] ?? 0);
    const middle = (Math.max(...row) + Math.min(...row)) / 2;
    const scale = (Math.max(...row) - middle) / LEVELS || 1;
    scales[place] = scale;
    for (const [label, weight] of row.entries())
      weights[place * labels.length + label] = Math.round((weight - middle) / scale);
  }
  return {
    labels,
    weights,
    scales,
    biases: scorer.biases,
    calibration: trained.calibration,
    vocabulary: new Vocabulary(
      Int32Array.from(kept, (feature) => vocabulary.hashes[feature] ?? 0),
      Float32Array.from(kept, (feature) => vocabulary.rarity[feature] ?? 0),
    ),
  };
}

function tellingFeatures({ scorer, vocabulary }: Trained): Int32Array {
  const spread = new Float32Array(vocabulary.size);
  for (let feature = 0; feature < vocabulary.size; feature += 1) {
    let [low, high] = [Infinity, -Infinity];
    for (const own of scorer.weights) {
      const weight = own[feature] ?? 0;
      if (weight < low) low = weight;
      if (weight > high) high = weight;
    }
    spread[feature] = high - low;
  }
  const all = Int32Array.from(spread.keys());
  if (all.length <= FEATURES_MAX) return all;
  const least = spread.slice().sort()[all.length - FEATURES_MAX] ?? 0;
  return all.filter((feature) => (spread[feature] ?? 0) >= least).slice(0, FEATURES_MAX);
}

/** Every label with its probability, likeliest first. A text that says nothing known leaves all labels alike. */
export function classify(model: Model, text: string): Guess[] {
  const { indices, weights: present } = model.vocabulary.vectorOf(text);
  const count = model.labels.length;
  if (indices.length === 0) return model.labels.map((label) => ({ label, probability: 1 / count }));
  const scores = Float64Array.from(model.biases);
  for (let at = 0; at < indices.length; at += 1) {
    const feature = indices[at] ?? 0;
    const amount = (present[at] ?? 0) * (model.scales[feature] ?? 0);
    const begin = feature * count;
    for (let label = 0; label < count; label += 1)
      scores[label] = (scores[label] ?? 0) + amount * (model.weights[begin + label] ?? 0);
  }
  const found = probabilities(scores, model.calibration);
  return model.labels
    .map((label, place) => ({ label, probability: found[place] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** How much each character of the text speaks for each of the labels at `places`, and against all the others. */
function voices(model: Model, text: string, places: readonly number[]): Float64Array[] {
  const count = model.labels.length;
  const found = places.map(() => new Float64Array(text.length));
  readFeatures(text, (hash, from, to) => {
    const feature = model.vocabulary.indexOf(hash);
    if (feature < 0) return;
    const begin = feature * count;
    let sum = 0;
    for (let label = 0; label < count; label += 1) sum += model.weights[begin + label] ?? 0;
    const scale = (model.scales[feature] ?? 0) * (model.vocabulary.rarity[feature] ?? 0);
    for (const [which, voice] of found.entries()) {
      const weight = (model.weights[begin + (places[which] ?? 0)] ?? 0) - sum / count;
      const part = (weight * scale) / (to - from);
      for (let at = from; at < to; at += 1) voice[at] = (voice[at] ?? 0) + part;
    }
  });
  return found;
}

const WORDS_SHOWN = 5;
/** A word that speaks less than this beside the loudest is no reason to anybody ("the", "by"). */
const WHISPER = 0.2;
const STRETCH_MAX_CHARACTERS = 6;

/**
 * The words of the text that speak most for each of `labels`, loudest first: whole words, and stretches of Chinese. None
 * for a label that the model does not know.
 */
export function wordsFor(
  model: Model,
  text: string,
  labels: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const plain = normalised(text);
  const known = labels.filter((label) => model.labels.includes(label));
  const found = voices(
    model,
    plain,
    known.map((label) => model.labels.indexOf(label)),
  );
  return new Map(known.map((label, which) => [label, loudest(plain, found[which])]));
}

function loudest(plain: string, voice: Float64Array = new Float64Array(0)): string[] {
  const sums = new Map<string, number>();
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const [from, to] of stretches(word, index, voice)) {
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += voice[at] ?? 0;
      const part = plain.slice(from, to);
      // A rare character takes two places, and a stretch may end between them.
      if (sum > 0 && !/\p{Cs}/u.test(part)) sums.set(part, (sums.get(part) ?? 0) + sum);
    }
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1]);
  const least = (ranked[0]?.[1] ?? 0) * WHISPER;
  return ranked
    .slice(0, WORDS_SHOWN)
    .filter(([, sum]) => sum >= least)
    .map(([word]) => word);
}

/** A word as it is; of a run without spaces the stretches that speak for the label. */
function stretches(word: string, begin: number, voice: Float64Array): [number, number][] {
  const end = begin + word.length;
  if (!/\p{Script=Han}/u.test(word)) return [[begin, end]];
  const found: [number, number][] = [];
  let from = begin;
  for (let at = begin; at <= end; at += 1) {
    const speaks = at < end && (voice[at] ?? 0) > 0 && at - from < STRETCH_MAX_CHARACTERS;
    if (speaks) continue;
    if (at - from >= 2) found.push([from, at]);
    from = at < end && (voice[at] ?? 0) > 0 ? at : at + 1;
  }
  return found;
}
