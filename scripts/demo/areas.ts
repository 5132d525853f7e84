// The areas of the demo county: real polygons that tile a map, county, townships, villages.
// The place is open sea in the Gulf of Guinea: no real village can take offence.
import type { MultiPolygon, Polygon } from "geojson";
import type { AreaLevel } from "../../app/domain/branch/branch.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import { wander } from "./county/border.ts";
import { countyDivision, townshipDivisions } from "./county/divisions.ts";
import type { Division, TownshipDivision } from "./county/divisions.ts";
import { makeMosaic } from "./county/mosaic.ts";
import type { Point } from "./county/mosaic.ts";
import { outline } from "./county/outline.ts";
import type { Border } from "./county/outline.ts";
import type { Draw } from "./random.ts";
import { between, seededDraw } from "./random.ts";

export interface DemoArea {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: AreaLevel;
  readonly name: LocalText;
  readonly polygon: Polygon | MultiPolygon;
}

const CENTRE: Point = [0.42, 0.56];
/** About 15 km: a degree is 111 km here, both ways. */
const RADIUS_DEGREES = 0.135;
const OUTSIDE_SITES = 22;
const villages = townshipDivisions.flatMap((township) => township.villages);

/**
 * The county cut into villages, with townships and the county itself as their exact unions; parents come
 * before children. Coordinates are WGS 84 longitude and latitude with six decimals. The same seed, the same map.
 */
export function makeAreas(seed: number): DemoArea[] {
  const draw = seededDraw(seed);
  for (;;) {
    const areas = drawAreas(draw);
    // About one map in twelve has a township in two pieces; the next one is drawn then.
    if (areas.every(({ polygon }) => polygon.type === "Polygon")) return areas;
  }
}

function drawAreas(draw: Draw): DemoArea[] {
  const inside = villageSites(draw);
  const mosaic = makeMosaic([...inside, ...outsideSites(draw)], inside.length, 2);
  const borders: Border[] = mosaic.edges
    .filter(({ sites }) => sites.some((site) => site < inside.length))
    .map((edge) => ({ ...edge, line: wander(mosaic, edge, draw) }));
  const union = (divisions: readonly Division[]) =>
    outline(borders, new Set(divisions.map((division) => villages.indexOf(division))));

  const { code: countyCode, name: countyName } = countyDivision;
  return [
    {
      code: countyCode,
      parentCode: null,
      level: "county",
      name: countyName,
      polygon: union(villages),
    },
    ...townshipDivisions.flatMap(({ code, name, villages: own }): DemoArea[] => [
      { code, parentCode: countyCode, level: "township", name, polygon: union(own) },
      ...own.map((village): DemoArea => {
        return { ...village, parentCode: code, level: "village", polygon: union([village]) };
      }),
    ]),
  ];
}

/** A site for each village, in the order of the divisions: subdistricts in the middle, townships around them. */
function villageSites(draw: Draw): Point[] {
  const start = draw();
  const onRing = (kind: TownshipDivision["kind"], from: number, to: number): Point[] => {
    const count = townshipDivisions
      .filter((township) => township.kind === kind)
      .reduce((sum, township) => sum + township.villages.length, 0);
    return ring(draw, count, start, () => between(draw, from, to));
  };
  return [...onRing("subdistrict", 0.18, 0.42), ...onRing("township", 0.68, 0.9)];
}

/** Sites beyond the border, so that every village has a finite cell; their distance shapes the coast line. */
const outsideSites = (draw: Draw): Point[] =>
  ring(draw, OUTSIDE_SITES, draw(), () => between(draw, 1.15, 1.5));

/** Points around the centre, at distances in county radii, from a share of a full turn on. */
function ring(draw: Draw, count: number, start: number, distance: () => number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = 2 * Math.PI * (start + (index + between(draw, -0.2, 0.2)) / count);
    const away = RADIUS_DEGREES * distance();
    return [CENTRE[0] + away * Math.cos(turn), CENTRE[1] + away * Math.sin(turn)];
  });
}
