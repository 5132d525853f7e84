// The texts of all languages against each other and against the sources: nothing missing, nothing left over, nothing
// forgotten in another language.
import { describe, expect, it } from "vitest";
import { languages } from "../../app/domain/shared/language.ts";
import { resources } from "../../app/i18n/texts.ts";
import { letterTexts } from "../../app/letters/written-letter.ts";
import { leavesOf, sources, unusedIn } from "./keys.ts";
import type { Leaf } from "./keys.ts";

const shape = leavesOf(resources.en);
const others = languages.filter((language) => language !== "en");

const lines = (leaf: Leaf | undefined): readonly string[] => [leaf ?? []].flat();
/** i18next's way to say a number of things: the category of the plural stands at the end of the key. */
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;
const inAnyLanguage = new Set(languages.flatMap((one) => [...leavesOf(resources[one]).keys()]));
/** The key without its plural form; null for a key that only ends like one. */
function stemOf(key: string): string | null {
  const stem = PLURAL.exec(key)?.[1];
  return stem !== undefined && inAnyLanguage.has(`${stem}_other`) ? stem : null;
}
const placeholdersIn = (text: string) =>
  [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, name]) => name).sort();

/** The same in every language: names of programs and formats, and what only joins two words. */
const alike = new Set(["SMTP", "Open311", "JSON", "CSV", "Atom"]);
const isWords = (text: string) => /\p{L}{2,}/u.test(text.replace(/\{\{[^}]*\}\}/g, ""));

/** Keys whose text is a code that people type. */
const meantToBeAlike = new Set(["cues.form.codeExample"]);

describe.each(languages)("the texts in %s", (language) => {
  const texts = leavesOf(resources[language]);

  it("have every key, and no other", () => {
    const simple = (key: string) => stemOf(key) === null;
    expect([...texts.keys()].filter(simple).sort()).toEqual(
      [...shape.keys()].filter(simple).sort(),
    );
  });

  it("say something under each key, in as many paragraphs", () => {
    for (const [key, leaf] of texts) {
      // What is empty in English is meant to be: there is nothing to say there.
      if (leaf === "" && shape.get(key) === "") continue;
      expect(
        lines(leaf).every((line) => line.trim() !== ""),
        key,
      ).toBe(true);
      if (stemOf(key) === null) expect(lines(leaf).length, key).toBe(lines(shape.get(key)).length);
    }
  });

  it("fill in the same facts", () => {
    for (const [key, leaf] of texts) {
      const english = lines(shape.get(key) ?? shape.get(`${stemOf(key) ?? key}_other`));
      // One form of a plural may leave its number out: "one place" needs none.
      const facts = (some: readonly string[]) =>
        some.flatMap(placeholdersIn).filter((name) => stemOf(key) === null || name !== "count");
      expect(facts(lines(leaf)), key).toEqual(facts(english));
    }
  });

  it("have all forms of a plural that the language has, or none", () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const stems = new Set([...texts.keys()].flatMap((key) => stemOf(key) ?? []));
    for (const stem of stems)
      for (const form of wanted) expect(texts.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
  });
});

describe.each(others)("the texts in %s", (language) => {
  it("are translated", () => {
    const texts = leavesOf(resources[language]);
    const untranslated = [...texts].filter(([key, leaf]) => {
      if (meantToBeAlike.has(key)) return false;
      const english = lines(shape.get(key));
      return lines(leaf).some(
        (line, index) => line === english[index] && isWords(line) && !alike.has(line),
      );
    });
    expect(untranslated).toEqual([]);
  });
});

describe("the letters", () => {
  it("have the same kinds in every language, with status words of their own", () => {
    const [first, ...rest] = languages.map((language) => letterTexts[language]);
    for (const texts of rest) {
      expect(Object.keys(texts.contents).sort()).toEqual(Object.keys(first?.contents ?? {}).sort());
      expect(Object.keys(texts.statusWords).sort()).toEqual(
        Object.keys(first?.statusWords ?? {}).sort(),
      );
      for (const [kind, words] of Object.entries(texts.statusWords))
        expect(words, kind).not.toBe(first?.statusWords[kind as keyof typeof first.statusWords]);
      expect(texts.signature).not.toBe(first?.signature);
    }
  });
});

describe("the sources", () => {
  it("use every text", () => {
    const unused = unusedIn(
      sources(),
      [...shape.keys()].map((key) => stemOf(key) ?? key),
    );
    expect(unused).toEqual([]);
  });

  it("are searched so that a text nobody uses is found", () => {
    const source = 't("a.b"); t(`c.${kind}.title`); resources[language].d.steps; t(`${x}.e`)';
    const keys = ["a.b", "a.c", "c.one.title", "c.one.lead", "d.steps", "f.e"];
    expect(unusedIn(source, keys)).toEqual(["a.c", "c.one.lead", "f.e"]);
  });
});
