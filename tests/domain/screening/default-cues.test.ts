// The cues that came with the portal: every example comes out as it says, however it is written and wherever it stands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultCues,
  defaultCueSet,
} from "../../../app/domain/screening/default-cues/default-cues.ts";
import { cueShape } from "../../../app/domain/screening/cue.ts";
import { hazards } from "../../../app/domain/screening/hazard.ts";
import { faultsOfCues } from "../../../app/domain/screening/prove-cues.ts";
import { baseLanguages } from "../../../app/domain/shared/language.ts";

const { cues } = defaultCueSet;
const { find } = defaultCues;
const must = cues.flatMap((cue) =>
  baseLanguages.flatMap((language) =>
    cue.mustMatch[language].map((text) => ({ code: cue.code, language, text })),
  ),
);
const mustNot = cues.flatMap((cue) =>
  baseLanguages.flatMap((language) =>
    cue.mustNotMatch[language].map((text) => ({ code: cue.code, language, text })),
  ),
);

/** What the patterns of the first version caught, one sentence a pattern at least. */
const caughtBefore: readonly (readonly [string, string])[] = [
  ["gas", "gas leak"],
  ["gas", "smelling of gas"],
  ["gas", "leaking gas"],
  ["gas", "天然气泄漏"],
  ["gas", "燃气味"],
  ["gas", "漏气"],
  ["live_wire", "downed electric line"],
  ["live_wire", "sparking power cable"],
  ["live_wire", "裸露电线"],
  ["live_wire", "触电"],
  ["collapse", "bridge is falling"],
  ["collapse", "随时会塌"],
  ["collapse", "塌方"],
  ["fire", "thick smoke"],
  ["fire", "house fire"],
  ["fire", "冒浓烟"],
  ["missing_child", "lost toddler"],
  ["missing_child", "boys went missing"],
  ["missing_child", "儿子丢了"],
  ["self_harm", "end my life"],
  ["self_harm", "轻生"],
  ["open_shaft", "shaft uncovered"],
  ["open_shaft", "没有井盖"],
  ["trapped", "stuck inside the elevator"],
  ["trapped", "被困"],
  ["drowning", "溺水"],
  ["poison", "chemical spill"],
  ["poison", "中毒"],
];

/** Characters in full width, as some keyboards write them. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

describe("the cues that came with the portal", () => {
  it("are at least fifteen, each with five sentences to find and three to pass over in every base language", () => {
    expect(cues.length).toBeGreaterThanOrEqual(15);
    for (const cue of cues) {
      for (const language of baseLanguages) {
        expect([cue.code, cue.mustMatch[language].length >= 5]).toEqual([cue.code, true]);
        expect([cue.code, cue.mustNotMatch[language].length >= 3]).toEqual([cue.code, true]);
      }
      expect(cueShape.parse(cue)).toEqual(cue);
    }
  });

  it("may be published as they are", () => {
    expect(faultsOfCues(cues)).toEqual([]);
  });

  it("hold a cue for every hazard that a resident can tick", () => {
    expect(cues.map(({ code }) => code)).toEqual(expect.arrayContaining([...hazards]));
  });

  it.each(caughtBefore)("still find %s in %j", (code, text) => {
    expect(find(text)).toContain(code);
  });

  it.each(must)("find $code in $text", ({ code, text }) => {
    expect(find(text)).toContain(code);
    expect(find(text.toUpperCase())).toContain(code);
    expect(find(fullWidth(text))).toContain(code);
    expect(find(text.normalize("NFD"))).toContain(code);
  });

  it.each(mustNot)("find nothing at all in $text", ({ text }) => {
    expect(find(text)).toEqual([]);
  });
});

describe("a danger within a longer text", () => {
  const harmless = fc.oneof(
    fc.constantFrom(...mustNot.map(({ text }) => text)),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.lorem({ maxCount: 12 }),
  );
  const ending = fc.constantFrom(". ", "!\n", "。", "\n\n", "；", "? ");

  it("is found whatever stands before and behind it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...must),
        fc.array(harmless, { maxLength: 6 }),
        fc.array(harmless, { maxLength: 6 }),
        ending,
        ({ code, text }, before, after, end) => {
          const around = (part: readonly string[]) => part.map((one) => one + end).join("");
          expect(find(`${around(before)}${text}${end}${around(after)}`)).toContain(code);
        },
      ),
      { numRuns: 600 },
    );
  });

  it("is found at the end of four thousand characters", () => {
    for (const { code, text } of must) {
      const long = "路灯不亮两个星期了。The lamp is dark. ".repeat(120);
      expect(find(long + text)).toContain(code);
    }
  });
});

describe("any text at all", () => {
  it("is answered, alike each time, and adding an honest sentence takes nothing away", () => {
    const bits = fc.constantFrom(
      ...must.map(({ text }) => text.slice(0, 9)),
      "~4",
      "*",
      "…",
      "|",
      "\u0000",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const found = find(given);
        expect(find(given)).toEqual(found);
        expect(find(`${given}\nThe lamp is dark.`)).toEqual(expect.arrayContaining(found));
      }),
    );
  });

  it("has its answer soon, also when it is four thousand times the same word", () => {
    for (const word of ["gas ", "a ", "孩", "水", "smell of gas ", "'", "fire ", "被", "电线"]) {
      expect(find(word.repeat(4_000))).toBeInstanceOf(Array);
    }
  });
});
