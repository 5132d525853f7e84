// A map small enough to keep in mind: two townships side by side with two villages each, a lake in one village and an
// island that belongs to another. A hundredth of a degree is about 1.1 km here.
import type { Area } from "../../../../app/domain/branch/branch.ts";
import type { AreaGeometry } from "../../../../app/domain/branch/geometry.ts";
import type { Landmark } from "../../../../app/domain/branch/landmark.ts";
import { makeAtlas } from "../../../../app/domain/routing/jurisdiction/atlas.ts";
import type { AreaOnMap } from "../../../../app/domain/routing/jurisdiction/atlas.ts";
import type { AreaId, LandmarkId } from "../../../../app/domain/shared/ids.ts";

/** Degrees east of 100 and north of 30, in hundredths. */
export const at = (east: number, north: number) => ({
  longitude: 100 + east / 100,
  latitude: 30 + north / 100,
});

const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x = 0, y = 0]) => [100 + x / 100, 30 + y / 100]);

function area(
  code: string,
  level: Area["level"],
  [en, zh]: readonly [string, string],
  parent: Area | null,
  geometry: AreaGeometry,
): AreaOnMap {
  const id = code as AreaId;
  const path = `${parent?.path ?? "/"}${code}/`;
  const name = { en, "zh-CN": zh };
  return { id, code, parentId: parent?.id ?? null, path, level, name, geometry };
}
const simple = (ring: number[][]): AreaGeometry => ({ type: "Polygon", coordinates: [ring] });

const county = area("county", "county", ["Reed County", "芦苇县"], null, simple(box(0, 0, 20, 10)));
const west = area(
  "west",
  "township",
  ["Millbrook Town", "磨溪镇"],
  county,
  simple(box(0, 0, 10, 10)),
);
const east = area(
  "east",
  "township",
  ["Stonebridge Township", "石桥乡"],
  county,
  simple(box(10, 0, 20, 10)),
);
const lake = box(2, 6, 4, 8);
export const mapAreas = {
  county,
  west,
  east,
  /** Has a lake that is not its own. */
  upper: area("upper", "village", ["Upper Mill Village", "上磨村"], west, {
    type: "Polygon",
    coordinates: [box(0, 5, 10, 10), lake],
  }),
  /** Has the lake of the upper one too. */
  lower: area("lower", "village", ["Lower Mill Village", "下磨村"], west, {
    type: "MultiPolygon",
    coordinates: [[box(0, 0, 10, 5)], [lake]],
  }),
  north: area(
    "north",
    "village",
    ["Northgate Community", "北门社区"],
    east,
    simple(box(10, 5, 20, 10)),
  ),
  south: area(
    "south",
    "village",
    ["Southgate Community", "南门社区"],
    east,
    simple(box(10, 0, 20, 5)),
  ),
} as const;

function landmark(
  code: string,
  [en, zh]: readonly [string, string],
  more: Partial<Landmark>,
): Landmark {
  return {
    ...{ id: code as LandmarkId, code, kind: "landmark", name: { en, "zh-CN": zh } },
    ...{ otherNames: [], areaId: null, point: null, responsible: null },
    ...more,
  };
}
export const landmarks = {
  tower: landmark("tower", ["the water tower", "水塔"], { areaId: mapAreas.upper.id }),
  ferry: landmark("ferry", ["the old ferry", "老渡口"], {
    point: at(15, 2),
    otherNames: ["渡船码头"],
  }),
  schoolOfLower: landmark("school-lower", ["the primary school", "小学"], {
    areaId: mapAreas.lower.id,
  }),
  schoolOfNorth: landmark("school-north", ["the primary school", "小学"], {
    areaId: mapAreas.north.id,
  }),
  neighbour: landmark("neighbour", ["Heron County", "鹭洲县"], {
    kind: "outside",
    point: at(40, 5),
    responsible: { en: "the Heron County hotline", "zh-CN": "鹭洲县热线" },
  }),
  far: landmark("far", ["Saltmarsh City", "盐泽市"], { kind: "outside", point: at(-60, 5) }),
} as const;

export const atlas = makeAtlas(Object.values(mapAreas), Object.values(landmarks));
