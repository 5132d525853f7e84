// How letters look where it can be measured: contrast, sizes, headings, nothing loaded from anywhere.
import { describe, expect, it } from "vitest";
import { directionOf } from "../../../../app/domain/shared/language.ts";
import { palettes } from "../../../../app/letters/look.ts";
import { wrap } from "../../../../app/letters/plain-text.ts";
import { renderLetter } from "../../../../workers/mail/render.ts";
import { sampleFacts } from "../../../../app/letters/samples.ts";
import { everyLetter, settings, tagsOf } from "./composed.ts";

/** WCAG 2.2's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("the %s palette", (name) => {
  const colours = palettes[name];
  it.each([
    ["ink", "paper"],
    ["quiet", "paper"],
    ["accent", "paper"],
    ["onAccent", "accent"],
    ["ink", "quote"],
  ] as const)("shows %s on %s with a contrast of at least 4.5", (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(everyLetter)("the HTML of kind $kind in $language", ({ kind, language }) => {
  const { html, subject } = renderLetter(sampleFacts(kind, language), settings);

  it("names its language and stays one readable column in the light and in the dark", () => {
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    expect(html).toMatch(new RegExp(`<div role="article"[^>]* lang="${language}"`));
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(html).toContain(`<title>${subject}</title>`);
    expect(tagsOf(html)).not.toContain("table");
    const sizes = [...html.matchAll(/font-size:\s*([\d.]+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  it("loads nothing and runs nothing", () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form|input)\b|\bsrc=|url\(|@import/i);
  });

  it("has one h1, and headings that skip no level", () => {
    const levels = tagsOf(html).flatMap((tag) => /^h(\d)$/.exec(tag)?.slice(1).map(Number) ?? []);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    });
  });

  it("closes every tag that it opens, in order", () => {
    const open: string[] = [];
    for (const tag of tagsOf(html)) {
      if (tag === "meta") continue;
      if (!tag.startsWith("/")) open.push(tag);
      else expect(open.pop()).toBe(tag.slice(1));
    }
    expect(open).toEqual([]);
  });

  it("stays under the 100 kB above which webmail cuts letters off", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });
});

describe("wrapping", () => {
  it("breaks at spaces only, and leaves a word that is longer than a line whole", () => {
    expect(wrap("aa bb cc", 5)).toBe("aa bb\ncc");
    expect(wrap("aaaaaaa bb", 5)).toBe("aaaaaaa\nbb");
    expect(wrap("aa bb cc", null)).toBe("aa bb cc");
    expect(wrap("", 5)).toBe("");
  });
});
