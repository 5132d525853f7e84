// The dependencies, as package-lock.json has them. Runs on whatever Node there is, so it is plain
// JavaScript for Node 18 and imports nothing that would have to be installed.
import { spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { isInstalled, isWhole, readText, writeStamp } from "./installed.mjs";
import { isAlive, withLock } from "./lock.mjs";
import { findPinnedNode } from "./pinned-node.mjs";
import { lockFile, ROOT } from "./place.mjs";
import { SetupFailure, say, step } from "./say.mjs";
import { onOrphaned } from "./signals.mjs";

// No package runs a script of its own at install (`allowScripts` in package.json, which an npm older
// than 11 doesn't know): what has to be compiled comes compiled.
const NPM_ARGUMENTS = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
// A build needs the development dependencies, and the pinned Node is an optional one, whatever
// NODE_ENV or the user's npm settings leave out.
const NPM_INCLUDES = ["--include=dev", "--include=optional"];

function npmCommand(node) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: node, first: [script], shell: false };
  return { command: "npm", first: [], shell: process.platform === "win32" };
}

function runNpm(root, node, asked) {
  const { command, first, shell } = npmCommand(node);
  const args = [...first, ...asked, ...NPM_ARGUMENTS, ...NPM_INCLUDES];
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  return new Promise((resolve) => {
    const npm = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    const end = (signal) => {
      npm.kill(signal);
      process.exit(1);
    };
    process.on("SIGTERM", end);
    onOrphaned(() => end("SIGTERM"));
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (part) => (output += part));
    npm.on("error", (fault) => resolve({ code: 1, output: fault.message }));
    npm.on("close", (code) => {
      process.off("SIGTERM", end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Whether npm ci refuses for no other reason than optional packages that the lock file doesn't have:
 * the registry it was written from didn't have them yet, for other platforms than that one's.
 */
export function lacksOnlyOptional(output, lock) {
  const optional = new Set(
    Object.values(lock).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})),
  );
  const missing = [...output.matchAll(/Missing: (@?[^@\s]+)@\S* from lock file/g)];
  const isRefused = missing.length > 0 && !output.includes("Invalid: ");
  return isRefused && missing.every(([, name]) => optional.has(name));
}

// Without a network npm tries each of hundreds of packages again and again, for many minutes. Told so, it
// takes what it has kept from before, or says at once that it can't.
async function networkOptions(root) {
  const quick = [
    "ping",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=500",
    "--fetch-timeout=15000",
  ];
  const { code, output } = await runNpm(root, process.execPath, quick);
  const isUnreachable =
    /E(CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|AI_AGAIN|NETUNREACH|HOSTUNREACH)/;
  return code !== 0 && isUnreachable.test(output) ? ["--offline"] : [];
}

// The versions are the lock file's either way; what it lacks comes from the registry, if it is there.
async function runNpmByLock(root, node, options) {
  const result = await runNpm(root, node, ["ci", ...options]);
  if (result.code === 0) return result;
  const lock = JSON.parse(readText(root, "package-lock.json") || "{}").packages ?? {};
  if (!lacksOnlyOptional(result.output, lock)) return result;
  return runNpm(root, node, ["install", "--no-save", ...options]);
}

async function install(root) {
  const options = await networkOptions(root);
  let { code, output } = await runNpmByLock(root, process.execPath, options);
  const pinned = findPinnedNode(root);
  if (code === 0 && pinned !== undefined && !isWhole(root)) {
    // npm leaves out optional packages that its own Node is too old for. The pinned one isn't.
    ({ code, output } = await runNpmByLock(root, pinned, options));
  }
  if (code === 0) return writeStamp(root);
  const reason =
    options.length > 0
      ? "The npm registry can't be reached from here, and not everything was kept from before."
      : "Try again, or run `npm ci` to see more.";
  throw new SetupFailure(
    `${output.trim()}\n\nThe dependencies could not be installed (npm ended with ${code}).\n${reason}`,
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
