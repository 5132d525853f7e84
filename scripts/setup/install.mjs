// The dependencies, as package-lock.json has them. Runs on whatever Node there is, so it is plain
// JavaScript for Node 18 and imports nothing that would have to be installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { isAlive, withLock } from "./lock.mjs";
import { findPinnedNode } from "./pinned-node.mjs";
import { lockFile, ROOT } from "./place.mjs";
import { SetupFailure, say, step } from "./say.mjs";

const STAMP = "node_modules/.portal-install.json";
// No package runs a script of its own at install (`allowScripts` in package.json, which an npm older
// than 11 doesn't know): what has to be compiled comes compiled.
const NPM_ARGUMENTS = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
// A build needs the development dependencies, and the pinned Node is an optional one, whatever
// NODE_ENV or the user's npm settings leave out.
const NPM_INCLUDES = ["--include=dev", "--include=optional"];

function readText(root, path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}

function fingerprint(root) {
  const lock = readText(root, "package-lock.json");
  const platform = `${process.platform}-${process.arch}`;
  return createHash("sha256").update(platform).update(lock).digest("hex");
}

let libc;

// The C library of this machine, as npm names it.
function libcHere() {
  if (process.platform !== "linux") return undefined;
  // Without this a report looks up the names of all the machine's addresses.
  process.report.excludeNetwork = true;
  libc ??= process.report.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc";
  return libc;
}

function isForHere(entry) {
  const fits = (wanted, actual) =>
    wanted === undefined ||
    wanted.includes(actual) ||
    (wanted[0]?.startsWith("!") && !wanted.includes(`!${actual}`));
  return (
    fits(entry.os, process.platform) &&
    fits(entry.cpu, process.arch) &&
    fits(entry.libc, libcHere())
  );
}

// npm leaves out optional packages made for another platform, and what only those need.
function mayBeMissing(entry) {
  return entry.optional === true && !(entry.os !== undefined && isForHere(entry));
}

/**
 * Whether npm's own record of node_modules holds what package-lock.json asks for. So an install by
 * hand counts too, and a checkout in which somebody works isn't torn down for want of our stamp.
 */
export function matchesLock(lock, installed) {
  return Object.entries(lock).every(([name, wanted]) => {
    const found = installed[name];
    if (name === "") return true;
    if (found === undefined) return mayBeMissing(wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function isWhole(root) {
  try {
    const lock = JSON.parse(readText(root, "package-lock.json")).packages;
    const installed = JSON.parse(readText(root, "node_modules/.package-lock.json")).packages;
    return matchesLock(lock, installed);
  } catch {
    return false;
  }
}

function writeStamp(root) {
  const stamp = { fingerprint: fingerprint(root), installedAt: new Date().toISOString() };
  writeFileSync(join(root, STAMP), `${JSON.stringify(stamp)}\n`);
}

/** Whether node_modules is what package-lock.json asks for. */
export function isInstalled(root = ROOT) {
  try {
    if (JSON.parse(readText(root, STAMP)).fingerprint === fingerprint(root)) return true;
  } catch {
    // No stamp, or half of one: npm's own record decides.
  }
  if (!isWhole(root)) return false;
  writeStamp(root);
  return true;
}

function npmCommand(node) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: node, first: [script], shell: false };
  return { command: "npm", first: [], shell: process.platform === "win32" };
}

function runNpm(root, node) {
  const { command, first, shell } = npmCommand(node);
  const args = [...first, ...NPM_ARGUMENTS, ...NPM_INCLUDES];
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  return new Promise((resolve) => {
    const npm = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    const end = (signal) => {
      npm.kill(signal);
      process.exit(1);
    };
    process.on("SIGTERM", end);
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (part) => (output += part));
    npm.on("error", (fault) => resolve({ code: 1, output: fault.message }));
    npm.on("close", (code) => {
      process.off("SIGTERM", end);
      resolve({ code: code ?? 1, output });
    });
  });
}

async function install(root) {
  let { code, output } = await runNpm(root, process.execPath);
  const pinned = findPinnedNode(root);
  if (code === 0 && pinned !== undefined && !isWhole(root)) {
    // npm leaves out optional packages that its own Node is too old for. The pinned one isn't.
    ({ code, output } = await runNpm(root, pinned));
  }
  if (code === 0) return writeStamp(root);
  throw new SetupFailure(
    `${output.trim()}\n\nThe dependencies could not be installed (npm ci ended with ${code}).\n` +
      "It needs a network and the npm registry. Try again, or run `npm ci` to see more.",
  );
}

/**
 * Installs the dependencies unless they are there. Of several processes one installs and the others
 * wait. Fails with npm's own words, and with what to try.
 */
export async function ensureInstall(root = ROOT) {
  if (isInstalled(root)) return;
  const waiting = (pid) => isAlive(pid) && say(`Waiting for another install (process ${pid}).`);
  await withLock(
    lockFile("install"),
    async () => {
      if (isInstalled(root)) return;
      const what = "Installing the dependencies with npm ci (a minute or so)";
      await step(what, () => install(root));
    },
    waiting,
  );
}
