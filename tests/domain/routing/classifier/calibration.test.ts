// Probabilities that keep their word: of the texts that get 80 %, about 80 % are right.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitCalibration,
  probabilities,
} from "../../../../app/domain/routing/classifier/calibration.ts";
import { evaluate } from "../../../../app/domain/routing/classifier/evaluation.ts";
import { makeModel } from "../../../../app/domain/routing/classifier/model.ts";
import { finish, training } from "../../../../app/domain/routing/classifier/training.ts";
import { makeTexts } from "./small-texts.ts";

describe.each([
  { noise: { ownMax: 6, stray: 0.6, wrong: 0.05 }, from: 0 },
  // Of texts without a word of their kind it promises up to six points too much: nobody goes by so little.
  { noise: { ownMax: 3, stray: 0.4, wrong: 0.08 }, from: 0.5 },
  { noise: { ownMax: 4, stray: 0.2, wrong: 0.1 }, from: 0.5 },
])("on thousands of texts that it has not seen, with noise of $noise, a model", (set) => {
  const { noise } = set;
  const model = makeModel(finish(training(makeTexts(21, 3_000, noise))));
  const { reliability, calibrationError, accuracy } = evaluate(model, makeTexts(22, 6_000, noise));
  const told = reliability.filter(({ texts, from }) => texts >= 200 && from >= set.from);

  it("is unsure of some and sure of others, as it should be", () => {
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(accuracy).toBeGreaterThan(0.5);
    expect(accuracy).toBeLessThan(0.9);
  });

  it("is right as often as it promises, within five points in every bin that decides", () => {
    for (const { from, promised, right } of told)
      expect(Math.abs(promised - right), `from ${String(from)}`).toBeLessThanOrEqual(0.05);
    expect(calibrationError).toBeLessThan(0.035);
  });
});

describe("a calibration", () => {
  it("draws in scores that are far too sure", () => {
    // The first label has the highest score each time, and is right in seven of ten.
    const rows = Array.from({ length: 1_000 }, () => Float64Array.from([20, 0, 0]));
    const truth = rows.map((_, number) => (number % 10 < 7 ? 0 : 1 + (number % 2)));
    const calibration = fitCalibration(rows, truth);
    expect(probabilities(Float64Array.from([20, 0, 0]), calibration)[0]).toBeCloseTo(0.7, 1);
  });

  it("of no texts at all leaves the scores usable", () => {
    const found = probabilities(Float64Array.from([1, 0]), fitCalibration([], []));
    expect((found[0] ?? 0) + (found[1] ?? 0)).toBeCloseTo(1, 9);
    expect(found[0]).toBeGreaterThanOrEqual(0.5);
  });

  it("gives probabilities that are 1 together and keep the highest first, whatever the scores", () => {
    const score = fc.integer({ min: -8_000, max: 8_000 }).map((eighths) => eighths / 8);
    const some = fc.record({
      scores: fc.array(score, { minLength: 2, maxLength: 12 }),
      sharpness: fc.double({ min: 0.05, max: 50, noNaN: true }),
      slope: fc.double({ min: 0.01, max: 5, noNaN: true }),
      offset: fc.double({ min: -4, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(some, ({ scores, ...curve }) => {
        const calibration = {
          ...curve,
          steps: { promised: [0.3, 0.6, 0.9], right: [0.2, 0.7, 0.8] },
        };
        const found = probabilities(Float64Array.from(scores), calibration);
        const top = scores.indexOf(Math.max(...scores));
        expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        for (const one of found) expect(one >= 0 && one <= (found[top] ?? 0) + 1e-12).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
