// How a text is taken apart: the same words in other forms meet, and no text is too strange.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashToken, tokenize } from "../../../app/domain/similar/tokens.ts";

const tokens = (text: string) => [...tokenize(text).keys()];

describe("the tokens of a text", () => {
  it("are English words without endings, and without the words that every text has", () => {
    expect(tokens("The lamps are leaking, and the lamp leaks on him")).toEqual(["lamp", "leak"]);
    expect(tokens("Holes, a hole; stopped and stop; two bodies, one body")).toEqual([
      "hol",
      "stop",
      "two",
      "body",
    ]);
    expect(tokens("glass bus buses boxes BOX")).toEqual(["glass", "bus", "box"]);
  });

  it("keep how a word was written where it first stood", () => {
    expect(tokenize("Leaking pipes").get("leak")).toBe("leaking");
  });

  it("are the pairs of a row of Chinese characters, and single ones only where there is no pair", () => {
    expect(tokens("路灯坏掉。")).toEqual(["路灯", "灯坏", "坏掉"]);
    expect(tokens("水！水？火")).toEqual(["水", "火"]);
    expect(tokens("水 路灯")).toEqual(["路灯"]);
    expect(tokens("路燈")).toEqual(["路燈"]);
  });

  it("are none for characters that only join others", () => {
    expect(tokens("我们村口的路灯坏了")).toEqual(["村口", "路灯", "灯坏"]);
    expect(tokens("的了是在")).toEqual([]);
  });

  it("come from a text in several scripts", () => {
    expect(tokens("3号楼 lift坏掉 улица 通り")).toEqual([
      "3",
      "号楼",
      "lift",
      "坏掉",
      "улица",
      "り",
    ]);
    expect(tokens("３号楼 ＬＩＦＴ")).toEqual(["3", "号楼", "lift"]);
    expect(tokens("don't child’s")).toEqual(["dont", "child"]);
  });

  it("are few and short, whatever was typed", () => {
    expect(tokens("x".repeat(4_000))).toEqual(["x".repeat(32)]);
    expect(tokens("😀".repeat(4_000))).toEqual([]);
    expect(tokens("\ud800 lamp \udc00")).toEqual(["lamp"]);
    const many = Array.from({ length: 1_000 }, (_, at) => `word${String(at)}`).join(" ");
    expect(tokens(many)).toHaveLength(400);
    expect(tokens("")).toEqual([]);
  });

  it("are at most 400 of at most 32 characters for any text, and the same each time", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4_000 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom(..."路灯坏水a e-é'’ing s\u0301"), maxLength: 300 }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = tokens(text);
        expect(found.length).toBeLessThanOrEqual(400);
        for (const token of found) {
          expect([...token].length).toBeLessThanOrEqual(32);
          expect(token).not.toMatch(/[\s:]/u);
          expect(hashToken(token)).toBe(hashToken(token) | 0);
        }
        expect(tokens(text)).toEqual(found);
      }),
    );
  });
});

describe("the number of a token", () => {
  it("is a signed 32-bit integer that never changes, since databases keep it", () => {
    // Worked out by another program, over the bytes of UTF-16 LE.
    expect(["", "lamp", "路灯", "area:north"].map(hashToken)).toEqual([
      -2128831035, 375659613, 1564848166, -1283426321,
    ]);
  });

  it("differs between the words of a large vocabulary", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => at.toString(36));
    expect(new Set(words.map(hashToken)).size).toBe(words.length);
  });
});
