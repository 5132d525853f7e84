// How often somebody may try: counted in Redis, so that several processes share the count, in memory when it is away.
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { Refusal } from "../domain/shared/refusal.ts";
import type { WebRedis } from "./redis.server.ts";

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;

/** Tries allowed per key in so many seconds; beyond it, `too_many_attempts` until they have passed. */
const rules = {
  /** Any request, per network address. */
  request: { points: 600, duration: MINUTE_SECONDS },
  /** Sending the form, per network address. Villages share addresses, so it is generous. */
  submit: { points: 60, duration: 10 * MINUTE_SECONDS },
  /** The same from a whole network (see `networkOf`): a village, a carrier, a hall of machines. */
  submitNetwork: { points: 300, duration: 10 * MINUTE_SECONDS },
  /** Photos sent, per network address. */
  upload: { points: 40, duration: 10 * MINUTE_SECONDS },
  /**
   * "It affects me too" and its taking back, per network address: generous, since villages share addresses. What it can't
   * catch: who has several browsers or deletes cookies counts more than once, up to this, and again every hour.
   */
  meToo: { points: 30, duration: 60 * MINUTE_SECONDS },
  /** Wrong tracking keys, per reference and per network address. */
  trackingKey: { points: 10, duration: 15 * MINUTE_SECONDS },
  /** Wrong passwords, per account and network together; who goes on waits longer each time. */
  password: { points: 10, duration: 15 * MINUTE_SECONDS },
  passwordAgain: { points: 20, duration: 2 * HOUR_SECONDS },
  passwordDay: { points: 40, duration: 24 * HOUR_SECONDS },
  /** Wrong passwords, per sender: an office shares an address. */
  passwordSender: { points: 40, duration: 15 * MINUTE_SECONDS },
  /** Wrong passwords for one account from anywhere: far higher, or strangers could lock its owner out. */
  passwordAccount: { points: 200, duration: HOUR_SECONDS },
  /** Wrong one-time codes, per account and network together, and per account from anywhere: one try in 333,000 is right. */
  code: { points: 6, duration: 15 * MINUTE_SECONDS },
  codeAccount: { points: 60, duration: 24 * HOUR_SECONDS },
  /** Letters with a link to set a password, per sender and per account. */
  forgottenSender: { points: 10, duration: HOUR_SECONDS },
  forgottenAccount: { points: 3, duration: HOUR_SECONDS },
  /** Wrong keys of machines, per network address. */
  apiKey: { points: 20, duration: 15 * MINUTE_SECONDS },
  /** Problems that a machine sends, per key: it speaks for many residents. */
  apiSubmit: { points: 1_000, duration: 10 * MINUTE_SECONDS },
} as const;
export type LimitName = keyof typeof rules;

export interface Limits {
  /** Counts one try. Refuses with `too_many_attempts` and the seconds to wait. */
  spend(name: LimitName, key: string): Promise<void>;
  /** Throws like `spend` when nothing is left, without counting. Returns how many tries were counted so far. */
  check(name: LimitName, key: string): Promise<number>;
  /** How many tries are counted at this moment. */
  used(name: LimitName, key: string): Promise<number>;
}

export function openLimits(redis: WebRedis): Limits {
  const limiters = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, limiter(name, rule, redis)]),
  ) as Record<LimitName, RateLimiterAbstract>;
  return {
    spend: async (name, key) => {
      if (isThisMachine(key)) return;
      try {
        await limiters[name].consume(key);
      } catch (refused) {
        throw refused instanceof RateLimiterRes ? tooMany(refused) : refused;
      }
    },
    check: async (name, key) => {
      const used = await limiters[name].get(key);
      if (used && used.consumedPoints > rules[name].points) throw tooMany(used);
      return used?.consumedPoints ?? 0;
    },
    used: async (name, key) => (await limiters[name].get(key))?.consumedPoints ?? 0,
  };
}

function limiter(
  name: string,
  rule: { points: number; duration: number },
  redis: WebRedis,
): RateLimiterAbstract {
  const memory = new RateLimiterMemory({ ...rule, keyPrefix: name });
  if (redis.connection === null) return memory;
  return new RateLimiterRedis({
    ...rule,
    keyPrefix: `portal:limit:${name}`,
    storeClient: redis.connection,
    insuranceLimiter: memory,
    rejectIfRedisNotReady: true,
  });
}

/**
 * Requests from this very machine are not limited: without TRUST_PROXY everybody behind a reverse proxy would share one
 * count. Keys that name an account or a reference are limited everywhere.
 */
function isThisMachine(key: string): boolean {
  return key === "127.0.0.1" || key === "::1" || key === "::ffff:127.0.0.1";
}

function tooMany(result: RateLimiterRes): Refusal {
  return new Refusal("too_many_attempts", { seconds: Math.ceil(result.msBeforeNext / 1_000) });
}
