// How the tests run. Most are quick and run two files at a time; stories (a browser, a whole portal,
// processes that get killed) run after them, one file at a time, since they measure nothing and need
// the machine for themselves.
import { defineConfig } from "vitest/config";

const STORIES = [
  ...["browser", "journeys", "faults"].map((room) => `tests/${room}/**/*.test.{ts,tsx}`),
  "tests/setup/start.test.ts",
];
const ROOMS = "tests/**/*.test.{ts,tsx}";

export default defineConfig({
  test: {
    globalSetup: "tests/setup/postgres-of-the-run.ts",
    passWithNoTests: false,
    env: { NODE_ENV: "test" },
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: [ROOMS],
          exclude: STORIES,
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "stories",
          include: STORIES,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
