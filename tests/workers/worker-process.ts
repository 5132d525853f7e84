// A worker as a process of its own, as `npm run worker` would have it, with everything that it says.
import type { ChildProcess } from "node:child_process";
import { ROOT } from "../../scripts/setup/place.mjs";
import { endOf, startBound } from "../../scripts/start/bound-child.ts";
import type { Stage } from "./stage.ts";

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Everything that it wrote, standard error included. */
  readonly said: () => string;
  readonly ended: Promise<string>;
}

/** Starts one on the stage, from the sources. Whoever starts it ends it. */
export function startProcess({ config, database, redisUrl, smtp }: Stage): WorkerProcess {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    DATA_DIR: config.dataDir,
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl,
    SMTP_URL: smtp.url,
    PUBLIC_URL: config.publicUrl,
    MAIL_HOLD_SECONDS: "0",
  };
  const stdio = ["ignore", "pipe", "pipe"] as const;
  const child = startBound(process.execPath, [`${ROOT}/workers/main.ts`], {
    env,
    stdio: [...stdio],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part: Buffer) => (said += part.toString()));
  }
  return { child, said: () => said, ended: endOf(child) };
}
