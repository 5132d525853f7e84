// Carries what is owed from the database to the queues, and again whatever the queues have lost.
import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { forgetAll, putBack, takeNew, takeOverdue } from "../app/domain/outbox/hand-over.server.ts";
import type { Handover } from "../app/domain/outbox/hand-over.server.ts";
import type { Context } from "../app/domain/shared/context.server.ts";
import { KEY_PREFIX } from "./queues.ts";
import type { Queues } from "./queues.ts";

const BATCH = 500;
/** Somebody who forgets to wake the relay waits this long at most. */
const POLL_MS = 100;
const RECONCILE_MS = 5_000;
const EPOCH_CHECK_MS = 1_000;
const PAUSE_AFTER_FAULT_MS = 500;
/** Lives in Redis as long as its data does: when it is gone, so are the jobs. */
const EPOCH_KEY = `${KEY_PREFIX}:epoch`;

export interface Relay {
  /** Looks at once instead of at the next poll. */
  wake(): void;
  stop(): Promise<void>;
}

/** Starts the relay. Any number may run: entries are claimed in the database. */
export function startRelay(context: Context, redis: Redis, queues: Queues, log: Logger): Relay {
  let stopping = false;
  let rouse: () => void = () => undefined;
  let awake = false;
  const next = { epochMs: 0, reconcileMs: 0 };

  const round = async (): Promise<boolean> => {
    if (redis.status !== "ready") return false;
    if (Date.now() >= next.epochMs) {
      await checkEpoch(context, redis, log);
      next.epochMs = Date.now() + EPOCH_CHECK_MS;
    }
    if (Date.now() >= next.reconcileMs) {
      const lost = await takeOverdue(context, BATCH);
      await queues.add(lost, Date.now());
      next.reconcileMs = Date.now() + RECONCILE_MS;
    }
    return (await handNew(context, queues)) === BATCH;
  };

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (awake) rouse();
      awake = false;
    });

  const run = async () => {
    while (!stopping) {
      try {
        const more = await round();
        if (!more) await sleep(POLL_MS);
      } catch (error) {
        log.warn({ err: error }, "the relay could not hand over; it tries again");
        await sleep(PAUSE_AFTER_FAULT_MS);
      }
    }
  };
  const running = run();
  const wake = () => {
    awake = true;
    rouse();
  };
  return {
    wake,
    stop: async () => {
      stopping = true;
      wake();
      await running;
    },
  };
}

async function handNew(context: Context, queues: Queues): Promise<number> {
  const entries: Handover[] = await takeNew(context, BATCH);
  try {
    await queues.add(entries, Date.now());
  } catch (error) {
    await putBack(
      context,
      entries.map(({ id }) => id),
    );
    throw error;
  }
  return entries.length;
}

/** Redis was flushed, replaced or lost its tail: then everything that is owed is queued again. */
async function checkEpoch(context: Context, redis: Redis, log: Logger): Promise<void> {
  if (!(await redis.set(EPOCH_KEY, randomUUID(), "NX"))) return;
  const owed = await forgetAll(context);
  if (owed > 0) log.warn({ owed }, "the queue was empty; what is owed is queued again");
}
