// Shapes for the two villages of the small county, and a few names: what a map adds to it.
import { importAreas } from "../../app/domain/branch/import-areas.server.ts";
import { importLandmarks } from "../../app/domain/branch/import-landmarks.server.ts";
import { system } from "../../app/domain/shared/actor.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";

const village = (code: string, west: number) => ({
  ...{ code, parent: "township-area", level: "village", name_en: code, name_zh: code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 30],
        [west + 0.1, 30],
        [west + 0.1, 30.1],
        [west, 30.1],
        [west, 30],
      ],
    ],
  },
});

/** The northern village from 116 to 116.1 degrees east, the southern one beside it; both from 30 to 30.1 north. */
const shapes = [village("north-area", 116), village("south-area", 116.1)];

const names = [
  { code: "mill", name_en: "the old mill", name_zh: "老磨坊", area: "north-area" },
  { code: "ferry-north", name_en: "the ferry", name_zh: "渡口", area: "north-area" },
  { code: "ferry-south", name_en: "the ferry", name_zh: "渡口", area: "south-area" },
  {
    ...{ code: "heron", kind: "outside", name_en: "Heron County", name_zh: "鹭洲县" },
    ...{ latitude: 30.05, longitude: 117 },
    ...{
      responsible_en: "the Heron County hotline, 555-0141",
      responsible_zh: "鹭洲县热线 555-0141",
    },
  },
];

const lined = (rows: readonly object[]) =>
  rows.map((fields, index) => ({ line: index + 1, fields }));

/** Gives the small county its map. */
export async function insertMap(context: Context): Promise<void> {
  const options = { dryRun: false };
  const { faults } = await importAreas(context, system("import"), lined(shapes), options);
  const more = await importLandmarks(context, system("import"), lined(names), options);
  if (faults.length + more.faults.length > 0) throw new Error("the map of the tests is faulty");
}
