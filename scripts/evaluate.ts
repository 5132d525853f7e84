// `npm run evaluate`: how good the router's text classifier and the screening are, on files of JSON lines.
//   -- --train FILE --test FILE [--json]    `{text, label}` a line
//   -- --screen FILE [--json]               `{text, hold}` a line
import { parseArgs } from "node:util";
import { report } from "./bench/report.ts";
import { classifierInLines, evaluateClassifier } from "./evaluate/evaluate-classifier.ts";
import { evaluateScreening } from "./evaluate/evaluate-screening.ts";

function answer(argv: readonly string[]): string {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      train: { type: "string" },
      test: { type: "string" },
      screen: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (values.train !== undefined && values.test !== undefined) {
    const figures = evaluateClassifier(values.train, values.test);
    return values.json ? `${JSON.stringify(figures)}\n` : classifierInLines(figures);
  }
  if (values.screen !== undefined)
    return report("screening", evaluateScreening(values.screen), values.json);
  throw new Error("give --train FILE --test FILE, or --screen FILE");
}

try {
  process.stdout.write(answer(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
