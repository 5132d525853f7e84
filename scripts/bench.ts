// `npm run bench -- NAME [--json] [--problems N] [--count N] [--officials N] [--seconds N]`: a benchmark with its ceiling measured in the same run.
import { parseArgs } from "node:util";
import { form } from "./bench/form.ts";
import { inbox } from "./bench/inbox.ts";
import { intake } from "./bench/intake.ts";
import { live } from "./bench/live.ts";
import { pipeline } from "./bench/pipeline.ts";
import { publicPages } from "./bench/public.ts";
import { report } from "./bench/report.ts";
import type { Bench } from "./bench/report.ts";
import { routing } from "./bench/routing.ts";
import { search } from "./bench/search.ts";
import { similar } from "./bench/similar.ts";

const benches: Readonly<Record<string, Bench>> = {
  form,
  inbox,
  intake,
  live,
  pipeline,
  public: publicPages,
  routing,
  search,
  similar,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    problems: { type: "string", default: "0" },
    count: { type: "string" },
    officials: { type: "string" },
    seconds: { type: "string" },
  },
});
const numberIn = (typed: string | undefined) => (typed === undefined ? null : Number(typed));
const [name = ""] = positionals;
const bench = benches[name];
if (bench) {
  const figures = await bench({
    problems: Number(values.problems),
    count: numberIn(values.count),
    officials: numberIn(values.officials),
    seconds: numberIn(values.seconds),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(report(name, figures, values.json));
} else {
  process.stderr.write(
    `There is no benchmark "${name}". Names: ${Object.keys(benches).join(", ")}.\n`,
  );
  process.exitCode = 2;
}
