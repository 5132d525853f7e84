// How much land two shapes have in common, measured along lines from west to east: exact along each line, an estimate
// between them. For warnings, not for maps.
import { METRES_PER_DEGREE, bandAt, metresPerLongitude } from "./shape.ts";
import type { Shape } from "./shape.ts";

const LINES = 128;

export interface Overlap {
  /** Square metres that both have; precise to about a hundredth. */
  readonly shared: number;
  /** Square metres that the first has and the second has not, of the whole first. */
  readonly firstAlone: number;
  readonly first: number;
}

/** What the two share, and what of the first lies outside the second. */
export function overlapOf(first: Shape, second: Shape): Overlap {
  const { south, north } = first.box;
  const [sharedSouth, sharedNorth] = [
    Math.max(south, second.box.south),
    Math.min(north, second.box.north),
  ];
  const whole = measure(first, null, south, north).length;
  if (sharedSouth >= sharedNorth) return { shared: 0, firstAlone: whole, first: whole };
  const { length, shared } = measure(first, second, sharedSouth, sharedNorth);
  const beyond =
    measure(first, null, south, sharedSouth).length +
    measure(first, null, sharedNorth, north).length;
  return { shared, firstAlone: length - shared + beyond, first: whole };
}

/** The square metres of the shape. */
export function squareMetresOf(shape: Shape): number {
  return measure(shape, null, shape.box.south, shape.box.north).length;
}

function measure(
  first: Shape,
  second: Shape | null,
  south: number,
  north: number,
): { readonly length: number; readonly shared: number } {
  let [length, shared] = [0, 0];
  const step = (north - south) / LINES;
  for (let line = 0; line < LINES && step > 0; line += 1) {
    const y = south + (line + 0.5) * step;
    const perDegree = metresPerLongitude(y) * step * METRES_PER_DEGREE;
    const own = crossingsAt(first, y);
    for (let at = 1; at < own.length; at += 2)
      length += ((own[at] as number) - (own[at - 1] as number)) * perDegree;
    if (second) shared += sharedLength(own, crossingsAt(second, y)) * perDegree;
  }
  return { length, shared };
}

/** Where a line at that latitude enters and leaves the shape, from west to east. */
function crossingsAt(shape: Shape, y: number): number[] {
  const { edges, bandEdges } = shape;
  const found: number[] = [];
  const [from, to] = bandAt(shape, y);
  for (let place = from; place < to; place += 1) {
    const at = bandEdges[place] as number;
    const [ax, ay, bx, by] = [
      edges[at] as number,
      edges[at + 1] as number,
      edges[at + 2] as number,
      edges[at + 3] as number,
    ];
    if (y >= ay && y < by) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found.sort((a, b) => a - b);
}

function sharedLength(some: readonly number[], others: readonly number[]): number {
  let sum = 0;
  for (let [a, b] = [1, 1]; a < some.length && b < others.length;) {
    const end = Math.min(some[a] as number, others[b] as number);
    sum += Math.max(0, end - Math.max(some[a - 1] as number, others[b - 1] as number));
    if ((some[a] as number) <= (others[b] as number)) a += 2;
    else b += 2;
  }
  return sum;
}
