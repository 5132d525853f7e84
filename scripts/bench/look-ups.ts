// Which area holds a point: the atlas beside turf over all polygons, on the same points in the same run.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { areasAt, makeAtlas } from "../../app/domain/routing/jurisdiction/atlas.ts";
import type { AreaOnMap } from "../../app/domain/routing/jurisdiction/atlas.ts";
import type { Point } from "../../app/domain/shared/point.ts";
import { between, seededDraw } from "../demo/random.ts";
import { percentile, rounded } from "./report.ts";
import { makeTiling } from "./tiling.ts";

const SIDE = 20;
const CORNERS = 500;
const POINTS = 20_000;
/** Turf needs a millisecond for each. */
const POINTS_OF_BRUTE_FORCE = 400;
const ROUNDS = 5;

export interface LookUpFigures {
  /** Medians of five rounds each. */
  readonly lookUpsPerSecond: number;
  readonly bruteForcePerSecond: number;
  readonly ratioToBruteForce: number;
}

/** Measures 400 areas of 500 corners. Throws when the two do not give the same answers. */
export function measureLookUps(seed = 1): LookUpFigures {
  const draw = seededDraw(seed);
  const areas = makeTiling(draw, SIDE, CORNERS);
  const points = Array.from({ length: POINTS }, (): Point => ({
    longitude: between(draw, 115.98, 117.02),
    latitude: between(draw, 29.98, 31.02),
  }));
  const atlas = makeAtlas(areas, []);
  const quick = (point: Point) => areasAt(atlas, point).map(({ code }) => code);
  const brute = (point: Point) => bruteForce(areas, point);
  const few = points.slice(0, POINTS_OF_BRUTE_FORCE);
  for (const point of few) {
    const [ours, theirs] = [quick(point).join(), brute(point).join()];
    if (ours !== theirs) throw new Error(`the atlas says ${ours}, turf says ${theirs}`);
  }
  const rounds = Array.from({ length: ROUNDS }, () => ({
    quick: perSecond(points, quick),
    brute: perSecond(few, brute),
  }));
  const lookUps = percentile(
    rounds.map((one) => one.quick),
    0.5,
  );
  const bruteForces = percentile(
    rounds.map((one) => one.brute),
    0.5,
  );
  return {
    lookUpsPerSecond: Math.round(lookUps),
    bruteForcePerSecond: Math.round(bruteForces),
    ratioToBruteForce: rounded(lookUps / bruteForces),
  };
}

function bruteForce(areas: readonly AreaOnMap[], { longitude, latitude }: Point): string[] {
  return areas
    .filter(({ geometry }) => booleanPointInPolygon([longitude, latitude], geometry as never))
    .map(({ code }) => code);
}

function perSecond(points: readonly Point[], lookUp: (point: Point) => unknown): number {
  const startedMs = performance.now();
  for (const point of points) lookUp(point);
  return (1_000 * points.length) / (performance.now() - startedMs);
}
