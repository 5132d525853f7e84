// What the classifier is taught: labels, sentences, what is kept aside, and how far residents' choices can be trusted.
import { describe, expect, it } from "vitest";
import type { CategoryId } from "../../../app/domain/shared/ids.ts";
import {
  isHeldOut,
  lessonsOf,
  reliabilityOf,
  sentencesOf,
} from "../../../app/domain/routing/training-texts.ts";
import type { Taught, TeachingKind } from "../../../app/domain/routing/training-texts.ts";
import { categories } from "../../support/fixtures.ts";

const kind = (name: keyof typeof categories, examples: TeachingKind["examples"] = {}) => ({
  ...categories[name],
  examples,
});

const taught = (changes: Partial<Taught> = {}): Taught => ({
  id: "one",
  text: "a hole in the road",
  categoryId: categories.pothole.id,
  chosenId: categories.pothole.id,
  urgency: "normal",
  ...changes,
});

describe("lessons", () => {
  it("label a problem with its kind as it stands now, and with its urgency", () => {
    const kinds = new Map<CategoryId, TeachingKind>([[categories.pothole.id, kind("pothole")]]);
    expect(lessonsOf([taught({ urgency: "urgent" })], kinds)).toEqual({
      kinds: [{ text: "a hole in the road", label: "pothole" }],
      urgencies: [{ text: "a hole in the road", label: "urgent" }],
    });
  });

  it("leave out problems of kinds that are gone", () => {
    expect(lessonsOf([taught()], new Map()).kinds).toEqual([]);
  });

  it("take name, description and examples of a kind in every language, each once", () => {
    const leak = kind("leak", { en: ["The pipe drips", "Leaking pipe"], "zh-CN": ["水管在滴水"] });
    expect(sentencesOf([leak]).kinds).toEqual([
      { text: "Leaking pipe", label: "leak" },
      { text: "水管漏水", label: "leak" },
      { text: "The pipe drips", label: "leak" },
      { text: "水管在滴水", label: "leak" },
    ]);
    expect(sentencesOf([leak]).urgencies[0]).toEqual({ text: "Leaking pipe", label: "urgent" });
  });

  it("learn nothing from a kind that has kinds below it", () => {
    const labels = sentencesOf([kind("waterSupply"), kind("leak")]).kinds.map(({ label }) => label);
    expect(new Set(labels)).toEqual(new Set(["leak"]));
  });
});

describe("what is kept aside", () => {
  it("is about one problem in five, and always the same ones", () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `01a2-${String(n * 7919)}`);
    const held = ids.filter(isHeldOut);
    expect(held.length / ids.length).toBeGreaterThan(0.15);
    expect(held.length / ids.length).toBeLessThan(0.25);
    expect(ids.filter(isHeldOut)).toEqual(held);
  });
});

describe("the reliability of residents' choices", () => {
  it("is the usual one while there is no history", () => {
    expect(reliabilityOf([])).toBeCloseTo(0.95);
  });

  it("is never so sure that words could not speak against a choice", () => {
    expect(reliabilityOf(Array<Taught>(10_000).fill(taught()))).toBe(0.99);
  });

  it("falls with every choice that was corrected, and ignores those who did not know", () => {
    const wrong = taught({ chosenId: categories.leak.id });
    const unknown = taught({ chosenId: null });
    expect(reliabilityOf(Array<Taught>(50).fill(wrong))).toBeCloseTo(0.475);
    expect(reliabilityOf(Array<Taught>(50).fill(unknown))).toBeCloseTo(0.95);
  });
});
