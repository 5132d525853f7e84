// Does a border cross itself, or another border of the same geometry? Rings may touch; they must not cross.
import Flatbush from "flatbush";
import type { Ring } from "./shape.ts";

export interface Crossing {
  /** Places of the two rings in the list; the same when a ring crosses itself. */
  readonly rings: readonly [number, number];
  /** Of the first ring: the position after which it crosses, from 0. */
  readonly position: number;
}

/** Pairs of edges that are compared at most: enough for any real border, and done in a second or two. */
const MOST_PAIRS = 10_000_000;

/**
 * The first crossing that is larger than a hair, null when there is none, `too_tangled` when that can't be told with bearable effort. Takes time in
 * proportion to n log n for borders as they are drawn.
 */
export function findCrossing(rings: readonly Ring[]): Crossing | "too_tangled" | null {
  const edges = rings.flatMap((ring, index) => edgesOf(ring, index));
  if (edges.length === 0) return null;
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges)
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  index.finish();
  let pairs = 0;
  const found: Crossing[] = [];
  for (const [number, edge] of edges.entries()) {
    const { a, b } = edge;
    const meets = (other: number): boolean => {
      if (other <= number) return false;
      pairs += 1;
      if (pairs > MOST_PAIRS) return true;
      const second = edges[other] as Edge;
      if (!cross(edge, second) || isHair(edges, number, other)) return false;
      found.push({ rings: [edge.ring, second.ring], position: edge.position });
      return true;
    };
    const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
    const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
    if (index.collides(west, south, east, north, meets)) return found[0] ?? "too_tangled";
  }
  return null;
}

/** About a metre: what rounding and drawing by hand leave behind. */
const HAIR_DEGREES = 1e-5;
const HAIR_CORNERS = 8;

/** Whether the loop between two edges of one ring is so small that nobody lives in it. */
function isHair(edges: readonly Edge[], from: number, to: number): boolean {
  if (edges[from]?.ring !== edges[to]?.ring) return false;
  return isSmall(edges.slice(from + 1, to + 1)) || isSmall(around(edges, from, to));
}

/** The corners of the ring that do not lie between the two edges, when they are few. */
function around(edges: readonly Edge[], from: number, to: number): Edge[] {
  const ring = edges[from]?.ring;
  const isOwn = (edge: Edge) => edge.ring === ring;
  const after = edges.slice(to + 1, to + 1 + HAIR_CORNERS).filter(isOwn);
  const before = edges.slice(Math.max(0, from - HAIR_CORNERS), from + 1).filter(isOwn);
  const isWhole = after.length + before.length <= HAIR_CORNERS;
  return isWhole ? [...after, ...before] : [];
}

function isSmall(loop: readonly Edge[]): boolean {
  const [first] = loop;
  if (!first || loop.length > HAIR_CORNERS) return false;
  return loop.every(
    ({ a }) =>
      Math.abs(a[0] - first.a[0]) < HAIR_DEGREES && Math.abs(a[1] - first.a[1]) < HAIR_DEGREES,
  );
}

type Spot = readonly [number, number];

interface Edge {
  readonly ring: number;
  /** Where it begins in the ring as it was given. */
  readonly position: number;
  /** The corner before its beginning. */
  readonly before: Spot;
  readonly a: Spot;
  readonly b: Spot;
}

/** Its edges; a position that is given twice in a row counts once. */
function edgesOf(ring: Ring, number: number): Edge[] {
  const corners: { readonly spot: Spot; readonly position: number }[] = [];
  for (const [position, [x = 0, y = 0]] of ring.entries()) {
    const last = corners.at(-1)?.spot;
    if (last?.[0] !== x || last[1] !== y) corners.push({ spot: [x, y], position });
  }
  corners.pop();
  return corners.map(({ spot, position }, at) => ({
    ring: number,
    position,
    before: (corners.at(at - 1) as (typeof corners)[number]).spot,
    a: spot,
    b: (corners[(at + 1) % corners.length] as (typeof corners)[number]).spot,
  }));
}

function cross(first: Edge, second: Edge): boolean {
  const [c, d] = [turn(first.a, first.b, second.a), turn(first.a, first.b, second.b)];
  const [a, b] = [turn(second.a, second.b, first.a), turn(second.a, second.b, first.b)];
  if (c * d < 0 && a * b < 0) return true;
  if (same(first.a, second.a)) return passThrough(first, second);
  if (c === 0 && isWithin(second.a, first)) return turn(first.a, first.b, second.before) * d < 0;
  if (a === 0 && isWithin(first.a, second)) return turn(second.a, second.b, first.before) * b < 0;
  return false;
}

/** Which way the corner turns: 1 to the left, -1 to the right, 0 straight. */
function turn(from: Spot, over: Spot, to: Spot): number {
  return Math.sign(
    (over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0]),
  );
}

const same = (one: Spot, other: Spot): boolean => one[0] === other[0] && one[1] === other[1];

/** Of a spot on the line of the edge: whether it lies between its ends. */
function isWithin(spot: Spot, { a, b }: Edge): boolean {
  if (same(spot, a) || same(spot, b)) return false;
  const at = a[0] === b[0] ? 1 : 0;
  return spot[at] >= Math.min(a[at], b[at]) && spot[at] <= Math.max(a[at], b[at]);
}

/** Of two that meet at a corner of both: whether one comes from the other's left side and leaves to its right. */
function passThrough(first: Edge, second: Edge): boolean {
  const sides = [second.before, second.b].map((to) => sectorOf(first, to));
  return sides.includes(1) && sides.includes(-1);
}

/** 1 when `to` lies left of the way over the corner, -1 right of it, 0 on it. */
function sectorOf({ before, a, b }: Edge, to: Spot): number {
  const [incoming, outgoing] = [turn(before, a, to), turn(a, b, to)];
  const bend = turn(before, a, b);
  if (isAhead(a, before, to) || isAhead(a, b, to)) return 0;
  if (bend > 0) return incoming > 0 && outgoing > 0 ? 1 : -1;
  if (bend < 0) return incoming < 0 && outgoing < 0 ? -1 : 1;
  return isAhead(a, before, b) ? -1 : incoming;
}

/** Whether `to` lies in the same direction from the corner as `end`. */
function isAhead(corner: Spot, end: Spot, to: Spot): boolean {
  const along =
    (end[0] - corner[0]) * (to[0] - corner[0]) + (end[1] - corner[1]) * (to[1] - corner[1]);
  return turn(corner, end, to) === 0 && along > 0;
}
