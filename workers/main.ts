// A worker process: settings, database, and what runs; stops on SIGTERM when the work in hand is done.
import { join } from "node:path";
import { pino } from "pino";
import { FaultySettings, readConfig } from "../app/config.server.ts";
import { defaultCalendar } from "../app/domain/clock/policy.ts";
import { openDatabase } from "../db/open.ts";
import { startWorker } from "./start-worker.ts";

function readSettings() {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof FaultySettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const config = readSettings();
const log = pino(
  {
    level: config.logLevel,
    base: { process: "worker" },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  // Lines that still wait when the process ends, with nobody left to read them, would keep it from ending, for ever.
  pino.destination({ sync: true }),
);
/** What nobody caught: a line in the log, and an end that whoever keeps us running notices. */
function fall(error: unknown): void {
  log.fatal({ err: error }, "fault");
  process.exit(1);
}
process.on("uncaughtException", fall);
process.on("unhandledRejection", fall);

if (config.redisUrl === null) {
  process.stderr.write(
    "REDIS_URL is not set: `npm run worker` finds the portal's private Redis.\n",
  );
  process.exit(1);
}
const db = openDatabase(config.databaseUrl);
const worker = startWorker({
  config,
  redisUrl: config.redisUrl,
  settings: {
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: new URL(config.publicUrl).hostname,
  },
  mailFolder: join(config.dataDir, "mail"),
  log,
});
log.info({ concurrency: config.workerConcurrency }, "worker started");

const DRAIN_MS = 8_000;
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "worker drains");
  setTimeout(() => {
    log.warn("what is in hand takes too long; another worker takes it");
    process.exit(0);
  }, DRAIN_MS).unref();
  await worker.stop();
  await db.close();
  log.info("worker stopped");
  process.exit(0);
}
process.on("SIGTERM", (signal) => void stop(signal));
process.on("SIGINT", (signal) => void stop(signal));
