// The private Redis of a data directory: one for all the processes that use the directory, started
// by whoever comes first, kept running by whoever is there. Holds nothing the database doesn't know.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, withLock } from "../setup/lock.mjs";
import { outputOf } from "../setup/programs.ts";
import { SetupFailure } from "../setup/say.mjs";
import { endProcess } from "./bound-child.ts";
import { logLine } from "./log-line.ts";
import { launchRedis, type RedisProcess } from "./redis-process.ts";
import { privateSocket, redisPid, redisState } from "./redis-socket.ts";

const WATCH_MS = 1000;
const SILENT_FOR_MS = 15_000;
const STOP_WITHIN_MS = 1200;
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 10_000;

export interface PrivateRedis {
  /** What REDIS_URL must say to reach it. */
  url: string;
  /** Ends it if it is this process's, and stops watching it. */
  stop(): Promise<void>;
}

function readPid(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10);
  } catch {
    return undefined;
  }
}

// A Redis may be silent for a while (stopped, or busy with a fork). A second one on the same files
// would damage them, so silence of a living one is waited out, and then is a failure.
async function waitOutSilence(folder: string, socket: string): Promise<void> {
  const pid = readPid(join(folder, "redis.pid"));
  const isRedis = () =>
    isAlive(pid) && /redis|valkey/.test(outputOf("ps", ["-o", "comm=", "-p", String(pid)]));
  const untilMs = Date.now() + SILENT_FOR_MS;
  while (isRedis() && (await redisState(socket)) === "down") {
    if (Date.now() > untilMs) {
      throw new SetupFailure(
        `A Redis (process ${pid}) holds ${folder} but doesn't answer. End it.`,
      );
    }
    await sleep(WATCH_MS / 10);
  }
}

async function endLeftOver(folder: string, socket: string): Promise<boolean> {
  const ownerPid = readPid(join(folder, "owner.pid"));
  if (ownerPid !== undefined && ownerPid !== process.pid && isAlive(ownerPid)) return false;
  const pid = await redisPid(socket);
  if (pid !== undefined) await endProcess(pid, STOP_WITHIN_MS);
  return true;
}

async function obtain(folder: string, socket: string, program: string) {
  return withLock(join(folder, "start.lock"), async (): Promise<RedisProcess | undefined> => {
    if ((await redisState(socket)) === "down") await waitOutSilence(folder, socket);
    if ((await redisState(socket)) !== "down" && !(await endLeftOver(folder, socket))) {
      return undefined;
    }
    const redis = await launchRedis({ program, socket, folder });
    writeFileSync(join(folder, "owner.pid"), String(process.pid));
    return redis;
  });
}

async function untilGone(redis: RedisProcess | undefined, socket: string, ending: AbortSignal) {
  if (redis !== undefined) return redis.ended;
  while ((await redisState(socket)) !== "down" && !ending.aborted) await sleep(WATCH_MS);
  return "its owner stopped it";
}

/**
 * Finds or starts the private Redis of a data directory, and keeps one there until `stop`: when it
 * dies it is started again, with growing pauses while that fails. Another living process's Redis is
 * used and left alone; one whose owner is gone is replaced, its content kept.
 */
export async function keepPrivateRedis(dataDir: string, program: string): Promise<PrivateRedis> {
  const folder = join(resolve(dataDir), "redis");
  const socket = privateSocket(dataDir);
  const ending = new AbortController();
  const isEnding = () => ending.signal.aborted;
  let redis = await obtain(folder, socket, program);

  async function restart(pauseMs: number): Promise<void> {
    await sleep(pauseMs);
    if (isEnding()) return;
    try {
      redis = await obtain(folder, socket, program);
      logLine("info", "the private Redis runs again");
    } catch (fault) {
      logLine("error", "the private Redis can't be started", { reason: String(fault) });
      await restart(Math.min(pauseMs * 2, LONGEST_BACKOFF_MS));
    }
  }

  async function watch(): Promise<void> {
    while (!isEnding()) {
      const how = await untilGone(redis, socket, ending.signal);
      if (isEnding()) return;
      logLine("error", "the private Redis ended unexpectedly, starting it again", { how });
      await restart(FIRST_BACKOFF_MS);
    }
  }

  void watch();
  return {
    url: `unix:${socket}`,
    async stop() {
      ending.abort();
      await redis?.stop();
    },
  };
}
