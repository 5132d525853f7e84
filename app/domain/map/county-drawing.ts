// The county as a drawing of few kilobytes: an outline for each area, and where its name stands. For pages without
// scripts; what is finer is in `county-outlines.ts`.
import type { Area } from "../branch/branch.ts";
import type { LocalText } from "../shared/language.ts";
import { boxAround, drawnAt, makeFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { namePlace } from "./name-place.ts";
import { simplifiedBorders } from "./simplified-borders.ts";
import type { Polygons } from "./simplified-borders.ts";

export interface DrawnArea {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: LocalText;
  /** The outline in the words of SVG. */
  readonly path: string;
  /** The middle of its name, in the frame's units. */
  readonly nameAt: readonly [number, number];
}

export interface CountyDrawing {
  readonly frame: Frame;
  /** Areas in which no others lie. */
  readonly areas: readonly DrawnArea[];
  /** Areas that others lie in, without the county itself. */
  readonly townships: readonly DrawnArea[];
}

export interface AreaToDraw extends Pick<Area, "id" | "parentId" | "code" | "name"> {
  readonly polygons: Polygons;
}

const SIDE_UNITS = 400;

/** Null when no area has a shape. */
export function drawCounty(areas: readonly AreaToDraw[]): CountyDrawing | null {
  const box = boxAround(areas.flatMap(({ polygons }) => polygons.flat(2)));
  if (!box) return null;
  const frame = makeFrame(box, SIDE_UNITS);
  const simple = simplifiedBorders(
    areas.map(({ polygons }) => polygons),
    1 / frame.unitsPerLatitude,
  );
  const parents = new Set(areas.map(({ parentId }) => parentId));
  const codes = new Map(areas.map(({ id, code }) => [id, code]));
  const draw = (area: AreaToDraw): DrawnArea => {
    const polygons = simple[areas.indexOf(area)] ?? [];
    const at = namePlace(polygons) ?? { latitude: box.north, longitude: box.west };
    return {
      code: area.code,
      parentCode: area.parentId === null ? null : (codes.get(area.parentId) ?? null),
      name: area.name,
      path: polygons
        .flat()
        .map((ring) => pathOf(ring, frame))
        .join(""),
      nameAt: drawnAt(frame, at),
    };
  };
  return {
    frame,
    areas: areas.filter(({ id }) => !parents.has(id)).map(draw),
    townships: areas.filter(({ id, parentId }) => parents.has(id) && parentId !== null).map(draw),
  };
}

function pathOf(ring: readonly (readonly number[])[], frame: Frame): string {
  const places = ring
    .slice(0, -1)
    .map(([longitude = 0, latitude = 0]) => drawnAt(frame, { longitude, latitude }).join(" "));
  return `M${places.join("L")}Z`;
}
