// Seeded randomness for invented data: the same seed always gives the same county. Not for secrets.

/** Gives the next number in [0, 1). */
export type Draw = () => number;

/** Mulberry32 (Tommy Ettinger's 32-bit generator): small, fast, even enough for demo data. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number in [from, to). */
export function between(draw: Draw, from: number, to: number): number {
  return from + draw() * (to - from);
}

/** A whole number in [from, to]. */
export function wholeBetween(draw: Draw, from: number, to: number): number {
  return Math.floor(between(draw, from, to + 1));
}

/** One of them, each as likely; throws RangeError when there is none. */
export function pick<T>(draw: Draw, from: readonly T[]): T {
  const picked = from[Math.floor(draw() * from.length)];
  if (picked === undefined) throw new RangeError("nothing to pick from");
  return picked;
}

/** One of them, as likely as its weight; throws RangeError when all weights are zero. */
export function pickWeighted<T>(draw: Draw, from: readonly (readonly [T, number])[]): T {
  let left = draw() * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError("nothing to pick from");
}
