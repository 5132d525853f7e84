// `npm run evaluate -- --screen FILE [--json]`: the screening over JSON lines `{text, hold}`, and how often it is right.
// `--train` and `--test`, for the router's text classifier, come with the classifier.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { defaultCues } from "../app/domain/screening/default-cues/default-cues.ts";
import { screen } from "../app/domain/screening/screen.ts";
import { report } from "./bench/report.ts";

const line = z.object({ text: z.string(), hold: z.boolean() });
type Line = z.output<typeof line>;

/** Reads the file; throws a sentence that names the first line that is wrong. */
function readLines(file: string): Line[] {
  const rows = readFileSync(file, "utf8").split("\n");
  return rows.flatMap((row, index) => {
    if (row.trim() === "") return [];
    const parsed = line.safeParse(parseJson(row));
    if (parsed.success) return [parsed.data];
    throw new Error(
      `line ${String(index + 1)} of ${file} is not {"text": ..., "hold": true or false}`,
    );
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** `recall` on what should be held, `falseHoldRate` on what should not, and the speed of one process. */
function evaluateScreening(lines: readonly Line[]) {
  const startedMs = performance.now();
  const held = lines.map(({ text }) => screen(text, "normal", defaultCues).verdict === "hold");
  const seconds = (performance.now() - startedMs) / 1_000;
  const count = (should: boolean) => lines.filter(({ hold }) => hold === should).length;
  const heldOf = (should: boolean) =>
    lines.filter(({ hold }, index) => hold === should && held[index] === true).length;
  return {
    texts: lines.length,
    recall: share(heldOf(true), count(true)),
    falseHoldRate: share(heldOf(false), count(false)),
    textsPerSecond: Math.round(lines.length / seconds),
  };
}

const { values } = parseArgs({
  strict: false,
  options: { screen: { type: "string" }, json: { type: "boolean", default: false } },
});
try {
  if (typeof values.screen !== "string") {
    throw new Error(
      "give --screen FILE; the text classifier, and with it --train, is not built yet",
    );
  }
  const figures = evaluateScreening(readLines(values.screen));
  process.stdout.write(report("screening", figures, values.json === true));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
