// A real Redis for tests: the portal's own settings, in a temporary folder, on a unix socket.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchRedis } from "../../scripts/start/redis-process.ts";
import { findRedisServer } from "../../scripts/setup/programs.ts";

const program = process.env.PORTAL_TEST_REDIS ?? findRedisServer();

/** Whether this machine has a Redis. Tests that need one say `describe.skipIf(!redisAvailable)`. */
export const redisAvailable = program !== undefined;

export interface TestRedis {
  /** What REDIS_URL must say to reach it. */
  url: string;
  socket: string;
  pid: number;
  folder: string;
  /** Ends it, after it wrote what it holds, and removes a folder that wasn't given. */
  stop(): Promise<void>;
  /** kill -9. The folder stays: give it to `startRedis` to start it again with what it had saved. */
  kill(): Promise<void>;
}

/** Starts a Redis and resolves when it answers; in `folder` if given, with what is in there. */
export async function startRedis(folder?: string): Promise<TestRedis> {
  if (program === undefined) throw new Error("no Redis on this machine");
  const place = folder ?? mkdtempSync(join(tmpdir(), "redis-"));
  const socket = join(place, "redis.sock");
  const redis = await launchRedis({ program, socket, folder: place });
  return {
    url: `unix:${socket}`,
    socket,
    pid: redis.pid,
    folder: place,
    async stop() {
      await redis.stop();
      if (folder === undefined) rmSync(place, { recursive: true, force: true });
    },
    async kill() {
      process.kill(redis.pid, "SIGKILL");
      await redis.ended;
    },
  };
}
