// Maps and landmarks from files: broken, huge and swapped ones are refused with line and reason; what is only odd is told.
import { truncateSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAreas } from "../../../db/repositories/county.ts";
import { listLandmarks } from "../../../db/repositories/landmark.ts";
import { readRevision } from "../../../db/repositories/revision.ts";
import { county, feature, importCounty, makeDataFolder } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

const put = (command: string, content: string, ...more: string[]) =>
  data.admin([command, data.write("given", content), ...more]);
/** A feature a line, the first in line 2. */
const map = (...features: object[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(",\n")}\n]}`;
const village = feature("west", "town", "village", 4);
const shaped = (...positions: unknown[]) => ({
  ...village,
  geometry: { type: "Polygon", coordinates: [positions] },
});
const point = (longitude: unknown, latitude: unknown, properties: object) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [longitude, latitude] },
});
const revision = () => data.look(({ db }) => readRevision(db.read, "county"));

describe("import-areas", () => {
  it("names every broken border with its line and a reason, and writes nothing", async () => {
    const before = await revision();
    const north = feature("north", "town", "village", 2);
    const { code, err } = await put(
      "import-areas",
      map(
        north,
        shaped([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]),
        shaped([30, 116], [30, 117], [31, 117], [30, 116]),
        shaped(...(JSON.parse("[[0,0],[1e999,0],[1,1],[0,0]]") as unknown[])),
        shaped([0, 0], [1, 1], [2, 2], [0, 0]),
        { type: "Feature", properties: { code: ["west"] }, geometry: "Polygon" },
      ),
    );
    expect(code).toBe(1);
    expect(err).not.toMatch(/\n\s+at /);
    for (const says of [
      "line 3: ring 1, position 1: the ring crosses itself after 0, 0",
      "line 4: ring 1, position 1: 30, 116 is not on the earth: are they swapped?",
      "line 5: ring 1, position 2: this is not a position of two numbers",
      "line 6: ring 1 encloses nothing",
      "line 7: code is missing",
      "line 7: the geometry must be a Polygon or a MultiPolygon",
    ])
      expect(err).toContain(says);
    expect(await data.look(({ db }) => listAreas(db.read))).toHaveLength(4);
    expect(await revision()).toBe(before);
  });

  it("refuses an area that lies where it would only turned round", async () => {
    const china = (code: string, west: number) => {
      const corner = (x: number, y: number) => [116 + west + x, 30 + y];
      const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 0)];
      return {
        ...feature(code, "", "village", 0),
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    };
    const empty = makeDataFolder();
    try {
      const turned = china("c", 2);
      turned.geometry.coordinates = turned.geometry.coordinates.map((ring) =>
        ring.map(([x = 0, y = 0]) => [y, x - 60]),
      );
      const shifted = [china("a", -60), china("b", -59)];
      const file = empty.write("given", map(...shifted, turned));
      const { code, err } = await empty.admin(["import-areas", file]);
      expect(code).toBe(1);
      expect(err).toContain("line 4: c lies around 30.25, 58.5, far from all the others");
    } finally {
      empty.remove();
    }
  });

  it("tells of overlaps and of what sticks out of its parent, imports it all the same, and says so to every process", async () => {
    const before = await revision();
    const wide = { ...feature("south", "town", "village", 3), geometry: feature("x", "", "", 2.5) };
    const { geometry } = wide.geometry as unknown as { geometry: object };
    const { code, out, err } = await put("import-areas", map({ ...wide, geometry }));
    expect({ code, out }).toEqual({ code: 0, out: "areas: 0 added, 1 changed, 0 as they were\n" });
    expect(err).toContain("worth a look. They are imported all the same.");
    expect(err).toMatch(/line 2: south and north overlap by 6\d00 ha, 50 % of the smaller/);
    expect(err).toMatch(/line 2: 12\d+ ha of south, 100 % of it, lie outside town/);
    expect(await revision()).toBe(before + 1);
    await put("import-areas", county.areas);
  });

  it("refuses a file that is too large before it reads it", async () => {
    const file = data.write("large.geojson", "{}");
    truncateSync(file, 60_000_000);
    const { code, err } = await data.admin(["import-areas", file]);
    expect(code).toBe(1);
    expect(err).toContain("it has 60 MB, and 50 MB are allowed");
  });
});

describe("import-landmarks", () => {
  it("reads a table, and GeoJSON points", async () => {
    const table = [
      "code,kind,name_en,name_zh,other_names,area,latitude,longitude,responsible_en,responsible_zh",
      "mill,,the old mill,老磨坊,mill pond;磨坊塘,north,0.05,0.25,,",
      "heron,outside,Heron County,鹭洲县,,,5,5,the hotline,热线",
    ].join("\n");
    expect((await put("import-landmarks", table, "--dry-run")).out).toContain("2 added");
    expect(await put("import-landmarks", table)).toMatchObject({
      ...{ code: 0, err: "", out: "landmarks: 2 added, 0 changed, 0 as they were\n" },
    });
    const well = point(0.35, 0.05, {
      code: "well",
      name_en: "Well corner",
      name_zh: "井角",
      note: 1,
    });
    expect((await put("import-landmarks", map(well))).out).toContain("1 added");
    const all = await data.look(({ db }) => listLandmarks(db.read));
    expect(all.map(({ code, point: at }) => [code, at?.longitude])).toEqual([
      ["heron", 5],
      ["mill", 0.25],
      ["well", 0.35],
    ]);
  });

  it("names what is wrong with each line, and writes nothing", async () => {
    const names = { name_en: "Somewhere", name_zh: "某处" };
    const { code, err } = await put(
      "import-landmarks",
      map(
        point(0.25, 0.05, { ...names, code: "a" }),
        point(0.05, 0.25, { ...names, code: "b", area: "moon" }),
        point("0.25", "east", { ...names, code: "c" }),
        point(30, 116, { ...names, code: "d" }),
        { type: "Feature", properties: { ...names, code: "e" }, geometry: { type: "LineString" } },
        { type: "Feature", properties: { ...names, code: "f" }, geometry: null },
        point(0.05, 0.25, { ...names, code: "g" }),
        point(0.251, 0.05, { ...names, code: "a" }),
      ),
    );
    expect(code).toBe(1);
    expect(
      err
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.trim()),
    ).toEqual([
      "line 3: there is no area moon",
      "line 4: latitude must be a number of degrees, such as 30.1234",
      "line 5: 30, 116 is not on the earth: are they swapped? Longitude comes first, then latitude",
      "line 6: the geometry must be a Point",
      "line 7: f has neither an area nor a point",
      "line 8: g lies around 0.05, 0.25, far from all the others, and near them if longitude and latitude are swapped",
      "line 9: the code a stands in line 2 already",
    ]);
    expect(await data.look(({ db }) => listLandmarks(db.read))).toHaveLength(3);
  });
});
