// From whatever Node runs the script to the pinned one. Plain JavaScript for Node 18; what it hands
// over to is TypeScript, which the pinned Node runs directly.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstall } from "./install.mjs";
import { findPinnedNode, isRecent } from "./pinned-node.mjs";
import { ROOT } from "./place.mjs";
import { SetupFailure, giveUp } from "./say.mjs";
import { onEnd, onOrphaned } from "./signals.mjs";

function nodeToRunOn() {
  const found = findPinnedNode() ?? (isRecent() ? process.execPath : undefined);
  if (found !== undefined) return realpathSync(found);
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
    const node = nodeToRunOn();
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
