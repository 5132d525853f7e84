// Is it a polygon that a map can draw? GeoJSON as RFC 7946 has it: longitude before latitude, degrees, closed rings.
import type { ImportFaultCode } from "./import-fault.ts";

/** Longitude and latitude; a height after them is let be. */
type Position = readonly number[];
type Ring = readonly Position[];

export type AreaGeometry =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export interface GeometryFault {
  readonly code: ImportFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A ring of three corners names its first position again at the end (RFC 7946, 3.1.6). */
const RING_MIN_POSITIONS = 4;

/** What is wrong with it, the first fault of each ring; empty when it is a Polygon or MultiPolygon. */
export function geometryFaults(value: unknown): GeometryFault[] {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if ((type !== "Polygon" && type !== "MultiPolygon") || !isFilledList(coordinates)) {
    return [{ code: "not_a_polygon", facts: { type: typeof type === "string" ? type : "none" } }];
  }
  const polygons: readonly unknown[] = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.flatMap((rings) =>
    isFilledList(rings)
      ? rings.flatMap((ring, index) => ringFault(ring, index + 1) ?? [])
      : [{ code: "not_a_polygon", facts: { type } } as const],
  );
}

function ringFault(ring: unknown, number: number): GeometryFault | null {
  if (!Array.isArray(ring) || ring.length < RING_MIN_POSITIONS)
    return { code: "ring_too_short", facts: { ring: number } };
  for (const [index, position] of ring.entries()) {
    const facts = { ring: number, position: index + 1 };
    if (!isPosition(position)) return { code: "not_a_position", facts };
    const [longitude = 0, latitude = 0] = position;
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      return { code: "out_of_range", facts: { ...facts, longitude, latitude } };
  }
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  const closed = first[0] === last[0] && first[1] === last[1];
  return closed ? null : { code: "ring_not_closed", facts: { ring: number } };
}

const isFilledList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0;

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((one) => Number.isFinite(one));
}
