// What a benchmark runs on: a demo county in a folder of its own on the real disk, a private Redis, and the processes
// as `npm start` would run them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { attachmentsOf, readConfig } from "../../app/config.server.ts";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import { readChoices } from "../../app/domain/routing/read-choices.server.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { migrate } from "../../db/migrate.ts";
import { openDatabase } from "../../db/open.ts";
import { ensureBuild } from "../build.ts";
import { fillCounty } from "../demo/fill/county.ts";
import { demoPeople } from "../demo/people.ts";
import { findFreePort } from "../setup/free-port.ts";
import { endProcess, startBound } from "../start/bound-child.ts";
import { programArgs } from "../start/program-args.ts";
import { untilReady } from "../start/ready.ts";
import { ensureRedisProgram } from "../start/redis-program.ts";
import { launchRedis } from "../start/redis-process.ts";

export interface Stage {
  /** Codes of kinds and villages of the demo county, for submissions. */
  readonly kinds: readonly string[];
  readonly places: readonly string[];
  readonly context: Context;
  readonly folder: string;
  readonly redisUrl: string;
  /** Starts the web process and resolves with its address when it is ready. */
  startWeb(): Promise<Running & { readonly url: string }>;
  startWorker(): Running;
  /** Ends everything and removes the folder. */
  clear(): Promise<void>;
}

export interface Running {
  readonly pid: number;
  stop(): Promise<void>;
}

const COUNTY_SEED = 1;
const STOP_MS = 10_000;

/** Sets the stage. Settings of the caller's environment do not reach it, but DATA_DIR says on which disk it is. */
export async function setStage(): Promise<Stage> {
  await ensureBuild();
  const parent = resolve(process.env.DATA_DIR ?? "var");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "bench-"));
  const redis = await launchRedis({
    program: await ensureRedisProgram(),
    socket: join(folder, "redis.sock"),
    folder,
  });
  const port = await findFreePort();
  const env = {
    PATH: process.env.PATH ?? "",
    NODE_ENV: "production",
    PORTAL_MODE: "trial",
    DATA_DIR: folder,
    PORT: String(port),
    REDIS_URL: `unix:${join(folder, "redis.sock")}`,
    SESSION_SECRET: randomBytes(32).toString("base64url"),
    LOG_LEVEL: "warn",
  };
  const config = readConfig(env);
  const db = openDatabase(config.databaseUrl);
  await migrate(db);
  const context = makeContext({
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: "localhost",
    attachments: attachmentsOf(config),
    wake: () => undefined,
  });
  const nobodySignsIn = demoPeople.map(() => "");
  await db.transact((queries) => fillCounty(context, queries, COUNTY_SEED, nobodySignsIn));
  const { categories, areas } = await readChoices(context);
  const places = areas.filter(({ level }) => level === "village").map(({ code }) => code);
  const kinds = categories.filter(({ parentId }) => parentId !== null).map(({ code }) => code);
  const running: Running[] = [];
  const start = (program: "web" | "worker"): Running => {
    const child = startBound(process.execPath, programArgs(program), {
      env: env as NodeJS.ProcessEnv,
    });
    const { pid } = child;
    if (pid === undefined) throw new Error(`${program} could not be started`);
    const one = {
      pid,
      stop: async () => {
        await endProcess(pid, STOP_MS);
      },
    };
    running.push(one);
    return one;
  };
  return {
    kinds,
    places,
    context,
    folder,
    redisUrl: env.REDIS_URL,
    startWeb: async () => {
      const web = start("web");
      const url = `http://127.0.0.1:${String(port)}`;
      await untilReady(new URL(url), () => false);
      return { ...web, url };
    },
    startWorker: () => start("worker"),
    clear: async () => {
      for (const one of running) await one.stop();
      await redis.stop();
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process in MB (10^6 bytes); NaN where /proc is missing. */
export function memoryMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1_024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
