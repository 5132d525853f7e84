// What the tests of the queues run on: a real database with the small county, a Redis that can be killed and emptied, a
// real mail server, and workers in this process. The clock is the real one, since BullMQ knows no other.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { pino } from "pino";
import { attachmentsOf, readConfig } from "../../app/config.server.ts";
import type { Config } from "../../app/config.server.ts";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import type { Context, Settings } from "../../app/domain/shared/context.server.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Catalogue } from "../../workers/catalogue.ts";
import { startWorker } from "../../workers/start-worker.ts";
import type { RunningWorker } from "../../workers/start-worker.ts";
import { makeDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { insertCounty } from "../support/fixtures.ts";
import { startRedis } from "../support/redis.ts";
import { startSmtp } from "../support/smtp.ts";
import type { Smtp, SmtpOptions } from "../support/smtp.ts";

export interface StageOptions {
  readonly smtp?: SmtpOptions;
  readonly mailHoldMs?: number;
}

export interface Stage {
  /** The portal as the web process has it. */
  readonly context: Context;
  readonly database: TestDatabase;
  readonly config: Config;
  readonly redisUrl: string;
  readonly smtp: Smtp;
  /** What the workers of this process have logged. */
  readonly logged: readonly string[];
  startWorker(options?: { jobs?: Catalogue; concurrency?: number }): RunningWorker;
  /** kill -9; its file stays. */
  killRedis(): Promise<void>;
  reviveRedis(): Promise<void>;
  /** Empties Redis at once, as an accident would. */
  flushRedis(): Promise<void>;
  /** Everything that Redis was ever told, from its append-only file. */
  toldRedis(): string;
  clear(): Promise<void>;
}

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "workers-"));
  let redis = await startRedis(folder);
  const smtp = await startSmtp(options.smtp);
  const database = await makeDatabase("sqlite");
  await insertCounty(database.db);
  const config = readConfig({
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    SMTP_URL: smtp.url,
    PUBLIC_URL: "https://portal.test",
    MAIL_HOLD_SECONDS: "0",
  });
  const settings = settingsOf(config, database, options.mailHoldMs ?? 0);
  const context = makeContext({ ...settings, wake: () => undefined });
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const workers: RunningWorker[] = [];
  return {
    context,
    database,
    config,
    redisUrl: redis.url,
    smtp,
    logged,
    startWorker: ({ jobs, concurrency } = {}) => {
      const worker = startWorker({
        config: { ...config, workerConcurrency: concurrency ?? config.workerConcurrency },
        redisUrl: redis.url,
        settings: { ...settings, db: database.openAnother() },
        mailFolder: join(folder, "mail"),
        log,
        ...(jobs && { jobs }),
      });
      workers.push(worker);
      return worker;
    },
    killRedis: () => redis.kill(),
    reviveRedis: async () => {
      redis = await startRedis(folder);
    },
    flushRedis: async () => {
      const client = new Redis({ path: redis.socket });
      await client.flushall();
      client.disconnect();
    },
    toldRedis: () => {
      const files = join(folder, "appendonlydir");
      return readdirSync(files)
        .map((file) => readFileSync(join(files, file), "latin1"))
        .join("\n");
    },
    clear: async () => {
      for (const worker of workers) await worker.stop();
      await redis.stop();
      await smtp.stop();
      await database.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsOf(config: Config, { db }: TestDatabase, mailHoldMs: number) {
  return {
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs,
    mailDomain: "portal.test",
    attachments: attachmentsOf(config),
  } satisfies Omit<Settings, "wake">;
}

/** Jobs of that name that are still owed: neither done nor given up. */
export async function countOwed(context: Context, ...names: string[]): Promise<number> {
  const { count } = await context.db.read
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("job", "in", names)
    .where("done_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How often that happened to the problem. */
export async function countEvents(context: Context, id: ProblemId, type: string): Promise<number> {
  const { count } = await context.db.read
    .selectFrom("event")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("problem_id", "=", id)
    .where("type", "=", type)
    .executeTakeFirstOrThrow();
  return Number(count);
}
