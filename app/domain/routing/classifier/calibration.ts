// From scores to probabilities that keep their word: of the texts that get 80 %, 80 % are right.
import { fitSteps, stepped } from "./steps.ts";
import type { Steps } from "./steps.ts";

/**
 * How scores become probabilities: a softmax of `scores x sharpness`, whose highest `p` then becomes the logistic of
 * `slope x logit(p) + offset`, and that what `steps` make of it; the others share the rest as before.
 */
export interface Calibration {
  /** One over the temperature, above 0. */
  readonly sharpness: number;
  readonly slope: number;
  readonly offset: number;
  readonly steps: Steps;
}

/** One probability a label, together 1. The label with the highest score keeps the highest. */
export function probabilities(scores: Float64Array, calibration: Calibration): Float64Array {
  const found = softmax(scores, calibration.sharpness);
  let top = 0;
  let second = 0;
  for (const one of found) {
    if (one > top) [top, second] = [one, top];
    else if (one > second) second = one;
  }
  const place = found.indexOf(top);
  const others = found.reduce((sum, one, label) => (label === place ? sum : sum + one), 0);
  const wanted = logistic(calibration.slope * logit(top) + calibration.offset);
  const experienced = stepped(calibration.steps, wanted);
  // Where nothing measurable is left for the others, they are all alike.
  const even = 1 / (found.length - 1);
  const highest = others > 0 ? second / others : even;
  const promised = Math.max(Math.min(SUREST, experienced), highest / (1 + highest));
  return found.map((one, label) =>
    label === place ? promised : (others > 0 ? one / others : even) * (1 - promised),
  );
}

function softmax(scores: Float64Array, sharpness: number): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const raised = scores.map((score) => Math.exp((score - highest) * sharpness));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

/** Nothing is surer than this: a logit of 1 has no end. */
const SUREST = 0.999;

const logit = (p: number): number => {
  const bounded = Math.min(SUREST, Math.max(1 - SUREST, p));
  return Math.log(bounded / (1 - bounded));
};
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * The calibration that fits texts which the scorer has not seen: the temperature of Guo and others 2017 ("On Calibration
 * of Modern Neural Networks"), then the logistic of Platt 1999 on the highest probability, which temperature alone
 * leaves up to ten points too high where labels are few or wrong; then the steps, for what is no logistic.
 */
export function fitCalibration(
  rows: readonly Float64Array[],
  labels: readonly number[],
): Calibration {
  const sharpness = Math.exp(
    lowest((log) => loss(rows, labels, Math.exp(log)), Math.log(0.05), Math.log(50)),
  );
  const tops = rows.map((row, text) => {
    const found = softmax(row, sharpness);
    const top = Math.max(...found);
    return { x: logit(top), isRight: found.indexOf(top) === labels[text] };
  });
  const line = fitLogistic(tops);
  const promises = tops.map(({ x, isRight }) => {
    return { promised: logistic(line.slope * x + line.offset), isRight };
  });
  return { sharpness, ...line, steps: fitSteps(promises) };
}

function loss(rows: readonly Float64Array[], labels: readonly number[], sharpness: number): number {
  return rows.reduce((sum, row, text) => {
    const right = softmax(row, sharpness)[labels[text] ?? 0] ?? 0;
    return sum - Math.log(Math.max(right, 1e-9));
  }, 0);
}

const SEARCH_STEPS = 40;

/** Golden section: where a function with one valley is lowest. */
function lowest(valueAt: (at: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  for (let step = 0; step < SEARCH_STEPS && high - low > 5e-3; step += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (valueAt(left) < valueAt(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

const NEWTON_STEPS = 50;
/** Pulls the slope towards 1 and the offset towards 0, as much as this many texts would. */
const PRIOR_TEXTS = 4;

/** Newton's method on the logistic loss; with few texts it stays near "as it is". */
function fitLogistic(
  tops: readonly { readonly x: number; readonly isRight: boolean }[],
): Pick<Calibration, "slope" | "offset"> {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let [bySlope, byOffset] = [PRIOR_TEXTS * (slope - 1), PRIOR_TEXTS * offset];
    let [slopeSlope, slopeOffset, offsetOffset] = [PRIOR_TEXTS, 0, PRIOR_TEXTS];
    for (const { x, isRight } of tops) {
      const q = logistic(slope * x + offset);
      const miss = q - (isRight ? 1 : 0);
      const weight = q * (1 - q);
      bySlope += miss * x;
      byOffset += miss;
      slopeSlope += weight * x * x;
      slopeOffset += weight * x;
      offsetOffset += weight;
    }
    const area = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    const slopeStep = (offsetOffset * bySlope - slopeOffset * byOffset) / area;
    const offsetStep = (slopeSlope * byOffset - slopeOffset * bySlope) / area;
    slope -= slopeStep;
    offset -= offsetStep;
    if (Math.abs(slopeStep) + Math.abs(offsetStep) < 1e-6) break;
  }
  // Against the order of the scores no probability makes sense.
  return slope > 0 ? { slope, offset } : { slope: 1, offset: 0 };
}
