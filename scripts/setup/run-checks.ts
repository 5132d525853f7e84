// `npm run check` once the install is there: everything that can be said about the sources without
// running them. Two checks at a time; each prints its verdict, and its words only when it has some.
import { join } from "node:path";
import { ROOT } from "./place.mjs";
import { runQuietly } from "./quiet-run.ts";
import { giveUp, say } from "./say.mjs";

const AT_ONCE = 2;
const CRUISED = ["app", "workers", "db", "scripts", "tests"];

interface Check {
  name: string;
  /** The script of the tool, and its arguments. */
  command: string[];
}

// The slow ones first, so that the two lanes end together.
const CHECKS: Check[] = [
  {
    name: "lint",
    command: ["eslint/bin/eslint.js", ".", "--max-warnings=0", "--no-warn-ignored"],
  },
  { name: "types", command: ["typescript/bin/tsc", "--noEmit"] },
  {
    name: "boundaries",
    command: [
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config=.dependency-cruiser.cjs",
      "--output-type=err-long",
      ...CRUISED,
    ],
  },
  {
    name: "dead code",
    command: ["knip/bin/knip.js", "--no-progress", "--treat-config-hints-as-errors"],
  },
  { name: "format", command: ["prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."] },
];

interface Verdict {
  name: string;
  isGood: boolean;
}

async function run({ name, command: [script = "", ...args] }: Check): Promise<Verdict> {
  const startedMs = Date.now();
  const tool = join(ROOT, "node_modules", script);
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const { isGood, output } = await runQuietly(process.execPath, [tool, ...args], {
    cwd: ROOT,
    env,
  });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  if (!isGood) say(`\n${output}\n`);
  say(`${isGood ? "good" : "BAD "}  ${name.padEnd(10)}  ${seconds} s`);
  return { name, isGood };
}

async function runLane(queue: Check[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    verdicts.push(await run(check));
  }
  return verdicts;
}

async function runChecks(): Promise<void> {
  const queue = [...CHECKS];
  const lanes = await Promise.all(Array.from({ length: AT_ONCE }, () => runLane(queue)));
  const bad = lanes.flat().filter(({ isGood }) => !isGood);
  if (bad.length > 0) {
    say(`\nNot good: ${bad.map(({ name }) => name).join(", ")}.`);
    process.exit(1);
  }
  say("\nAll good.");
}

await runChecks().catch(giveUp);
