import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { makeAreas } from "../../../scripts/demo/areas.ts";
import type { DemoArea } from "../../../scripts/demo/areas.ts";
import { doubleArea } from "../../../scripts/demo/county/mosaic.ts";
import type { Point } from "../../../scripts/demo/county/mosaic.ts";
import { contains } from "../../../scripts/demo/county/outline.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";

const seeds = [1, 2, 3, 7, 21, 2026];

const ringsOf = (polygon: Polygon | MultiPolygon): Point[][] =>
  (polygon.type === "Polygon" ? polygon.coordinates : polygon.coordinates.flat()) as never;

/** Signed, so holes count against the outer rings when the winding is right. */
const areaOf = (area: DemoArea): number =>
  ringsOf(area.polygon).reduce((sum, ring) => sum + doubleArea(ring) / 2, 0);

const isIn = (area: DemoArea, point: Point): boolean =>
  ringsOf(area.polygon).filter((ring) => contains(ring, point)).length % 2 === 1;

const childrenOf = (areas: readonly DemoArea[], parent: DemoArea): DemoArea[] =>
  areas.filter(({ parentCode }) => parentCode === parent.code);

const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether any two pieces of the closed ring that are not neighbours cross or touch. */
function crossesItself(ring: readonly Point[]): boolean {
  const pieces = ring.slice(1).map((to, at) => [ring[at] as Point, to] as const);
  return pieces.some(([a, b], at) =>
    pieces.slice(at + 2).some(([c, d], later) => {
      if (at === 0 && at + 2 + later === pieces.length - 1) return false;
      return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
    }),
  );
}

describe("the areas of the demo county", () => {
  it("are a county, five townships and fourteen villages, parents first", () => {
    const areas = makeAreas(1);
    const ofLevel = (level: string) => areas.filter((area) => area.level === level).length;
    expect([ofLevel("county"), ofLevel("township"), ofLevel("village")]).toEqual([1, 5, 14]);
    const known = new Set<string>();
    for (const { code, parentCode } of areas) {
      expect(parentCode === null ? known.size === 0 : known.has(parentCode)).toBe(true);
      known.add(code);
    }
    expect(known.size).toBe(areas.length);
  });

  it("are the same for the same seed and others for another", () => {
    expect(makeAreas(5)).toEqual(makeAreas(5));
    expect(makeAreas(5)).not.toEqual(makeAreas(6));
  });

  it.each(seeds)("have an area that is exactly the sum of their children's (seed %i)", (seed) => {
    const areas = makeAreas(seed);
    for (const parent of areas.filter(({ level }) => level !== "village")) {
      const sum = childrenOf(areas, parent).reduce((total, child) => total + areaOf(child), 0);
      expect(Math.abs(sum / areaOf(parent) - 1)).toBeLessThan(1e-9);
    }
  });

  it.each(seeds)(
    "hold each point of the county in one village and its township (seed %i)",
    (seed) => {
      const areas = makeAreas(seed);
      const [county] = areas;
      const draw = seededDraw(seed + 100);
      let inside = 0;
      for (let tries = 0; tries < 3_000; tries += 1) {
        const point: Point = [0.22 + 0.4 * draw(), 0.36 + 0.4 * draw()];
        const found = areas.filter((area) => isIn(area, point));
        const inCounty = county !== undefined && isIn(county, point);
        expect(found.map(({ level }) => level)).toEqual(
          inCounty ? ["county", "township", "village"] : [],
        );
        if (inCounty) expect(found[2]?.parentCode).toBe(found[1]?.code);
        inside += Number(inCounty);
      }
      expect(inside).toBeGreaterThan(800);
    },
  );

  it.each(seeds)(
    "have closed rings that wind as RFC 7946 asks and never cross (seed %i)",
    (seed) => {
      for (const { polygon } of makeAreas(seed)) {
        expect(polygon.type).toBe("Polygon");
        const [outer, ...holes] = ringsOf(polygon);
        expect(doubleArea(outer ?? [])).toBeGreaterThan(0);
        for (const hole of holes) expect(doubleArea(hole)).toBeLessThan(0);
        for (const ring of ringsOf(polygon)) {
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(ring.length).toBeGreaterThan(30);
          expect(crossesItself(ring)).toBe(false);
        }
      }
    },
  );

  it("lie in open sea, about thirty kilometres across", () => {
    const [county] = makeAreas(1);
    const points = county ? ringsOf(county.polygon).flat() : [];
    const longitudes = points.map(([longitude]) => longitude);
    const widthKm = (Math.max(...longitudes) - Math.min(...longitudes)) * 111.3;
    expect(widthKm).toBeGreaterThan(25);
    expect(widthKm).toBeLessThan(40);
    expect(points.every(([x, y]) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true);
  });
});
