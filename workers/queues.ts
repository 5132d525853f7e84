// The queues of BullMQ: how entries of the outbox get in.
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { Handover } from "../app/domain/outbox/hand-over.server.ts";
import { catalogue, jobOptions, queueNames } from "./catalogue.ts";
import type { Catalogue, JobSpec, QueueName } from "./catalogue.ts";

/** All that a job in Redis says: which entry of the outbox it is. */
export interface JobData {
  readonly outboxId: string;
}

/** BullMQ's key prefix; everything of the portal in Redis begins with it. */
export const KEY_PREFIX = "portal";

export interface Queues {
  /** Queues the entries under `outbox-ID`; one that is queued already stays as it is. Throws when Redis is away. */
  add(entries: readonly Handover[], nowMs: number): Promise<void>;
  /** Jobs that wait, for the metrics, by queue. */
  counts(): Promise<Record<QueueName, number>>;
  close(): Promise<void>;
}

/** Opens the queues of `jobs`. Waits for nothing: commands wait for the connection. */
export function openQueues(connection: Redis, jobs: Catalogue = catalogue): Queues {
  const queues = Object.fromEntries(
    queueNames.map((name) => [name, new Queue<JobData>(name, { connection, prefix: KEY_PREFIX })]),
  ) as Record<QueueName, Queue<JobData>>;
  const all = Object.values(queues);
  // Errors of the connection reach whoever waits for a command; without a listener they would end the process.
  for (const queue of all) queue.on("error", () => undefined);
  return {
    add: async (entries, nowMs) => {
      for (const name of queueNames) {
        const own = entries.filter(({ job }) => jobs[job].queue === name);
        if (own.length === 0) continue;
        await queues[name].addBulk(own.map((entry) => toJob(entry, jobs[entry.job], nowMs)));
      }
    },
    counts: async () => {
      const counted = await Promise.all(
        queueNames.map(async (name) => [name, await queues[name].count()] as const),
      );
      return Object.fromEntries(counted) as Record<QueueName, number>;
    },
    close: async () => {
      await Promise.all(all.map((queue) => queue.close()));
    },
  };
}

function toJob(entry: Handover, spec: JobSpec, nowMs: number) {
  const delay = Math.max(0, Date.parse(entry.dueAt) - nowMs);
  return {
    name: entry.job,
    data: { outboxId: entry.id },
    opts: {
      ...jobOptions(spec),
      jobId: `outbox-${entry.id}`,
      delay,
      // To the head of those that wait, not to the end.
      lifo: entry.ahead ?? false,
    },
  };
}
