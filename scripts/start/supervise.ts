// Keeps a process running: starts it again, with growing pauses, when it ends without being asked.
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { endOf, endProcess, startBound } from "./bound-child.ts";
import { logLine } from "./log-line.ts";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
const STEADY_AFTER_MS = 60_000;
// A little more than what web and worker give themselves.
const DRAIN_WITHIN_MS = 8300;

export interface KeptProcess {
  /** How often it ended without being asked. */
  endings(): number;
  /** Lets it drain for 8 s and a little, then kills it. Resolves when it is gone. */
  stop(): Promise<void>;
}

interface Program {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** Starts a script on this Node and keeps it running until `stop`. */
export function keepRunning({ name, args, env }: Program): KeptProcess {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let child: ChildProcess | undefined;
  let endings = 0;

  async function run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!isStopping()) {
      const startedMs = Date.now();
      child = startBound(process.execPath, args, { env });
      const how = await endOf(child);
      child = undefined;
      if (isStopping()) return;
      endings += 1;
      if (Date.now() - startedMs > STEADY_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      logLine("error", `${name} ended unexpectedly, starting it again`, { how, pauseMs });
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  void run();
  return {
    endings: () => endings,
    async stop() {
      stopping.abort();
      const running = child;
      if (running?.pid === undefined) return;
      await endProcess(running.pid, DRAIN_WITHIN_MS, () => child !== running);
    },
  };
}
