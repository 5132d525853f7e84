// The map of the county, made ready for questions: which areas hold a point, and whose border is near. Areas may lack a
// shape; what has none is never found by a point.
import Flatbush from "flatbush";
import type { Area } from "../../branch/branch.ts";
import { polygonsOf } from "../../branch/geometry.ts";
import type { AreaGeometry } from "../../branch/geometry.ts";
import type { Landmark } from "../../branch/landmark.ts";
import {
  METRES_PER_DEGREE,
  makeShape,
  metresPerLongitude,
  metresToBorder,
  sideOf,
} from "../../branch/shape.ts";
import type { Shape } from "../../branch/shape.ts";
import type { AreaId } from "../../shared/ids.ts";
import type { Point } from "../../shared/point.ts";
import { makeGazetteer } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";

export interface AreaOnMap extends Area {
  readonly geometry: AreaGeometry;
}

export interface Atlas {
  readonly areas: ReadonlyMap<AreaId, Area>;
  /** Areas that others lie in. */
  readonly parents: ReadonlySet<AreaId>;
  readonly landmarks: readonly Landmark[];
  readonly gazetteer: Gazetteer;
  /** Every polygon of every area, with the boxes of all of them; null when no area has a shape. */
  readonly pieces: readonly Piece[];
  readonly index: Flatbush | null;
}

interface Piece {
  readonly area: Area;
  readonly shape: Shape;
}

/** Prepares it: some milliseconds for each hundred thousand positions. */
export function makeAtlas(areasOnMap: readonly AreaOnMap[], landmarks: readonly Landmark[]): Atlas {
  const pieces: Piece[] = [];
  const areas = new Map<AreaId, Area>();
  for (const { geometry, ...area } of areasOnMap) {
    areas.set(area.id, area);
    for (const rings of polygonsOf(geometry)) {
      const shape = makeShape(rings);
      if (shape.edges.length > 0) pieces.push({ area, shape });
    }
  }
  const parents = new Set([...areas.values()].flatMap(({ parentId }) => parentId ?? []));
  const map = { areas, parents, landmarks, pieces, index: indexOf(pieces) };
  const gazetteer = makeGazetteer([...areas.values()], landmarks, (point) => {
    return areasAt(map, point)[0]?.id ?? null;
  });
  return { ...map, gazetteer };
}

function indexOf(pieces: readonly Piece[]): Flatbush | null {
  if (pieces.length === 0) return null;
  const index = new Flatbush(pieces.length);
  for (const { shape } of pieces) {
    const { west, south, east, north } = shape.box;
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

type Pieces = Pick<Atlas, "pieces" | "index">;

/** The areas that hold the point, the lowest first; a border belongs to the areas on both sides. */
export function areasAt({ pieces, index }: Pieces, { longitude: x, latitude: y }: Point): Area[] {
  if (index === null) return [];
  const found = index.search(x, y, x, y, (at) => sideOf((pieces[at] as Piece).shape, x, y) >= 0);
  const areas = found.map((at) => (pieces[at] as Piece).area);
  if (areas.length < 2) return areas;
  return [...new Set(areas)].sort((a, b) => b.path.length - a.path.length);
}

export interface Neighbour {
  readonly area: Area;
  /** From the point to its border. */
  readonly metres: number;
}

/** Areas in which no others lie and whose border is that near, whichever side the point is on; the nearest first. */
export function bordersNear(atlas: Atlas, point: Point, withinMetres: number): Neighbour[] {
  if (atlas.index === null) return [];
  const { longitude: x, latitude: y } = point;
  const dx = withinMetres / metresPerLongitude(y);
  const dy = withinMetres / METRES_PER_DEGREE;
  const nearest = new Map<Area, number>();
  for (const at of atlas.index.search(x - dx, y - dy, x + dx, y + dy)) {
    const { area, shape } = atlas.pieces[at] as Piece;
    if (atlas.parents.has(area.id)) continue;
    const metres = metresToBorder(shape, x, y, withinMetres);
    if (metres < (nearest.get(area) ?? Infinity)) nearest.set(area, metres);
  }
  return [...nearest]
    .map(([area, metres]) => ({ area, metres }))
    .sort((a, b) => a.metres - b.metres);
}

/** The landmark outside the county that is nearest to the point; null when none has a point. */
export function outsideNear(atlas: Atlas, point: Point): Landmark | null {
  let [nearest, least]: [Landmark | null, number] = [null, Infinity];
  for (const landmark of atlas.landmarks) {
    if (landmark.kind !== "outside" || landmark.point === null) continue;
    const away = metresBetween(point, landmark.point);
    if (away < least) [nearest, least] = [landmark, away];
  }
  return nearest;
}

/** Near enough for neighbours; the way around the earth is not looked for. */
function metresBetween(one: Point, other: Point): number {
  const across = (one.longitude - other.longitude) * metresPerLongitude(one.latitude);
  return Math.hypot(across, (one.latitude - other.latitude) * METRES_PER_DEGREE);
}
