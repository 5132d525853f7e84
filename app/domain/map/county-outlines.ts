// The county's areas and landmarks as a map in the browser needs them: fine enough to look at closely, small enough for
// a phone.
import type { Landmark } from "../branch/landmark.ts";
import { makeShape, sideOf } from "../branch/shape.ts";
import type { Box, Shape } from "../branch/shape.ts";
import type { LocalText } from "../shared/language.ts";
import type { Point } from "../shared/point.ts";
import type { AreaToDraw } from "./county-drawing.ts";
import { boxAround } from "./frame.ts";
import { namePlace } from "./name-place.ts";
import { simplifiedBorders } from "./simplified-borders.ts";
import type { Polygons } from "./simplified-borders.ts";

export interface OutlinedArea {
  readonly code: string;
  readonly name: LocalText;
  /** Other areas lie in it. */
  readonly isParent: boolean;
  readonly nameAt: Point;
  readonly polygons: Polygons;
}

export interface CountyOutlines {
  readonly box: Box;
  /** Without the county itself, if it is divided. */
  readonly areas: readonly OutlinedArea[];
  readonly landmarks: readonly { readonly name: LocalText; readonly at: Point }[];
}

/** A border is drawn to within this part of the county's longer side: 25 m where that is 50 km. */
const FINENESS = 2_000;

/** Null when no area has a shape. */
export function outlineCounty(
  areas: readonly AreaToDraw[],
  landmarks: readonly Landmark[],
): CountyOutlines | null {
  const box = boxAround(areas.flatMap(({ polygons }) => polygons.flat(2)));
  if (!box) return null;
  const side = Math.max(box.east - box.west, box.north - box.south);
  const simple = simplifiedBorders(
    areas.map(({ polygons }) => polygons),
    side / FINENESS,
  );
  const parents = new Set(areas.map(({ parentId }) => parentId));
  const outlined = areas.flatMap((area, at): OutlinedArea[] => {
    const isParent = parents.has(area.id);
    const polygons = (simple[at] ?? []).map((rings) => rings.map(rounded));
    const nameAt = namePlace(polygons);
    if (!nameAt || (isParent && area.parentId === null)) return [];
    return [{ code: area.code, name: area.name, isParent, nameAt: roundedPoint(nameAt), polygons }];
  });
  const inside = landmarks.flatMap(({ kind, name, point }) =>
    kind === "landmark" && point ? [{ name, at: roundedPoint(point) }] : [],
  );
  return { box, areas: outlined, landmarks: inside };
}

/** Five decimals of a degree are about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
const rounded = (ring: readonly (readonly number[])[]) =>
  ring.map(([x = 0, y = 0]) => [round(x), round(y)]);
const roundedPoint = ({ longitude, latitude }: Point): Point => ({
  longitude: round(longitude),
  latitude: round(latitude),
});

/**
 * Tells for a point the area in which no others lie; null outside. Near a border it can be the neighbour: what counts
 * is the server's answer, by the borders themselves.
 */
export function areaFinder({ areas }: CountyOutlines): (at: Point) => OutlinedArea | null {
  const shapes: [OutlinedArea, Shape][] = areas
    .filter(({ isParent }) => !isParent)
    .flatMap((area) =>
      area.polygons.map((rings): [OutlinedArea, Shape] => [area, makeShape(rings)]),
    );
  return ({ longitude, latitude }) =>
    shapes.find(([, shape]) => sideOf(shape, longitude, latitude) >= 0)?.[0] ?? null;
}
