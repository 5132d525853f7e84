// `npm test` once the install is there: the build and the programs that tests need, then vitest, then
// the line that counts. Arguments go to vitest, so `npm test -- tests/domain` runs one room.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "../build.ts";
import { ROOT } from "./place.mjs";
import { giveUp, say } from "./say.mjs";
import { onEnd, onOrphaned } from "./signals.mjs";
import type { TestCounts } from "./test-counts.ts";
import { ensureTestPrograms } from "./test-programs.ts";

const isCi = ["true", "1"].includes(process.env.CI ?? "");
const REPORTERS = [
  "--reporter=default",
  `--reporter=${join(ROOT, "scripts/setup/test-counts.ts")}`,
];

function runVitest(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const script = join(ROOT, "node_modules/vitest/vitest.mjs");
  const vitest = spawn(process.execPath, [script, "run", ...REPORTERS, ...args], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  onEnd((signal) => vitest.kill(signal));
  onOrphaned(() => vitest.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    vitest.once("error", reject);
    vitest.once("exit", (code) => resolve(code ?? 1));
  });
}

// A run that ended without counting has failed, whatever it printed before.
function readCounts(file: string): TestCounts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestCounts;
  } catch {
    return { passed: 0, failed: 1, notRun: [] };
  }
}

function sayNotRun(counts: TestCounts, missing: string[]): void {
  for (const part of missing)
    say(`NOT RUN: whatever needs ${part}, which this machine doesn't have`);
  for (const { file, tests } of counts.notRun) say(`NOT RUN: ${file}: ${tests} tests`);
}

function failuresOf(counts: TestCounts, missing: string[], code: number): number {
  const skipped = counts.notRun.reduce((total, { tests }) => total + tests, 0);
  const failed = counts.failed + (isCi ? skipped + missing.length : 0);
  const isNothing = counts.passed + counts.failed === 0;
  return failed === 0 && (code !== 0 || isNothing) ? 1 : failed;
}

async function runTests(): Promise<void> {
  const { env, missing } = await ensureTestPrograms();
  await ensureBuild();
  const folder = mkdtempSync(join(tmpdir(), "test-counts-"));
  const file = join(folder, "counts.json");
  const forTests: NodeJS.ProcessEnv = {
    ...process.env,
    ...env,
    NODE_ENV: "test",
    PORTAL_TEST_COUNTS_FILE: file,
  };
  const code = await runVitest(process.argv.slice(2), forTests);
  const counts = readCounts(file);
  rmSync(folder, { recursive: true, force: true });
  sayNotRun(counts, missing);
  const failed = failuresOf(counts, missing, code);
  say(`${counts.passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

await runTests().catch((fault: unknown) => {
  say("0 passed, 1 failed");
  giveUp(fault);
});
