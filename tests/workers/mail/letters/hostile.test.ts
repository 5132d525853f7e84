// Letters made of facts that somebody wrote to do harm: to smuggle in headers, recipients, markup, or a message of their own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LetterFacts } from "../../../../app/domain/notification/letter.ts";
import { letterKinds } from "../../../../app/domain/notification/letters-owed.ts";
import { languages, local } from "../../../../app/domain/shared/language.ts";
import { cleanFacts } from "../../../../app/letters/clean-facts.ts";
import { letterTexts } from "../../../../app/letters/written-letter.ts";
import { renderLetter } from "../../../../workers/mail/render.ts";
import { sampleFacts } from "../../../../app/letters/samples.ts";
import { compose, everyLetter, headerNames, settings, tagsOf } from "./composed.ts";

const injections = [
  "Mei\r\nBcc: victim@other.example",
  "Mei\nSubject: something else",
  "Mei\u2028X-Evil: 1\u0000",
  'Mei" <victim@other.example>, "',
  "a, b <victim@other.example>; c",
  "=?utf-8?Q?Mei=0D=0ABcc:_victim@other.example?=",
];
const markups = [
  "<script>alert(1)</script>",
  "</title><h1>Prize</h1>",
  '"><img src=x onerror=alert(1)>',
  "&lt;b&gt; & ' \" </blockquote></div></body>",
  "{{name}} ${name} %s",
];

/** The facts with `text` everywhere that a person could have put it. */
function filledWith(facts: LetterFacts, text: string): LetterFacts {
  return {
    ...facts,
    to: { ...facts.to, name: text },
    summary: text,
    branch: { en: text, "zh-CN": text },
    reason: text,
    question: text,
    resolution: { verified: text, measure: text, result: text, evidence: text },
  };
}

const hostileText = fc.oneof(
  fc.constantFrom(...injections, ...markups),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom("\r", "\n", " ", "<", ">", '"', "&", ":", "a", "水", "\0") }),
);
const anyLetter = fc.constantFrom(...everyLetter);

describe("whatever people write", () => {
  it.each(injections)("no header and no recipient comes of %j", async (text) => {
    const facts = sampleFacts("returned", "en");
    const clean = await compose(facts);
    const { head, parsed, envelope } = await compose(filledWith(facts, text));
    expect(headerNames(head)).toEqual(headerNames(clean.head));
    expect(envelope.to).toEqual([facts.to.email]);
    expect([parsed.to].flat()[0]?.value.map(({ address }) => address)).toEqual([facts.to.email]);
  });

  it.each([
    "mei@post.example\r\nBcc: victim@other.example",
    "mei@post.example, victim@other.example",
    "mei@post.example> RCPT TO:<victim@other.example",
  ])("no second recipient comes of the address %j", async (email) => {
    const facts = sampleFacts("received", "en");
    const { head, envelope } = await compose({ ...facts, to: { email, name: null } });
    expect(envelope.to).toHaveLength(1);
    expect(envelope.to).not.toContain("victim@other.example");
    expect(headerNames(head)).not.toContain("bcc");
  });

  it("no link or header can be smuggled through the way to stop letters", async () => {
    const sample = sampleFacts("accepted", "en");
    const stop = "/u/token>\r\nBcc: victim@other.example\r\n<";
    const { head } = await compose({ ...sample, paths: { ...sample.paths, stop } });
    expect(headerNames(head)).not.toContain("bcc");
  });

  it.each(markups)("%j is text in the HTML, in every kind and language", (text) => {
    for (const { kind, language } of everyLetter) {
      const facts = sampleFacts(kind, language);
      const whole = { ...facts, ...quotationsOnly(facts, text) };
      const { html } = renderLetter(whole, settings);
      expect(tagsOf(html)).toEqual(tagsOf(renderLetter(facts, settings).html));
      expect(html).not.toMatch(/<script|<img|onerror=[^&]*>/);
    }
  });

  it("headers stay the portal's own and markup stays markup, over anything that can be typed", async () => {
    const headers = new Map<string, string[]>();
    await fc.assert(
      fc.asyncProperty(anyLetter, hostileText, async ({ kind, language }, text) => {
        const facts = sampleFacts(kind, language);
        const key = `${kind} ${language}`;
        const own = headers.get(key) ?? headerNames((await compose(facts)).head);
        headers.set(key, own);
        const { head, envelope, parsed } = await compose(filledWith(facts, text));
        expect(headerNames(head)).toEqual(own);
        expect(envelope.to).toEqual([facts.to.email]);
        expect([...(parsed.subject ?? "")].length).toBeLessThanOrEqual(110);
        const { html } = renderLetter(filledWith(facts, `${text}x`), settings);
        const plain = renderLetter(filledWith(facts, "x"), settings).html;
        expect(tagsOf(html)).toEqual(tagsOf(plain));
      }),
      { numRuns: 150 },
    );
  });

  it("cleaning twice is cleaning once", () => {
    fc.assert(
      fc.property(anyLetter, hostileText, ({ kind, language }, text) => {
        const once = cleanFacts(filledWith(sampleFacts(kind, language), text));
        expect(cleanFacts(once)).toEqual(once);
      }),
    );
  });
});

/** Like filledWith, but only where the sample has words: the outline of the letter stays. */
function quotationsOnly(facts: LetterFacts, text: string): Partial<LetterFacts> {
  const { reason, question, resolution } = facts;
  return {
    summary: `${facts.summary} ${text}`,
    reason: reason && `${reason} ${text}`,
    question: question && text,
    resolution: resolution && { ...resolution, evidence: text },
  };
}

describe("a stranger's words", () => {
  it.each([
    ["Mei Lin", true],
    ["林美", true],
    ["J. R. O’Neill-Sánchez", true],
    ["阿依古丽·买买提", true],
    ["Visit evil.example now", false],
    ["https://evil.example", false],
    ["You won 1000, call 555", false],
    ["<b>Mei</b>", false],
    ["M".repeat(41), false],
  ])("greet as %j: %s", (name, greeted) => {
    const facts = sampleFacts("received", "en");
    const { text } = renderLetter({ ...facts, to: { ...facts.to, name } }, settings);
    expect(text.includes(letterTexts.en.greeting(greeted ? name : null))).toBe(true);
  });

  it.each([
    "https://evil.example/win",
    "www.evil.example",
    "evil.example/win?x=1",
    "HTTP://EVIL.EXAMPLE",
  ])("carry no link such as %s to somebody else's mailbox", (link) => {
    const facts = sampleFacts("received", "en");
    const { subject, text, html } = renderLetter(
      { ...facts, summary: `Look at ${link} today` },
      settings,
    );
    expect(subject).toContain("Look at … today");
    expect(subject + text + html).not.toMatch(/evil/i);
  });
});

describe("a summary of 400 characters", () => {
  const long = {
    en: "water runs down the lane ".repeat(16),
    "zh-CN": "老磨坊后面的水管一直在漏水".repeat(31).slice(0, 400),
  };

  it.each(languages)(
    "is cut so that every subject in %s ends alike, within 110 characters",
    (language) => {
      expect(local(long, language)).toHaveLength(400);
      const subjects = letterKinds.map(
        (kind) =>
          renderLetter({ ...sampleFacts(kind, language), summary: local(long, language) }, settings)
            .subject,
      );
      const { subjectSeparator } = letterTexts[language];
      const stems = subjects.map((subject) => subject.split(subjectSeparator).at(-1));
      expect(new Set(stems).size).toBe(1);
      expect(stems[0]).toMatch(/…$/);
      expect(Math.max(...subjects.map((subject) => [...subject].length))).toBeLessThanOrEqual(110);
    },
  );
});
