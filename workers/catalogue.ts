// Every job in one list: its queue, how often it is tried, how long between, and what happens when nothing helps. The
// database keeps what is owed; the queue only decides when.
import type { JobsOptions } from "bullmq";
import type { JobName } from "../app/domain/outbox/job.ts";

export const queueNames = ["problems", "letters", "clocks", "training"] as const;
export type QueueName = (typeof queueNames)[number];

export interface JobSpec {
  readonly queue: QueueName;
  /** How often it is tried in all, the first time included. */
  readonly attempts: number;
  /** Wait before the second try; it doubles with each further one, give or take `jitter`. */
  readonly backoffMs: number;
  /** Share of the wait that is random, 0 to 1. */
  readonly jitter: number;
  /**
   * After the last try the outbox row says `failed` with the error: it is shown under /admin/deliveries, counted in
   * /metrics, and can be tried again there. `retry` instead leaves it to the reconciler, for ever.
   */
  readonly atTheEnd: "show-administrator" | "retry";
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

export type Catalogue = Readonly<Record<JobName, JobSpec>>;

export const catalogue: Catalogue = {
  "screen-problem": {
    queue: "problems",
    attempts: 12,
    backoffMs: SECOND_MS,
    jitter: 0.5,
    atTheEnd: "show-administrator",
  },
  "route-problem": {
    queue: "problems",
    attempts: 12,
    backoffMs: SECOND_MS,
    jitter: 0.5,
    atTheEnd: "show-administrator",
  },
  // 30 s doubling over 14 tries: about 68 hours, the three days that mail servers keep trying.
  "send-letter": {
    queue: "letters",
    attempts: 14,
    backoffMs: 30 * SECOND_MS,
    jitter: 0.3,
    atTheEnd: "show-administrator",
  },
  // A link to set a password lasts an hour or a week; what is too late is skipped by then.
  "send-account-letter": {
    queue: "letters",
    attempts: 14,
    backoffMs: 30 * SECOND_MS,
    jitter: 0.3,
    atTheEnd: "show-administrator",
  },
  "tell-followers": {
    queue: "letters",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "check-limit": {
    queue: "clocks",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "escalate-limit": {
    queue: "clocks",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "close-in-silence": {
    queue: "clocks",
    attempts: 20,
    backoffMs: MINUTE_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "train-model": {
    queue: "training",
    attempts: 5,
    backoffMs: MINUTE_MS,
    jitter: 0.5,
    atTheEnd: "show-administrator",
  },
  "wake-problem": {
    queue: "clocks",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "hand-on-branch": {
    queue: "problems",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "show-administrator",
  },
  "run-bulk": {
    queue: "problems",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "release-owner": {
    queue: "problems",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
  "check-assistance": {
    queue: "clocks",
    attempts: 20,
    backoffMs: 5 * SECOND_MS,
    jitter: 0.5,
    atTheEnd: "retry",
  },
};

/** BullMQ's options for a job of that kind. What ended is removed: the database remembers. */
export function jobOptions(spec: JobSpec): JobsOptions {
  return {
    attempts: spec.attempts,
    backoff: { type: "exponential", delay: spec.backoffMs, jitter: spec.jitter },
    removeOnComplete: true,
    removeOnFail: true,
  };
}
