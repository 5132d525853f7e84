// Which language somebody is answered in when there is none that they asked for.
import { describe, expect, it } from "vitest";
import { local, nearestLanguage } from "../../../app/domain/shared/language.ts";
import { languageOfHeader } from "../../../app/http/language.server.ts";

describe("the nearest of some languages", () => {
  const offered = ["en", "zh-CN", "zh-TW", "pt-BR"] as const;
  it.each([
    ["zh-TW", "zh-TW"],
    ["ZH-tw", "zh-TW"],
    ["zh-HK", "zh-TW"],
    ["zh-Hans-SG", "zh-CN"],
    ["zh", "zh-CN"],
    ["pt", "pt-BR"],
    ["en-AU", "en"],
    ["fr", null],
    ["*", null],
    ["", null],
    ["no tag at all", null],
  ])("to %j is %j", (tag, nearest) => {
    expect(nearestLanguage(tag, offered)).toBe(nearest);
  });
});

describe("what a browser asks for", () => {
  it.each([
    ["fr, zh-TW;q=0.8, en;q=0.5", "zh-CN"],
    ["zh;q=0.3, en-US;q=0.9", "en"],
    ["fr, de", "en"],
    ["", "en"],
    [";;;q=,\u0000", "en"],
  ])("as %j is answered in %s", (header, language) => {
    expect(languageOfHeader(header)).toBe(language);
  });
});

describe("a text of the county", () => {
  it("is given in the language asked for, or else in the nearest base language", () => {
    expect(local({ en: "Roads", "zh-CN": "道路" }, "zh-CN")).toBe("道路");
    expect(local({ en: "Roads", "zh-CN": "" }, "zh-CN")).toBe("");
    expect(local({ en: ["a"], "zh-CN": [] }, "en")).toEqual(["a"]);
  });
});
