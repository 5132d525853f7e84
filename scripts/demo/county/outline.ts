// The outline of a set of cells: the borders that only one side of has a cell of the set.
// Borders between two cells of the set cancel out, so unions are exact to the last digit.
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Edge, Point } from "./mosaic.ts";
import { doubleArea } from "./mosaic.ts";

/** A border with the line it follows, from its first corner to its second. */
export interface Border extends Edge {
  readonly line: readonly Point[];
}

/** The union of the cells of `sites` as GeoJSON: outer rings anticlockwise, holes clockwise (RFC 7946). */
export function outline(
  borders: readonly Border[],
  sites: ReadonlySet<number>,
): Polygon | MultiPolygon {
  const rings = chain(borders.filter(({ sites: [a, b] }) => sites.has(a) !== sites.has(b)));
  const outers = rings.filter((ring) => !isHole(ring, rings)).map((ring) => turned(ring, 1));
  const holes = rings.filter((ring) => isHole(ring, rings)).map((ring) => turned(ring, -1));
  const polygons: Position[][][] = outers.map((outer) =>
    [outer, ...holes.filter((hole) => contains(outer, hole[0] as Point))].map((ring) =>
      ring.map(([longitude, latitude]) => [longitude, latitude]),
    ),
  );
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Borders joined corner to corner into closed rings. Three borders meet at a corner, so two at most are ours. */
function chain(borders: readonly Border[]): Point[][] {
  const left = new Set(borders);
  const rings: Point[][] = [];
  for (const first of borders) {
    if (!left.delete(first)) continue;
    const ring = [...first.line];
    const [start] = first.corners;
    let [, corner] = first.corners;
    while (corner !== start) {
      const next = [...left].find(({ corners }) => corners.includes(corner));
      if (!next) throw new Error("an outline does not close");
      left.delete(next);
      const forward = next.corners[0] === corner;
      ring.push(...(forward ? next.line : [...next.line].reverse()).slice(1));
      corner = next.corners[forward ? 1 : 0];
    }
    rings.push(ring);
  }
  return rings;
}

const isHole = (ring: Point[], rings: readonly Point[][]): boolean =>
  rings.filter((other) => other !== ring && contains(other, ring[0] as Point)).length % 2 === 1;

const turned = (ring: Point[], direction: 1 | -1): Point[] =>
  Math.sign(doubleArea(ring)) === direction ? ring : [...ring].reverse();

/** True when the point lies inside the closed ring (even-odd rule; points on the ring itself: either). */
export function contains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1] as Point;
    const [bx, by] = ring[at] as Point;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
