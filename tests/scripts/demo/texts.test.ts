import { describe, expect, it } from "vitest";
import { defaultCues } from "../../../app/domain/screening/default-cues/default-cues.ts";
import { screen } from "../../../app/domain/screening/screen.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";
import { makeAreas } from "../../../scripts/demo/areas.ts";
import { demoCategories } from "../../../scripts/demo/categories.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";
import { textsByKind } from "../../../scripts/demo/texts/by-kind.ts";
import { drawSlots, fill } from "../../../scripts/demo/texts/fill.ts";
import { linked, outside, rubbish } from "../../../scripts/demo/texts/held.ts";
import { landmarksOf } from "../../../scripts/demo/texts/landmarks.ts";

const subKinds = demoCategories.filter(({ parentCode }) => parentCode !== null);

describe("what residents of the demo county write", () => {
  it.each(baseLanguages)("is at least sixty different texts over all kinds, in %s", (language) => {
    const texts = subKinds.flatMap(({ code }) => textsByKind[code]?.problems[language] ?? []);
    expect(new Set(texts).size).toBeGreaterThanOrEqual(60);
    for (const { code } of subKinds) {
      expect(textsByKind[code]?.problems[language].length, code).toBeGreaterThanOrEqual(2);
    }
  });

  it("has an answer from officials that fits each text, in its own language", () => {
    for (const [code, { problems, solvedBy, resolutions }] of Object.entries(textsByKind)) {
      expect(problems.en.length, code).toBe(problems["zh-CN"].length);
      expect(resolutions.en.length, code).toBe(resolutions["zh-CN"].length);
      expect(solvedBy?.length ?? problems.en.length, code).toBe(problems.en.length);
      const used = problems.en.map((_text, index) => solvedBy?.[index] ?? index);
      // All are there, and none is written in vain.
      expect(new Set(used), code).toEqual(new Set(resolutions.en.keys()));
    }
  });

  it("has no slot at the beginning of a sentence in English, where it would need a capital", () => {
    for (const { problems, resolutions } of Object.values(textsByKind)) {
      const parts = resolutions.en.flatMap((one) => Object.values<string>({ ...one }));
      // Numbers may begin a sentence; landmarks may not.
      for (const text of [...problems.en, ...parts])
        expect(text).not.toMatch(/(^|[.!?] )\{(place|hour|since)\}/);
    }
  });

  it("is passed by the screening, and found dangerous where it tells of danger and seldom elsewhere", () => {
    const texts = Object.entries(textsByKind).flatMap(([code, { problems }]) =>
      baseLanguages.flatMap((language) => problems[language].map((text) => ({ code, text }))),
    );
    const elsewhere = texts.filter(({ code }) => code !== "danger");
    for (const { code, text } of texts) {
      const found = screen(text, "normal", defaultCues);
      expect(found.verdict, text).toBe("pass");
      expect(found.personalData, text).toEqual([]);
      if (code === "danger") expect(found.urgency, text).toBe("emergency");
    }
    // Among problems of a lift, a wall or a drain some are dangerous; a false alarm is better than a miss.
    const alarms = elsewhere.filter(({ text }) => defaultCues.find(text).length > 0);
    expect(alarms.length / elsewhere.length).toBeLessThan(0.1);
  });

  it("is held where it is rubbish or full of links, and passed where it is only out of reach", () => {
    for (const language of baseLanguages) {
      const held = [...rubbish[language].map(({ text }) => text), ...linked[language]];
      for (const text of held)
        expect(screen(text, "normal", defaultCues).verdict, text).toBe("hold");
      for (const { text } of outside[language])
        expect(screen(text, "normal", defaultCues).verdict).toBe("pass");
    }
  });

  it("names landmarks that every village has five of, in both languages", () => {
    for (const { code } of makeAreas(1).filter(({ level }) => level === "village")) {
      const names = landmarksOf(code);
      expect(names.length).toBeGreaterThanOrEqual(5);
      for (const language of baseLanguages) {
        expect(new Set(names.map((name) => name[language])).size).toBe(names.length);
      }
    }
  });

  it("can't be left with an unfilled slot", () => {
    const landmark = { en: "the mill", "zh-CN": "磨坊" };
    const slots = drawSlots(seededDraw(1), landmark, "en");
    expect(fill("near {place}", slots)).toBe("near the mill");
    expect(() => fill("near {plaice}", slots)).toThrow(RangeError);
  });
});
