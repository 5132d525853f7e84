// Runs one job of the queue: reads what is owed from the database, calls its handler, and knows when to give up.
import { UnrecoverableError } from "bullmq";
import type { Job } from "bullmq";
import type { Logger } from "pino";
import { giveUp } from "../app/domain/outbox/give-up.server.ts";
import { readOwed } from "../app/domain/outbox/hand-over.server.ts";
import type { JobName, JobPayloads } from "../app/domain/outbox/job.ts";
import type { Context } from "../app/domain/shared/context.server.ts";
import type { OutboxId } from "../app/domain/shared/ids.ts";
import { catalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { withoutAddresses } from "./mail/without-addresses.ts";
import type { JobData } from "./queues.ts";

/** Does a job's work and marks its outbox entry done in the same transaction. Safe to run twice. */
export type Handler<Name extends JobName> = (
  payload: JobPayloads[Name] & { readonly outboxId: OutboxId },
) => Promise<void>;

export type Handlers = { readonly [Name in JobName]: Handler<Name> };

/** Thrown by a handler when trying again can't help. */
export class Hopeless extends Error {
  override name = "Hopeless";
}

export interface Processor {
  /** Runs one job. Rejects when BullMQ shall try it again, or with UnrecoverableError when it was given up. */
  readonly process: (job: Job<JobData>) => Promise<void>;
  /** Resolves when no job is in hand. */
  readonly idle: () => Promise<void>;
}

/**
 * What workers do with jobs. A job that this process is still at is joined, not run beside itself: Redis gives it out
 * again when it was away, or was emptied, for longer than the lock lasts.
 */
export function makeProcessor(
  context: Context,
  handlers: Handlers,
  log: Logger,
  jobs: Catalogue = catalogue,
): Processor {
  const run = makeRun(context, handlers, log, jobs);
  const inHand = new Map<string, Promise<void>>();
  return {
    process: (job) => {
      const { outboxId } = job.data;
      const running = inHand.get(outboxId) ?? run(job).finally(() => inHand.delete(outboxId));
      inHand.set(outboxId, running);
      return running;
    },
    idle: async () => {
      while (inHand.size > 0) await Promise.allSettled(inHand.values());
    },
  };
}

function makeRun(context: Context, handlers: Handlers, log: Logger, jobs: Catalogue) {
  return async (job: Job<JobData>): Promise<void> => {
    const entry = await readOwed(context, job.data.outboxId as OutboxId);
    if (!entry) return;
    const startedMs = performance.now();
    const about = { jobId: job.id, job: entry.job, attempt: job.attemptsMade + 1 };
    try {
      const handler = handlers[entry.job] as (payload: object) => Promise<void>;
      await handler({ ...entry.payload, outboxId: entry.id });
      log.info({ ...about, ms: Math.round(performance.now() - startedMs) }, "job done");
    } catch (error) {
      const because = withoutAddresses(error instanceof Error ? error.message : String(error));
      const spec = jobs[entry.job];
      const last = error instanceof Hopeless || job.attemptsMade + 1 >= spec.attempts;
      log.warn({ ...about, because, last }, "job failed");
      // BullMQ keeps the message of what is thrown; Redis must hold no address either.
      if (!last || (spec.atTheEnd === "retry" && !(error instanceof Hopeless)))
        throw new Error(because);
      await giveUp(context, entry, because);
      throw new UnrecoverableError(because);
    }
  };
}
