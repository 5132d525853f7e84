// From labelled texts to a model. A generator that pauses every few milliseconds, so that a worker which trains still
// answers: `finish` runs it to its end at once, a use case lets others in between.
import { fitCalibration } from "./calibration.ts";
import type { Calibration } from "./calibration.ts";
import { makeCorpus } from "./corpus.ts";
import type { Corpus, LabelledText } from "./corpus.ts";
import { learnOpinions, mixed, opinionParts, scoresOf, spreadOf } from "./scorer.ts";
import type { Scorer } from "./scorer.ts";
import { learnVocabulary } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Trained {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly scorer: Scorer;
  readonly calibration: Calibration;
}

const FOLDS = 3;
/** From so many texts on, one fold says enough about how sure a score may be. */
const ONE_FOLD_TEXTS = 4_000;
/** Above so many texts, a feature that only one of them has is noise that costs memory. */
const SINGLE_FEATURES_TEXTS_MAX = 2_500;

/** Learns from `texts`; at least two labels are needed (RangeError). The same texts always give the same model. */
export function* training(texts: readonly LabelledText[]): Generator<void, Trained> {
  const vocabulary = yield* learnVocabulary(
    texts.map(({ text }) => text),
    texts.length > SINGLE_FEATURES_TEXTS_MAX ? 2 : 1,
  );
  const corpus = yield* makeCorpus(texts, vocabulary);
  if (corpus.labels.length < 2) throw new RangeError("a model needs texts of at least two labels");
  const held = yield* heldOut(corpus);
  const opinions = yield* learnOpinions(corpus, Int32Array.from(texts.keys()));
  return {
    labels: corpus.labels,
    vocabulary,
    scorer: mixed(opinions, held.factors),
    calibration: fitCalibration(held.rows, held.labels),
  };
}

/** Runs a training to its end without a pause. */
export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface HeldOut {
  /** Of texts that the opinions had not seen: the scores of their mixture. */
  readonly rows: Float64Array[];
  readonly labels: number[];
  /** By what each opinion is multiplied in the mixture. */
  readonly factors: number[];
}

/** What is said of texts by opinions that have not seen them: for the scale of each, and for the calibration. */
function* heldOut(corpus: Corpus): Generator<void, HeldOut> {
  const folds = foldsOf(corpus);
  const labels: number[] = [];
  const rowsOf: Float64Array[][] = opinionParts.map(() => []);
  const used = folds.length < ONE_FOLD_TEXTS ? FOLDS : 1;
  for (let fold = 0; fold < used; fold += 1) {
    const { rest, held } = split(folds, fold);
    const opinions = yield* learnOpinions(corpus, rest);
    for (const [place, opinion] of opinions.entries())
      rowsOf[place]?.push(...scoresOf(opinion, corpus, held));
    for (const text of held) labels.push(corpus.labelOf[text] ?? 0);
  }
  const factors = opinionParts.map((part, place) => part / spreadOf(rowsOf[place] ?? []));
  const rows = labels.map((_, text) =>
    Float64Array.from(corpus.labels, (_name, label) =>
      factors.reduce((sum, factor, place) => {
        return sum + factor * (rowsOf[place]?.[text]?.[label] ?? 0);
      }, 0),
    ),
  );
  return { rows, labels, factors };
}

/** Which fold each text belongs to: every label is spread evenly over all of them. */
function foldsOf(corpus: Corpus): Int32Array {
  const seen = new Int32Array(corpus.labels.length);
  return corpus.labelOf.map((label) => {
    seen[label] = (seen[label] ?? 0) + 1;
    return (seen[label] ?? 0) % FOLDS;
  });
}

function split(folds: Int32Array, fold: number): { rest: Int32Array; held: Int32Array } {
  const rest: number[] = [];
  const held: number[] = [];
  for (const [text, own] of folds.entries()) (own === fold ? held : rest).push(text);
  return { rest: Int32Array.from(rest), held: Int32Array.from(held) };
}
