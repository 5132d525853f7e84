// How alike two problems are: each of words, place, kind and time counts, and none decides alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import type { Point } from "../../../app/domain/shared/point.ts";
import { pickCandidates, rarestTokens } from "../../../app/domain/similar/candidates.ts";
import { areaMarks, marksOf, squareMarks } from "../../../app/domain/similar/marks.ts";
import { likeness, sharedWords, similarity } from "../../../app/domain/similar/similarity.ts";
import type { Circumstances, Places } from "../../../app/domain/similar/similarity.ts";
import { hashToken, tokenize } from "../../../app/domain/similar/tokens.ts";
import { areas, categories } from "../../support/fixtures.ts";
import { now } from "../../support/fixtures-standing.ts";

const places: Places = {
  groupOf: new Map(Object.values(categories).map(({ id, parentId }) => [id, parentId])),
  pathOf: new Map(Object.values(areas).map(({ id, path }) => [id, path])),
};
const mill: Point = { longitude: 113.5, latitude: 34.2 };
const hole: Circumstances = {
  categoryId: categories.pothole.id,
  areaId: areas.northArea.id,
  point: mill,
  at: now,
  open: true,
};
const alike = { likeWords: 1, words: ["hole"] };
const with_ = (changes: Partial<Circumstances>) =>
  similarity(hole, { ...hole, ...changes }, places, alike);
const northOf = (metres: number): Point => ({
  ...mill,
  latitude: mill.latitude + metres / 111_195,
});

describe("the likeness of two texts", () => {
  const weights = (text: string, weight = 1) =>
    new Map([...tokenize(text).keys()].map((token) => [token, weight]));

  it("is 1 for the same words, 0 for none in common, and in between otherwise", () => {
    const text = "a deep hole by the mill";
    expect(likeness(weights(text), tokenize("holes, lamps; the mill's"))).toBeCloseTo(2 / 3);
    expect(likeness(weights(text), tokenize(text))).toBe(1);
    expect(likeness(weights(text), tokenize("路灯坏了"))).toBe(0);
    expect(likeness(new Map(), tokenize(text))).toBe(0);
    expect(likeness(weights(text), new Map())).toBe(0);
  });

  it("counts rare words more than common ones", () => {
    const query = new Map([
      ["road", 1],
      ["crater", 9],
    ]);
    const rare = likeness(query, tokenize("a crater, hidden"));
    expect(rare).toBeGreaterThan(likeness(query, tokenize("a road, hidden")) * 2);
  });
});

describe("the similarity of two problems", () => {
  it("halves every 500 metres, and far away counts a fifth", () => {
    expect(with_({}).score).toBe(1);
    expect(with_({ point: northOf(500) }).score).toBeCloseTo(0.5, 2);
    expect(with_({ point: northOf(1_000) }).score).toBeCloseTo(0.25, 2);
    expect(with_({ point: northOf(900_000) }).score).toBeCloseTo(0.2);
    expect(with_({ point: northOf(500) }).grounds.distanceMetres).toBe(500);
  });

  it("goes by the area when one of them has no point", () => {
    const inArea = (areaId: Circumstances["areaId"]) => with_({ point: null, areaId });
    expect(inArea(areas.northArea.id)).toMatchObject({
      score: 1,
      grounds: { near: "same_area", distanceMetres: null },
    });
    expect(inArea(areas.southArea.id)).toMatchObject({
      score: 0.6,
      grounds: { near: "same_township" },
    });
    expect(inArea(areas.countyArea.id)).toMatchObject({
      score: 0.2,
      grounds: { near: "elsewhere" },
    });
    expect(inArea(null)).toMatchObject({ score: 0.6, grounds: { near: "unknown" } });
  });

  it("is less for another kind of the same group, least for quite another", () => {
    const ofKind = (categoryId: Circumstances["categoryId"]) => with_({ categoryId }).score;
    expect(ofKind(categories.bridge.id)).toBe(0.8);
    expect(ofKind(categories.roads.id)).toBe(0.8);
    expect(ofKind(categories.leak.id)).toBe(0.5);
    expect(ofKind(null)).toBe(0.8);
    expect(with_({}).grounds.sameKind).toBe(true);
  });

  it("fades with the age of what is no longer open, and never of what is", () => {
    const daysAgo = (days: number, open: boolean) =>
      with_({ at: addMs(now, -days * DAY_MS), open });
    expect(daysAgo(60, false).score).toBeCloseTo(0.5);
    expect(daysAgo(3_000, false).score).toBe(0.25);
    expect(daysAgo(3_000, true).score).toBe(1);
    expect(daysAgo(60, false).grounds.days).toBe(60);
  });

  it("is between 0 and 1 and the same both ways, whatever the two are", () => {
    const point = fc.option(
      fc.record({
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      }),
    );
    const any = fc.record({
      categoryId: fc.constantFrom(null, ...Object.values(categories).map(({ id }) => id)),
      areaId: fc.constantFrom(null, ...Object.values(areas).map(({ id }) => id)),
      point,
      at: fc.integer({ min: 0, max: 4_000 }).map((days) => addMs(now, days * DAY_MS)),
      open: fc.constant(true),
    });
    fc.assert(
      fc.property(any, any, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, likeWords) => {
        const like = { likeWords, words: [] };
        const { score } = similarity(one, other, places, like);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(other, one, places, like).score).toBeCloseTo(score, 9);
      }),
    );
  });
});

describe("the words that two texts share", () => {
  it("are as the first one writes them, the rarest first; Chinese pairs in a row are one", () => {
    const tokens = tokenize("桥头的路灯坏掉，leaking pipes");
    const others = tokenize("路灯坏掉很久，桥头 pipe leaks");
    const weights = new Map([
      ["桥头", 2],
      ["路灯", 3],
      ["leak", 5],
    ]);
    expect(sharedWords(tokens, weights, (token) => others.has(token))).toEqual([
      "leaking",
      "路灯坏掉",
      "桥头",
      "pipes",
    ]);
  });

  it("are not put together over a word that the other lacks", () => {
    const tokens = tokenize("水管水坏");
    expect(sharedWords(tokens, new Map(), (token) => token !== "管水")).toEqual(["水管", "水坏"]);
  });
});

describe("the candidates", () => {
  it("are found by their rarest words; how rare a common one is, is told by how far back its newest reach", () => {
    const weights = new Map<string, number>();
    const sample = new Map([
      [hashToken("common"), [1_000, 999, 998, 997]],
      [hashToken("seldom"), [900, 600, 300, 1]],
      [hashToken("rare"), [7]],
    ]);
    const chosen = rarestTokens(["common", "seldom", "rare", "new"], sample, 1_000, 4, weights);
    expect(chosen).toEqual(["rare", "seldom", "common"].map(hashToken));
    expect(weights.get("common")).toBeCloseTo(Math.log(2), 1);
    expect(weights.get("seldom")).toBeCloseTo(Math.log1p(250), 1);
    expect(weights.get("new")).toBe(weights.get("rare"));
  });

  it("are those with the most weight, near ones and the same kind raised, newer before older", () => {
    const words = [
      { weight: 2, numbers: [1, 2, 3, 4] },
      { weight: 1, numbers: [1, 5] },
    ];
    expect(pickCandidates(words, { near: [], kind: [] }, 9)).toEqual([1, 4, 3, 2, 5]);
    expect(pickCandidates(words, { near: [3, 9], kind: [2] }, 9)).toEqual([3, 1, 2, 4, 5]);
    expect(pickCandidates(words, { near: [], kind: [] }, 2)).toEqual([1, 4]);
  });
});

describe("the marks of a problem", () => {
  const placed = { categoryId: null, areaId: null, point: null };

  it("hold its words, area and square, each once; a point less than a kilometre away asks for that square", () => {
    expect(marksOf("hole holes", placed)).toEqual([hashToken("hol")]);
    const marks = marksOf("hole", { ...placed, areaId: areas.northArea.id, point: mill });
    expect(marks).toHaveLength(3);
    expect(marks).toEqual(expect.arrayContaining(areaMarks({ areaId: areas.northArea.id })));
    const asked = squareMarks(northOf(990));
    expect(asked.filter((mark) => marks.includes(mark))).toHaveLength(1);
    expect(squareMarks(northOf(5_000)).filter((mark) => marks.includes(mark))).toEqual([]);
  });
});
