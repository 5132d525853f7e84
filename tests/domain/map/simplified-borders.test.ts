// Simpler borders: fewer positions, no gap between neighbours, nothing that vanishes.
import { describe, expect, it } from "vitest";
import { simplifiedBorders } from "../../../app/domain/map/simplified-borders.ts";
import type { Polygons } from "../../../app/domain/map/simplified-borders.ts";
import { simplifiedLine } from "../../../app/domain/map/simplified-line.ts";
import type { Position } from "../../../app/domain/map/simplified-line.ts";
import { makeAreas } from "../../../scripts/demo/areas.ts";

const TOLERANCE_DEGREES = 0.001;
const demo = makeAreas(1);
const polygonsOf = (code: string): Polygons => {
  const found = demo.find((area) => area.code === code);
  if (found?.polygon.type !== "Polygon") throw new Error(`no polygon: ${code}`);
  return [found.polygon.coordinates];
};
const positionsOf = (polygons: Polygons) =>
  new Set(polygons.flat(2).map(([x, y]) => `${String(x)},${String(y)}`));

describe("simplified lines", () => {
  it("keep their ends, and the corners that stand out", () => {
    const line: Position[] = [
      [0, 0],
      [1, 0.0001],
      [2, 0],
      [2, 2],
    ];
    expect(simplifiedLine(line, 0.01, 1)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
  });

  it("of two positions and of none stay as they are", () => {
    expect(simplifiedLine([], 1, 1)).toEqual([]);
    const short: Position[] = [
      [0, 0],
      [0, 0],
    ];
    expect(simplifiedLine(short, 1, 1)).toEqual(short);
  });
});

describe("simplified borders", () => {
  const all = demo.map(({ code }) => polygonsOf(code));
  const simple = simplifiedBorders(all, TOLERANCE_DEGREES);

  it("have far fewer positions, all of them of the border itself", () => {
    const before = all.flat(3).length;
    const after = simple.flat(3).length;
    expect(after).toBeLessThan(before / 2);
    simple.forEach((polygons, at) => {
      const own = positionsOf(all[at] ?? []);
      for (const position of positionsOf(polygons)) expect(own.has(position)).toBe(true);
    });
  });

  it("close, with three corners at least", () => {
    for (const ring of simple.flat(2)) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it("leave no gap: every stretch inside the county belongs to two villages, in opposite directions", () => {
    const parents = new Set(demo.map(({ parentCode }) => parentCode));
    const stretches = new Map<string, number>();
    const outer = new Set<string>();
    demo.forEach(({ code, parentCode }, at) => {
      const ring = simple[at]?.[0]?.[0] ?? [];
      for (let one = 1; one < ring.length; one += 1) {
        const ends = [String(ring[one - 1]), String(ring[one])].sort().join(" ");
        if (parentCode === null) outer.add(ends);
        else if (!parents.has(code)) stretches.set(ends, (stretches.get(ends) ?? 0) + 1);
      }
    });
    expect(stretches.size).toBeGreaterThan(demo.length);
    for (const [ends, count] of stretches) expect(count).toBe(outer.has(ends) ? 1 : 2);
  });

  it("drop a hole that is too small to see, and keep an island that is", () => {
    const square = (west: number, size: number): Position[] => [
      [west, 0],
      [west + size, 0],
      [west + size, size],
      [west, size],
      [west, 0],
    ];
    const [island, withHole] = simplifiedBorders(
      [[[square(10, 1e-5)]], [[square(0, 1), [...square(0.5, 1e-5)]]]],
      0.01,
    );
    expect(island?.[0]?.[0]?.length).toBeGreaterThanOrEqual(4);
    expect(withHole?.[0]).toHaveLength(1);
  });
});
