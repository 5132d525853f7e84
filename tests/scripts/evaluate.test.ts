// `npm run evaluate` as a process: figures for files that are right, a sentence for files that are not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { labels, makeTexts } from "../domain/routing/classifier/small-texts.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  const rows = lines.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  writeFileSync(file, rows.join("\n"));
  return file;
}

function evaluate(...given: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/evaluate.ts", ...given],
    { encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

const train = write("train.jsonl", makeTexts(31, 300));
const test = write("test.jsonl", makeTexts(32, 120));

describe("evaluating the classifier", () => {
  it("gives every figure as JSON", () => {
    const { code, out, err } = evaluate("--train", train, "--test", test, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const figures = JSON.parse(out) as Record<string, number> & {
      classes: { label: string; precision: number; recall: number }[];
      reliability: object[];
    };
    expect(figures).toMatchObject({ trained: 300, texts: 120 });
    for (const name of ["accuracy", "macroF1", "top3", "coverageAt95"]) {
      expect(figures[name], name).toBeGreaterThan(0.5);
      expect(figures[name], name).toBeLessThanOrEqual(1);
    }
    expect(figures.textsPerSecond).toBeGreaterThan(0);
    expect(figures.trainSeconds).toBeGreaterThan(0);
    expect(figures.calibrationError).toBeGreaterThanOrEqual(0);
    expect(figures.classes.map(({ label }) => label)).toEqual(labels);
    for (const { precision, recall } of figures.classes) {
      expect(precision).toBeGreaterThan(0);
      expect(recall).toBeGreaterThan(0);
    }
    expect(figures.reliability.length).toBeGreaterThan(0);
  });

  it("gives the same figures as lines for people", () => {
    const { code, out } = evaluate("--train", train, "--test", test);
    expect(code).toBe(0);
    for (const words of ["accuracy", "macroF1", "coverageAt95", "textsPerSecond", ...labels])
      expect(out).toContain(words);
  });

  it("copes with empty texts, labels that only the test has, a byte order mark and empty lines", () => {
    const odd = write("odd.jsonl", [
      `\ufeff${JSON.stringify({ text: "", label: "gas" })}`,
      "",
      { text: "😀".repeat(4_000), label: "never met", more: 1 },
      "\r",
    ]);
    const { code, out } = evaluate("--train", train, "--test", odd, "--json");
    expect(code).toBe(0);
    const { texts, classes } = JSON.parse(out) as { texts: number; classes: object[] };
    expect(texts).toBe(2);
    expect(classes).toContainEqual({ label: "never met", texts: 1, precision: null, recall: 0 });
  });

  it("names the line that is wrong", () => {
    const lines = [{ text: "a", label: "b" }, "", '{"text": "half', { text: "c", label: "d" }];
    const cut = write("cut.jsonl", lines);
    const unlabelled = write("unlabelled.jsonl", [{ text: "a", label: "b" }, { text: "c" }]);
    for (const [file, line] of [
      [cut, 3],
      [unlabelled, 2],
    ] as const) {
      const { code, out, err } = evaluate("--train", file, "--test", test);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(`line ${String(line)} of ${file}`);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });

  it("says in a sentence that one label is too few, and that there are no texts", () => {
    const one = write("one.jsonl", [
      { text: "a", label: "b" },
      { text: "c", label: "b" },
    ]);
    const none = write("none.jsonl", [""]);
    expect(evaluate("--train", one, "--test", test)).toMatchObject({ code: 2, out: "" });
    expect(evaluate("--train", one, "--test", test).err).toMatch(/at least two labels/);
    expect(evaluate("--train", none, "--test", test).err).toMatch(/at least two labels/);
    expect(evaluate("--train", train, "--test", none).err).toMatch(/has no texts/);
  });

  it("says what it needs when it is not given, and what it can't read", () => {
    for (const given of [[], ["--train", train], ["--test", test], ["--nonsense"]]) {
      const { code, err } = evaluate(...given);
      expect(code).toBe(2);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
    const { code, err } = evaluate("--train", join(folder, "not-there.jsonl"), "--test", test);
    expect(code).toBe(2);
    expect(err).toContain("not-there.jsonl");
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("evaluating the screening", () => {
  it("gives recall and false holds", () => {
    const screen = write("screen.jsonl", [
      { text: "A deep hole in the road, opposite the mill.", hold: false },
      { text: "路灯坏了三天，晚上很黑。", hold: false },
    ]);
    const { code, out } = evaluate("--screen", screen, "--json");
    expect(code).toBe(0);
    expect(out).toContain("falseHoldRate");
  });

  it("names the line that is wrong", () => {
    const wrong = write("screen-wrong.jsonl", [{ text: "a", hold: "yes" }]);
    expect(evaluate("--screen", wrong)).toMatchObject({ code: 2, out: "" });
    expect(evaluate("--screen", wrong).err).toContain("line 1");
  });
});
