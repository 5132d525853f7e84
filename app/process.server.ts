// What the web process and the worker have in common as processes: settings or a clear end, a log of JSON lines, and how
// they fall or drain. Knows nothing of what they do.
import { pino } from "pino";
import type { Logger } from "pino";
import { FaultySettings, readConfig } from "./config.server.ts";
import type { Config } from "./config.server.ts";

/** What is in hand may take so long after SIGTERM; `npm start` promises to end within ten seconds. */
const DRAIN_MS = 8_000;

/** Reads the settings and opens the log. Faulty settings are listed on stderr, and the process ends with 1. */
export function beginProcess(name: "web" | "worker"): {
  readonly config: Config;
  readonly log: Logger;
} {
  const config = readSettings();
  const log = pino(
    {
      level: config.logLevel,
      base: { process: name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Lines that still wait when the process ends, with nobody left to read them, would keep it from ending, for ever.
    pino.destination({ sync: true }),
  );
  /** What nobody caught: a line in the log, and an end that whoever keeps us running notices. */
  const fall = (error: unknown) => {
    log.fatal({ err: error }, "fault");
    process.exit(1);
  };
  process.on("uncaughtException", fall);
  process.on("unhandledRejection", fall);
  return { config, log };
}

function readSettings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof FaultySettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** On SIGTERM or SIGINT runs `drain` once and ends with 0: when it is done, or after eight seconds all the same. */
export function drainOnSignals(
  name: "web" | "worker",
  log: Logger,
  drain: () => Promise<void>,
): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, `${name} drains`);
    setTimeout(() => {
      log.warn("what is in hand takes too long; it is still owed, and done later");
      process.exit(0);
    }, DRAIN_MS).unref();
    await drain();
    log.info(`${name} stopped`);
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}
