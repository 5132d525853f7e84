// Starts the whole portal and keeps it running: what `npm start` and `npm run dev` do once the
// install is there. Ends in order (web and worker drain, then Redis) with exit code 0 within 10 s.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../app/config.server.ts";
import { giveUp, say, SetupFailure } from "../setup/say.mjs";
import { onEnd, onOrphaned } from "../setup/signals.mjs";
import { ensurePortIsFree } from "./port.ts";
import { prepare } from "./prepare.ts";
import type { PrivateRedis } from "./private-redis.ts";
import { programArgs } from "./program-args.ts";
import { localAddress, untilReady } from "./ready.ts";
import { loadSettings } from "./settings.ts";
import { keepRunning, type KeptProcess } from "./supervise.ts";

const READY_WITHIN_MS = 60_000;
const ENDINGS_BEFORE_GIVING_UP = 3;
// Vite reloads pages by itself and imports its settings through a passing file, so for web only the rest
// is watched, by its place.
const WATCHED_BY_WEB = [
  ...["app/server.ts", "app/config.server.ts", "app/db.server.ts"],
  ...["app/http", "app/domain", "db"],
];
const DEV_ARGS = {
  web: [...WATCHED_BY_WEB.map((path) => `--watch-path=${path}`), "app/server.ts"],
  worker: ["--watch", "workers/main.ts"],
};

const isDev = process.argv.includes("--dev");
const startedMs = Date.now();
let redis: PrivateRedis | undefined;
let processes: KeptProcess[] = [];
const ending = new AbortController();
const isEnding = () => ending.signal.aborted;

async function stopAll(): Promise<void> {
  await Promise.all(processes.map((kept) => kept.stop()));
  await redis?.stop();
}

// A terminal's Ctrl-C arrives here, through npm and through the script that started this one: once
// is enough, and the repetitions mean nothing.
function end(): void {
  if (isEnding()) return;
  ending.abort();
  say("Ending: letting running requests and jobs finish.");
  void stopAll().then(() => process.exit(0), giveUp);
}

function startProcesses(env: NodeJS.ProcessEnv): KeptProcess {
  const keep = (name: "web" | "worker") => {
    const args = isDev ? ["--watch-preserve-output", ...DEV_ARGS[name]] : programArgs(name);
    return keepRunning({ name, args, env });
  };
  const web = keep("web");
  processes = [web, keep("worker")];
  return web;
}

async function waitUntilReady(web: KeptProcess, settings: Config): Promise<void> {
  const untilMs = Date.now() + READY_WITHIN_MS;
  const isLost = () => web.endings() >= ENDINGS_BEFORE_GIVING_UP || Date.now() > untilMs;
  const address = localAddress(settings.host, settings.port);
  const isReady = await untilReady(address, () => isEnding() || isLost());
  if (!isReady && !isEnding()) throw new SetupFailure("The web process did not become ready.");
}

function demoAccounts(settings: Config): string {
  if (settings.mode !== "trial") return "";
  try {
    return readFileSync(join(settings.dataDir, "demo-accounts.txt"), "utf8").trim();
  } catch {
    return "";
  }
}

async function start(): Promise<void> {
  const settings = await loadSettings();
  await ensurePortIsFree(settings.host, settings.port);
  const env = await prepare(settings, isDev, (started) => (redis = started));
  if (isEnding()) return;
  say("Starting web and worker; what they log follows, a JSON line each.");
  await waitUntilReady(startProcesses(env), settings);
  if (isEnding()) return;
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  say(`\nThe portal is ready after ${seconds} s: ${settings.publicUrl}`);
  const accounts = demoAccounts(settings);
  say(accounts === "" ? "Ctrl-C ends it.\n" : `\n${accounts}\n\nCtrl-C ends it.\n`);
}

onEnd(end);
onOrphaned(end);
await start().catch(async (fault: unknown) => {
  if (isEnding()) return;
  ending.abort();
  await stopAll();
  giveUp(fault);
});
