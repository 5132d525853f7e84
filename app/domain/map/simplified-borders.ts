// Borders of neighbours, made simpler together: what two areas share is simplified once, so that no gap opens between
// them. A border is cut where three areas meet.
import type { Ring } from "../branch/shape.ts";
import { simplifiedLine } from "./simplified-line.ts";
import type { Line, Position } from "./simplified-line.ts";

/** The rings of each polygon of an area: the outer one, then its holes. */
export type Polygons = readonly (readonly Ring[])[];

const RING_LEAST = 4;
const FINER = 4;

/**
 * The same areas in the same order with fewer positions, none farther from its border than `toleranceDegrees`. Holes
 * that get too small for three corners go; an outer ring is then drawn finer instead.
 */
export function simplifiedBorders(
  areas: readonly Polygons[],
  toleranceDegrees: number,
): Polygons[] {
  const meetings = meetingPoints(areas);
  const width = widthOfLongitude(areas);
  const simple = (ring: Ring, tolerance: number) =>
    simplifiedRing(ring, meetings, tolerance, width);
  return areas.map((polygons) =>
    polygons.map((rings) =>
      rings.flatMap((ring, at) => {
        let tolerance = toleranceDegrees;
        let found = simple(ring, tolerance);
        while (at === 0 && found.length < RING_LEAST && tolerance > toleranceDegrees / FINER ** 5) {
          tolerance /= FINER;
          found = simple(ring, tolerance);
        }
        if (found.length >= RING_LEAST) return [found];
        return at === 0 ? [ring] : [];
      }),
    ),
  );
}

const keyOf = (position: readonly number[]): string => `${position[0]},${position[1]}`;

/** Positions from which borders lead in more than two directions. */
function meetingPoints(areas: readonly Polygons[]): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  const meet = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (!known) neighbours.set(one, [other]);
    else if (!known.includes(other)) known.push(other);
  };
  for (const ring of areas.flat(2)) {
    for (let at = 1; at < ring.length; at += 1) {
      const [one, other] = [keyOf(ring[at - 1] ?? []), keyOf(ring[at] ?? [])];
      if (one === other) continue;
      meet(one, other);
      meet(other, one);
    }
  }
  return new Set([...neighbours].filter(([, others]) => others.length > 2).map(([key]) => key));
}

function widthOfLongitude(areas: readonly Polygons[]): number {
  const latitude = areas[0]?.[0]?.[0]?.[0]?.[1] ?? 0;
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
}

function simplifiedRing(
  ring: Ring,
  meetings: ReadonlySet<string>,
  tolerance: number,
  width: number,
): Line {
  const open = ring.slice(0, -1).map(([x = 0, y = 0]): Position => [x, y]);
  const keys = open.map(keyOf);
  const first = keys.findIndex((key) => meetings.has(key));
  // A border that meets no other begins at the same place in both areas that it divides.
  const start = first >= 0 ? first : keys.indexOf([...keys].sort()[0] ?? "");
  const round = [...open.slice(start), ...open.slice(0, start + 1)];
  const simple: Position[] = round.slice(0, 1);
  for (let from = 0; from < round.length - 1;) {
    let to = from + 1;
    while (to < round.length - 1 && !meetings.has(keyOf(round[to] ?? []))) to += 1;
    simple.push(...bothWaysAlike(round.slice(from, to + 1), tolerance, width).slice(1));
    from = to;
  }
  return simple;
}

/** Neighbours walk along their border in opposite directions, and must drop the same positions. */
function bothWaysAlike(line: Line, tolerance: number, width: number): Line {
  const keys = line.map(keyOf);
  const backwards = [...keys].reverse().join(" ") < keys.join(" ");
  if (!backwards) return simplifiedLine(line, tolerance, width);
  return [...simplifiedLine([...line].reverse(), tolerance, width)].reverse();
}
