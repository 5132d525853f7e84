// The county as the public pages need it: trees of kinds and areas, and a point in each area. Kept until it changes.
import { listAreaShapes } from "../../../db/repositories/county-import.ts";
import { polygonsOf } from "../branch/geometry.ts";
import { makeShape, sideOf } from "../branch/shape.ts";
import type { Shape } from "../branch/shape.ts";
import { readCounty } from "../routing/read-county.server.ts";
import type { County } from "../routing/read-county.server.ts";
import type { AreaId, CategoryId } from "../shared/ids.ts";
import type { Point } from "../shared/point.ts";
import { remembered } from "../shared/remembered.server.ts";
import type { PublicPlaces } from "./public-entry.ts";

export interface PublicCounty {
  readonly county: County;
  readonly places: PublicPlaces;
}

/** `queries` may be a transaction of `db`. */
export const readPublicCounty = remembered("county", async (queries): Promise<PublicCounty> => {
  const county = await readCounty(queries);
  const points = new Map<AreaId, Point>();
  for (const [id, { geometry }] of await listAreaShapes(queries)) {
    const point = pointWithin(polygonsOf(geometry).map((rings) => makeShape(rings)));
    if (point) points.set(id, point);
  }
  return { county, places: placesOf(county, points) };
});

function placesOf(county: County, points: ReadonlyMap<AreaId, Point>): PublicPlaces {
  const { categoriesById: kinds, areasById: areas } = county;
  const parentOfKind = (id: CategoryId) => kinds.get(id)?.parentId ?? null;
  const parentOfArea = (id: AreaId) => areas.get(id)?.parentId ?? null;
  const kindsOf = upwards(parentOfKind);
  const areasOf = upwards(parentOfArea);
  return {
    kindsOf,
    areasOf: (id) => areasOf(id).filter((one) => parentOfArea(one) !== null),
    isDelicate: (id) => id === null || kindsOf(id).some((one) => kinds.get(one)?.sensitive ?? true),
    areaPoint: (id) => (id === null ? null : (points.get(id) ?? null)),
  };
}

function upwards<Id>(parentOf: (id: Id) => Id | null): (id: Id | null) => Id[] {
  const path = (id: Id | null): Id[] => (id === null ? [] : [id, ...path(parentOf(id))]);
  return path;
}

/** Looked for on so many lines across the area, from the middle outwards. */
const LINES = 9;

/** A point inside the largest of the shapes, near the middle of its box. */
function pointWithin(shapes: readonly Shape[]): Point | null {
  const size = ({ box }: Shape) => (box.east - box.west) * (box.north - box.south);
  const largest = [...shapes].sort((a, b) => size(b) - size(a)).find((one) => one.edges.length > 0);
  if (!largest) return null;
  const { west, south, east, north } = largest.box;
  const shares = Array.from({ length: LINES }, (_, line) => (line + 0.5) / LINES);
  const fromMiddle = (x: number, y: number) => Math.hypot(x - 0.5, y - 0.5);
  const spots = shares
    .flatMap((x) => shares.map((y) => ({ x, y })))
    .sort((a, b) => fromMiddle(a.x, a.y) - fromMiddle(b.x, b.y))
    .map(({ x, y }) => ({
      longitude: Number((west + x * (east - west)).toFixed(4)),
      latitude: Number((south + y * (north - south)).toFixed(4)),
    }));
  return spots.find((spot) => sideOf(largest, spot.longitude, spot.latitude) > 0) ?? null;
}
