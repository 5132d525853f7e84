// Is it a polygon that a map can draw? GeoJSON as RFC 7946 has it: longitude before latitude, degrees, closed rings.
import type { Point } from "../shared/point.ts";
import { borderFaults } from "./border-faults.ts";
import type { ImportFaultCode } from "./import-fault.ts";
import type { Ring } from "./shape.ts";

/** Longitude and latitude; a height after them is let be. */
type Position = readonly number[];

export type AreaGeometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export interface GeometryFault {
  readonly code: ImportFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A ring of three corners names its first position again at the end (RFC 7946, 3.1.6). */
const RING_MIN_POSITIONS = 4;
/** A county's border by the metre has fewer. */
export const AREA_MAX_POSITIONS = 200_000;
const AREA_MAX_RINGS = 5_000;
const FAULTS_NAMED = 10;

/** What is wrong with it, the first fault of each ring; empty when it is a sound Polygon or MultiPolygon. */
export function geometryFaults(value: unknown): GeometryFault[] {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if ((type !== "Polygon" && type !== "MultiPolygon") || !isFilledList(coordinates)) {
    return [{ code: "not_a_polygon", facts: { type: typeof type === "string" ? type : "none" } }];
  }
  const polygons: readonly unknown[] = type === "Polygon" ? [coordinates] : coordinates;
  if (!polygons.every(isFilledList)) return [{ code: "not_a_polygon", facts: { type } }];
  const rings = polygons.flat();
  const tooMany = sizeFault(rings);
  if (tooMany) return [tooMany];
  const faults = rings.flatMap((ring, index) => ringFault(ring, index + 1) ?? []);
  if (faults.length > 0) return faults.slice(0, FAULTS_NAMED);
  return borderFaults(polygons as readonly (readonly Ring[])[]).slice(0, FAULTS_NAMED);
}

/** The polygons of it, each a list of rings: the outer one, then its holes. */
export function polygonsOf(geometry: AreaGeometry): readonly (readonly Ring[])[] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function sizeFault(rings: readonly unknown[]): GeometryFault | null {
  if (rings.length > AREA_MAX_RINGS)
    return { code: "too_many_rings", facts: { count: rings.length, max: AREA_MAX_RINGS } };
  const count = rings.reduce<number>(
    (sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0),
    0,
  );
  if (count <= AREA_MAX_POSITIONS) return null;
  return { code: "too_many_positions", facts: { count, max: AREA_MAX_POSITIONS } };
}

function ringFault(ring: unknown, number: number): GeometryFault | null {
  if (!Array.isArray(ring) || ring.length < RING_MIN_POSITIONS)
    return { code: "ring_too_short", facts: { ring: number } };
  for (const [index, position] of ring.entries()) {
    const facts = { ring: number, position: index + 1 };
    if (!isPosition(position)) return { code: "not_a_position", facts };
    const [longitude = 0, latitude = 0] = position;
    const code = degreesFault({ longitude, latitude });
    if (code) return { code, facts: { ...facts, longitude, latitude } };
  }
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  const closed = first[0] === last[0] && first[1] === last[1];
  return closed ? null : { code: "ring_not_closed", facts: { ring: number } };
}

/** Null for a place on the earth; `swapped` when it would be one the other way round. */
export function degreesFault({ longitude, latitude }: Point): "swapped" | "out_of_range" | null {
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return null;
  return Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180 ? "swapped" : "out_of_range";
}

const isFilledList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0;

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => Number.isFinite(one));
}
