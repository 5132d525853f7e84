// How a process that waits for another passes on what it is told. Plain JavaScript for Node 18.
const SIGNALS = process.platform === "win32" ? ["SIGINT"] : ["SIGTERM", "SIGINT", "SIGHUP"];
const WATCH_MS = 500;

/** Calls `act` with every signal that asks this process to end, instead of ending it. */
export function onEnd(act) {
  for (const signal of SIGNALS) process.on(signal, () => act(signal));
}

/**
 * Calls `act` once when npm, having started this process, is gone: npm's shell may die of a signal
 * that it doesn't pass on. A process that npm didn't start may outlive its parent.
 */
export function onOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parentPid = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parentPid) return;
    clearInterval(timer);
    act();
  }, WATCH_MS);
  timer.unref();
}
