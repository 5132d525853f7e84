// The gazetteer of the demo county: the places that its stories name, each somewhere in its village, and the invented
// neighbours around it.
import type { Landmark } from "../../app/domain/branch/landmark.ts";
import type { LocalText } from "../../app/domain/shared/language.ts";
import type { DemoArea } from "./areas.ts";
import type { Point } from "./county/mosaic.ts";
import { contains } from "./county/outline.ts";
import { between, seededDraw } from "./random.ts";
import type { Draw } from "./random.ts";
import { landmarksOf } from "./texts/landmarks.ts";

export interface DemoLandmark extends Omit<Landmark, "id" | "areaId"> {
  readonly areaCode: string | null;
}

const text = (en: string, zh: string): LocalText => ({ en, "zh-CN": zh });

const neighbours: readonly (Pick<Landmark, "code" | "name" | "responsible"> & {
  readonly point: readonly [number, number];
})[] = [
  {
    code: "heyan",
    name: text("Heyan County", "鹤沿县"),
    responsible: text(
      "the residents' hotline of Heyan County, 555-0141",
      "鹤沿县群众热线 555-0141",
    ),
    point: [0.42, 0.86],
  },
  {
    code: "songting",
    name: text("Songting City", "松汀市"),
    responsible: text("the service hall of Songting City, 555-0162", "松汀市政务服务大厅 555-0162"),
    point: [0.74, 0.56],
  },
  {
    code: "baitan",
    name: text("Baitan County", "白滩县"),
    responsible: text(
      "the residents' hotline of Baitan County, 555-0183",
      "白滩县群众热线 555-0183",
    ),
    point: [0.42, 0.25],
  },
  {
    code: "langgang",
    name: text("Langgang Harbour", "浪岗港区"),
    responsible: text("the harbour office of Langgang, 555-0119", "浪岗港务局 555-0119"),
    point: [0.1, 0.56],
  },
];

/** Every landmark of the villages among `areas`, and the neighbours. The same seed, the same places. */
export function demoLandmarks(areas: readonly DemoArea[], seed: number): DemoLandmark[] {
  const draw = seededDraw(seed);
  const inside = areas
    .filter(({ level }) => level === "village")
    .flatMap((village) =>
      landmarksOf(village.code).map((name, index): DemoLandmark => ({
        code: `${village.code}-${String(index + 1)}`,
        kind: "landmark",
        name,
        otherNames: [],
        areaCode: village.code,
        point: pointWithin(village, draw),
        responsible: null,
      })),
    );
  const outside = neighbours.map(
    ({ point: [longitude, latitude], ...neighbour }): DemoLandmark => ({
      ...neighbour,
      kind: "outside",
      otherNames: [],
      areaCode: null,
      point: { longitude, latitude },
    }),
  );
  return [...inside, ...outside];
}

/** Some place in the village, to six decimals: about a tenth of a metre. */
function pointWithin({ polygon }: DemoArea, draw: Draw): NonNullable<Landmark["point"]> {
  const ring = (
    polygon.type === "Polygon" ? polygon.coordinates[0] : polygon.coordinates[0]?.[0]
  ) as readonly Point[] | undefined;
  if (!ring) throw new RangeError("a village without a border");
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  for (;;) {
    const x = between(draw, Math.min(...xs), Math.max(...xs));
    const y = between(draw, Math.min(...ys), Math.max(...ys));
    const spot: Point = [Number(x.toFixed(6)), Number(y.toFixed(6))];
    if (contains(ring, spot)) return { longitude: spot[0], latitude: spot[1] };
  }
}
