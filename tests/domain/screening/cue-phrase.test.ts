// The little language of phrases: what it means, what it refuses, and that nothing written in it can hang or throw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCues } from "../../../app/domain/screening/compile-cues.ts";
import type { Cue } from "../../../app/domain/screening/cue.ts";
import { cueOfForm, formOfCue } from "../../../app/domain/screening/cue-form.ts";
import { readPhrase } from "../../../app/domain/screening/cue-phrase.ts";
import { faultsOfCues } from "../../../app/domain/screening/prove-cues.ts";
import { defaultCueSet } from "../../../app/domain/screening/default-cues/default-cues.ts";

const cueOf = (phrases: readonly string[], except: readonly string[] = []): Cue => ({
  code: "dragon",
  name: { en: "Dragon", "zh-CN": "龙" },
  phrases: { en: phrases, "zh-CN": [] },
  except: { en: except, "zh-CN": [] },
  mustMatch: { en: [], "zh-CN": [] },
  mustNotMatch: { en: [], "zh-CN": [] },
  active: true,
});
const isFound = (phrase: string, text: string, except: readonly string[] = []): boolean =>
  compileCues([cueOf([phrase], except)]).find(text).length > 0;

describe("a phrase", () => {
  it.each([
    ["gas leak", "a GAS leak!", true],
    ["gas leak", "gas and leak", false],
    ["gas leak*", "gas leaking", true],
    ["gas leak", "gas leaking", false],
    ["gas|propane leak", "propane leak", true],
    ["gas … leak", "gas is about to leak", true],
    ["gas … leak", "gas is now just about to leak", false],
    ["gas ~6 leak", "gas is now just about to leak", true],
    ["smell of? gas", "smell gas", true],
    ["smell of? gas", "smell of gas", true],
    ["power-line|cable down", "power line down", true],
    ["power-line|cable down", "the line down", false],
    ["着火", "三楼着火了", true],
    ["电线 … 断", "电线被大风刮断", true],
    ["电线 ~2 断", "电线被大风刮断", false],
    ["電線 斷", "电线断了", true],
    ["电线断", "電線斷了", true],
    ["explosion", "a explosoin happened", true],
    ["explosion", "an explosions happened", true],
    ["explosion", "an xplosion", false],
    ["wire", "a wier", false],
    ["fire", "fiiiiire!!! ﬁre", true],
    ["childs toy", "child's toy", false],
    ["child toy", "the child's toy", true],
    ["cant breathe", "I can’t breathe", true],
    ["gas leak", "gas\nleak", true],
    ["café fire", "cafe fire", true],
  ])("%s, met with %j: %s", (phrase, text, found) => {
    expect(isFound(phrase, text)).toBe(found);
  });

  it.each([
    ["", "phrase_empty"],
    ["|", "phrase_empty"],
    ["!!!", "phrase_empty"],
    ["gas |leak", "phrase_empty"],
    ["~4 gas", "phrase_edge"],
    ["gas …", "phrase_edge"],
    ["the? gas the?", "phrase_edge"],
    ["gas ~0 leak", "phrase_gap"],
    ["gas ~13 leak", "phrase_gap"],
    ["gas ~x leak", "phrase_gap"],
    ["ga* leak", "phrase_star"],
    ["*gas leak", "phrase_star"],
    ["le*ak gas", "phrase_star"],
    ["火*", "phrase_star"],
    ["火", "phrase_too_weak"],
    ["on", "phrase_too_weak"],
    ["gas|a", "phrase_too_weak"],
    ["a b c d e f g h i j k l m n o p q r", "phrase_too_long"],
  ])("%j is refused: %s", (line, fault) => {
    expect(readPhrase(line)).toEqual({ ok: false, fault });
  });
});

describe("an exception", () => {
  it.each([
    ["a fire hydrant leaks", false],
    ["a fire hydrant is on fire", true],
    ["the hydrant. A fire! Hydrant Road is closed", true],
    ["fire, hydrant", true],
  ])("takes its own words away and no others: %j is found: %s", (text, found) => {
    expect(isFound("fire", text, ["fire hydrant"])).toBe(found);
  });
});

describe("cues that somebody writes", () => {
  it("never throw and never hang, whatever is written and whatever is read", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "gas",
        "gas*",
        "~12",
        "…",
        "a|b|gas",
        "gas?",
        "火",
        "着火",
        "-",
        "*",
        "|",
        "?",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const line = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(line, { maxLength: 3 }),
        line,
        (phrases, except, text) => {
          const cue = cueOf(phrases, except);
          expect(compileCues([cue]).find(text + "gas ".repeat(200))).toBeInstanceOf(Array);
          expect(faultsOfCues([cue])).toBeInstanceOf(Array);
        },
      ),
    );
  });

  it("with all gaps, choices and marks that are allowed are through four thousand characters at once", () => {
    const worst = "gas|gas* ~12 gas? ~12 gas|gas* ~12 gas? ~12 gas|gas* ~12 gas? ~12 gas ~12 leak";
    expect(isFound(worst, "gas ".repeat(1_000))).toBe(false);
    expect(isFound(worst, "gas ".repeat(1_000), ["gas ~12 gas ~12 gas leak"])).toBe(false);
  });

  it.each([
    ["none", [], "no_cues"],
    ["none that is active", [{ ...cueOf(["dragon"]), active: false }], "no_cues"],
    ["two with one code", [...defaultCueSet.cues, ...defaultCueSet.cues.slice(0, 1)], "same_code"],
    ["one without phrases", [cueOf([])], "no_phrases"],
    ["one without examples", [cueOf(["dragon"])], "no_examples"],
  ])("%s can't be published", (_name, cues, code) => {
    expect(faultsOfCues(cues).map((fault) => fault.code)).toContain(code);
  });

  it("come out of their form as they went in", () => {
    for (const cue of defaultCueSet.cues)
      expect(cueOfForm(formOfCue(cue))).toEqual({ ok: true, cue });
  });
});
