// One process at a time: a lock file that names its holder, so that one left behind by a killed
// process is taken over. Plain JavaScript for Node 18; it must not know what is being guarded.
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, renameSync } from "node:fs";
import { rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 100;
// A holder touches its file; one that stopped doing so is dead, even where its id lives on in
// another process (in a container the next start has the same few ids).
const TOUCH_MS = 1000;
const STALE_MS = 15_000;

// A process that ended but that nobody has asked after (common in containers) still has its id.
function isZombie(pid) {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

/** Whether a process of this id is running (it may belong to another user). */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (fault) {
    return fault.code === "EPERM";
  }
}

function holderOf(file) {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    const untouchedMs = Date.now() - statSync(file).mtimeMs;
    const isUnnamed = Number.isNaN(pid);
    return { pid, isDead: untouchedMs > STALE_MS || (!isUnnamed && !isAlive(pid)) };
  } catch {
    return { pid: undefined, isDead: false };
  }
}

function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Taken over while this process was stopped: nothing to keep fresh.
  }
}

function take(file) {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (fault) {
    if (fault.code === "EEXIST") return false;
    throw fault;
  }
}

// Renaming is atomic, so of two processes that see a dead holder only one gets its file. If a third
// took the lock in between, what was renamed is that one's, and is put back.
function removeStale(file, deadPid) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside).pid !== deadPid) linkSync(aside, file);
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while holding the lock file. Waits for a living holder, calling `onWait` once, and
 * takes over from a dead one.
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  let hasWaited = false;
  while (!take(file)) {
    const { pid, isDead } = holderOf(file);
    if (isDead) removeStale(file, pid);
    else {
      if (!hasWaited) onWait(pid);
      hasWaited = true;
      await sleep(POLL_MS);
    }
  }
  const touching = setInterval(() => touch(file), TOUCH_MS);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    rmSync(file, { force: true });
  }
}
