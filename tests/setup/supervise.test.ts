// A process that is kept running: there again after any death, gone when asked to go.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive } from "../../scripts/setup/lock.mjs";
import { keepRunning } from "../../scripts/start/supervise.ts";

const folder = mkdtempSync(join(tmpdir(), "supervise-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = `
import { appendFileSync } from "node:fs";
const note = (text) => appendFileSync(process.argv[2], text + "\\n");
note(String(process.pid));
process.on("SIGTERM", () => { note("drained"); process.exit(0); });
setInterval(() => {}, 1000);
`;

function makeProgram(name: string) {
  const script = join(folder, "program.mjs");
  const notes = join(folder, name);
  writeFileSync(script, SCRIPT);
  writeFileSync(notes, "");
  const lines = () =>
    readFileSync(notes, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  return { program: { name, args: [script, notes], env: process.env }, lines };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe("a kept process", () => {
  it("runs again after kill -9, as often as it is killed", async () => {
    const { program, lines } = makeProgram("killed");
    const kept = keepRunning(program);
    for (const life of [1, 2]) {
      await until(() => lines().length === life);
      process.kill(Number(lines()[life - 1]), "SIGKILL");
    }
    await until(() => lines().length === 3);
    expect(kept.endings()).toBe(2);
    expect(new Set(lines()).size).toBe(3);
    await kept.stop();
  });

  it("drains when it is stopped, is gone then, and doesn't come again", async () => {
    const { program, lines } = makeProgram("stopped");
    const kept = keepRunning(program);
    await until(() => lines().length === 1);
    await kept.stop();
    expect(lines()[1]).toBe("drained");
    expect(isAlive(Number(lines()[0]))).toBe(false);
    expect(kept.endings()).toBe(0);
  });
});
