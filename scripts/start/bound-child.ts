// Starts processes that don't outlive this one, and ends them. It knows nothing of what they do.
import { type ChildProcess, spawn, spawnSync, type StdioOptions } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../setup/lock.mjs";

const POLL_MS = 20;

let canBind: boolean | undefined;

// On Linux the kernel tells the child when this process is gone, even by kill -9. Elsewhere a start
// after such an end finds what was left over.
function isBindable(): boolean {
  canBind ??=
    process.platform === "linux" &&
    spawnSync("setpriv", ["--pdeathsig", "TERM", "true"], { stdio: "ignore" }).status === 0;
  return canBind;
}

/**
 * Starts a process in a group of its own, so that a terminal's Ctrl-C reaches only us and we end
 * things in their order.
 */
export function startBound(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; stdio?: StdioOptions } = {},
): ChildProcess {
  const { env = process.env, stdio = "inherit" } = options;
  const detached = process.platform !== "win32";
  if (!isBindable()) return spawn(command, args, { env, stdio, detached });
  const bound = ["--pdeathsig", "TERM", "--", command, ...args];
  return spawn("setpriv", bound, { env, stdio, detached });
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

/** Asks a process to end, and kills it when it hasn't after `patienceMs`. Resolves when it is gone. */
export async function endProcess(pid: number, patienceMs: number, isGone = () => !isAlive(pid)) {
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone between the question and the signal.
    }
  };
  send("SIGTERM");
  const killAtMs = Date.now() + patienceMs;
  let isKilled = false;
  while (!isGone()) {
    if (!isKilled && Date.now() >= killAtMs) {
      isKilled = true;
      send("SIGKILL");
    }
    await sleep(POLL_MS);
  }
}
