// One process of a portal that a test runs: started, ended, killed and started again, with all it said.
import type { ChildProcess, StdioOptions } from "node:child_process";
import { ROOT } from "../../scripts/setup/place.mjs";
import { endOf, startBound } from "../../scripts/start/bound-child.ts";

export interface PortalProcess {
  /** Of the one that runs, or ran last. */
  readonly pid: number;
  /** False once it has ended, however that came. */
  readonly isRunning: () => boolean;
  /** Everything it has written, over all its lives. */
  readonly log: () => string;
  /** Starts it, or starts it again after an end; resolves when it is ready. */
  readonly start: () => Promise<void>;
  /** Asks it to end (SIGTERM), and returns how it did, in words: "exit code 0". */
  readonly stop: () => Promise<string>;
  /** Ends it like a power cut: SIGKILL. */
  readonly kill: () => Promise<string>;
}

interface Program {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Resolves true when it is ready, false as soon as `hasEnded` says that it never will be. */
  readonly untilReady: (hasEnded: () => boolean, log: () => string) => Promise<boolean>;
}

/** A process that is not running yet. */
export function makeProcess({ script, env, untilReady }: Program): PortalProcess {
  let child: ChildProcess | undefined;
  let ended: Promise<string> = Promise.resolve("never started");
  let hasEnded = true;
  let written = "";
  const log = () => written;
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded) child?.kill(signal);
    return ended;
  };
  return {
    get pid() {
      return child?.pid ?? 0;
    },
    isRunning: () => !hasEnded,
    log,
    start: async () => {
      const before = written.length;
      const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
      child = startBound(process.execPath, [script], { env, cwd: ROOT, stdio });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding("utf8").on("data", (part: string) => (written += part));
      }
      hasEnded = false;
      ended = endOf(child).then((how) => {
        hasEnded = true;
        return how;
      });
      const ready = await untilReady(
        () => hasEnded,
        () => written.slice(before),
      );
      if (!ready) throw new Error(`${script} ended (${await ended}):\n${written.slice(before)}`);
    },
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}
