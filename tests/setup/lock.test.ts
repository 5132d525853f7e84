// One at a time, and nobody waits for the dead.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isAlive, withLock } from "../../scripts/setup/lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "lock-"));
const lock = (name: string) => join(folder, `${name}.lock`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function deadPid(): number {
  return Number(execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }));
}

describe("a lock", () => {
  it("lets one in at a time", async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock("one"), work)));
    expect(most).toBe(1);
    expect(existsSync(lock("one"))).toBe(false);
  });

  it("is let go of when the work fails", async () => {
    const failing = withLock(lock("two"), () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(await withLock(lock("two"), () => "yes")).toBe("yes");
  });

  it("is taken over from a holder that died", async () => {
    writeFileSync(lock("three"), String(deadPid()));
    expect(await withLock(lock("three"), () => readFileSync(lock("three"), "utf8"))).toBe(
      String(process.pid),
    );
  });

  it("is taken over when its holder's id lives on in another process", async () => {
    writeFileSync(lock("four"), String(process.ppid));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock("four"), longAgo, longAgo);
    expect(await withLock(lock("four"), () => "yes")).toBe("yes");
  });

  it("is waited for while its holder works, which is told once", async () => {
    writeFileSync(lock("five"), String(process.ppid));
    const waits: (number | undefined)[] = [];
    const waiting = withLock(
      lock("five"),
      () => "yes",
      (pid) => {
        waits.push(pid);
        rmSync(lock("five"));
      },
    );
    expect(await waiting).toBe("yes");
    expect(waits).toEqual([process.ppid]);
  });
});

describe("a process", () => {
  it("is alive until it ends", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    expect(isAlive(child.pid)).toBe(true);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    expect(isAlive(child.pid)).toBe(false);
    expect(isAlive(undefined)).toBe(false);
  });
});
