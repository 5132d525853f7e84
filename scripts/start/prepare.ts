// What must be there before web and worker start, in order: the build, Redis, the tables, and in
// trial mode something to look at.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../app/config.server.ts";
import { ensureBuild } from "../build.ts";
import { ROOT } from "../setup/place.mjs";
import { step } from "../setup/say.mjs";
import { keepPrivateRedis, type PrivateRedis } from "./private-redis.ts";
import { ensureRedisProgram } from "./redis-program.ts";
import { runScript } from "./step-script.ts";

const DEMO_SCRIPT = "scripts/demo.ts";

async function prepareData(settings: Config, env: NodeJS.ProcessEnv): Promise<void> {
  await step("Bringing the database up to date", () => runScript("scripts/migrate.ts", env));
  if (settings.mode !== "trial" || !existsSync(join(ROOT, DEMO_SCRIPT))) return;
  await step("Filling the database with the demo county if it is empty", () =>
    runScript(DEMO_SCRIPT, env),
  );
}

/**
 * Prepares everything and returns the environment for web and worker. `onRedis` gets the private
 * Redis as soon as it runs, so that it is stopped even where a later step fails.
 */
export async function prepare(
  settings: Config,
  isDev: boolean,
  onRedis: (redis: PrivateRedis) => void,
): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: isDev ? "development" : "production" };
  if (!isDev) await ensureBuild();
  const program = settings.redisUrl === null ? await ensureRedisProgram() : undefined;
  const data = prepareData(settings, env);
  // Redis starts while the database is looked after; a failure there is told when its turn comes.
  data.catch(() => undefined);
  if (program !== undefined) {
    const redis = await keepPrivateRedis(settings.dataDir, program);
    onRedis(redis);
    Object.assign(env, { REDIS_URL: redis.url });
  }
  await data;
  return env;
}
