// A whole portal for tests: the built web process, and a worker if wanted, as `npm start` runs them, over a data
// directory of its own, with the small county in it. Tests speak to it as people do, or look behind it with `context`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { attachmentsOf, readConfig } from "../../app/config.server.ts";
import type { Config } from "../../app/config.server.ts";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import { hashPassword } from "../../app/domain/staff/sign-in.server.ts";
import type { Database } from "../../db/handle.ts";
import { migrate } from "../../db/migrate.ts";
import { openDatabase } from "../../db/open.ts";
import { ensureBuild } from "../../scripts/build.ts";
import { ROOT } from "../../scripts/setup/place.mjs";
import { localAddress, untilReady } from "../../scripts/start/ready.ts";
import { insertCounty } from "./fixtures.ts";
import { freePort } from "./free-port.ts";
import { makeProcess } from "./portal-process.ts";
import type { PortalProcess } from "./portal-process.ts";
import { startRedis } from "./redis.ts";

export interface PortalOptions {
  /** Runs a worker too; without `redisUrl` over a Redis of its own. */
  readonly worker?: boolean;
  readonly redisUrl?: string;
  /** Where letters go; without it they are files under `dataDir`. */
  readonly smtpUrl?: string;
  /** A database that is empty or absent; by default a SQLite file under `dataDir`. */
  readonly databaseUrl?: string;
  /** False: the tables alone, without the small county and its staff. */
  readonly county?: boolean;
  /** Further settings, by their names. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningPortal {
  /** `http://127.0.0.1:PORT`, without a slash at the end; also its PUBLIC_URL. */
  readonly url: string;
  readonly dataDir: string;
  readonly config: Config;
  readonly redisUrl: string | null;
  /** The portal's database and secrets in the test's own process, for preparing and for looking. */
  readonly context: Context;
  /** The same with a clock of the test's, in milliseconds since 1970, for what happened long ago. */
  readonly contextAt: (nowMs: () => number) => Context;
  readonly web: PortalProcess;
  /** Null when there was none wanted. */
  readonly worker: PortalProcess | null;
  /** Everything that web and worker have logged. */
  readonly log: () => string;
  /** Ends everything that was started here, and removes the data directory. */
  readonly stop: () => Promise<void>;
}

/** All staff of the small county sign in with it, as NAME@staff.test: see `people` in fixtures.ts. */
export const STAFF_PASSWORD = "a password of the tests";

const PORT_DRAWS = 3;
const POLL_MS = 20;
/** Letters are not held back: a test need not wait for a minute. */
const SETTINGS = { HOST: "127.0.0.1", MAIL_HOLD_SECONDS: "0", LOG_LEVEL: "info" };

/** Builds if needed, prepares the data directory, starts the processes; resolves when the web process is ready. */
export async function startPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  await ensureBuild();
  const dataDir = mkdtempSync(join(tmpdir(), "portal-"));
  const undo: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const redisUrl = await redisFor(options, undo);
    const settings = {
      ...SETTINGS,
      DATA_DIR: dataDir,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
      ...(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}),
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...options.env,
    };
    const db = await prepareDatabase(readConfig(settings), options.county ?? true);
    undo.push(() => db.close());
    const { web, port } = await startWeb(settings, undo);
    const env = { ...settings, PORT: String(port) };
    const config = readConfig(env);
    const worker = options.worker ? await startWorker(env, undo) : null;
    const contextAt = (nowMs: () => number) => contextOf(config, db, nowMs);
    return {
      url: config.publicUrl,
      dataDir,
      config,
      redisUrl,
      context: contextAt(Date.now),
      contextAt,
      web,
      worker,
      log: () => web.log() + (worker?.log() ?? ""),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Settings = Readonly<Record<string, string>>;
type Undo = (() => unknown)[];

async function redisFor(options: PortalOptions, undo: Undo): Promise<string | null> {
  if (options.redisUrl !== undefined || !options.worker) return options.redisUrl ?? null;
  const redis = await startRedis();
  undo.push(() => redis.stop());
  return redis.url;
}

async function prepareDatabase(config: Config, county: boolean): Promise<Database> {
  const db = openDatabase(config.databaseUrl);
  await migrate(db);
  if (county) {
    await insertCounty(db);
    const hash = await hashPassword(STAFF_PASSWORD);
    await db.transact((queries) =>
      queries.updateTable("person").set({ password_hash: hash }).execute(),
    );
  }
  return db;
}

/** Only what the portal needs of our environment: nothing of the tests' own settings reaches it. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { PATH, TMPDIR, NODE_ENV: "production", ...settings };
}

/** Somebody may take the free port before the web process does: then another is drawn. */
async function startWeb(
  settings: Settings,
  undo: Undo,
): Promise<{ web: PortalProcess; port: number }> {
  for (let draw = 1; ; draw += 1) {
    const port = Number(settings.PORT ?? (await freePort()));
    const web = makeProcess({
      script: join(ROOT, "build/web.js"),
      env: environment({ ...settings, PORT: String(port) }),
      untilReady: (hasEnded) => untilReady(localAddress("127.0.0.1", port), hasEnded),
    });
    undo.push(() => web.stop());
    try {
      await web.start();
      return { web, port };
    } catch (error) {
      if (draw === PORT_DRAWS || !web.log().includes("EADDRINUSE")) throw error;
    }
  }
}

async function startWorker(settings: Settings, undo: Undo): Promise<PortalProcess> {
  const worker = makeProcess({
    script: join(ROOT, "build/worker.js"),
    env: environment(settings),
    untilReady: async (hasEnded, log) => {
      while (!hasEnded() && !log().includes('"worker started"')) await sleep(POLL_MS);
      return !hasEnded();
    },
  });
  undo.push(() => worker.stop());
  await worker.start();
  return worker;
}

function contextOf(config: Config, db: Database, nowMs: () => number): Context {
  const settings = {
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: new URL(config.publicUrl).hostname,
    attachments: attachmentsOf(config),
    // The relay of a worker looks by itself, a tenth of a second later at most.
    wake: () => undefined,
  };
  return makeContext(settings, nowMs);
}
