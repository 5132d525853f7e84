// Makes a straight border wander like a stream or a ridge, without ever crossing another border.
import type { Draw } from "../random.ts";
import { between } from "../random.ts";
import type { Edge, Mosaic, Point } from "./mosaic.ts";

const mix = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** Six decimals of a degree are about a tenth of a metre. */
const rounded = ([x, y]: Point): Point => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/** How short a piece of a border gets, in degrees: about 250 m. */
const PIECE_DEGREES = 0.0022;

/**
 * The edge as a line of points, from its first corner to its second. Each border wanders only inside the
 * four-sided field between its two corners and its two sites, which no other border enters ("noisy edges",
 * Red Blob Games, Polygonal Map Generation). The field is never wider than the border is long: no spikes.
 */
export function wander(mosaic: Mosaic, edge: Edge, draw: Draw): Point[] {
  const from = mosaic.corners[edge.corners[0]] as Point;
  const to = mosaic.corners[edge.corners[1]] as Point;
  const middle = mix(from, to, 0.5);
  const lengthDegrees = distance(from, to);
  const aside = (site: Point) =>
    mix(middle, site, Math.min(1, (0.5 * lengthDegrees) / distance(middle, site)));
  const left = aside(mosaic.sites[edge.sites[0]] as Point);
  const right = aside(mosaic.sites[edge.sites[1]] as Point);
  const levels = Math.max(0, Math.round(Math.log2(lengthDegrees / PIECE_DEGREES)));
  return [from, ...subdivide(from, left, to, right, levels, draw), to].map(rounded);
}

/** The points strictly between `from` and `to`, inside the field from-left-to-right. */
function subdivide(
  from: Point,
  left: Point,
  to: Point,
  right: Point,
  levels: number,
  draw: Draw,
): Point[] {
  if (levels === 0) return [];
  const nearFrom: [Point, Point] = [mix(from, left, 0.5), mix(from, right, 0.5)];
  const nearTo: [Point, Point] = [mix(to, left, 0.5), mix(to, right, 0.5)];
  const sideways = between(draw, 0.3, 0.7);
  const middle = mix(mix(nearFrom[0], nearTo[0], 0.5), mix(nearFrom[1], nearTo[1], 0.5), sideways);
  return [
    ...subdivide(from, nearFrom[0], middle, nearFrom[1], levels - 1, draw),
    middle,
    ...subdivide(middle, nearTo[0], to, nearTo[1], levels - 1, draw),
  ];
}
