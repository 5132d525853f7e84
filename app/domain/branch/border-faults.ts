// What can be wrong with the borders of a geometry whose positions are all sound: how its rings lie to each other.
import Flatbush from "flatbush";
import type { GeometryFault } from "./geometry.ts";
import { findCrossing } from "./ring-crossing.ts";
import { makeShape, sideOf } from "./shape.ts";
import type { Ring, Shape } from "./shape.ts";
import { squareMetresOf } from "./shape-overlap.ts";

/** Slivers that rounding leaves are larger. */
const LEAST_SQUARE_METRES = 0.01;
/** Corners that are tried until one of them lies off the other's border. */
const CORNERS_TRIED = 200;

interface NumberedRing {
  /** In the geometry, from 1. */
  readonly number: number;
  readonly ring: Ring;
  readonly shape: Shape;
}

/** Borders that cross, rings without an area, holes that are not in their ring, parts that overlap. */
export function borderFaults(polygons: readonly (readonly Ring[])[]): GeometryFault[] {
  let number = 0;
  const numbered = polygons.map((rings) =>
    rings.map((ring): NumberedRing => ({ number: (number += 1), ring, shape: makeShape([ring]) })),
  );
  const empty = numbered
    .flat()
    .filter(({ shape }) => !(squareMetresOf(shape) >= LEAST_SQUARE_METRES));
  if (empty.length > 0)
    return empty.map(({ number: ring }) => ({ code: "no_area", facts: { ring } }));
  const crossing = crossingFault(polygons.flat());
  if (crossing) return [crossing];
  return [...numbered.flatMap(holeFaults), ...partFaults(polygons, numbered)];
}

function crossingFault(rings: readonly Ring[]): GeometryFault | null {
  const found = findCrossing(rings);
  if (found === null) return null;
  if (found === "too_tangled") return { code: "too_tangled", facts: {} };
  const [first, second] = found.rings;
  const [longitude = 0, latitude = 0] = rings[first]?.[found.position] ?? [];
  const at = { ring: first + 1, position: found.position + 1, longitude, latitude };
  return first === second
    ? { code: "ring_crosses_itself", facts: at }
    : { code: "rings_cross", facts: { ...at, other: second + 1 } };
}

function holeFaults([outer, ...holes]: readonly NumberedRing[]): GeometryFault[] {
  if (!outer) return [];
  const faults = holes
    .filter(({ ring }) => sideOfRing(ring, outer.shape) !== 1)
    .map(({ number: ring }): GeometryFault => ({ code: "hole_not_inside", facts: { ring } }));
  const nested = firstWithin(holes);
  if (nested) faults.push({ code: "hole_not_inside", facts: { ring: nested[0] } });
  return faults;
}

function partFaults(
  polygons: readonly (readonly Ring[])[],
  numbered: readonly (readonly NumberedRing[])[],
): GeometryFault[] {
  if (polygons.length < 2) return [];
  const parts = numbered.flatMap(([outer], at) =>
    outer ? [{ ...outer, shape: makeShape(polygons[at] ?? []) }] : [],
  );
  const found = firstWithin(parts);
  if (!found) return [];
  return [{ code: "parts_overlap", facts: { ring: found[0], other: found[1] } }];
}

/** The first ring that lies within the shape of another, and that other. Their borders do not cross. */
function firstWithin(all: readonly NumberedRing[]): readonly [number, number] | null {
  if (all.length < 2) return null;
  const index = new Flatbush(all.length);
  for (const { west, south, east, north } of all.map(({ shape }) => shape.box))
    index.add(west, south, east, north);
  index.finish();
  for (const one of all) {
    const { west, south, east, north } = one.shape.box;
    for (const at of index.search(west, south, east, north)) {
      const other = all[at] as NumberedRing;
      if (other !== one && sideOfRing(one.ring, other.shape) >= 0)
        return [one.number, other.number];
    }
  }
  return null;
}

/** Where a ring lies that does not cross the shape's border; 0 when it is that border. */
function sideOfRing(ring: Ring, shape: Shape): 1 | 0 | -1 {
  for (const [x = 0, y = 0] of ring.slice(0, CORNERS_TRIED)) {
    const side = sideOf(shape, x, y);
    if (side !== 0) return side;
  }
  return 0;
}
