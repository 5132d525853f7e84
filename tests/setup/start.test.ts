// `npm start` as a person meets it: the whole portal, what it says, and how it ends.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAlive } from "../../scripts/setup/lock.mjs";
import { outputOf } from "../../scripts/setup/programs.ts";
import { freePort } from "../support/free-port.ts";
import { redisAvailable } from "../support/redis.ts";

interface Started {
  child: ChildProcess;
  /** Everything it said so far. */
  said(): string;
  /** Its exit code, once it ended. */
  ended: Promise<number | null>;
}

function npmStart(settings: Record<string, string>): Started {
  const env: NodeJS.ProcessEnv = { ...process.env, ...settings };
  delete env.REDIS_URL;
  const child = spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said: () => text, ended };
}

async function until(isTrue: () => boolean | Promise<boolean>, started: Started): Promise<void> {
  while (!(await isTrue())) {
    if (started.child.exitCode !== null) throw new Error(`it ended:\n${started.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The processes below one, by what they run. */
function processesBelow(pid: number): { pid: number; command: string }[] {
  const all = outputOf("ps", ["-A", "-o", "pid=,ppid=,args="])
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, own, parent, command]) => ({
      pid: Number(own),
      parentPid: Number(parent),
      command: command ?? "",
    }));
  const below = all.filter((one) => one.parentPid === pid);
  return below.flatMap((one) => [one, ...processesBelow(one.pid)]);
}

describe.skipIf(!redisAvailable)("npm start", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "start-"));
  let settings: Record<string, string>;
  let portal: Started;

  const pidOf = (part: string) =>
    processesBelow(portal.child.pid ?? 0).find(({ command }) => command.includes(part))?.pid ?? 0;
  const isReady = () =>
    fetch(`http://127.0.0.1:${settings.PORT}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );

  beforeAll(async () => {
    const port = String(await freePort());
    settings = { DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: port, LOG_LEVEL: "warn" };
    portal = npmStart(settings);
    await until(() => portal.said().includes("The portal is ready"), portal);
  }, 300_000);

  afterAll(() => {
    for (const { pid } of processesBelow(portal.child.pid ?? 0)) process.kill(pid, "SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("prints where it is and who may sign in, when it is ready", async () => {
    expect(await isReady()).toBe(true);
    expect(portal.said()).toContain(`http://127.0.0.1:${settings.PORT}`);
    expect(portal.said()).toMatch(/\S+@\S+/);
  });

  it("says so when the port is taken, and ends with 1", async () => {
    const second = npmStart(settings);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Port ${settings.PORT} on 127.0.0.1 is in use`);
    expect(await isReady()).toBe(true);
  });

  it("names every fault in the settings, and starts nothing", async () => {
    const faulty = npmStart({ ...settings, PORT: "many", PORTAL_MODE: "try" });
    expect(await faulty.ended).toBe(1);
    expect(faulty.said()).toMatch(/PORT must[\s\S]*PORTAL_MODE must/);
    expect(faulty.said()).not.toContain("Bringing the database up to date");
  });

  it("has web, worker and Redis back after kill -9 of each", async () => {
    for (const part of ["build/web.js", "build/worker.js", "redis-server"]) {
      const pid = pidOf(part);
      process.kill(pid, "SIGKILL");
      await until(() => ![0, pid].includes(pidOf(part)), portal);
    }
    await until(isReady, portal);
  });

  it("ends with 0 on SIGTERM, and leaves nothing running", async () => {
    const pids = processesBelow(portal.child.pid ?? 0).map(({ pid }) => pid);
    expect(pids.length).toBeGreaterThanOrEqual(4);
    portal.child.kill("SIGTERM");
    expect(await portal.ended).toBe(0);
    expect(pids.filter((pid) => isAlive(pid))).toEqual([]);
  });
});
