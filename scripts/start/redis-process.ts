// One Redis server process on a unix socket, with the durability the portal wants. Which data
// directory it serves and who owns it are the caller's matter.
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupFailure } from "../setup/say.mjs";
import { endOf, endProcess, startBound } from "./bound-child.ts";
import { redisState } from "./redis-socket.ts";

const POLL_MS = 15;
const STOP_WITHIN_MS = 1200;
const LOG_TAIL_LINES = 8;

export interface RedisProcess {
  pid: number;
  /** Resolves with how it ended, however that came. */
  ended: Promise<string>;
  /** Ends it; it writes what it holds first. */
  stop(): Promise<void>;
}

interface RedisPlace {
  program: string;
  socket: string;
  /** Where its append-only file, its log and its process id are kept. */
  folder: string;
}

function settingsOf({ socket, folder }: RedisPlace): string[] {
  const settings = {
    port: "0",
    unixsocket: socket,
    unixsocketperm: "700",
    dir: folder,
    appendonly: "yes",
    appendfsync: "everysec",
    save: "",
    "maxmemory-policy": "noeviction",
    daemonize: "no",
    pidfile: join(folder, "redis.pid"),
    logfile: join(folder, "redis.log"),
    loglevel: "warning",
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

function logTail(folder: string): string {
  const file = join(folder, "redis.log");
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trim().split("\n").slice(-LOG_TAIL_LINES).join("\n");
}

async function launchOnce(place: RedisPlace): Promise<RedisProcess> {
  const child = startBound(place.program, settingsOf(place), { stdio: "ignore" });
  const ended = endOf(child);
  let end: string | undefined;
  void ended.then((how) => (end = how));
  while ((await redisState(place.socket)) !== "up") {
    if (end !== undefined) {
      throw new SetupFailure(`${logTail(place.folder)}\n\nRedis did not start (${end}).`);
    }
    await sleep(POLL_MS);
  }
  const pid = child.pid ?? 0;
  return { pid, ended, stop: () => endProcess(pid, STOP_WITHIN_MS, () => end !== undefined) };
}

function setAside(folder: string): boolean {
  const data = join(folder, "appendonlydir");
  if (!existsSync(data) || !/append.?only|AOF/i.test(logTail(folder))) return false;
  renameSync(data, `${data}.unreadable-${Date.now()}`);
  return true;
}

/**
 * Starts a Redis and resolves when it answers. A stale socket is replaced. If its file is damaged
 * beyond what Redis repairs by itself, the file is put aside and an empty Redis started: the
 * database is the truth, and what was lost is made again from it.
 */
export async function launchRedis(place: RedisPlace): Promise<RedisProcess> {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  try {
    return await launchOnce(place);
  } catch (fault) {
    if (!setAside(place.folder)) throw fault;
    return launchOnce(place);
  }
}
