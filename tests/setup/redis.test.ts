// The private Redis: one for a data directory, there again after any death, and never two on one file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterEach, describe, expect, it } from "vitest";
import { keepPrivateRedis, type PrivateRedis } from "../../scripts/start/private-redis.ts";
import { ensureRedisProgram } from "../../scripts/start/redis-program.ts";
import { privateSocket, redisPid, redisState } from "../../scripts/start/redis-socket.ts";
import { redisAvailable, startRedis } from "../support/redis.ts";

const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function dataDirectory(...parts: string[]): string {
  const base = mkdtempSync(join(tmpdir(), "data-"));
  cleanups.push(() => rmSync(base, { recursive: true, force: true }));
  return join(base, ...parts);
}

async function keep(dataDir: string): Promise<PrivateRedis> {
  const redis = await keepPrivateRedis(dataDir, await ensureRedisProgram());
  cleanups.push(() => redis.stop());
  return redis;
}

async function waitForAnother(socket: string, pid: number | undefined): Promise<number> {
  for (;;) {
    const now = (await redisState(socket)) === "up" ? await redisPid(socket) : undefined;
    if (now !== undefined && now !== pid) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe.skipIf(!redisAvailable)("the private Redis", () => {
  it("is used by a second process of the same data directory, and left running by it", async () => {
    const dataDir = dataDirectory();
    const first = await keep(dataDir);
    const pid = await redisPid(privateSocket(dataDir));
    const owner = join(dataDir, "redis", "owner.pid");
    writeFileSync(owner, String(process.ppid));
    const second = await keep(dataDir);
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(await redisPid(privateSocket(dataDir))).toBe(pid);
  });

  it("is there again after kill -9, with what it had saved, over its stale socket", async () => {
    const dataDir = dataDirectory();
    const { url } = await keep(dataDir);
    const socket = url.replace("unix:", "");
    const pid = await redisPid(socket);
    const client = new Redis(socket, { maxRetriesPerRequest: null });
    cleanups.push(() => client.disconnect());
    await client.set("kept", "yes");
    process.kill(pid ?? 0, "SIGKILL");
    await waitForAnother(socket, pid);
    expect(await client.get("kept")).toBe("yes");
  });

  it("starts empty, its file put aside, when the file is damaged beyond repair", async () => {
    const dataDir = dataDirectory();
    const { url, stop } = await keep(dataDir);
    const client = new Redis(url.replace("unix:", ""));
    await client.set("kept", "yes");
    client.disconnect();
    await stop();
    const folder = join(dataDir, "redis", "appendonlydir");
    for (const name of readdirSync(folder).filter((one) => !one.endsWith(".manifest"))) {
      const content = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), Buffer.concat([Buffer.from("damaged\r\n"), content]));
    }
    await keep(dataDir);
    expect(await redisState(privateSocket(dataDir))).toBe("up");
    const aside = readdirSync(join(dataDir, "redis")).filter((name) => /unreadable/.test(name));
    expect(aside).toHaveLength(1);
  });

  it("has a socket that the system accepts, however deep the data directory lies", async () => {
    const dataDir = dataDirectory("a-deep-folder-".repeat(6), "and-a-deeper-one-".repeat(4));
    const { url } = await keep(dataDir);
    const socket = url.replace("unix:", "");
    expect(Buffer.byteLength(socket)).toBeLessThan(104);
    expect(await redisState(socket)).toBe("up");
    expect(existsSync(join(dataDir, "redis", "appendonlydir"))).toBe(true);
  });
});

describe.skipIf(!redisAvailable)("the Redis of a test", () => {
  it("starts over a stale socket in the folder of one that was killed", async () => {
    const first = await startRedis();
    cleanups.push(() => rmSync(first.folder, { recursive: true, force: true }));
    await first.kill();
    expect(existsSync(first.socket)).toBe(true);
    expect(await redisState(first.socket)).toBe("down");
    const second = await startRedis(first.folder);
    expect(await redisState(second.socket)).toBe("up");
    await second.stop();
    expect(await redisState(second.socket)).toBe("down");
  });
});
