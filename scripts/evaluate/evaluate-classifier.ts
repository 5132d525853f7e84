// Trains the router's text classifier on one file and judges it on another.
import { z } from "zod";
import { evaluate } from "../../app/domain/routing/classifier/evaluation.ts";
import { classify, makeModel } from "../../app/domain/routing/classifier/model.ts";
import type { Model } from "../../app/domain/routing/classifier/model.ts";
import { finish, training } from "../../app/domain/routing/classifier/training.ts";
import { readLines } from "./read-lines.ts";

const line = z.object({ text: z.string(), label: z.string().min(1) });
const SHAPE = '{"text": ..., "label": ...}';
const SPEED_MEASURED_MS = 1_500;

/** The figures of `npm run evaluate -- --train FILE --test FILE`. Throws a sentence for files that it can't use. */
export function evaluateClassifier(trainFile: string, testFile: string) {
  const train = readLines(trainFile, line, SHAPE);
  const test = readLines(testFile, line, SHAPE);
  if (new Set(train.map(({ label }) => label)).size < 2)
    throw new Error(`${trainFile} needs texts of at least two labels`);
  if (test.length === 0) throw new Error(`${testFile} has no texts`);
  const startedMs = performance.now();
  const model = makeModel(finish(training(train)));
  const trainSeconds = (performance.now() - startedMs) / 1_000;
  const { classes, reliability, ...figures } = evaluate(model, test);
  return {
    trained: train.length,
    ...figures,
    textsPerSecond: Math.round(
      speed(
        model,
        test.map(({ text }) => text),
      ),
    ),
    trainSeconds,
    classes,
    reliability,
  };
}

/** Texts classified per second by one process, once it is warm. */
function speed(model: Model, texts: readonly string[]): number {
  for (const text of texts) classify(model, text);
  const startedMs = performance.now();
  let count = 0;
  while (performance.now() - startedMs < SPEED_MEASURED_MS) {
    for (const text of texts) classify(model, text);
    count += texts.length;
  }
  return (count * 1_000) / (performance.now() - startedMs);
}

const percent = (share: number | null): string =>
  share === null ? "    -" : `${(share * 100).toFixed(1).padStart(5)}`;

/** The same figures as lines for people. */
export function classifierInLines(figures: ReturnType<typeof evaluateClassifier>): string {
  const { classes, reliability, ...flat } = figures;
  const width = Math.max(...Object.keys(flat).map((key) => key.length));
  const named = Object.entries(flat).map(
    ([key, value]) =>
      `  ${key.padEnd(width)}  ${Number.isInteger(value) ? value : value.toFixed(3)}`,
  );
  const labels = classes.map(
    ({ label, texts, precision, recall }) =>
      `  ${percent(precision)}  ${percent(recall)}  ${String(texts).padStart(5)}  ${label}`,
  );
  const bins = reliability.map(
    ({ promised, right, texts }) =>
      `  ${percent(promised)}  ${percent(right)}  ${String(texts).padStart(5)}`,
  );
  return [
    "classifier",
    ...named,
    "",
    "  precision, recall, texts, label (in %)",
    ...labels,
    "",
    "  probability promised, share that was right, texts (in %)",
    ...bins,
    "",
  ].join("\n");
}
