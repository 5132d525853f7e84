// Landmarks from a file, on both engines: added, changed, remembered; and every fault with its line.
import { afterAll, beforeAll, expect, it } from "vitest";
import { importAreas } from "../../../app/domain/branch/import-areas.server.ts";
import { importLandmarks } from "../../../app/domain/branch/import-landmarks.server.ts";
import { locate } from "../../../app/domain/routing/jurisdiction/locate.ts";
import { readAtlas } from "../../../app/domain/routing/jurisdiction/read-atlas.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import { listLandmarks } from "../../../db/repositories/landmark.ts";
import { onBothEngines } from "../../support/database.ts";
import { areas, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";

const square = (west: number, south: number, side: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const village = (code: string, west: number, line: number) => ({
  line,
  fields: {
    ...{ code, parent: "township-area", level: "village", name_en: code, name_zh: code },
    geometry: square(west, 30, 0.1),
  },
});

const mill = {
  ...{ code: "mill", name_en: "the old mill", name_zh: "老磨坊", area: "north-area" },
  ...{ other_names: "mill pond;磨坊塘", latitude: "30.05", longitude: "116.05" },
};
const heron = {
  ...{ code: "heron", kind: "outside", name_en: "Heron County", name_zh: "鹭洲县" },
  ...{ latitude: 30.05, longitude: 117, responsible_en: "the hotline", responsible_zh: "热线" },
};

onBothEngines("the import of landmarks", (engine) => {
  let portal: TestPortal;
  const put = (rows: readonly object[], dryRun = false) =>
    importLandmarks(
      portal.context,
      system("import"),
      rows.map((fields, index) => ({ line: index + 2, fields })),
      { dryRun },
    );
  const all = () => listLandmarks(portal.context.db.read);

  beforeAll(async () => {
    portal = await makePortal(engine);
    const rows = [village("north-area", 116, 1), village("south-area", 116.1, 2)];
    const { faults } = await importAreas(portal.context, system("import"), rows, { dryRun: false });
    expect(faults).toEqual([]);
  });
  afterAll(() => portal.remove());

  it("adds them, and finds them there; again nothing changes", async () => {
    const find = async (text: string) => {
      const atlas = await readAtlas(portal.context.db, portal.context.db.read);
      return locate({ text, chosenAreaId: null, point: null }, atlas).areas[0]?.areaId;
    };
    expect(await find("磨坊塘边")).toBeUndefined();
    expect(await put([mill, heron], true)).toMatchObject({ added: 2, faults: [], warnings: [] });
    expect(await all()).toEqual([]);
    expect(await put([mill, heron])).toMatchObject({ added: 2, changed: 0 });
    expect(await find("磨坊塘边")).toBe(areas.northArea.id);
    expect(await all()).toMatchObject([
      { code: "heron", kind: "outside", areaId: null, responsible: { en: "the hotline" } },
      {
        code: "mill",
        otherNames: ["mill pond", "磨坊塘"],
        point: { latitude: 30.05, longitude: 116.05 },
      },
    ]);
    expect(await put([mill, heron])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const moved = { ...mill, area: "south-area", longitude: 116.15 };
    expect(await put([moved])).toMatchObject({ changed: 1 });
    expect(await find("at the mill pond")).toBe(areas.southArea.id);
    await put([mill]);
  });

  it.each([
    ["an unknown area", { ...mill, area: "moon" }, "unknown_area", { code: "moon" }],
    ["half a point", { ...mill, latitude: "" }, "half_a_point", { field: "latitude" }],
    ["no place at all", { code: "x", name_en: "Xylo", name_zh: "某处" }, "no_place", { code: "x" }],
    [
      "coordinates the wrong way round",
      { ...mill, latitude: 116.05, longitude: 30.05 },
      "swapped",
      {},
    ],
    ["a point off the earth", { ...mill, latitude: 500 }, "out_of_range", {}],
    ["words for degrees", { ...mill, latitude: "thirty" }, "not_degrees", { field: "latitude" }],
    ["nothing for degrees", { ...mill, latitude: [[[]]] }, "not_degrees", { field: "latitude" }],
    [
      "an outside that lies inside",
      { ...heron, longitude: 116.05 },
      "inside_the_county",
      { code: "heron", area: "north-area" },
    ],
    ["an unknown kind", { ...mill, kind: "castle" }, "not_one_of", { field: "kind" }],
    ["a polygon", { ...mill, geometry: square(0, 0, 1) }, "not_a_point", {}],
    ["the reserved code", { ...mill, code: "unknown" }, "reserved_code", {}],
    [
      "a name that stands in the area already",
      { ...mill, code: "mill-2" },
      "same_name",
      { other: "mill" },
    ],
    ["a name that is missing", { ...mill, name_zh: " " }, "missing", { field: "name_zh" }],
    ["something else", null, "not_a_record", {}],
  ])("refuses %s, with its line, and writes nothing", async (_what, row, code, facts) => {
    const before = await all();
    const good = { code: "good", name_en: "Good corner", name_zh: "好角", area: "north-area" };
    const { faults } = await put([good, row as object]);
    expect(faults).toContainEqual(expect.objectContaining({ line: 3, code }));
    expect(faults.find((fault) => fault.code === code)?.facts).toMatchObject(facts);
    expect(await all()).toEqual(before);
  });

  it("names a code that stands twice, and warns of points outside their area", async () => {
    expect((await put([mill, mill])).faults).toMatchObject([{ line: 3, code: "duplicate_code" }]);
    const { warnings } = await put(
      [
        { ...mill, area: "south-area" },
        {
          ...mill,
          code: "far",
          name_en: "Far rock",
          name_zh: "远石",
          other_names: "",
          latitude: 35,
        },
      ],
      true,
    );
    expect(warnings.map(({ line, code }) => [line, code])).toEqual([
      [2, "outside_its_area"],
      [3, "outside_every_area"],
    ]);
  });

  it("is not for officials", () => {
    expect(() => importLandmarks(portal.context, people.official, [], { dryRun: true })).toThrow();
  });
});
