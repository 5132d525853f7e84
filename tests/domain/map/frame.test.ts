// The frame of a drawing: everything inside it, north above, and a circle stays a circle away from the equator.
import { describe, expect, it } from "vitest";
import { boxAround, drawnAt, makeFrame } from "../../../app/domain/map/frame.ts";
import { drawCounty } from "../../../app/domain/map/county-drawing.ts";
import type { AreaToDraw } from "../../../app/domain/map/county-drawing.ts";
import { namePlace } from "../../../app/domain/map/name-place.ts";
import { makeAreas } from "../../../scripts/demo/areas.ts";

const box = { west: 116, south: 30, east: 117, north: 31 };

describe("a frame", () => {
  it("holds the corners of its box, north above", () => {
    const frame = makeFrame(box, 400);
    expect(drawnAt(frame, { longitude: 116, latitude: 31 })).toEqual([4, 4]);
    const [x, y] = drawnAt(frame, { longitude: 117, latitude: 30 });
    expect(x).toBeLessThanOrEqual(frame.width);
    expect(y).toBe(396);
    expect(Math.max(frame.width, frame.height)).toBe(400);
  });

  it("draws as many metres to the east as to the north with the same units", () => {
    const frame = makeFrame(box, 400);
    expect(frame.unitsPerLongitude / frame.unitsPerLatitude).toBeCloseTo(
      Math.cos((30.5 * Math.PI) / 180),
    );
  });

  it("survives a box without width or height", () => {
    const frame = makeFrame({ west: 1, south: 1, east: 1, north: 1 }, 400);
    expect(drawnAt(frame, { longitude: 1, latitude: 1 })).toEqual([4, 4]);
    expect(boxAround([])).toBeNull();
  });
});

describe("the drawing of the demo county", () => {
  const areas = makeAreas(1).map(({ code, parentCode, name, polygon }) => ({
    ...{ id: code, parentId: parentCode, code, name },
    polygons: polygon.type === "Polygon" ? [polygon.coordinates] : polygon.coordinates,
  })) as unknown as AreaToDraw[];
  const drawing = drawCounty(areas);

  it("has every village and township in a few kilobytes", () => {
    expect(drawing?.areas).toHaveLength(14);
    expect(drawing?.townships).toHaveLength(5);
    expect(JSON.stringify(drawing).length).toBeLessThan(20_000);
    expect(drawing?.areas[0]?.path).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+Z$/);
  });

  it("writes every name inside its frame", () => {
    for (const { nameAt } of drawing?.areas ?? []) {
      expect(nameAt[0]).toBeGreaterThan(0);
      expect(nameAt[0]).toBeLessThan(drawing?.frame.width ?? 0);
    }
  });

  it("is nothing where no area has a shape", () => {
    expect(drawCounty(areas.map((area) => ({ ...area, polygons: [] })))).toBeNull();
  });
});

describe("the place of a name", () => {
  it("lies inside an area that is bent around its own centre", () => {
    const bent = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ];
    const at = namePlace([[bent]]);
    expect(at?.longitude === 1 || at?.longitude === 9 || (at?.latitude ?? 9) < 2).toBe(true);
    expect(namePlace([])).toBeNull();
  });
});
