// What came true, level by level: where promise and truth part in a way that no curve foresees, as when some labels are
// wrong and nothing is ever surer than they allow.

/** Points of a rising line, from what was promised to what came true. */
export interface Steps {
  readonly promised: readonly number[];
  readonly right: readonly number[];
}

/** Every promise stays as it is. */
export const noSteps: Steps = { promised: [], right: [] };

const LEVEL_TEXTS_MIN = 150;
const LEVELS_MAX = 12;
/** A level's truth counts as if so many texts more had kept their promise. */
const PRIOR_TEXTS = 20;
/** The share of the promise itself that stays, so that of two texts the surer remains the surer. */
const ORDER_SHARE = 0.02;

interface Level {
  readonly texts: number;
  readonly promised: number;
  readonly right: number;
}

/**
 * The steps of texts that the scorer has not seen: levels of equally many, neighbours pooled until they rise (isotonic
 * regression; Zadrozny and Elkan 2002, "Transforming Classifier Scores into Accurate Multiclass Probability Estimates").
 * With fewer than 150 texts there are none.
 */
export function fitSteps(
  found: readonly { readonly promised: number; readonly isRight: boolean }[],
): Steps {
  const sorted = [...found].sort((a, b) => a.promised - b.promised);
  const count = Math.min(LEVELS_MAX, Math.floor(sorted.length / LEVEL_TEXTS_MIN));
  const pooled: Level[] = [];
  for (let level = 0; level < count; level += 1) {
    const from = Math.round((level * sorted.length) / count);
    const to = Math.round(((level + 1) * sorted.length) / count);
    let last = levelOf(sorted.slice(from, to));
    for (let before = pooled.at(-1); before && !rises(before, last); before = pooled.at(-1)) {
      pooled.pop();
      last = together(before, last);
    }
    pooled.push(last);
  }
  return {
    promised: pooled.map(({ promised, texts }) => promised / texts),
    right: pooled.map(({ right, texts }) => right / texts),
  };
}

function levelOf(members: readonly { promised: number; isRight: boolean }[]): Level {
  const texts = members.length;
  const promised = members.reduce((sum, one) => sum + one.promised, 0);
  const right = members.filter(({ isRight }) => isRight).length;
  const drawnIn = (right + (PRIOR_TEXTS * promised) / texts) / (texts + PRIOR_TEXTS);
  return { texts, promised, right: drawnIn * texts };
}

const rises = (before: Level, next: Level): boolean =>
  before.right / before.texts < next.right / next.texts &&
  before.promised / before.texts < next.promised / next.texts;

const together = (one: Level, other: Level): Level => ({
  texts: one.texts + other.texts,
  promised: one.promised + other.promised,
  right: one.right + other.right,
});

/** The promise `given`, 0 to 1, as experience has it. A higher one never becomes lower than a lower one. */
export function stepped({ promised, right }: Steps, given: number): number {
  const last = promised.length - 1;
  if (last < 0) return given;
  const next = promised.findIndex((one) => one >= given);
  const line = next === -1 ? right[last] : next === 0 ? right[0] : between(next);
  return (1 - ORDER_SHARE) * (line ?? given) + ORDER_SHARE * given;

  function between(at: number): number {
    const [x, toX] = [promised[at - 1] ?? 0, promised[at] ?? 1];
    const [y, toY] = [right[at - 1] ?? 0, right[at] ?? 1];
    return y + ((toY - y) * (given - x)) / (toX - x);
  }
}
