// How a worker ends: what is in hand is finished, whether or not Redis is there to hear of it.
import { setTimeout as sleep } from "node:timers/promises";
import type { Worker } from "bullmq";
import type { Redis } from "ioredis";
import type { Processor } from "./run-job.ts";

/** How long each of BullMQ's goodbyes may take: they wait for Redis, for ever when it is away. */
export const GOODBYE_MS = 1_000;

/** Awaits `work`, but no longer than `ms`; what then becomes of it is nobody's matter. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const ending = new AbortController();
  const late = sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined);
  await Promise.race([work.catch(() => undefined), late]);
  ending.abort();
}

/**
 * Takes no more jobs and resolves when those in hand are done. Redis learns of it if it is there; if not, it gives those
 * jobs out again later, and the database knows that they are done.
 */
export async function drain(
  workers: readonly Worker[],
  processor: Processor,
  redis: Redis,
): Promise<void> {
  await Promise.all(workers.map((worker) => worker.pause(true)));
  await processor.idle();
  const withoutWaiting = redis.status !== "ready";
  await within(GOODBYE_MS, Promise.all(workers.map((worker) => worker.close(withoutWaiting))));
  // A job may have been on its way to us while we looked.
  await processor.idle();
}
