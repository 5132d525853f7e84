// How areas lie to each other: siblings that overlap, children outside their parent, coordinates the wrong way round.
import Flatbush from "flatbush";
import type { Point } from "../shared/point.ts";
import { polygonsOf } from "./geometry.ts";
import type { AreaGeometry } from "./geometry.ts";
import type { ImportFault, ImportWarning } from "./import-fault.ts";
import { makeShape } from "./shape.ts";
import type { Shape } from "./shape.ts";
import { overlapOf } from "./shape-overlap.ts";

export interface MappedArea {
  readonly code: string;
  readonly parent: string | null;
  readonly level: string;
  readonly geometry: AreaGeometry;
  /** In the file; null for what was there before. */
  readonly line: number | null;
}

interface ShapedArea extends MappedArea {
  readonly shape: Shape;
}

/** A hair along a border that was drawn twice: less than each is let be. */
const HAIR_SHARE = 0.001;
const HAIR_SQUARE_METRES = 10_000;
const FAR_DEGREES = 5;

/** Siblings that overlap, and areas that lie outside their parent; only where the file names one of the two. */
export function areaWarnings(areas: readonly MappedArea[]): ImportWarning[] {
  const shaped = areas.map((area) => ({
    ...area,
    shape: makeShape(polygonsOf(area.geometry).flat()),
  }));
  const byCode = new Map(shaped.map((area) => [area.code, area]));
  const outside = shaped.flatMap((area) => {
    const parent = area.parent === null ? undefined : byCode.get(area.parent);
    return parent ? (outsideWarning(area, parent) ?? []) : [];
  });
  const overlaps = neighbours(shaped).flatMap(([one, other]) => overlapWarning(one, other) ?? []);
  return [...outside, ...overlaps].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function outsideWarning(area: ShapedArea, parent: ShapedArea): ImportWarning | null {
  if (area.line === null && parent.line === null) return null;
  const { firstAlone, first } = overlapOf(area.shape, parent.shape);
  if (!isMore(firstAlone, first)) return null;
  const facts = { code: area.code, parent: parent.code, ...amount(firstAlone, first) };
  return { line: area.line ?? parent.line, code: "outside_parent", facts };
}

function overlapWarning(one: ShapedArea, other: ShapedArea): ImportWarning | null {
  const { shared, first } = overlapOf(one.shape, other.shape);
  const smaller = Math.min(first, overlapOf(other.shape, one.shape).first);
  if (!isMore(shared, smaller)) return null;
  const facts = { code: one.code, other: other.code, ...amount(shared, smaller) };
  return { line: one.line ?? other.line, code: "areas_overlap", facts };
}

const isMore = (squareMetres: number, whole: number): boolean =>
  squareMetres > Math.min(HAIR_SHARE * whole, HAIR_SQUARE_METRES) && squareMetres > 1;

const amount = (squareMetres: number, whole: number) => ({
  percent: Number(((100 * squareMetres) / whole).toPrecision(2)),
  hectares: Number((squareMetres / 10_000).toPrecision(2)),
});

/** Pairs of one level and one parent whose boxes touch; the one that stands later in the file first. */
function neighbours(areas: readonly ShapedArea[]): (readonly [ShapedArea, ShapedArea])[] {
  if (areas.length === 0) return [];
  const index = new Flatbush(areas.length);
  for (const { shape } of areas) {
    const { west, south, east, north } = shape.box;
    index.add(west, south, east, north);
  }
  index.finish();
  return areas.flatMap((area) => {
    const { west, south, east, north } = area.shape.box;
    return index
      .search(west, south, east, north)
      .map((at) => areas[at] as ShapedArea)
      .filter((other) => isPair(area, other))
      .map((other) => [area, other] as const);
  });
}

function isPair(area: ShapedArea, other: ShapedArea): boolean {
  if (area.line === null || area.code === other.code) return false;
  if (area.level !== other.level || area.parent !== other.parent) return false;
  return (
    other.line === null ||
    other.line < area.line ||
    (other.line === area.line && other.code < area.code)
  );
}

/** Areas of the file that lie far from all the others, and near them when turned round. */
export function swappedFaults(areas: readonly MappedArea[]): ImportFault[] {
  const placed = areas.map((area) => ({ ...area, centre: centreOf(area.geometry) }));
  const standing = placed.filter(({ line }) => line === null);
  return placed.flatMap(({ code, line, centre }): ImportFault[] => {
    if (line === null) return [];
    const others = standing.length > 0 ? standing : placed.filter((one) => one.code !== code);
    if (!looksSwapped(centre, middle(others.map((one) => one.centre)))) return [];
    const longitude = Number(centre.longitude.toFixed(4));
    const latitude = Number(centre.latitude.toFixed(4));
    return [{ line, code: "far_and_swapped", facts: { code, longitude, latitude } }];
  });
}

/** True when the point lies degrees away from where it is expected, and ten times nearer the other way round. */
function looksSwapped(point: Point, expected: Point | null): boolean {
  if (!expected) return false;
  const away = distance(point, expected);
  const turned = { longitude: point.latitude, latitude: point.longitude };
  return away > FAR_DEGREES && distance(turned, expected) < away / 10;
}

const distance = (one: Point, other: Point): number =>
  Math.hypot(one.longitude - other.longitude, one.latitude - other.latitude);

/** Where most of them lie: a few strays do not move it. Null for none. */
function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  return {
    longitude: median(points.map(({ longitude }) => longitude)),
    latitude: median(points.map(({ latitude }) => latitude)),
  };
}

/** The mean of the corners of its first ring: near enough to tell continents apart. */
function centreOf(geometry: AreaGeometry): Point {
  const ring = polygonsOf(geometry)[0]?.[0] ?? [];
  const mean = (at: 0 | 1) => ring.reduce((sum, spot) => sum + (spot[at] ?? 0), 0) / ring.length;
  return { longitude: mean(0), latitude: mean(1) };
}
