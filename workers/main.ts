// A worker process: settings, database, and what runs; stops on SIGTERM when the work in hand is done.
import { join } from "node:path";
import { defaultCalendar } from "../app/domain/clock/policy.ts";
import { attachmentsOf } from "../app/config.server.ts";
import { beginProcess, drainOnSignals } from "../app/process.server.ts";
import { openDatabase } from "../db/open.ts";
import { startWorker } from "./start-worker.ts";

const { config, log } = beginProcess("worker");
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
    attachments: attachmentsOf(config),
  },
  mailFolder: join(config.dataDir, "mail"),
  log,
});
log.info({ concurrency: config.workerConcurrency }, "worker started");

drainOnSignals("worker", log, async () => {
  await worker.stop();
  await db.close();
});
