// What a run of the tests came to, written down for run-tests.ts, which has the last word. A vitest
// reporter beside the one that prints.
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export interface TestCounts {
  passed: number;
  failed: number;
  /** For each file with tests that didn't run: how many. */
  notRun: { file: string; tests: number }[];
}

// A file that can't be loaded, or whose hooks fail, has no failed test of its own and yet has failed.
function failuresOf(module: TestModule): number {
  const tests = [...module.children.allTests("failed")].length;
  return tests === 0 && !module.ok() ? 1 : tests;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Sums up the files of a run. Errors outside any test count as failures. */
export function countTests(modules: readonly TestModule[], strayErrors: number): TestCounts {
  const notRun = modules.map((module) => ({
    file: module.relativeModuleId,
    tests: [...module.children.allTests("skipped")].length,
  }));
  return {
    passed: sum(modules.map((module) => [...module.children.allTests("passed")].length)),
    failed: sum(modules.map(failuresOf)) + strayErrors,
    notRun: notRun.filter(({ tests }) => tests > 0),
  };
}

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    const file = process.env.PORTAL_TEST_COUNTS_FILE;
    if (file === undefined) return;
    writeFileSync(file, JSON.stringify(countTests(modules, strayErrors.length)));
  }
}
