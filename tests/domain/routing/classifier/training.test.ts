// Learning: what a model makes of invented English and Chinese texts that it has not seen.
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../app/domain/routing/classifier/evaluation.ts";
import { readModel, writeModel } from "../../../../app/domain/routing/classifier/model-text.ts";
import { classify, makeModel, wordsFor } from "../../../../app/domain/routing/classifier/model.ts";
import { finish, training } from "../../../../app/domain/routing/classifier/training.ts";
import type { LabelledText } from "../../../../app/domain/routing/classifier/corpus.ts";
import { clear, labels, makeTexts } from "./small-texts.ts";

const learn = (texts: readonly LabelledText[]) => makeModel(finish(training(texts)));
const learned = makeTexts(11, 600);
const unseen = makeTexts(12, 600);
const model = learn(learned);
const sumOf = (text: string): number =>
  classify(model, text).reduce((sum, { probability }) => sum + probability, 0);

describe("a model", () => {
  it("tells kinds apart in texts that it has not seen, in either language", () => {
    expect(evaluate(model, unseen).accuracy).toBeGreaterThan(0.95);
    const chinese = unseen.filter(({ text }) => /\p{Script=Han}/u.test(text));
    expect(chinese.length).toBeGreaterThan(200);
    expect(evaluate(model, chinese).accuracy).toBeGreaterThan(0.95);
  });

  it("still does so when one label in ten was wrong", () => {
    const doubtful = learn(makeTexts(13, 1_000, { ...clear, wrong: 0.1 }));
    expect(evaluate(doubtful, unseen).accuracy).toBeGreaterThan(0.93);
  });

  it("learns a rare kind beside a common one", () => {
    const rare = learned.filter(({ label }, number) => label !== "gas" || number % 12 === 0);
    expect(rare.filter(({ label }) => label === "gas").length).toBeLessThan(25);
    const { classes } = evaluate(learn(rare), unseen);
    expect(classes.find(({ label }) => label === "gas")?.recall).toBeGreaterThan(0.6);
  });

  it("begins with a few sentences a kind", () => {
    const few = learn([
      { text: "The pipe is leaking", label: "leak" },
      { text: "水管漏水", label: "leak" },
      { text: "A hole in the road", label: "pothole" },
      { text: "路面坑洼", label: "pothole" },
    ]);
    expect(classify(few, "our pipe leaks again")[0]?.label).toBe("leak");
    expect(classify(few, "门口路面有坑")[0]?.label).toBe("pothole");
  });

  it("needs texts of two labels, and says so", () => {
    const one = [{ text: "a", label: "gas" }];
    expect(() => learn(one)).toThrow(/at least two labels/);
    expect(() => learn([])).toThrow(RangeError);
  });

  it("learns from texts without a single letter, and knows nothing then", () => {
    const empty = learn([
      { text: "", label: "a" },
      { text: "😀", label: "b" },
      { text: "!", label: "c" },
    ]);
    for (const { probability } of classify(empty, "water")) expect(probability).toBeCloseTo(1 / 3);
  });

  it("is the same, to the letter, from the same texts", () => {
    expect(writeModel(learn(learned))).toBe(writeModel(model));
  });

  it("is made in many small steps, and comes out as if made at once", () => {
    let steps = 0;
    const making = training(learned);
    let step = making.next();
    for (; step.done !== true; step = making.next()) steps += 1;
    expect(steps).toBeGreaterThan(30);
    expect(writeModel(makeModel(step.value))).toBe(writeModel(model));
  });
});

describe("probabilities", () => {
  const strange = [
    "",
    "a",
    "水",
    "😀".repeat(2_000),
    "\ud83d",
    "gas ".repeat(1_000),
    "漏".repeat(4_000),
  ];

  it("are one a label, likeliest first, and 1 together", () => {
    for (const text of [...strange, ...unseen.slice(0, 100).map((one) => one.text)]) {
      const guesses = classify(model, text);
      expect(guesses.map(({ label }) => label).sort()).toEqual(labels);
      const values = guesses.map(({ probability }) => probability);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(sumOf(text)).toBeCloseTo(1, 9);
      for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
    }
  });

  it("are all alike for a text of which nothing is known", () => {
    for (const text of ["", "😀😀😀", "ξψω", "!!!"])
      for (const { probability } of classify(model, text)) expect(probability).toBe(0.25);
  });

  it("are no surer for a text that says one thing a thousand times than can be known", () => {
    expect(classify(model, "gas ".repeat(1_000))[0]?.probability).toBeLessThan(1);
  });
});

describe("a model as text", () => {
  const written = writeModel(model);

  it("read again says the same of every text", () => {
    const read = readModel(written);
    for (const { text } of unseen.slice(0, 100))
      expect(classify(read, text)).toEqual(classify(model, text));
    expect(writeModel(read)).toBe(written);
  });

  it("holds nobody's words", () => {
    for (const word of ["pothole ahead", "asphalt", "漏水"]) expect(written).not.toContain(word);
  });

  it("that was cut short, or is of another kind, is refused", () => {
    expect(() => readModel(written.slice(0, -10))).toThrow();
    expect(() => readModel("")).toThrow();
    expect(() => readModel("{}")).toThrow();
    const fields = JSON.parse(written) as Record<string, string>;
    const changed = (change: object) => () => readModel(JSON.stringify({ ...fields, ...change }));
    expect(changed({ kind: "quadratic-9" })).toThrow();
    for (const name of ["weights", "hashes", "rarity", "scales", "biases"])
      expect(changed({ [name]: fields[name]?.slice(0, -8) ?? "" }), name).toThrow();
    expect(changed({ labels: [...labels, "more"] })).toThrow();
  });
});

describe("the words that spoke for a kind", () => {
  const wordsOf = (text: string, label: string) => wordsFor(model, text, [label]).get(label);

  it("are words of the text, those of the kind first", () => {
    const words = wordsOf("Since Monday the PIPE near our house is leaking again", "leak") ?? [];
    expect(words.slice(0, 2).sort()).toEqual(["leaking", "pipe"]);
    expect(words.length).toBeLessThanOrEqual(5);
  });

  it("are stretches of Chinese text", () => {
    const words = wordsOf("我们村里水管漏水已经三天", "leak") ?? [];
    expect(words.join(" ")).toMatch(/水管|漏水/);
    for (const word of words) expect("我们村里水管漏水已经三天").toContain(word);
  });

  it("are none for a kind that the model does not know, or a text that says nothing", () => {
    expect(wordsOf("the pipe is leaking", "unknown")).toBeUndefined();
    expect(wordsOf("😀", "leak")).toEqual([]);
    expect(wordsOf("", "leak")).toEqual([]);
  });

  it("never are halves of characters", () => {
    const rare = "水𠀀漏𠀁水管𠀂𠀃漏水𠀄".repeat(20);
    const words = [...wordsFor(model, rare, labels).values()].flat();
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(word).not.toMatch(/\p{Cs}/u);
  });
});
