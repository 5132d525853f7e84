// The figures of an evaluation, against an example that was worked out by hand.
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../app/domain/routing/classifier/evaluation.ts";
import { normalised, readFeatures } from "../../../../app/domain/routing/classifier/features.ts";
import type { Model } from "../../../../app/domain/routing/classifier/model.ts";
import { noSteps } from "../../../../app/domain/routing/classifier/steps.ts";
import { Vocabulary } from "../../../../app/domain/routing/classifier/vocabulary.ts";

const hashOf = (word: string): number => {
  const hashes: number[] = [];
  readFeatures(normalised(word), (hash) => hashes.push(hash));
  return hashes[0] ?? 0;
};

/**
 * A model by hand: each word stands for one label, and one probability. With two other labels, a score of s gives
 * e^s / (e^s + 2 + ...): chosen so that the first guess gets exactly the wanted share.
 */
const words = [
  { word: "red", label: 0, share: 0.9 },
  { word: "pink", label: 0, share: 0.6 },
  { word: "green", label: 1, share: 0.8 },
  { word: "blue", label: 2, share: 0.72 },
] as const;
const LABELS = ["a", "b", "c", "d"];
const score = (share: number): number => Math.log((share * (LABELS.length - 1)) / (1 - share));

const model: Model = {
  labels: LABELS,
  vocabulary: new Vocabulary(
    Int32Array.from(words, ({ word }) => hashOf(word)),
    new Float32Array(words.length).fill(1),
  ),
  weights: Int8Array.from(words.flatMap(({ label }) => LABELS.map((_, at) => +(at === label)))),
  scales: Float32Array.from(words, ({ share }) => score(share)),
  biases: new Float32Array(LABELS.length),
  calibration: { sharpness: 1, slope: 1, offset: 0, steps: noSteps },
};

const texts = [
  { text: "red", label: "a" },
  { text: "red", label: "a" },
  { text: "pink", label: "b" },
  { text: "green", label: "b" },
  { text: "green", label: "a" },
  { text: "blue", label: "c" },
  { text: "blue", label: "c" },
  { text: "blue", label: "d" },
];

describe("an evaluation of eight texts, five of them right", () => {
  const found = evaluate(model, texts);

  it("has their number and the share that is right", () => {
    expect(found.texts).toBe(8);
    expect(found.accuracy).toBe(5 / 8);
  });

  it("has precision and recall of every label that the texts have", () => {
    expect(found.classes).toEqual([
      { label: "a", texts: 3, precision: 2 / 3, recall: 2 / 3 },
      { label: "b", texts: 2, precision: 1 / 2, recall: 1 / 2 },
      { label: "c", texts: 2, precision: 2 / 3, recall: 1 },
      { label: "d", texts: 1, precision: null, recall: 0 },
    ]);
  });

  it("has the mean of the labels' F1, where a label that nobody got counts as 0", () => {
    expect(found.macroF1).toBeCloseTo((2 / 3 + 1 / 2 + 4 / 5 + 0) / 4, 9);
  });

  it("has the share whose label is among the first three", () => {
    // Behind the first, equal labels stand by their order: only `d` is ever fourth.
    expect(found.top3).toBe(7 / 8);
  });

  it("has the share that can be decided with 95 % right, the surest first", () => {
    // Both at 0.9 are right; with the two at 0.8 three of four are.
    expect(found.coverageAt95).toBe(2 / 8);
    expect(evaluate(model, texts.slice(0, 2)).coverageAt95).toBe(1);
    expect(evaluate(model, texts.slice(2, 3)).coverageAt95).toBe(0);
  });

  it("has what was promised and what came true, by tenths", () => {
    expect(found.reliability.map(({ from, texts: count }) => [from, count])).toEqual([
      [0.6, 1],
      [0.7, 3],
      [0.8, 2],
      [0.9, 2],
    ]);
    const [sixty, seventy, eighty, ninety] = found.reliability;
    for (const [bin, promised, right] of [
      [sixty, 0.6, 0],
      [seventy, 0.72, 2 / 3],
      [eighty, 0.8, 1 / 2],
      [ninety, 0.9, 1],
    ] as const) {
      expect(bin?.promised).toBeCloseTo(promised, 5);
      expect(bin?.right).toBeCloseTo(right, 9);
    }
    const apart = 1 * 0.6 + 3 * (0.72 - 2 / 3) + 2 * 0.3 + 2 * 0.1;
    expect(found.calibrationError).toBeCloseTo(apart / 8, 5);
  });

  it("of no texts is refused", () => {
    expect(() => evaluate(model, [])).toThrow(RangeError);
  });
});
