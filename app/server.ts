// The HTTP entry: settings, then express with its guards, then Remix; health; draining on SIGTERM.
import { pino } from "pino";
import { FaultySettings, readConfig } from "./config.server.ts";
import type { Config } from "./config.server.ts";
import { openPortal } from "./db.server.ts";
import { makeApplication } from "./http/application.server.ts";

function readSettings(): Config {
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
    base: { process: "web" },
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
const portal = openPortal(config);
const application = await makeApplication(portal, log);

const server = application.listen(config.port, config.host, () => {
  log.info({ port: config.port, host: config.host }, "web started");
});
server.on("error", (error: NodeJS.ErrnoException) => {
  log.fatal({ because: error.code }, "the address can't be listened on");
  process.exit(1);
});

const DRAIN_MS = 8_000;
let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "web drains");
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  portal.redis.close();
  await portal.context.db.close();
  log.info("web stopped");
  process.exit(0);
}
process.on("SIGTERM", (signal) => void stop(signal));
process.on("SIGINT", (signal) => void stop(signal));
