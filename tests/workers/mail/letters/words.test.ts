// What letters say: every kind in every language, whole and with everything missing that can be missing.
import { describe, expect, it } from "vitest";
import type { LetterFacts } from "../../../../app/domain/notification/letter.ts";
import { languages } from "../../../../app/domain/shared/language.ts";
import { STATUS_MAX_CHARACTERS } from "../../../../app/letters/letter-texts.ts";
import { letterTexts } from "../../../../app/letters/written-letter.ts";
import { renderLetter } from "../../../../workers/mail/render.ts";
import { sampleFacts } from "../../../../app/letters/samples.ts";
import { everyLetter, settings, textsOf } from "./composed.ts";

const unfilled = /undefined|null|NaN|\[object|\$\{|\{\{?\s*\w+\s*\}|%[sd]|  /;
const squeeze = (text: string): string => text.replace(/\s+/g, "");
const unquote = (text: string): string => text.replace(/^> ?/gm, "");

/** Facts as they are when all that a kind can do without is gone. */
function bare(facts: LetterFacts): LetterFacts {
  return {
    ...facts,
    to: { ...facts.to, name: null },
    summary: "",
    branch: null,
    reason: null,
    question: null,
    resolution: null,
    extension: null,
    limit: null,
    closedBy: null,
    mergedInto: null,
  };
}

const silent: LetterFacts["closedBy"] = "silence";

describe.each(everyLetter)("a letter of kind $kind in $language", ({ kind, language }) => {
  const facts = sampleFacts(kind, language);
  const letter = renderLetter(facts, settings);
  const problemUrl = settings.publicUrl + facts.paths.problem;
  const stopUrl = settings.publicUrl + facts.paths.stop;

  it("reads as written down", async () => {
    const written = `Subject: ${letter.subject}\n\n${letter.text}`;
    await expect(written).toMatchFileSnapshot(`snapshots/${language}/${kind}.txt`);
  });

  it("has no gap, even when everything is missing that can be", () => {
    const given = renderLetter(bare(facts), settings);
    for (const text of [letter.subject, letter.text, given.subject, given.text]) {
      expect(text).not.toMatch(unfilled);
      expect(text).not.toMatch(/\n{3}|^\n|^> ?$/);
    }
    for (const html of [letter.html, given.html]) {
      expect(textsOf(html).join("\n")).not.toMatch(unfilled);
      expect(html).not.toMatch(/<(p|h1|h2|h3|blockquote|a)\b[^>]*>\s*<\/\1>/);
    }
  });

  it("begins with the new status", () => {
    const { opening } = letterTexts[language].contents[kind](facts);
    const [block = ""] = letter.text.split("\n\n");
    expect(squeeze(block)).toBe(squeeze(opening));
    expect(letter.html).toContain(`${opening}</h1>`);
    expect(letter.subject).toContain(`] ${letterTexts[language].statusWords[kind]}`);
  });

  it("links to nothing but the problem's page with an answer in it where one is asked, and, where letters can be stopped, to stopping them", () => {
    const ways =
      kind === "resolved"
        ? ["yes", "partly", "no"].map((said) => `${problemUrl}&solved=${said}#verdict`)
        : [problemUrl];
    const allowed = facts.stoppable ? [...ways, stopUrl] : ways;
    const inText = letter.text.split("\n").filter((line) => line.includes("://"));
    expect(inText).toEqual(allowed);
    const inHtml = [...letter.html.matchAll(/\bhref="([^"]*)"/g)].map(([, url = ""]) =>
      url.replaceAll("&amp;", "&"),
    );
    expect(new Set(inHtml)).toEqual(new Set(allowed));
    expect(textsOf(letter.html).filter((text) => text.includes("://"))).toEqual(allowed);
  });

  it("says the same in HTML as in plain text, and nothing else", () => {
    const inHtml = squeeze(textsOf(letter.html).join(""));
    for (const line of unquote(letter.text).split("\n")) {
      if (line !== "* * *") expect(inHtml).toContain(squeeze(line));
    }
    const inText = squeeze(unquote(letter.text));
    const { senderName, contents } = letterTexts[language];
    const more = [senderName, contents[kind](facts).link.button];
    for (const text of textsOf(letter.html)) {
      if (!more.includes(text)) expect(inText).toContain(squeeze(text));
    }
  });

  it("keeps Latin lines within 76 columns, links apart", () => {
    if (language !== "en") return;
    const long = letter.text.split("\n").filter((line) => line.length > 76);
    expect(long.every((line) => /^https:\S+$/.test(line))).toBe(true);
  });

  it("does not show the address it goes to", () => {
    expect(letter.text + letter.html).not.toContain(facts.to.email);
  });
});

describe.each(languages)("letters in %s", (language) => {
  const rendered = (facts: LetterFacts) => renderLetter(facts, settings);

  it("tell a closing by the resident from a closing in silence", async () => {
    const facts = sampleFacts("closed", language);
    const byResident = rendered(facts).text;
    const bySilence = rendered({ ...facts, closedBy: silent }).text;
    expect(bySilence).toMatch(/\b7\b|7天/);
    expect(bySilence).toMatch(/\b30\b|30天/);
    expect(byResident).not.toMatch(/30/);
    await expect(bySilence).toMatchFileSnapshot(`snapshots/${language}/closed-in-silence.txt`);
  });

  it("say for each thing that the screening found why a problem is held", () => {
    const held = sampleFacts("held", language);
    const codes = ["spam:links", "spam:words", "spam:repeated", "spam:empty", "spam:new-code"];
    const texts = codes.map((reason) => rendered({ ...held, reason }).text);
    expect(new Set(texts).size).toBe(codes.length);
    expect(texts.join()).not.toContain("spam:");
    const both = rendered({ ...held, reason: "spam:repeated spam:empty" }).text;
    expect(new Set([...texts, both]).size).toBe(codes.length + 1);
  });

  it("say whether a limit is for accepting or for solving", () => {
    const facts = sampleFacts("returned", language);
    const dueAt = facts.limit?.dueAt;
    if (!dueAt) throw new Error("the sample has a limit");
    const accept = rendered({ ...facts, limit: { kind: "accept", dueAt } }).text;
    const resolve = rendered({ ...facts, limit: { kind: "resolve", dueAt } }).text;
    expect(accept).not.toBe(resolve);
  });

  it("have status words that leave room for the summary", () => {
    for (const word of Object.values(letterTexts[language].statusWords)) {
      expect([...word].length).toBeLessThanOrEqual(STATUS_MAX_CHARACTERS);
    }
  });

  it("greet by name only when there is one", () => {
    const facts = sampleFacts("accepted", language);
    const nameless = rendered({ ...facts, to: { ...facts.to, name: null } }).text;
    expect(rendered(facts).text).toContain(facts.to.name);
    expect(nameless).toContain(letterTexts[language].greeting(null));
  });
});

describe("a limit", () => {
  it.each([
    ["en", "Thursday, 2 July 2026, 00:30 (Central European Summer Time)"],
    ["zh-CN", "2026年7月2日（星期四）00:30（中欧夏令时间）"],
  ] as const)("is given in the calendar's time zone, by name, in %s", (language, date) => {
    const winter = sampleFacts("accepted", language);
    const limit = { kind: "resolve", dueAt: "2026-07-01T22:30:00.000Z" } as LetterFacts["limit"];
    const inBerlin = renderLetter({ ...winter, limit, timeZone: "Europe/Berlin" }, settings).text;
    expect(squeeze(inBerlin)).toContain(squeeze(date));
  });
});
