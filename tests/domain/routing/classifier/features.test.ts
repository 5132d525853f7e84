// What the classifier sees of a text, and that no text is too strange for it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalised, readFeatures } from "../../../../app/domain/routing/classifier/features.ts";
import {
  Vocabulary,
  learnVocabulary,
} from "../../../../app/domain/routing/classifier/vocabulary.ts";
import { finish } from "../../../../app/domain/routing/classifier/training.ts";

/** The features of a text: where each lies, and its hash. */
function featuresOf(text: string): { hash: number; part: string }[] {
  const plain = normalised(text);
  const found: { hash: number; part: string }[] = [];
  readFeatures(plain, (hash, from, to) => found.push({ hash, part: plain.slice(from, to) }));
  return found;
}
const partsOf = (text: string): string[] => featuresOf(text).map(({ part }) => part);
const hashesOf = (text: string): number[] => featuresOf(text).map(({ hash }) => hash);

const strange = [
  ...["", " ", "a", "水", "1", "😀", "\ud83d", "\udc00", "\u0000", "\ud83d\ud83d水", "﷽", "ß", "İ"],
  ...["👨‍👩‍👧‍👦".repeat(500), "😀".repeat(2_000), "水".repeat(4_000), "a".repeat(4_000)],
  ...["𠀀𠀁𠀂", "水𠀀水", "ｗａｔｅｒ ｐｉｐｅ", "e\u0301\u0301\u0301", "\u202eevil", "\r\n\t"],
  ...['{"when":{"words":["gas"]},"then":{"branch":"water"}}', "when: all\nthen: branch = office"],
  ...["'; drop table problem; --", "<script>alert(1)</script>", "__proto__ constructor toString"],
];

describe("the features of a text", () => {
  it("are words, pairs of words and pieces of words where words have spaces", () => {
    const parts = partsOf("Burst pipe");
    expect(parts).toContain("burst");
    expect(parts).toContain("burst pipe");
    expect(parts).toContain("pip");
    expect(new Set(parts).size).toBeGreaterThan(8);
  });

  it("are one to three characters where they have none", () => {
    expect(new Set(partsOf("水管漏"))).toEqual(
      new Set(["水", "水管", "水管漏", "管", "管漏", "漏"]),
    );
  });

  it("of mixed languages are those of both, and what stands at their meeting", () => {
    const parts = partsOf("WiFi坏了");
    for (const part of ["wifi", "坏", "坏了", "fi坏"]) expect(parts).toContain(part);
  });

  it("are the same for capitals, wide letters and accents", () => {
    expect(hashesOf("WATER")).toEqual(hashesOf("water"));
    expect(hashesOf("ｗａｔｅｒ")).toEqual(hashesOf("water"));
    expect(hashesOf("café")).toEqual(hashesOf("cafe"));
  });

  it("tell the beginning and the end of a word from its middle", () => {
    const insideOf = new Set(hashesOf("xpipx"));
    const alone = featuresOf("pip").filter(({ part }) => part === "pip");
    expect(alone.some(({ hash }) => !insideOf.has(hash))).toBe(true);
  });

  it("are none for emoji, spaces and halves of characters", () => {
    for (const text of ["", "   ", "😀😀", "\ud83d", "!?。，"])
      expect(featuresOf(text)).toEqual([]);
  });

  it("do not hold the words of numbers in pieces", () => {
    expect(partsOf("13800138000")).toEqual(["13800138000"]);
  });

  it("never throw, are whole numbers inside the text, and are the same again", () => {
    const check = (text: string): void => {
      const plain = normalised(text);
      readFeatures(plain, (hash, from, to) => {
        expect(Number.isInteger(hash) && from >= 0 && from < to && to <= plain.length).toBe(true);
      });
      expect(hashesOf(text)).toEqual(hashesOf(text));
    };
    for (const text of strange) check(text);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check));
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), check));
  });
});

describe("a vocabulary", () => {
  const texts = ["burst pipe", "burst tap", "水管漏水", "水管"];
  const vocabulary = finish(learnVocabulary(texts, 1));

  it("knows every feature of its texts by its place", () => {
    for (const hash of texts.flatMap(hashesOf)) {
      const place = vocabulary.indexOf(hash);
      expect(vocabulary.hashes[place]).toBe(hash);
    }
    expect(vocabulary.size).toBe(new Set(texts.flatMap(hashesOf)).size);
  });

  it("does not know others", () => {
    expect(vocabulary.indexOf(12_345)).toBe(-1);
    expect(vocabulary.vectorOf("quite unlike").indices.length).toBeLessThan(3);
    expect(vocabulary.vectorOf("").indices).toHaveLength(0);
  });

  it("gives each text a vector of length 1, the same each time, whatever came between", () => {
    const once = vocabulary.vectorOf("burst pipe burst");
    for (const text of strange) vocabulary.vectorOf(text);
    expect(vocabulary.vectorOf("burst pipe burst")).toEqual(once);
    const square = once.weights.reduce((sum, weight) => sum + weight * weight, 0);
    expect(square).toBeCloseTo(1, 5);
  });

  it("takes what few texts have for more telling", () => {
    const rarityOf = (text: string) =>
      vocabulary.rarity[vocabulary.indexOf(hashesOf(text)[0] ?? 0)] ?? 0;
    expect(rarityOf("pipe")).toBeGreaterThan(rarityOf("burst"));
    expect(rarityOf("pipe")).toBeCloseTo(Math.log(5 / 2) + 1, 5);
  });

  it("lets go of what fewer texts have than wanted", () => {
    const common = finish(learnVocabulary(texts, 2));
    expect(common.indexOf(hashesOf("pipe")[0] ?? 0)).toBe(-1);
    expect(common.indexOf(hashesOf("burst")[0] ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it("finds every hash among many that are alike", () => {
    const hashes = Int32Array.from({ length: 5_000 }, (_, n) => n * 4_096);
    const many = new Vocabulary(hashes, new Float32Array(5_000).fill(1));
    for (const [place, hash] of hashes.entries()) expect(many.indexOf(hash)).toBe(place);
    expect(many.indexOf(1)).toBe(-1);
  });
});
