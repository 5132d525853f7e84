// Where is the problem? Points, choices and words, in both languages, and what is said when they disagree.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAtlas } from "../../../../app/domain/routing/jurisdiction/atlas.ts";
import { locate } from "../../../../app/domain/routing/jurisdiction/locate.ts";
import type { Place } from "../../../../app/domain/routing/jurisdiction/locate.ts";
import { isOutside } from "../../../../app/domain/routing/jurisdiction/locate-point.ts";
import { pointInText } from "../../../../app/domain/routing/jurisdiction/point-in-text.ts";
import { makeAreas } from "../../../../scripts/demo/areas.ts";
import { demoLandmarks } from "../../../../scripts/demo/landmarks.ts";
import { placeWords } from "../../../../scripts/demo/texts/place-words.ts";
import { at, atlas, landmarks, mapAreas } from "./small-map.ts";

const located = (place: Partial<Place>) =>
  locate({ text: "", chosenAreaId: null, point: null, ...place }, atlas);
const where = (place: Partial<Place>) => {
  const { areas, how } = located(place);
  return [how, ...areas.map(({ areaId }) => areaId)];
};

describe("a point", () => {
  it("decides, and is never quite certain", () => {
    const { how, areas } = located({ point: at(5, 2) });
    expect(how).toBe("point");
    expect(areas).toEqual([{ areaId: "lower", probability: 0.97 }]);
  });

  it("near a border keeps the neighbour as the second candidate, with a note", () => {
    const { how, areas, notes } = located({ point: at(10.1, 7.5) });
    expect(how).toBe("point");
    expect(notes).toEqual([]);
    expect(areas).toHaveLength(1);
    const near = located({ point: at(10.01, 7.5) });
    expect(near.how).toBe("border");
    expect(near.notes).toEqual([{ code: "near_border", areaId: "upper", metres: 10 }]);
    expect(near.areas.map(({ areaId }) => areaId)).toEqual(["north", "upper"]);
    const [first, second] = near.areas.map(({ probability }) => probability);
    expect(first).toBeGreaterThan(second ?? 1);
    expect(located({ point: at(10.001, 7.5) }).areas[1]?.probability).toBeGreaterThan(second ?? 1);
  });

  it("just outside belongs to the nearest owner, with a note; further on to nobody", () => {
    const just = located({ point: at(20.2, 7.5) });
    expect(just).toMatchObject({ how: "border", areas: [{ areaId: "north" }] });
    expect(just.notes).toEqual([{ code: "just_outside", areaId: "north", metres: 192 }]);
    expect(located({ point: at(25, 7.5) })).toMatchObject({
      how: "outside",
      areas: [],
      landmarkId: "neighbour",
    });
    expect(located({ point: at(-30, 7.5) })).toMatchObject({ how: "outside", landmarkId: "far" });
  });

  it("wins over the area that was chosen, which stays as the second", () => {
    const { areas, notes } = located({ point: at(5, 2), chosenAreaId: mapAreas.north.id });
    expect(areas.map(({ areaId }) => areaId)).toEqual(["lower", "north"]);
    expect(notes).toEqual([{ code: "point_not_in_chosen", areaId: "north" }]);
    expect(located({ point: at(5, 2), chosenAreaId: mapAreas.west.id }).notes).toEqual([]);
    expect(where({ point: at(30, 2), chosenAreaId: mapAreas.north.id })).toEqual([
      "outside",
      "north",
    ]);
  });

  it("decides nothing where there is no map", () => {
    const blank = makeAtlas([], []);
    expect(locate({ text: "30.02, 100.05", chosenAreaId: null, point: at(5, 2) }, blank).how).toBe(
      "unknown",
    );
    expect(isOutside(at(5, 2), blank)).toBe(false);
  });
});

describe("coordinates in the text", () => {
  const point = { longitude: 116.5678, latitude: 30.1234 };
  it.each([
    "30.1234, 116.5678",
    "by the bridge (30.1234,116.5678)",
    "30.1234 116.5678",
    "30.1234;116.5678",
    "116.5678, 30.1234",
    "３０．１２３４，１１６．５６７８",
    "坐标：30.1234，116.5678",
    "geo:30.1234,116.5678?z=17",
    "30.1234N 116.5678E",
    "30.1234° N, 116.5678° E",
    "N30.1234 E116.5678",
    "E116.5678, N30.1234",
    "北纬30.1234° 东经116.5678°",
    "东经116.5678度，北纬30.1234度",
    `30°07'24.24"N 116°34'04.08"E`,
    "30°07′24.24″N 116°34′04.08″E",
    "北纬30度7分24.24秒，东经116度34分4.08秒",
  ])("are read from %s", (text) => {
    const read = pointInText(text)?.point;
    expect(read?.longitude).toBeCloseTo(point.longitude, 6);
    expect(read?.latitude).toBeCloseTo(point.latitude, 6);
  });

  it("have a sign, or letters, south and west", () => {
    expect(pointInText("-30.1234, -116.5678")?.point).toEqual({
      longitude: -116.5678,
      latitude: -30.1234,
    });
    expect(pointInText("30.1234S 116.5678W")?.point).toEqual({
      longitude: -116.5678,
      latitude: -30.1234,
    });
  });

  it.each([
    "",
    "3, 4",
    "block 12, room 7",
    "12.50, 13.75",
    "300.1234, 400.5678",
    "电话 0550-1234567，幸福路 30 号",
    "30.1234",
    "N30.1234 N31.1234",
    "1.2.3.4 1.2345",
    "9".repeat(300),
    "°".repeat(300),
    "12°".repeat(100),
  ])("are not read from %s", (text) => {
    expect(pointInText(text)).toBeNull();
  });

  it("count as a point, and are turned round when only that lies in the county", () => {
    expect(where({ text: "30.020, 100.050" })).toEqual(["point", "lower"]);
    const turned = locate({ text: "100.050, 30.020", chosenAreaId: null, point: null }, atlas);
    expect(turned.areas[0]?.areaId).toBe("lower");
    const sea = makeAreas(7).map(({ code, parentCode, polygon, ...area }) => ({
      ...{
        ...area,
        id: code as never,
        code,
        parentId: parentCode as never,
        path: `/${code}/`,
        geometry: polygon as never,
      },
    }));
    const swapped = locate(
      { text: "0.3200, 0.5600", chosenAreaId: null, point: null },
      makeAtlas(sea, []),
    );
    const asTyped = locate(
      { text: "0.5600, 0.3200", chosenAreaId: null, point: null },
      makeAtlas(sea, []),
    );
    expect(swapped.areas[0]).toEqual(asTyped.areas[0]);
    expect(swapped.notes).toContainEqual({ code: "coordinates_swapped" });
  });

  it("never make it fall, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 300 }), fc.stringMatching(/^[0-9.,°'"nsew ]{0,120}$/)),
        (text) => {
          const { areas } = located({ text, description: text });
          expect(areas.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(
            1,
          );
        },
      ),
    );
  });
});

describe("a place in words", () => {
  it.each([
    ["in Upper Mill Village, by the well", "upper"],
    ["UPPER MILL", "upper"],
    ["Ｕｐｐｅｒ　Ｍｉｌｌ", "upper"],
    ["near the water tower", "upper"],
    ["behind the Old Ferry, second turning", "south"],
    ["上磨村村口", "upper"],
    ["上磨那边", "upper"],
    ["水塔附近", "upper"],
    ["渡船码头旁", "south"],
    ["北门社区三号楼", "north"],
  ])("%s", (text, code) => {
    expect(where({ text })).toEqual(["text", code]);
  });

  it.each([
    "upper millstone",
    "the mill",
    "watertower",
    "磨",
    "somewhere",
    "",
    "Reed County",
    "芦苇县",
    "a",
  ])("that names nothing that helps is unknown: %s", (text) => {
    expect(where({ text })).toEqual(["unknown"]);
  });

  it("takes the longest name, not a shorter one within it", () => {
    const bridge = {
      ...landmarks.tower,
      id: "b" as never,
      name: { en: "Upper Mill bridge", "zh-CN": "上磨村大桥" },
      areaId: mapAreas.south.id,
    };
    const map = makeAtlas(Object.values(mapAreas), [bridge]);
    for (const text of ["by the Upper Mill Bridge", "上磨村大桥下"])
      expect(
        locate({ text, chosenAreaId: null, point: null }, map).areas.map(({ areaId }) => areaId),
      ).toEqual(["south"]);
  });

  it("called alike in several areas gives them all, and the township that is named decides", () => {
    const alike = located({ text: "小学门口" });
    expect(alike.notes).toEqual([{ code: "several_alike", count: 2 }]);
    expect(alike.areas.map(({ probability }) => probability)).toEqual([0.44, 0.44]);
    expect(where({ text: "石桥乡小学门口" }).slice(0, 2)).toEqual(["text", "north"]);
    expect(where({ text: "the primary school in Millbrook" }).slice(0, 2)).toEqual([
      "text",
      "lower",
    ]);
  });

  it("gives the township when nothing below it is named", () => {
    expect(where({ text: "somewhere in Millbrook Town" })).toEqual(["text", "west"]);
  });

  it("is taken from the description when the place names nothing, with less confidence", () => {
    const { how, areas } = located({
      text: "at home",
      description: "The lamp at the water tower is dark.",
    });
    expect(how).toBe("text");
    expect(areas[0]?.areaId).toBe("upper");
    expect(areas[0]?.probability).toBeLessThan(0.7);
  });

  it("outside the county names the landmark there, unless something inside is named too", () => {
    expect(located({ text: "鹭洲县人民医院" })).toMatchObject({
      how: "outside",
      areas: [],
      landmarkId: "neighbour",
    });
    expect(where({ text: "Northgate, on the road to Heron County" })).toEqual(["text", "north"]);
    expect(where({ text: "here", description: "I come from Heron County." })).toEqual(["unknown"]);
  });
});

describe("an area that was chosen", () => {
  const chosenAreaId = mapAreas.north.id;
  it("stands, more surely when the text agrees", () => {
    expect(where({ chosenAreaId, text: "here" })).toEqual(["chosen", "north"]);
    const sure = (text: string) => located({ chosenAreaId, text }).areas[0]?.probability ?? 0;
    expect(sure("Northgate")).toBeGreaterThan(sure("here"));
    expect(sure("Stonebridge")).toBeGreaterThan(sure("here"));
    expect(sure("the primary school")).toBeGreaterThan(sure("here"));
  });

  it("stays first when the text names another, which is noted", () => {
    const { areas, notes } = located({ chosenAreaId, text: "by the water tower" });
    expect(areas.map(({ areaId }) => areaId)).toEqual(["north", "upper"]);
    expect(notes).toEqual([{ code: "text_names_another", areaId: "upper" }]);
  });

  it("that is a township is made finer by what is named below it", () => {
    expect(where({ chosenAreaId: mapAreas.west.id, text: "水塔旁" })).toEqual(["chosen", "upper"]);
    expect(
      where({ chosenAreaId: mapAreas.west.id, text: "", description: "at the primary school" }),
    ).toEqual(["chosen", "lower"]);
    expect(where({ chosenAreaId: mapAreas.west.id, text: "by the old ferry" })).toEqual([
      "chosen",
      "west",
      "south",
    ]);
    expect(where({ chosenAreaId: mapAreas.west.id })).toEqual(["chosen", "west"]);
  });

  it("that nobody knows counts for nothing", () => {
    expect(where({ chosenAreaId: "gone" as never, text: "水塔" })).toEqual(["text", "upper"]);
  });
});

describe("the demo county", () => {
  const areas = makeAreas(7);
  const idOf = (code: string) => code as never;
  const map = makeAtlas(
    areas.map(({ code, parentCode, polygon, ...area }) => {
      const parent = areas.find((one) => one.code === parentCode);
      const path = ["", parent?.parentCode, parentCode, code, ""]
        .filter((part) => part !== null && part !== undefined)
        .join("/");
      return {
        ...area,
        id: idOf(code),
        code,
        parentId: parentCode as never,
        path,
        geometry: polygon as never,
      };
    }),
    demoLandmarks(areas, 7).map(({ areaCode, ...landmark }) => ({
      ...{
        ...landmark,
        id: idOf(landmark.code),
        areaId: areaCode === null ? null : idOf(areaCode),
      },
    })),
  );

  it("finds every place as its stories word it, in both languages", () => {
    const missed: string[] = [];
    for (const { name, areaCode } of demoLandmarks(areas, 7)) {
      for (const language of ["en", "zh-CN"] as const) {
        for (const words of placeWords[language]) {
          const text = words.replace("{place}", name[language]).replace("{count}", "7");
          const { areas: found } = locate({ text, chosenAreaId: null, point: null }, map);
          if ((found[0]?.areaId ?? null) !== areaCode) missed.push(text);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it("has more than thirty landmarks within their villages, and neighbours outside it", () => {
    const all = demoLandmarks(areas, 7);
    const inside = all.filter(({ kind }) => kind === "landmark");
    expect(inside.length).toBeGreaterThan(30);
    for (const { point, areaCode } of inside)
      expect(locate({ text: "", chosenAreaId: null, point }, map).areas[0]?.areaId).toBe(areaCode);
    const outside = all.filter(({ kind }) => kind === "outside");
    expect(outside.length).toBeGreaterThanOrEqual(3);
    for (const { point, responsible } of outside) {
      expect(point && isOutside(point, map)).toBe(true);
      expect(responsible).not.toBeNull();
    }
  });
});
