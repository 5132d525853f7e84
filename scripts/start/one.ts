// One process of the portal, web or worker, for running several of either: what `npm run web` and
// `npm run worker` do once the install is there. Nothing is started again here; that is the business
// of whoever runs it.
import { ensureBuild } from "../build.ts";
import { giveUp } from "../setup/say.mjs";
import { onEnd, onOrphaned } from "../setup/signals.mjs";
import { endProcess, startBound } from "./bound-child.ts";
import { keepPrivateRedis, type PrivateRedis } from "./private-redis.ts";
import { programArgs } from "./program-args.ts";
import { ensureRedisProgram } from "./redis-program.ts";
import { loadSettings } from "./settings.ts";

// A little more than what web and worker give themselves.
const DRAIN_WITHIN_MS = 8300;

async function run(name: string): Promise<void> {
  const settings = await loadSettings();
  await ensureBuild();
  let redis: PrivateRedis | undefined;
  if (settings.redisUrl === null) {
    redis = await keepPrivateRedis(settings.dataDir, await ensureRedisProgram());
  }
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production" };
  if (redis !== undefined) Object.assign(env, { REDIS_URL: redis.url });
  const child = startBound(process.execPath, programArgs(name === "web" ? name : "worker"), {
    env,
  });
  let isGone = false;
  const end = () => void endProcess(child.pid ?? 0, DRAIN_WITHIN_MS, () => isGone);
  onEnd(end);
  onOrphaned(end);
  child.once("error", giveUp);
  child.once("exit", (code) => {
    isGone = true;
    void (redis?.stop() ?? Promise.resolve()).then(() => process.exit(code ?? 1));
  });
}

await run(process.argv[2] ?? "").catch(giveUp);
