// One label against all others: a linear machine with squared hinge loss, by dual coordinate descent (Hsieh and others
// 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM"), with a trust of its own for each feature.
import type { Corpus } from "./corpus.ts";

export interface Separator {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface MachineSettings {
  /** What an error costs, above 0: the more, the closer the fit. */
  readonly cost: number;
  /** 0: every text costs alike; 1: rare labels cost as much as common ones together. */
  readonly balance: number;
}

const ROUNDS_MAX = 30;
const TOLERANCE = 0.1;

/** Learns to tell `label` from the rest of `members`, pausing after each round. The same input, the same separator. */
export function* separate(
  corpus: Corpus,
  members: Int32Array,
  label: number,
  trust: Float32Array,
  settings: MachineSettings,
): Generator<void, Separator> {
  const { offsets, indices, weights } = corpus;
  const count = members.length;
  const own = members.reduce((total, text) => total + (corpus.labelOf[text] === label ? 1 : 0), 0);
  const costOf = (texts: number) =>
    settings.cost * (count / (2 * Math.max(1, texts))) ** settings.balance;
  const slack = [0.5 / costOf(count - own), 0.5 / costOf(own)];
  const found = new Float64Array(corpus.width);
  let bias = 0;
  const duals = new Float64Array(count);
  const curves = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    const text = members[place] ?? 0;
    const end = offsets[text + 1] ?? 0;
    let square = 1;
    for (let at = offsets[text] ?? 0; at < end; at += 1) {
      const weight = weights[at] ?? 0;
      square += weight * weight * (trust[indices[at] ?? 0] ?? 0);
    }
    curves[place] = square + (slack[corpus.labelOf[text] === label ? 1 : 0] ?? 0);
  }
  const order = Int32Array.from({ length: count }, (_, place) => place);
  const draw = seeded(label + 1);
  let active = count;
  let farthest = Infinity;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    shuffle(order, active, draw);
    let worst = 0;
    for (let turn = 0; turn < active; turn += 1) {
      const place = order[turn] ?? 0;
      const text = members[place] ?? 0;
      const isOwn = corpus.labelOf[text] === label;
      const sign = isOwn ? 1 : -1;
      const begin = offsets[text] ?? 0;
      const end = offsets[text + 1] ?? 0;
      let score = bias;
      for (let at = begin; at < end; at += 1)
        score += (found[indices[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      const dual = duals[place] ?? 0;
      const slope = sign * score - 1 + (slack[isOwn ? 1 : 0] ?? 0) * dual;
      if (dual === 0 && slope >= 0) {
        if (slope <= farthest) continue;
        // Told apart by far, and not needed to hold the border: it is not looked at again.
        active -= 1;
        order[turn] = order[active] ?? 0;
        order[active] = place;
        turn -= 1;
        continue;
      }
      worst = Math.max(worst, Math.abs(slope));
      const next = Math.max(0, dual - slope / (curves[place] ?? 1));
      const step = (next - dual) * sign;
      if (step === 0) continue;
      duals[place] = next;
      for (let at = begin; at < end; at += 1) {
        const feature = indices[at] ?? 0;
        found[feature] = (found[feature] ?? 0) + step * (weights[at] ?? 0) * (trust[feature] ?? 0);
      }
      bias += step;
    }
    if (worst < TOLERANCE) break;
    farthest = Math.max(worst, 0.5);
    yield;
  }
  return { weights: found, bias };
}

/** Numerical Recipes' linear congruence: enough to shuffle by, and always the same. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: Int32Array, count: number, draw: () => number): void {
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
