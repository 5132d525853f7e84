// Texts with their labels as numbers, in the flat form in which a model learns from them.
import type { Vocabulary } from "./vocabulary.ts";

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface Corpus {
  readonly labels: readonly string[];
  /** The label of each text, as a place in `labels`. */
  readonly labelOf: Int32Array;
  /** Where each text's features begin in `indices` and `weights`; one more than there are texts. */
  readonly offsets: Int32Array;
  readonly indices: Int32Array;
  readonly weights: Float32Array;
  /** How many features there are. */
  readonly width: number;
}

/**
 * The weights of a text as they would be if features without a count in `seen` were unknown: so does a text weigh that
 * comes after the training.
 */
export function weightsIfSeen(corpus: Corpus, text: number, seen: Float32Array): Float32Array {
  const begin = corpus.offsets[text] ?? 0;
  const end = corpus.offsets[text + 1] ?? 0;
  const weights = corpus.weights.slice(begin, end);
  let square = 0;
  for (let at = begin; at < end; at += 1) {
    if ((seen[corpus.indices[at] ?? 0] ?? 0) === 0) weights[at - begin] = 0;
    square += (weights[at - begin] ?? 0) ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = begin; at < end; at += 1) weights[at - begin] = (weights[at - begin] ?? 0) / length;
  return weights;
}

/** Labels in alphabetical order, whichever text comes first. */
export function* makeCorpus(
  texts: readonly LabelledText[],
  vocabulary: Vocabulary,
): Generator<void, Corpus> {
  const labels = [...new Set(texts.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  const vectors = [];
  for (const [number, { text }] of texts.entries()) {
    vectors.push(vocabulary.vectorOf(text));
    if (number % 100 === 99) yield;
  }
  const offsets = new Int32Array(texts.length + 1);
  for (const [number, { indices }] of vectors.entries())
    offsets[number + 1] = (offsets[number] ?? 0) + indices.length;
  const total = offsets[texts.length] ?? 0;
  const indices = new Int32Array(total);
  const weights = new Float32Array(total);
  for (const [number, vector] of vectors.entries()) {
    indices.set(vector.indices, offsets[number]);
    weights.set(vector.weights, offsets[number]);
  }
  const labelOf = Int32Array.from(texts, ({ label }) => places.get(label) ?? 0);
  return { labels, labelOf, offsets, indices, weights, width: vocabulary.size };
}
