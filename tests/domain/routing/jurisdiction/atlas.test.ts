// Which area holds a point: as turf says it, over holes, parts and borders, and without falling over odd maps.
import { area as turfArea } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { featureCollection, polygon } from "@turf/helpers";
import { intersect } from "@turf/intersect";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaWarnings } from "../../../../app/domain/branch/area-checks.ts";
import { geometryFaults } from "../../../../app/domain/branch/geometry.ts";
import { makeShape, metresToBorder, sideOf } from "../../../../app/domain/branch/shape.ts";
import { overlapOf, squareMetresOf } from "../../../../app/domain/branch/shape-overlap.ts";
import {
  areasAt,
  bordersNear,
  makeAtlas,
} from "../../../../app/domain/routing/jurisdiction/atlas.ts";
import { makeTiling } from "../../../../scripts/bench/tiling.ts";
import { makeAreas } from "../../../../scripts/demo/areas.ts";
import { seededDraw } from "../../../../scripts/demo/random.ts";
import { at, atlas, mapAreas } from "./small-map.ts";

const codesAt = (point: ReturnType<typeof at>) => areasAt(atlas, point).map(({ code }) => code);
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("the areas that hold a point", () => {
  it.each([
    ["in a village", at(5, 2), ["lower", "west", "county"]],
    ["in a hole, which is a part of another village", at(3, 7), ["lower", "west", "county"]],
    ["beside the hole", at(5, 7), ["upper", "west", "county"]],
    ["outside", at(21, 5), []],
    ["on the other side of the earth", { longitude: -100, latitude: -30 }, []],
    ["at a pole", { longitude: 0, latitude: 90 }, []],
    ["nowhere", { longitude: Number.NaN, latitude: Number.NaN }, []],
  ])("%s, the lowest first", (_where, point, codes) => {
    expect(codesAt(point)).toEqual(codes);
  });

  it("are those on both sides when it lies on a border", () => {
    expect(codesAt(at(10, 7)).sort()).toEqual(["county", "east", "north", "upper", "west"]);
  });

  it("are none where there is no map, or areas without a shape", () => {
    const empty = { ...mapAreas.north, geometry: { type: "Polygon", coordinates: [] } } as const;
    expect(areasAt(makeAtlas([], []), at(1, 1))).toEqual([]);
    expect(areasAt(makeAtlas([empty], []), at(1, 1))).toEqual([]);
  });

  it("are found on both sides of the date line when the area has a part on each", () => {
    const part = (west: number, east: number) => [
      [
        [west, 0],
        [east, 0],
        [east, 1],
        [west, 1],
        [west, 0],
      ],
    ];
    const geometry = {
      type: "MultiPolygon",
      coordinates: [part(179, 180), part(-180, -179)],
    } as const;
    const map = makeAtlas([{ ...mapAreas.north, geometry }], []);
    for (const longitude of [179.5, -179.5])
      expect(areasAt(map, { longitude, latitude: 0.5 })).toHaveLength(1);
    expect(bordersNear(map, { longitude: 180, latitude: 0.5 }, 30)).toHaveLength(1);
  });

  it("are those that turf finds, anywhere on a map of wiggly areas", () => {
    const tiles = makeTiling(seededDraw(5), 6, 100);
    const map = makeAtlas(tiles, []);
    for (const { geometry } of tiles) expect(geometryFaults(geometry)).toEqual([]);
    fc.assert(
      fc.property(degrees(115.98, 116.32), degrees(29.98, 30.32), (longitude, latitude) => {
        const found = areasAt(map, { longitude, latitude }).map(({ code }) => code);
        const wanted = tiles
          .filter(({ geometry }) => booleanPointInPolygon([longitude, latitude], geometry as never))
          .map(({ code }) => code);
        expect(found.sort()).toEqual(wanted.sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it("are those that turf finds, also on corners and lines of rings that cross themselves", () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(spot, { minLength: 3, maxLength: 12 }), spot, (spots, [x, y]) => {
        const ring = [...spots, spots[0] as [number, number]];
        const inside = booleanPointInPolygon([x, y], { type: "Polygon", coordinates: [ring] });
        expect(sideOf(makeShape([ring]), x, y) >= 0).toBe(inside);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("borders near a point", () => {
  it("come nearest first, with metres as turf measures them", () => {
    const found = bordersNear(atlas, at(10.1, 7), 200);
    expect(found.map(({ area }) => area.code).sort()).toEqual(["north", "upper"]);
    for (const { metres } of found) expect(metres).toBeCloseTo(96.2, 0);
    expect(bordersNear(atlas, at(15, 7), 200)).toEqual([]);
  });

  it("are as far as turf says", () => {
    const [tile] = makeTiling(seededDraw(9), 1, 60);
    const rings = (tile?.geometry.coordinates ?? []) as number[][][];
    const shape = makeShape(rings);
    fc.assert(
      fc.property(degrees(115.98, 116.07), degrees(29.98, 30.07), (x, y) => {
        const theirs = Math.abs(
          pointToPolygonDistance([x, y], polygon(rings), { units: "meters" }),
        );
        fc.pre(theirs < 3_000);
        const ours = metresToBorder(shape, x, y, 5_000);
        expect(Math.abs(ours - theirs)).toBeLessThan(0.2 + theirs / 200);
      }),
    );
  });
});

describe("land that two areas share", () => {
  const tiles = makeTiling(seededDraw(2), 2, 80).map(
    ({ geometry }) => geometry.coordinates as number[][][],
  );
  const moved = (rings: number[][][], by: number) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]) => [x + by, y + by / 3]));

  it("is measured as turf measures it", () => {
    const [own] = tiles as [number[][][]];
    expect(squareMetresOf(makeShape(own)) / turfArea(polygon(own))).toBeCloseTo(1, 2);
    for (const by of [0.002, 0.01, 0.03]) {
      const other = moved(own, by);
      const common = intersect(featureCollection([polygon(own), polygon(other)]));
      const { shared, firstAlone, first } = overlapOf(makeShape(own), makeShape(other));
      expect(shared / turfArea(common as never)).toBeCloseTo(1, 1);
      expect((shared + firstAlone) / first).toBeCloseTo(1, 1);
    }
  });

  it("is none along a border that both share", () => {
    const [one, other] = tiles.map((rings) => makeShape(rings));
    if (one && other) expect(overlapOf(one, other).shared).toBe(0);
  });

  it("is reported for siblings, and what sticks out of a parent; the demo county gives no reason to", () => {
    const line = 1;
    const mapped = (
      areas: readonly {
        code: string;
        parentCode: string | null;
        level: string;
        polygon: unknown;
      }[],
    ) =>
      areas.map(({ code, parentCode: parent, level, polygon: geometry }, index) => ({
        ...{ code, parent, level, line: line + index, geometry: geometry as never },
      }));
    const county = makeAreas(7);
    expect(areaWarnings(mapped(county))).toEqual([]);
    const wrong = county.map((area) =>
      area.code === "yungen"
        ? {
            ...area,
            polygon: {
              type: "Polygon",
              coordinates: moved(area.polygon.coordinates as never, 0.01),
            },
          }
        : area,
    );
    const told = areaWarnings(mapped(wrong));
    expect(told).toContainEqual(expect.objectContaining({ code: "outside_parent" }));
    expect(told.find(({ code }) => code === "areas_overlap")?.facts).toMatchObject({
      code: "banwu",
      other: "yungen",
    });
    expect(areaWarnings(mapped(wrong).map((one) => ({ ...one, line: null })))).toEqual([]);
  });
});
