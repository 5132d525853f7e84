// What a resident fills in: how it is cleaned, counted and refused, whatever a browser or a script sends.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DESCRIPTION_MAX_CHARACTERS,
  EMAIL_MAX_CHARACTERS,
  NAME_MAX_CHARACTERS,
  PLACE_MAX_CHARACTERS,
  cleanText,
  submission,
} from "../../../app/domain/problem/submission.ts";

const answers = {
  description: "The lamp is broken.",
  category: "lamp",
  place: "Mill Road",
  area: "north",
  language: "en",
};

/** The message of each field that is wrong; empty when all is well. */
function faults(changed: Record<string, unknown>): Record<string, string> {
  const parsed = submission.safeParse({ ...answers, ...changed });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]),
  );
}

const read = (changed: Record<string, unknown>) => submission.parse({ ...answers, ...changed });

describe("cleaning what was typed", () => {
  it.each([
    ["line ends of any system become one", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["space around it goes", "  a b \n", "a b"],
    ["combining marks are composed", "e\u0301", "é"],
    ["controls go, tabs stay", "a\u0000\u0007b\tc\u007f", "ab\tc"],
    ["overrides of direction go", "a\u202egpj.exe\u202c b", "agpj.exe b"],
    ["isolates and marks of direction go", "\u2066a\u2069\u200e\u200fb\ufeff", "ab"],
    ["half characters go", "a\ud800b\udc00c", "abc"],
    ["Chinese stays as it is", "　路灯坏了，请修。", "路灯坏了，请修。"],
    ["joined emoji stay joined", "👨‍👩‍👧", "👨‍👩‍👧"],
    ["full-width digits stay as typed", "３号楼", "３号楼"],
  ])("%s", (_what, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  it("a second time changes nothing, and leaves no override, control or half character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const once = cleanText(typed);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/\p{Cs}/u);
        expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\u0000-\u0008]/);
      }),
    );
  });
});

describe("a submission", () => {
  it("needs a description, a kind, a place, an area and a language, and nothing else", () => {
    expect(faults({})).toEqual({});
    expect(read({}).email).toBeUndefined();
    expect(read({}).name).toBeUndefined();
    expect(read({}).publish).toBe(false);
    for (const [field, message] of [
      ["description", "empty"],
      ["place", "empty"],
      ["category", "not_chosen"],
      ["area", "not_chosen"],
    ] as const) {
      expect(faults({ [field]: undefined })).toEqual({ [field]: message });
      expect(faults({ [field]: "" })).toEqual({ [field]: message });
    }
    expect(Object.keys(faults({ language: "fr" }))).toEqual(["language"]);
  });

  it("names every wrong field at once", () => {
    const all = faults({ description: "", place: " ", category: "", area: undefined, email: "x" });
    expect(all).toEqual({
      description: "empty",
      place: "empty",
      category: "not_chosen",
      area: "not_chosen",
      email: "email_shape",
    });
  });

  it("a text of nothing but spaces, controls or overrides is empty", () => {
    for (const blank of [" ", "\r\n", "\u0000", "\u202e\u202c", "　"]) {
      expect(faults({ description: blank })).toEqual({ description: "empty" });
    }
  });

  it.each([
    ["description", DESCRIPTION_MAX_CHARACTERS],
    ["place", PLACE_MAX_CHARACTERS],
    ["name", NAME_MAX_CHARACTERS],
  ])("%s may have exactly its limit of characters, and not one more", (field, max) => {
    expect(faults({ [field]: "修".repeat(max) })).toEqual({});
    expect(faults({ [field]: "修".repeat(max + 1) })).toEqual({ [field]: "too_long" });
  });

  it("counts an emoji as one character", () => {
    const description = "🔥".repeat(DESCRIPTION_MAX_CHARACTERS);
    expect(read({ description }).description).toBe(description);
  });

  it("counts a browser's CR LF as one character", () => {
    const lines = "a\r\n".repeat(DESCRIPTION_MAX_CHARACTERS / 2 - 1);
    const description = `${lines}ab`;
    expect([...description].length).toBeGreaterThan(DESCRIPTION_MAX_CHARACTERS);
    expect([...read({ description }).description]).toHaveLength(DESCRIPTION_MAX_CHARACTERS);
  });

  it("counts after cleaning: space around the text costs nothing", () => {
    const description = ` ${"a".repeat(DESCRIPTION_MAX_CHARACTERS)}\n\n`;
    expect(faults({ description })).toEqual({});
  });

  it("publishes only what was ticked", () => {
    expect(read({ publish: "on" }).publish).toBe(true);
    expect(read({ publish: true }).publish).toBe(true);
    for (const unticked of [undefined, "", "off", "false", null]) {
      expect(read({ publish: unticked }).publish).toBe(false);
    }
  });

  it("answers anything that isn't text with a fault or ignores it, and never throws", () => {
    for (const odd of [null, 7, [], {}, ["a"]]) {
      expect(faults({ description: odd })).toEqual({ description: "empty" });
      expect(faults({ place: odd })).toEqual({ place: "empty" });
      expect(faults({ category: odd })).toEqual({ category: "not_chosen" });
    }
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        submission.safeParse(anything);
      }),
    );
  });
});

describe("an e-mail address", () => {
  it.each([
    ["mei@example.org", "mei@example.org"],
    [" Mei.Li+portal@Mail.Example.org ", "Mei.Li+portal@Mail.Example.org"],
    ["ｍｅｉ＠ｅｘａｍｐｌｅ．ｏｒｇ", "mei@example.org"],
    ["用户@例子.公司", "用户@例子.公司"],
    ["mei@example.org\u202c", "mei@example.org"],
  ])("%j is read as %j", (typed, email) => {
    expect(read({ email: typed }).email).toBe(email);
  });

  it.each([
    "mei",
    "mei@",
    "@example.org",
    "mei@example",
    "mei@example..org",
    "mei@@example.org",
    "mei li@example.org",
    "mei@example.org, li@example.org",
    "Mei <mei@example.org>",
    "mei@example.org\nBcc: all@example.org",
    `${"a".repeat(EMAIL_MAX_CHARACTERS)}@example.org`,
  ])("%j is none", (typed) => {
    expect(faults({ email: typed })).toEqual({ email: "email_shape" });
  });

  it("left empty, or nothing but spaces, is not given", () => {
    for (const blank of ["", "  ", "　", "\u200e"]) {
      expect(read({ email: blank, name: blank })).not.toHaveProperty("email", expect.anything());
    }
  });
});
