// Turns the sources into what `npm start` runs: build/client and build/server by Remix, build/web.js
// and build/worker.js by esbuild, and what pages add in browsers with scripts into build/client/enhance. A stamp of the sources' contents, written last, tells a good build
// from an old or an interrupted one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./setup/lock.mjs";
import { lockFile, ROOT } from "./setup/place.mjs";
import { runQuietly } from "./setup/quiet-run.ts";
import { giveUp, say, SetupFailure, step } from "./setup/say.mjs";

const SOURCE_FOLDERS = ["app", "workers", "db", "public"];
const SOURCE_FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "remix.config.js",
  "scripts/build.ts",
];
const STAMP = "build/.stamp.json";
const RESULTS = [
  "build/client",
  "build/client/enhance",
  "build/server/index.js",
  "build/web.js",
  "build/worker.js",
];
const ENTRIES = { web: "app/server.ts", worker: "workers/main.ts" };
/** Each file in it is one address: `place.ts` is /enhance/place.js. What lies deeper is theirs to share. */
const ENHANCE = "app/enhance";
const ENHANCE_OUT = "build/client/enhance";
/** Browsers of 2020 and later; older ones have the pages as they are. */
const BROWSERS = "es2020";
const REMIX_CLI = "node_modules/@remix-run/dev/dist/cli.js";

function filesUnder(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourcesFingerprint(): string {
  const single = SOURCE_FILES.map((file) => join(ROOT, file)).filter((file) => existsSync(file));
  const hash = createHash("sha256");
  for (const file of [...SOURCE_FOLDERS.flatMap(filesUnder), ...single].sort()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest("hex");
}

function isFresh(fingerprint: string): boolean {
  if (!RESULTS.every((result) => existsSync(join(ROOT, result)))) return false;
  try {
    const stamp = JSON.parse(readFileSync(join(ROOT, STAMP), "utf8")) as { fingerprint?: string };
    return stamp.fingerprint === fingerprint;
  } catch {
    return false;
  }
}

async function buildPages(): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NO_COLOR: "1" };
  const args = [join(ROOT, REMIX_CLI), "vite:build"];
  const { isGood, output } = await runQuietly(process.execPath, args, { cwd: ROOT, env });
  if (!isGood) throw new SetupFailure(`${output}\n\nThe pages could not be built.`);
}

async function bundleProcesses(): Promise<void> {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: "build",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    sourcemap: true,
    logLevel: "error",
  });
}

/** What only some need, such as the map, becomes a file of its own that is fetched when it is wanted. */
async function bundleEnhancements(): Promise<void> {
  const { build } = await import("esbuild");
  const files = readdirSync(join(ROOT, ENHANCE)).filter((file) => /[.](ts|css)$/.test(file));
  rmSync(join(ROOT, ENHANCE_OUT), { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: files.map((file) => join(ENHANCE, file)),
    outdir: ENHANCE_OUT,
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: BROWSERS,
    // The library's pictures of pins and layers, which we have our own for.
    loader: { ".png": "dataurl" },
    logLevel: "error",
  });
}

async function build(): Promise<void> {
  const fingerprint = sourcesFingerprint();
  rmSync(join(ROOT, STAMP), { force: true });
  await step("Building the pages and the processes", async () => {
    await buildPages();
    await bundleProcesses();
    await bundleEnhancements();
  });
  const stamp = { fingerprint, builtAt: new Date().toISOString() };
  writeFileSync(join(ROOT, STAMP), `${JSON.stringify(stamp)}\n`);
}

/** Builds unless what is in build/ comes from these very sources. One process builds, others wait. */
export async function ensureBuild(): Promise<void> {
  if (isFresh(sourcesFingerprint())) return;
  const waiting = () => say("Waiting for another build.");
  await withLock(
    lockFile("build"),
    async () => {
      if (!isFresh(sourcesFingerprint())) await build();
    },
    waiting,
  );
}

if (process.argv[1] === import.meta.filename) {
  await withLock(lockFile("build"), build).catch(giveUp);
}
