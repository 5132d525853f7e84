// Starts processes that don't outlive this one, and ends them. It knows nothing of what they do.
import { type ChildProcess, spawn, spawnSync, type StdioOptions } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../setup/lock.mjs";

const POLL_MS = 20;
const KILLED_WITHIN_MS = 2000;
const isWindows = process.platform === "win32";

let canBind: boolean | undefined;

// On Linux the kernel tells the child when this process is gone, even by kill -9. Elsewhere a start
// after such an end finds what was left over.
function isBindable(): boolean {
  canBind ??=
    process.platform === "linux" &&
    spawnSync("setpriv", ["--pdeathsig", "TERM", "true"], { stdio: "ignore" }).status === 0;
  return canBind;
}

interface BoundOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  stdio?: StdioOptions;
  /** As whom it runs, where that is not as us. */
  uid?: number;
  gid?: number;
  /** What it is sent when we are gone. */
  lastSignal?: "TERM" | "INT";
}

/**
 * Starts a process in a group of its own, so that a terminal's Ctrl-C reaches only us and we end
 * things in their order.
 */
export function startBound(command: string, args: string[], options: BoundOptions = {}) {
  const { lastSignal = "TERM", ...rest } = options;
  const spawnOptions = { stdio: "inherit" as StdioOptions, ...rest, detached: !isWindows };
  if (!isBindable()) return spawn(command, args, spawnOptions);
  return spawn("setpriv", ["--pdeathsig", lastSignal, "--", command, ...args], spawnOptions);
}

/** Resolves with how a child ended, in words: "exit code 1", "signal SIGKILL". */
export function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (fault) => resolve(fault.message));
    child.once("exit", (code, signal) => {
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone between the question and the signal.
  }
}

async function waitFor(isTrue: () => boolean, patienceMs: number): Promise<boolean> {
  const untilMs = Date.now() + patienceMs;
  while (!isTrue()) {
    if (Date.now() >= untilMs) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Asks a process to end, and kills it when it hasn't after `patienceMs`. Resolves when it is gone. */
export async function endProcess(
  pid: number,
  patienceMs: number,
  isGone = () => !isAlive(pid),
): Promise<void> {
  send(pid, "SIGTERM");
  if (await waitFor(isGone, patienceMs)) return;
  send(pid, "SIGKILL");
  await waitFor(isGone, KILLED_WITHIN_MS);
}
