// A problem in one line: the beginning of its own words, never more than fits, never half a character.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summary } from "../../../app/domain/problem/summary.ts";

const length = (text: string): number => [...text].length;

describe("the summary of a problem", () => {
  it.each([
    ["The lamp is broken. It has been dark for weeks.", "The lamp is broken."],
    ["Is the lamp broken? Please look.", "Is the lamp broken?"],
    ["路灯坏了。已经黑了好几个星期。", "路灯坏了。"],
    ["路灯坏了！请快来修。", "路灯坏了！"],
    ["no sentence end", "no sentence end"],
    ["  spaces\n\nand\tlines  ", "spaces and lines"],
    ["the pipe of 3.5 m leaks. Since May.", "the pipe of 3.5 m leaks."],
    ["see www.example.test for it", "see www.example.test for it"],
    ["", ""],
    [" \n ", ""],
  ])("of %j is %j", (text, expected) => {
    expect(summary(text)).toBe(expected);
  });

  it("is cut at a word, and says so", () => {
    const text = "The street lamp opposite the school has been broken since the storm";
    expect(summary(text, 30)).toBe("The street lamp opposite the…");
  });

  it("is cut in the middle of a long word rather than to almost nothing", () => {
    expect(summary(`A ${"x".repeat(100)}`, 20)).toBe(`A ${"x".repeat(17)}…`);
  });

  it("cuts Chinese, which has no spaces, at a character", () => {
    expect(summary("学校对面的路灯从暴风雨以后一直没有亮", 10)).toBe("学校对面的路灯从暴…");
  });

  it("counts an emoji outside the basic plane as one, and never cuts it in half", () => {
    expect(summary("🔥".repeat(30), 10)).toBe(`${"🔥".repeat(9)}…`);
  });

  it("leaves a family of joined emoji together", () => {
    expect(summary("👨‍👩‍👧 near the well")).toBe("👨‍👩‍👧 near the well");
  });

  it("is one line of at most so many characters, and whole characters, for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.integer({ min: 2, max: 120 }),
        (text, max) => {
          const made = summary(text, max);
          expect(length(made)).toBeLessThanOrEqual(max);
          expect(made).not.toMatch(/[\n\r\t\u0000-\u001f]/);
          expect(made).not.toMatch(/\p{Cs}/u);
          if (/[\p{L}\p{N}]/u.test(text)) expect(made).not.toBe("");
        },
      ),
    );
  });
});
