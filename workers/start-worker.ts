// Everything a worker process runs, put together: connection, queues, relay, handlers; and how it stops.
import { Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Config } from "../app/config.server.ts";
import type { Context } from "../app/domain/shared/context.server.ts";
import { makeContext } from "../app/domain/shared/context.server.ts";
import type { Settings } from "../app/domain/shared/context.server.ts";
import { forgetOldRuns } from "../app/domain/bulk/forget-old-runs.server.ts";
import { forgetOldFiles } from "../app/domain/administration/exchange/keep-file.server.ts";
import { deleteLooseFiles } from "../app/domain/attachment/keep-files.server.ts";
import { forgetUnconfirmed } from "../app/domain/follower/forget-unconfirmed.server.ts";
import { deleteExpiredDrafts } from "../app/domain/problem/delete-expired-drafts.server.ts";
import { forgetOldSessions } from "../app/domain/staff/session.server.ts";
import { oweTrainingWhenDue } from "../app/domain/routing/owe-training.server.ts";
import { forgetOldClaims } from "../app/domain/together/claim-problem.server.ts";
import { forgetOldStaffDrafts } from "../app/domain/together/keep-staff-draft.server.ts";
import { catalogue, queueNames } from "./catalogue.ts";
import type { Catalogue, QueueName } from "./catalogue.ts";
import { GOODBYE_MS, drain, within } from "./drain.ts";
import { handOnBranch } from "./jobs/hand-on-branch.job.ts";
import { runBulk } from "./jobs/run-bulk.job.ts";
import { releaseOwner } from "./jobs/release-owner.job.ts";
import { wakeProblem } from "./jobs/wake-problem.job.ts";
import { checkAssistance } from "./jobs/check-assistance.job.ts";
import { checkLimit } from "./jobs/check-limit.job.ts";
import { escalateLimit } from "./jobs/escalate-limit.job.ts";
import { closeInSilence } from "./jobs/close-in-silence.job.ts";
import { routeProblem } from "./jobs/route-problem.job.ts";
import { screenProblem } from "./jobs/screen-problem.job.ts";
import { sendAccountLetter } from "./jobs/send-account-letter.job.ts";
import { sendLetter } from "./jobs/send-letter.job.ts";
import { tellFollowers } from "./jobs/tell-followers.job.ts";
import { trainModel } from "./jobs/train-model.job.ts";
import { openTransport } from "./mail/transport.ts";
import { startFolding } from "./fold-figures.ts";
import { startIndexing } from "./index-missing.ts";
import { startRelay } from "./outbox-relay.ts";
import { KEY_PREFIX, openQueues } from "./queues.ts";
import type { JobData } from "./queues.ts";
import { connectRedis } from "./redis.ts";
import { makeProcessor } from "./run-job.ts";
import type { Handlers, Processor } from "./run-job.ts";

/** The web process says here that something is owed; missing it costs a tenth of a second. */
const WAKE_CHANNEL = `${KEY_PREFIX}:wake`;

const HOUSEKEEPING_MS = 60 * 60 * 1_000;
/** A job whose worker died is taken by another when its lock has run out and the second look finds it still lost. */
const LOCK_MS = 5_000;
const LOOK_FOR_LOST_MS = 2_500;
const REDIS_RETRY_MS = 1_000;

export interface RunningWorker {
  /** Takes nothing new, finishes what is in hand, lets go of Redis. Needs no Redis for that. */
  stop(): Promise<void>;
}

export interface WorkerParts {
  readonly config: Config;
  readonly redisUrl: string;
  readonly settings: Omit<Settings, "wake">;
  readonly mailFolder: string;
  readonly log: Logger;
  /** How often jobs are tried, and when; the standing catalogue by default. */
  readonly jobs?: Catalogue;
}

/** Starts a worker at once, whether or not Redis is there; it works while Redis is. */
export function startWorker({
  config,
  redisUrl,
  settings,
  mailFolder,
  log,
  jobs = catalogue,
}: WorkerParts): RunningWorker {
  const redis = connectRedis(redisUrl);
  const listener = connectRedis(redisUrl);
  const report = (error: Error) => log.warn({ because: error.message }, "redis is away");
  redis.on("error", report);
  listener.on("error", () => undefined);
  const queues = openQueues(redis, jobs);
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
    "send-account-letter": sendAccountLetter(context, transport, letterSettings),
    "tell-followers": tellFollowers(context),
    "check-limit": checkLimit(context),
    "escalate-limit": escalateLimit(context),
    "close-in-silence": closeInSilence(context),
    "check-assistance": checkAssistance(context),
    "wake-problem": wakeProblem(context),
    "release-owner": releaseOwner(context),
    "hand-on-branch": handOnBranch(context),
    "train-model": trainModel(context),
    "run-bulk": runBulk(context),
  };
  const processor = makeProcessor(context, handlers, log, jobs);
  const workers = queueNames.map((name) =>
    openWorker(name, processor, redis, config.workerConcurrency),
  );
  const housekeeping = keepHouse(context, log);
  const indexing = startIndexing(context, log);
  const folding = startFolding(context, log);
  return {
    stop: async () => {
      clearInterval(housekeeping);
      await indexing.stop();
      await folding.stop();
      await within(GOODBYE_MS, relay.stop());
      await drain(workers, processor, redis);
      await within(GOODBYE_MS, queues.close());
      transport.close();
      listener.disconnect();
      redis.disconnect();
    },
  };
}

function openWorker(
  name: QueueName,
  processor: Processor,
  connection: Redis,
  concurrency: number,
): Worker<JobData> {
  const worker = new Worker<JobData>(name, processor.process, {
    connection,
    prefix: KEY_PREFIX,
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: LOOK_FOR_LOST_MS,
    runRetryDelay: REDIS_RETRY_MS,
    // A process that is killed is not the job's fault; the database counts what matters.
    maxStalledCount: 100,
  });
  worker.on("error", () => undefined);
  return worker;
}

function keepHouse(context: Context, log: Logger): NodeJS.Timeout {
  const tidy = () => {
    deleteExpiredDrafts(context).catch((error: unknown) => {
      log.warn({ err: error }, "expired drafts could not be deleted");
    });
    forgetOldStaffDrafts(context).catch((error: unknown) => {
      log.warn({ err: error }, "old drafts of staff could not be deleted");
    });
    forgetOldClaims(context).catch((error: unknown) => {
      log.warn({ err: error }, "claims that are over could not be deleted");
    });
    forgetOldRuns(context).catch((error: unknown) => {
      log.warn({ err: error }, "old runs over many problems could not be deleted");
    });
    forgetOldSessions(context).catch((error: unknown) => {
      log.warn({ err: error }, "old sessions could not be deleted");
    });
    deleteLooseFiles(context).catch((error: unknown) => {
      log.warn({ err: error }, "files of photos that are gone could not be deleted");
    });
    forgetOldFiles(context).catch((error: unknown) => {
      log.warn({ err: error }, "files that nobody said yes to could not be deleted");
    });
    forgetUnconfirmed(context).catch((error: unknown) => {
      log.warn({ err: error }, "addresses that nobody confirmed could not be forgotten");
    });
    oweTrainingWhenDue(context).catch((error: unknown) => {
      log.warn({ err: error }, "the training of the classifier could not be owed");
    });
  };
  tidy();
  return setInterval(tidy, HOUSEKEEPING_MS);
}
