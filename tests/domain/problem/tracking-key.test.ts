// The secret that opens a problem to its resident: what is drawn, and what people type.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceAlphabet } from "../../../app/domain/problem/reference.ts";
import { makeTrackingKey, parseTrackingKey } from "../../../app/domain/problem/tracking-key.ts";
import { seededDraw } from "../../../scripts/demo/random.ts";

const key = fc.integer().map((seed) => makeTrackingKey(seededDraw(seed)));

describe("a tracking key", () => {
  it("is three groups of four characters that are easily read aloud", () => {
    fc.assert(
      fc.property(key, (made) => {
        expect(made).toMatch(/^[^-]{4}-[^-]{4}-[^-]{4}$/);
        for (const one of made.replaceAll("-", "")) expect(referenceAlphabet).toContain(one);
      }),
    );
  });

  it("takes twelve draws, and any other draw gives another key", () => {
    for (let changed = 0; changed < 12; changed += 1) {
      let at = 0;
      const other = makeTrackingKey(() => (at++ === changed ? 0.99 : 0));
      expect(other).not.toBe(makeTrackingKey(() => 0));
    }
    let draws = 0;
    makeTrackingKey(() => (draws++, 0));
    expect(draws).toBe(12);
  });

  it("never leaves the alphabet, at either end of the draw", () => {
    expect(makeTrackingKey(() => 0)).toBe("2222-2222-2222");
    expect(makeTrackingKey(() => 1 - 2 ** -53)).toBe("YYYY-YYYY-YYYY");
  });

  it("is understood as people type it: any case, spaces, dashes or none, full-width", () => {
    fc.assert(
      fc.property(key, (made) => {
        const fullWidth = [...made].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        const ways = [
          made,
          made.toLowerCase(),
          made.replaceAll("-", ""),
          ` ${made.replaceAll("-", " ")}\n`,
          made.replaceAll("-", "–"),
          fullWidth.join(""),
        ];
        return ways.every((way) => parseTrackingKey(way) === made);
      }),
    );
  });

  it("is not taken from a text of another length or with characters that no key has", () => {
    for (const text of ["", "ABCD-2345", "ABCD-2345-EFGHJ", "0000-1111-IOQU", "查询码"]) {
      expect(parseTrackingKey(text)).toBeNull();
    }
  });
});
