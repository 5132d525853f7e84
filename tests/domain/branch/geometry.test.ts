// Borders as maps have them, and as broken, huge or hostile files have them: each fault is named, nothing falls.
import { kinks } from "@turf/kinks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AREA_MAX_POSITIONS, geometryFaults } from "../../../app/domain/branch/geometry.ts";
import { findCrossing } from "../../../app/domain/branch/ring-crossing.ts";

type Spot = readonly [number, number];
const square = (west: number, south: number, side: number): Spot[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const parts = (...polygons: unknown[]) => ({ type: "MultiPolygon", coordinates: polygons });
const codes = (geometry: unknown) => geometryFaults(geometry).map(({ code }) => code);

/** A round border with small teeth, of so many corners. */
function round(corners: number): Spot[] {
  const spots = Array.from({ length: corners }, (_, at): Spot => {
    const turn = (2 * Math.PI * at) / corners;
    const away = 1 + (at % 2) / corners;
    return [away * Math.cos(turn), away * Math.sin(turn)];
  });
  return [...spots, spots[0] as Spot];
}

describe("a sound border", () => {
  it.each([
    ["a square", polygon(square(0, 0, 1))],
    ["a square with two holes", polygon(square(0, 0, 9), square(1, 1, 2), square(5, 5, 2))],
    [
      "a hole that touches the border at a corner",
      polygon(square(0, 0, 4), [
        [0, 0],
        [2, 1],
        [1, 2],
        [0, 0],
      ]),
    ],
    [
      "an island in the lake of another part",
      parts([square(0, 0, 9), square(1, 1, 7)], [square(3, 3, 1)]),
    ],
    ["parts that touch along a border", parts([square(0, 0, 1)], [square(1, 0, 1)])],
    ["positions with a height", polygon(square(0, 0, 1).map((spot) => [...spot, 12]))],
    [
      "a position that is given twice in a row",
      polygon([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ],
    [
      "a ring that touches itself at a corner",
      polygon([
        [0, 0],
        [2, 2],
        [4, 0],
        [4, 4],
        [2, 2],
        [0, 4],
        [0, 0],
      ]),
    ],
    [
      "a loop of a few centimetres, as rounding leaves it",
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0.5, 1.000001],
        [0.500001, 1],
        [0.500002, 1.000001],
        [0.4, 1],
        [0, 1],
        [0, 0],
      ]),
    ],
    [
      "a loop of a few centimetres where it begins",
      polygon([
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0.000001, 0.000001],
        [-0.000001, 0.000001],
        [0, 0],
      ]),
    ],
    ["both sides of the date line, as two parts", parts([square(179, 0, 1)], [square(-180, 0, 1)])],
  ])("may be %s", (_what, geometry) => {
    expect(geometryFaults(geometry)).toEqual([]);
  });
});

describe("a border is refused", () => {
  it.each([
    [
      "that is a bow tie",
      "ring_crosses_itself",
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ],
    [
      "that crosses itself at a corner",
      "ring_crosses_itself",
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ]),
    ],
    [
      "that crosses itself where a corner lies on a line",
      "ring_crosses_itself",
      polygon([
        [0, 0],
        [4, 0],
        [4, 2],
        [2, 2],
        [2, 0],
        [1, -1],
        [0, -1],
        [0, 0],
      ]),
    ],
    ["with a hole that crosses it", "rings_cross", polygon(square(0, 0, 2), square(1, 1, 2))],
    ["with a hole elsewhere", "hole_not_inside", polygon(square(0, 0, 2), square(5, 5, 1))],
    [
      "with a hole as large as itself",
      "hole_not_inside",
      polygon(square(0, 0, 2), square(0, 0, 2)),
    ],
    [
      "with a hole in a hole",
      "hole_not_inside",
      polygon(square(0, 0, 9), square(1, 1, 7), square(2, 2, 1)),
    ],
    ["with a part in another", "parts_overlap", parts([square(0, 0, 9)], [square(2, 2, 1)])],
    ["with a part twice", "parts_overlap", parts([square(0, 0, 9)], [square(0, 0, 9)])],
    ["with parts that cross", "rings_cross", parts([square(0, 0, 2)], [square(1, 1, 2)])],
    [
      "that encloses nothing",
      "no_area",
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
    ],
    [
      "that is one place",
      "no_area",
      polygon([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ],
    [
      "with latitude first",
      "swapped",
      polygon([
        [30, 116],
        [30, 117],
        [31, 117],
        [30, 116],
      ]),
    ],
    [
      "off the earth either way",
      "out_of_range",
      polygon([
        [300, 400],
        [1, 1],
        [2, 1],
        [300, 400],
      ]),
    ],
    [
      "with words for numbers",
      "not_a_position",
      polygon([
        ["0", "0"],
        [1, 1],
        [2, 1],
        ["0", "0"],
      ]),
    ],
    [
      "with nothing for a number",
      "not_a_position",
      polygon([
        [null, 0],
        [1, 1],
        [2, 1],
        [null, 0],
      ]),
    ],
    [
      "with what is not a number",
      "not_a_position",
      polygon([
        [Number.NaN, 0],
        [1, 1],
        [2, 1],
        [0, 0],
      ]),
    ],
    [
      "that is nested too deeply",
      "not_a_position",
      polygon([square(0, 0, 1).map((spot) => [spot])][0]),
    ],
    ["that is not nested enough", "ring_too_short", { type: "Polygon", coordinates: [1, 2, 3, 1] }],
    ["of a list without rings", "not_a_polygon", parts([])],
    ["that is a word", "not_a_polygon", "Polygon"],
    ["whose type is an object", "not_a_polygon", { type: {}, coordinates: [] }],
  ])("%s", (_what, code, geometry) => {
    expect(codes(geometry)).toContain(code);
  });

  it("with the place where it crosses itself", () => {
    const [fault] = geometryFaults(
      polygon(square(5, 5, 1), [
        [5.1, 5.1],
        [5.9, 5.9],
        [5.9, 5.1],
        [5.1, 5.9],
        [5.1, 5.1],
      ]),
    );
    expect(fault).toMatchObject({ code: "ring_crosses_itself", facts: { ring: 2, position: 1 } });
  });

  it("when it is nested a hundred thousand deep", () => {
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown;
    expect(codes({ type: "Polygon", coordinates: deep })).toEqual(["ring_too_short"]);
    expect(codes({ type: "MultiPolygon", coordinates: deep })).toEqual(["ring_too_short"]);
  });

  it("when it has too many positions or rings, and names ten faults at most", () => {
    expect(codes(polygon(round(AREA_MAX_POSITIONS + 2)))).toEqual(["too_many_positions"]);
    expect(codes(polygon(...Array.from({ length: 5_001 }, () => [])))).toEqual(["too_many_rings"]);
    expect(codes(polygon(...Array.from({ length: 500 }, () => [])))).toHaveLength(10);
  });

  it("when its teeth lie across each other so often that nobody can check it", () => {
    const teeth = Array.from({ length: 60_000 }, (_, at): Spot => {
      return at % 2 === 0 ? [at / 1e6, at / 1e6] : [30 + at / 1e6, -30 + at / 1e6];
    });
    const comb = [...teeth, [40, 40], [-40, 40], teeth[0]];
    expect(codes(polygon(comb))).toEqual(["too_tangled"]);
  });
});

describe("the search for crossings", () => {
  // Without a liking for 0 and 1 and their neighbours: ours lets loops of a hair's width be, turf does not.
  const share = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((part) => part / 1_000_000);
  const spot = fc.tuple(share, share);

  it("finds one where turf finds one, and none where turf finds none", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(spot, { minLength: 3, maxLength: 9, selector: String }),
        (spots) => {
          const ring = [...spots, spots[0] as Spot] as [number, number][];
          const { features } = kinks({ type: "Polygon", coordinates: [ring] });
          const touches = features.some(({ geometry: { coordinates } }) =>
            ring.some(
              ([x, y]) => Math.hypot(x - (coordinates[0] ?? 0), y - (coordinates[1] ?? 0)) < 1e-9,
            ),
          );
          // Where it only touches itself, ours lets it be.
          if (!touches) expect(findCrossing([ring]) !== null).toBe(features.length > 0);
        },
      ),
    );
  });

  it("never falls over positions on a coarse grid, where most of them touch", () => {
    const coarse = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(coarse, { minLength: 4, maxLength: 12 }), (spots) => {
        geometryFaults(polygon([...spots, spots[0]]));
      }),
    );
  });

  it("goes through a ring of a hundred thousand positions", () => {
    expect(geometryFaults(polygon(round(100_000)))).toEqual([]);
  });
});
