// The public number of a problem: what is drawn, which slips are found, and what people really type.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCharacter,
  makeReference,
  parseReference,
  referenceAlphabet,
} from "../../../app/domain/problem/reference.ts";

/** A number in [0, 1), as `draw` gives them. */
const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const draws = fc.array(drawn, { minLength: 7, maxLength: 7 });

function drawing(numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}

const reference = draws.map((numbers) => makeReference(drawing(numbers)));
const plainOf = (made: string): string => made.slice(3).replace("-", "");
const typed = (plain: string): string => `FB-${plain.slice(0, 4)}-${plain.slice(4)}`;
const replaced = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + 1);

describe("a reference", () => {
  it("has 29 characters to choose from, none that is mistaken for another", () => {
    expect(referenceAlphabet).toHaveLength(29);
    expect(new Set(referenceAlphabet).size).toBe(29);
    for (const confusing of "01IOQUZ") expect(referenceAlphabet).not.toContain(confusing);
  });

  it("looks like FB-7K3M-R8XT, with a digit in every third place, so that no words form", () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).toMatch(/^FB-[2-9A-Y]{4}-[2-9A-Y]{4}$/);
        expect(plainOf(made)).toMatch(/^..\d..\d../);
        expect([...plainOf(made)].every((one) => referenceAlphabet.includes(one))).toBe(true);
      }),
    );
  });

  it("is read back as it was made", () => {
    fc.assert(fc.property(reference, (made) => parseReference(made) === made));
  });

  it("finds every single wrong character", () => {
    fc.assert(
      fc.property(reference, (made) => {
        const plain = plainOf(made);
        for (let at = 0; at < plain.length; at += 1) {
          for (const wrong of referenceAlphabet) {
            if (wrong === plain.charAt(at)) continue;
            expect(parseReference(typed(replaced(plain, at, wrong)))).toBeNull();
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("finds every swap of two different characters, neighbours or not", () => {
    fc.assert(
      fc.property(reference, (made) => {
        const plain = plainOf(made);
        for (let a = 0; a < plain.length; a += 1) {
          for (let b = a + 1; b < plain.length; b += 1) {
            if (plain.charAt(a) === plain.charAt(b)) continue;
            const swapped = replaced(replaced(plain, a, plain.charAt(b)), b, plain.charAt(a));
            expect(parseReference(typed(swapped))).toBeNull();
          }
        }
      }),
    );
  });

  it("is the same for the same draws, and uses the whole alphabet in the check character", () => {
    const checks = new Set<string>();
    for (const character of referenceAlphabet) checks.add(checkCharacter(`222222${character}`));
    expect(checks.size).toBe(29);
    expect(checkCharacter("7K3MR8X")).toBe(checkCharacter("7K3MR8X"));
  });
});

describe("what people type for a reference", () => {
  const made = makeReference(drawing([0.1, 0.9, 0.4, 0.7, 0.2, 0.8, 0.5]));
  const plain = plainOf(made);
  const fullWidth = [...made].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");

  it.each([
    ["as it is printed", made],
    ["in small letters", made.toLowerCase()],
    ["without FB", made.slice(3)],
    ["without dashes", made.replaceAll("-", "")],
    ["without FB or dashes", plain],
    ["with spaces for dashes", made.replaceAll("-", " ")],
    ["with spaces everywhere", ` ${[...made].join(" ")} `],
    ["with long dashes", made.replaceAll("-", "—")],
    ["full-width, from a Chinese keyboard", fullWidth],
    ["with an ideographic space and full stop", `${made.replace("-", "　")}。`],
    ["with a zero-width space from a copied page", `\u200b${made}`],
  ])("is understood %s", (_how, text) => {
    expect(parseReference(text)).toBe(made);
  });

  it.each([
    ["nothing", ""],
    ["only the prefix", "FB"],
    ["one character less", made.slice(0, -1)],
    ["one character more", `${made}2`],
    ["a character that is in no reference", replaced(made, 3, "0")],
    ["another prefix", `XX${made.slice(2)}`],
    ["words", "my reference"],
    ["a very long text", "F".repeat(10_000)],
  ])("is not taken for one: %s", (_what, text) => {
    expect(parseReference(text)).toBeNull();
  });

  it("a reference whose own characters begin with FB needs no prefix", () => {
    const body = "FB2CD3E";
    const own = body + checkCharacter(body);
    expect(parseReference(own)).toBe(typed(own));
    expect(parseReference(`FB-${own}`)).toBe(typed(own));
  });

  it("never throws, and what it understands is understood again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = parseReference(text);
        return read === null || parseReference(read) === read;
      }),
    );
  });
});
