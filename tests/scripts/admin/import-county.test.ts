// The county from files: all of it or nothing, every fault with its line, and again without a change.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readChoices } from "../../../app/domain/routing/read-choices.server.ts";
import { readCounty } from "../../../app/domain/routing/read-county.server.ts";
import { plainFacts } from "../../../app/domain/routing/plain-facts.ts";
import { route } from "../../../app/domain/routing/route.ts";
import { listBranchAreas } from "../../../db/repositories/county-import.ts";
import { listAreas } from "../../../db/repositories/county.ts";
import { county, feature, importCounty, makeDataFolder } from "./run.ts";
import type { DataFolder, Ran } from "./run.ts";

const data = makeDataFolder();
beforeAll(() => importCounty(data));
afterAll(data.remove);

const put = (command: string, content: string | Uint8Array, ...more: string[]): Promise<Ran> =>
  data.admin([command, data.write("given", content), ...more]);

const readAll = (from: DataFolder = data) => from.look(({ db }) => readCounty(db.read));

describe("the imports", () => {
  it("make a county in which the router finds its way", async () => {
    const read = await readAll();
    const find = (code: string) => read.categories.find((one) => one.code === code);
    const north = read.areas.find(({ code }) => code === "north");
    const facts = plainFacts(find("roads")?.id ?? null, north?.id ?? null, [], read);
    const { branchId } = route(facts);
    expect(read.branches.get(branchId)?.code).toBe("north");
    expect(find("leak")).toMatchObject({
      complex: true,
      sensitive: false,
      defaultUrgency: "urgent",
    });
    expect(find("roads")?.name.en).toBe('Roads, and "paths"');
    const served = await data.look(({ db }) => listBranchAreas(db.read));
    expect(served).toHaveLength(5);
  });

  it("done again change nothing and double nothing", async () => {
    const before = await readAll();
    const told = [
      (await put("import-areas", county.areas)).out,
      (await put("import-categories", county.categories)).out,
      (await put("import-branches", county.branches)).out,
    ];
    expect(told).toEqual([
      "areas: 0 added, 0 changed, 4 as they were\n",
      "categories: 0 added, 0 changed, 3 as they were\n",
      "branches: 0 added, 0 changed, 3 as they were\n",
    ]);
    expect(await readAll()).toEqual(before);
  });

  it("with --dry-run tell what would be, and write nothing", async () => {
    const before = await readAll();
    const more = `${county.branches.replace("North village", "Northern village")}\nsouth,town,village,South,南村,south,`;
    const { code, out } = await put("import-branches", more, "--dry-run");
    const told = "branches: 1 added, 1 changed, 2 as they were (dry run: nothing was written)\n";
    expect({ code, out }).toEqual({ code: 0, out: told });
    expect(await readAll()).toEqual(before);
  });
});

describe("import-branches", () => {
  it("moves a branch and all that lies below it, and leaves what a file does not mention", async () => {
    const moved = JSON.stringify([
      { code: "district", parent: "office", kind: "subdistrict", name_en: "D", name_zh: "区" },
      { code: "town", parent: "district", kind: "township", name_en: "Willow", name_zh: "柳树镇" },
    ]);
    const { out } = await put("import-branches", moved);
    expect(out).toBe("branches: 1 added, 2 changed, 0 as they were\n");
    const { branches, responsibilities } = await readAll();
    const byCode = new Map([...branches.values()].map((branch) => [branch.code, branch]));
    const codes = (byCode.get("north")?.path ?? "")
      .split("/")
      .filter(Boolean)
      .map((id) => branches.get(id as never)?.code);
    expect(codes).toEqual(["office", "district", "town", "north"]);
    expect(responsibilities).toHaveLength(3);
    expect((await put("import-branches", moved)).out).toContain("0 added, 0 changed, 2 as they");
    expect((await put("import-branches", county.branches)).out).toContain("0 added, 2 changed, 1");
  });

  it("replaces the areas and responsibilities that a file does mention", async () => {
    const north = {
      code: "north",
      parent: "town",
      kind: "village",
      name_en: "North",
      name_zh: "北",
    };
    const duties = [{ category: "leak" }, { category: "roads", area: "south" }];
    const changed = JSON.stringify([{ ...north, areas: [], responsibilities: duties }]);
    expect((await put("import-branches", changed)).out).toContain("1 changed");
    const { responsibilities, branches } = await readAll();
    const own = responsibilities.filter((one) => branches.get(one.branchId)?.code === "north");
    expect(own.map(({ areaId }) => areaId === null).sort()).toEqual([false, true]);
    expect(await data.look(({ db }) => listBranchAreas(db.read))).toHaveLength(4);
  });

  const head = "code,parent,kind,name_en,name_zh,areas,responsibilities";
  it.each([
    ["an unknown parent", "x,nobody,village,X,村,,", "line 2: x should lie under nobody"],
    [
      "a circle",
      "a,b,village,A,村,,\nb,c,village,B,村,,\nc,a,village,C,村,,",
      "line 2: this goes in a circle: a > b > c > a",
    ],
    ["a branch under itself", "a,a,village,A,村,,", "line 2: this goes in a circle: a > a"],
    [
      "a code twice",
      "a,town,village,A,村,,\n\nb,town,village,B,村,,\na,town,village,A,村,,",
      "line 5: the code a stands in line 2 already",
    ],
    [
      "a second coordinating branch",
      "x,office,coordinating,X,村,,",
      "line 2: x can't be the coordinating branch: office is",
    ],
    [
      "a second root",
      "x,,village,X,村,,",
      "line 2: x has no parent, and only one can stand at the top: office does",
    ],
    [
      "no coordinating branch any more",
      "office,,department,O,办,,",
      "no branch is of the kind coordinating",
    ],
    [
      "an unknown kind",
      "x,town,castle,X,村,,",
      "line 2: kind must be one of coordinating, department",
    ],
    ["a missing name", "x,town,village,X,,,", "line 2: name_zh is missing"],
    ["a code with spaces", "x y,town,village,X,村,,", "line 2: code must be letters, digits"],
    ["the reserved code", "unknown,town,village,X,村,,", 'line 2: code must not be "unknown"'],
    ["an unknown area", "x,town,village,X,村,moon,", "line 2: there is no area moon"],
    ["an unknown category", "x,town,village,X,村,,tea@north", "line 2: there is no category tea"],
    [
      "an unknown area of a category",
      "x,town,village,X,村,,roads@moon",
      "line 2: there is no area moon",
    ],
    [
      "more cells than columns",
      "x,town,village,X,村,,,,",
      "line 2: 9 cells, and the first line names 7",
    ],
    ["a quote that is not closed", 'x,town,village,"X,村,,', "line 2: a quote is not closed"],
  ])("refuses %s, and names the line", async (_what, rows, says) => {
    const before = await readAll();
    const { code, out, err } = await put("import-branches", `${head}\n${rows}\n`);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(await readAll()).toEqual(before);
  });

  it("names all faults at once, in the order of their lines, and writes not even the sound rows", async () => {
    const before = await readAll();
    const rows = ["good,town,village,Good,好,,", "bad,gone,hut,,坏,,", "good,town,village,G,好,,"];
    const { err } = await put(
      "import-branches",
      [head, ...rows, "kid,bad,village,K,小,,"].join("\n"),
    );
    expect(err.trim().split("\n").slice(1)).toEqual([
      expect.stringContaining("line 3: kind must be one of"),
      expect.stringContaining("line 3: name_en is missing"),
      expect.stringContaining("line 4: the code good stands in line 2 already"),
    ]);
    expect(err).toContain("3 faults. Nothing was written.");
    expect(await readAll()).toEqual(before);
  });

  it.each([
    ["a file that is not there", null, /can't be read: there is no such file/],
    ["an empty file", "", /is empty/],
    ["a table without rows", `${head}\n`, /holds no branches/],
    ["a column twice", `${head},kind\n`, /line 1: the column "kind" stands twice/],
    ["a column that means nothing", "code,colour\nx,red\n", /there is no field "colour"/],
    [
      "broken JSON",
      '[\n  {"code": "a",\n   "parent": }\n]',
      /line 3: this is not JSON: Unexpected token '}'\n/,
    ],
    [
      "a name without quotes",
      '[\n\n{code: "a"}]',
      /line 3: this is not JSON: Expected property name/,
    ],
    ["JSON that ends too early", '[\n{"code":"a"}\n', /line 3: this is not JSON/],
    ["JSON that is no list", '{"branches": []}', /a list of objects is needed/],
    ["a list of other things", '[\n\n"north", 3]', /line 3: this is not a record/],
    [
      "bytes that are no text",
      Buffer.from("code\n\xff\xfe\xb4\xe5\n", "latin1"),
      /line 2: this is neither UTF-8 nor GBK/,
    ],
  ])("refuses %s", async (_what, content, says) => {
    const file = content === null ? data.file("none.csv") : data.write("given", content);
    const { code, err } = await data.admin(["import-branches", file]);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("takes a file with the mark that spreadsheets put before it, and other line ends", async () => {
    const table = `\ufeff${head}\r\nwest,town,village,"West\r\nvillage",西村,,\r\n`;
    const { code, out } = await put("import-branches", table);
    expect({ code, out }).toEqual({
      code: 0,
      out: "branches: 1 added, 0 changed, 0 as they were\n",
    });
  });
});

describe("import-areas", () => {
  const map = (...features: object[]) =>
    JSON.stringify({ type: "FeatureCollection", features }, null, 1);
  const village = feature("west", "town", "village", 4);
  const withGeometry = (geometry: unknown) => map({ ...village, geometry });
  const ring = (...positions: unknown[]) => ({ type: "Polygon", coordinates: [positions] });

  it.each([
    [
      "a point",
      withGeometry({ type: "Point", coordinates: [0, 0] }),
      "the geometry must be a Polygon or a MultiPolygon, and is Point",
    ],
    ["no geometry", withGeometry(null), "and is missing"],
    [
      "a polygon without rings",
      withGeometry({ type: "Polygon", coordinates: [] }),
      "and is Polygon",
    ],
    [
      "a ring of three",
      withGeometry(ring([0, 0], [1, 1], [0, 0])),
      "ring 1 has fewer than four positions",
    ],
    [
      "an open ring",
      withGeometry(ring([0, 0], [1, 0], [1, 1], [0, 1])),
      "ring 1 does not end where it begins",
    ],
    [
      "latitude before longitude",
      withGeometry(ring([31, 121], [31, 122], [32, 122], [31, 121])),
      "ring 1, position 1: 31, 121 is not on the earth",
    ],
    [
      "a longitude beyond the date line",
      withGeometry(ring([0, 0], [181, 0], [1, 1], [0, 0])),
      "ring 1, position 2: 181, 0 is not on the earth",
    ],
    [
      "words for numbers",
      withGeometry(ring([0, 0], ["1", 0], [1, 1], [0, 0])),
      "ring 1, position 2: this is not a position",
    ],
    [
      "a village that lies in a village",
      map(feature("west", "north", "village", 4)),
      "west is a village and can't lie in north, a village",
    ],
    ["an unknown parent", map(feature("west", "moon", "village", 4)), "west should lie under moon"],
    [
      "an unknown level",
      map(feature("west", "town", "hamlet", 4)),
      "level must be one of county, township, village",
    ],
    [
      "a collection of other things",
      '{"type":"FeatureCollection","features":[{"type":"Topic"}]}',
      "this is not a record",
    ],
    ["another kind of GeoJSON", JSON.stringify(village), "this is not a GeoJSON FeatureCollection"],
  ])("refuses %s", async (_what, content, says) => {
    const { code, err } = await put("import-areas", content);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect((await data.look(({ db }) => listAreas(db.read))).map(({ code: one }) => one)).toEqual([
      ...["county", "town", "north", "south"],
    ]);
  });

  it("names the line in which the faulty feature begins", async () => {
    const text = map(village, feature("east", "moon", "village", 5));
    const { err } = await put("import-areas", text);
    const place = text.slice(0, text.indexOf('"east"')).split("\n").length - 3;
    expect(err).toContain(`line ${String(place)}: east should lie under moon`);
  });
});

describe("import-categories", () => {
  const head = "code,parent,name_en,name_zh,sensitive,urgency";
  it.each([
    [
      "a third level",
      "drip,leak,Drip,滴水,,",
      "line 2: drip lies under leak, which has a parent itself",
    ],
    ["a wrong truth", "drip,water,Drip,滴水,perhaps,", "line 2: sensitive must be true or false"],
    [
      "an unknown urgency",
      "drip,water,Drip,滴水,,soon",
      "line 2: urgency must be one of emergency, urgent, normal",
    ],
    ["a circle", "a,b,A,甲,,\nb,a,B,乙,,", "this goes in a circle: a > b > a"],
  ])("refuses %s", async (_what, row, says) => {
    const { code, err } = await put("import-categories", `${head}\n${row}\n`);
    expect(code).toBe(1);
    expect(err).toContain(says);
  });

  const asks = "code,parent,name_en,name_zh,questions";
  const many = Array.from({ length: 4 }, (_, at) => `q${String(at)} | Q | 问 || a | A | 甲`);
  it.each([
    ["more than three questions", many.join("\n"), "questions are more than three"],
    ["a question without choices", "q | Q | 问", "questions.0.choices are missing"],
    ["a question in one language", "q | Q || a | A | 甲", "questions.0.name_zh is missing"],
    ["a choice in one language", "q | Q | 问 || a | A", "questions.0.choices.0.name_zh is missing"],
    ["a choice twice", "q | Q | 问 || a | A | 甲; a | B | 乙", "have the same code twice"],
    ["a choice that everybody has", "q | Q | 问 || unknown | ? | ？", 'must not be "unknown"'],
    ["a code of the form's own", "danger | Q | 问 || a | A | 甲", '"danger" or "hazards"'],
    [
      "a code of two questions",
      "q | Q | 问 || a | A | 甲\nq | R | 疑 || b | B | 乙",
      "the question q",
    ],
    [
      "a code of another kind's question",
      "lamps | Q | 问 || a | A | 甲",
      "the question lamps of drip",
    ],
    ["a part too many", "q | Q | 问 | what? || a | A | 甲", 'there is no field "part 4"'],
    ["broken JSON in the cell", "[{", "questions must be a list"],
  ])("refuses %s, and names the line", async (_what, cell, says) => {
    const lamps = '"lamps | How many? | 几盏？ || one | One | 一盏"';
    await put("import-categories", `${asks}\nroads,,Roads,道路,${lamps}\n`);
    const row = `drip,water,Drip,滴水,"${cell.replaceAll('"', '""')}"`;
    const { code, err } = await put("import-categories", `${asks}\n\n${row}\n`);
    expect(code).toBe(1);
    expect(err).toContain("line 3: ");
    expect(err).toContain(says);
  });

  it("takes questions as lines of a cell or as JSON, and leaves them where a file has no column for them", async () => {
    const questions = () =>
      data.look(async ({ db }) => {
        const { categories } = await readCounty(db.read);
        return categories.find(({ code }) => code === "roads")?.questions;
      });
    const cell =
      '"lamps | How many? | 几盏？ || one | One | 一盏 ; street | The street | 整条街\nsince | Since when? | 多久了？ || day | A day | 一天"';
    await put("import-categories", `${asks}\nroads,,Roads,道路,${cell}\n`);
    const asked = await questions();
    expect(asked?.map(({ code, choices }) => [code, choices.length])).toEqual([
      ["lamps", 2],
      ["since", 1],
    ]);
    expect(asked?.[0]?.label).toEqual({ en: "How many?", "zh-CN": "几盏？" });
    await put("import-categories", "code,parent,name_en,name_zh\nroads,,Roads,道路\n");
    expect(await questions()).toEqual(asked);
    const listed = asked?.map(({ code, label, choices }) => ({
      code,
      name_en: label.en,
      name_zh: label["zh-CN"],
      choices: choices.map((one) => ({
        code: one.code,
        name_en: one.label.en,
        name_zh: one.label["zh-CN"],
      })),
    }));
    const kind = { code: "roads", name_en: "Roads", name_zh: "道路", questions: listed };
    expect((await put("import-categories", JSON.stringify([kind]))).out).toContain(
      "1 as they were",
    );
    await put("import-categories", `${asks}\nroads,,Roads,道路,\n`);
    expect(await questions()).toEqual([]);
  });

  it("puts them in the order of the file when it names them all, and else new ones at the end", async () => {
    const codes = () =>
      data.look(async (context) => (await readChoices(context)).categories.map(({ code }) => code));
    await put("import-categories", `${head}\nbins,,Bins,垃圾桶,,\n`);
    expect(await codes()).toEqual(["water", "leak", "roads", "bins"]);
    const all = [
      "bins,,Bins,垃圾桶,,",
      "roads,,Roads,道路,,",
      "water,,Water,供水,,",
      "leak,water,L,漏,,",
    ];
    await put("import-categories", [head, ...all].join("\n"));
    expect(await codes()).toEqual(["bins", "roads", "water", "leak"]);
  });
});
