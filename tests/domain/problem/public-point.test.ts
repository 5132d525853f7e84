import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellAt,
  cellLevels,
  cellsOver,
  pointOfCell,
} from "../../../app/domain/problem/public-cell.ts";
import { publicPoint } from "../../../app/domain/problem/public-point.ts";
import { METRES_PER_DEGREE, metresPerLongitude } from "../../../app/domain/branch/shape.ts";
import type { Point } from "../../../app/domain/shared/point.ts";

const points = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -80, max: 80, noNaN: true }),
});
const area = { longitude: 114, latitude: 30 };

function metresBetween(one: Point, other: Point): number {
  const across = (one.longitude - other.longitude) * metresPerLongitude(one.latitude);
  return Math.hypot(across, (one.latitude - other.latitude) * METRES_PER_DEGREE);
}

describe("where the public sees a problem", () => {
  it("is exact to some ten metres for an ordinary kind", () => {
    fc.assert(
      fc.property(points, (point) => {
        const shown = publicPoint({ point, privateHome: false }, false, area);
        expect(metresBetween(point, shown ?? area)).toBeLessThan(10);
      }),
    );
  });

  it("is within half a kilometre of a home or a delicate kind, and alike for the whole square", () => {
    fc.assert(
      fc.property(points, fc.boolean(), (point, privateHome) => {
        const shown = publicPoint({ point, privateHome }, !privateHome, area);
        if (!shown) throw new Error("no point");
        expect(metresBetween(point, shown)).toBeLessThan(420);
        expect(publicPoint({ point: shown, privateHome }, true, area)).toEqual(shown);
      }),
    );
  });

  it("gives neighbours in one square one point, so that many reports of a home tell no more than one", () => {
    const shown = new Set(
      Array.from({ length: 100 }, (_, at) => {
        const point = { latitude: 30.6512 + at / 100_000, longitude: 114.1233 + at / 100_000 };
        return JSON.stringify(publicPoint({ point, privateHome: true }, false, area));
      }),
    );
    expect(shown.size).toBe(1);
  });

  it("is its area's without a point, and nowhere without either", () => {
    expect(publicPoint({ point: null, privateHome: true }, true, area)).toEqual(area);
    expect(publicPoint({ point: null, privateHome: false }, false, null)).toBeNull();
  });
});

describe("squares of the map", () => {
  it("hold their own middle, and every point", () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...cellLevels), (point, level) => {
        const cell = cellAt(point, level);
        expect(cellAt(pointOfCell(cell, level), level)).toEqual(cell);
      }),
    );
  });

  it("cover a box with no more than 64 beside each other", () => {
    fc.assert(
      fc.property(points, points, fc.integer({ min: 0, max: 22 }), (one, other, zoom) => {
        const [west, east] = [one.longitude, other.longitude].sort((a, b) => a - b);
        const [south, north] = [one.latitude, other.latitude].sort((a, b) => a - b);
        const box = { west: west ?? 0, east: east ?? 0, south: south ?? 0, north: north ?? 0 };
        const { level, from, to } = cellsOver(box, zoom);
        const { x, y } = cellAt(one, level);
        expect(x >= from.x && x <= to.x && y >= from.y && y <= to.y).toBe(true);
        if (level > cellLevels[0]) expect(Math.max(to.x - from.x, to.y - from.y)).toBeLessThan(64);
      }),
    );
  });
});
