// How good a model is, on texts that it has not seen.
import type { LabelledText } from "./corpus.ts";
import { classify } from "./model.ts";
import type { Model } from "./model.ts";

export interface ClassFigures {
  readonly label: string;
  readonly texts: number;
  /** Of the texts that got the label, the share that has it. Null: none got it. */
  readonly precision: number | null;
  /** Of the texts that have the label, the share that got it. */
  readonly recall: number;
}

/** Texts whose first guess had a probability between two bounds: what was promised, and what came true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly texts: number;
  readonly promised: number;
  readonly right: number;
}

export interface Evaluation {
  readonly texts: number;
  readonly accuracy: number;
  /** The mean of the labels' F1, every label alike. */
  readonly macroF1: number;
  /** The share whose right label is among the first three guesses. */
  readonly top3: number;
  /** The largest share of texts, surest first, of which 95 % are right. */
  readonly coverageAt95: number;
  /** The mean distance between promise and truth over the bins, by their texts. */
  readonly calibrationError: number;
  readonly classes: readonly ClassFigures[];
  readonly reliability: readonly ReliabilityBin[];
}

const BINS = 10;
const PRECISION_WANTED = 0.95;

interface Judged {
  readonly label: string;
  readonly guess: string;
  readonly probability: number;
  readonly amongThree: boolean;
}

/** Judges `model` on `texts`, at least one (RangeError). */
export function evaluate(model: Model, texts: readonly LabelledText[]): Evaluation {
  if (texts.length === 0) throw new RangeError("there are no texts to evaluate on");
  const judged = texts.map(({ text, label }) => judge(model, text, label));
  const classes = classFigures(judged);
  const reliability = reliabilityOf(judged);
  return {
    texts: texts.length,
    accuracy: shareOf(judged, isRight),
    macroF1: mean(classes.map(f1)),
    top3: shareOf(judged, ({ amongThree }) => amongThree),
    coverageAt95: coverageAt(judged, PRECISION_WANTED),
    calibrationError:
      reliability.reduce((sum, bin) => sum + bin.texts * Math.abs(bin.promised - bin.right), 0) /
      texts.length,
    classes,
    reliability,
  };
}

function judge(model: Model, text: string, label: string): Judged {
  const guesses = classify(model, text);
  const [first] = guesses;
  return {
    label,
    guess: first?.label ?? "",
    probability: first?.probability ?? 0,
    amongThree: guesses.slice(0, 3).some((guess) => guess.label === label),
  };
}

const isRight = ({ label, guess }: Judged): boolean => label === guess;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const shareOf = (all: readonly Judged[], holds: (one: Judged) => boolean): number =>
  all.filter(holds).length / Math.max(1, all.length);

function classFigures(judged: readonly Judged[]): ClassFigures[] {
  const labels = [...new Set(judged.map(({ label }) => label))].sort();
  return labels.map((label) => {
    const own = judged.filter((one) => one.label === label);
    const given = judged.filter((one) => one.guess === label);
    return {
      label,
      texts: own.length,
      precision: given.length === 0 ? null : shareOf(given, isRight),
      recall: shareOf(own, isRight),
    };
  });
}

function f1({ precision, recall }: ClassFigures): number {
  if (precision === null || precision + recall === 0) return 0;
  return (2 * precision * recall) / (precision + recall);
}

function coverageAt(judged: readonly Judged[], precision: number): number {
  const surest = [...judged].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let covered = 0;
  for (const [place, one] of surest.entries()) {
    if (isRight(one)) right += 1;
    // Texts of one probability can only be taken together.
    const next = surest[place + 1];
    if (next?.probability === one.probability) continue;
    if (right / (place + 1) >= precision) covered = place + 1;
  }
  return covered / judged.length;
}

function reliabilityOf(judged: readonly Judged[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const members = judged.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    return {
      from: bin / BINS,
      texts: members.length,
      promised: mean(members.map(({ probability }) => probability)),
      right: shareOf(members, isRight),
    };
  }).filter(({ texts }) => texts > 0);
}
