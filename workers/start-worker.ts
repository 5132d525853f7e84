// Everything a worker process runs, put together: connection, queues, relay, handlers; and how it stops.
import { Worker } from "bullmq";
import type { Logger } from "pino";
import type { Config } from "../app/config.server.ts";
import type { Context } from "../app/domain/shared/context.server.ts";
import { makeContext } from "../app/domain/shared/context.server.ts";
import type { Settings } from "../app/domain/shared/context.server.ts";
import { deleteExpiredDrafts } from "../app/domain/problem/delete-expired-drafts.server.ts";
import { queueNames } from "./catalogue.ts";
import { checkLimit } from "./jobs/check-limit.job.ts";
import { closeInSilence } from "./jobs/close-in-silence.job.ts";
import { routeProblem } from "./jobs/route-problem.job.ts";
import { screenProblem } from "./jobs/screen-problem.job.ts";
import { sendLetter } from "./jobs/send-letter.job.ts";
import { openTransport } from "./mail/transport.ts";
import { startRelay } from "./outbox-relay.ts";
import { KEY_PREFIX, openQueues } from "./queues.ts";
import type { JobData } from "./queues.ts";
import { connectRedis } from "./redis.ts";
import { makeProcessor } from "./run-job.ts";
import type { Handlers } from "./run-job.ts";

/** The web process says here that something is owed; missing it costs a tenth of a second. */
export const WAKE_CHANNEL = `${KEY_PREFIX}:wake`;

const HOUSEKEEPING_MS = 60 * 60 * 1_000;
/** A job whose worker died is taken by another after this long. */
const LOCK_MS = 10_000;

export interface RunningWorker {
  /** Finishes what runs, takes nothing new, lets go of Redis. */
  stop(): Promise<void>;
}

export interface WorkerParts {
  readonly config: Config;
  readonly redisUrl: string;
  readonly settings: Omit<Settings, "wake">;
  readonly mailFolder: string;
  readonly log: Logger;
}

export function startWorker({
  config,
  redisUrl,
  settings,
  mailFolder,
  log,
}: WorkerParts): RunningWorker {
  const redis = connectRedis(redisUrl);
  const listener = connectRedis(redisUrl);
  const report = (error: Error) => log.warn({ because: error.message }, "redis is away");
  redis.on("error", report);
  listener.on("error", () => undefined);
  const queues = openQueues(redis);
  let wake: () => void = () => undefined;
  const context = makeContext({ ...settings, wake: () => wake() });
  const relay = startRelay(context, redis, queues, log);
  wake = relay.wake;
  listener.subscribe(WAKE_CHANNEL).catch(() => undefined);
  listener.on("message", relay.wake);
  const transport = openTransport(config.smtpUrl, mailFolder);
  const letterSettings = {
    publicUrl: config.publicUrl,
    from: config.mailFrom,
    mailDomain: context.mailDomain,
  };
  const handlers: Handlers = {
    "screen-problem": screenProblem(context),
    "route-problem": routeProblem(context),
    "send-letter": sendLetter(context, transport, letterSettings),
    "check-limit": checkLimit(context),
    "close-in-silence": closeInSilence(context),
  };
  const processor = makeProcessor(context, handlers, log);
  const workers = queueNames.map((name) => {
    const worker = new Worker<JobData>(name, processor, {
      connection: redis,
      prefix: KEY_PREFIX,
      concurrency: config.workerConcurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS,
      // A process that is killed is not the job's fault; the database counts what matters.
      maxStalledCount: 100,
    });
    worker.on("error", () => undefined);
    return worker;
  });
  const housekeeping = keepHouse(context, log);
  return {
    stop: async () => {
      clearInterval(housekeeping);
      await Promise.all(workers.map((worker) => worker.close()));
      await relay.stop();
      await queues.close();
      transport.close();
      listener.disconnect();
      redis.disconnect();
    },
  };
}

function keepHouse(context: Context, log: Logger): NodeJS.Timeout {
  const tidy = () => {
    deleteExpiredDrafts(context).catch((error: unknown) => {
      log.warn({ err: error }, "expired drafts could not be deleted");
    });
  };
  tidy();
  return setInterval(tidy, HOUSEKEEPING_MS);
}
