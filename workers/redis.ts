// The connection to Redis, from its address.
import { Redis } from "ioredis";

/** Connects to `redis://`, `rediss://` or `unix:/path`; reconnects by itself, for ever, and at most two seconds apart. */
export function connectRedis(url: string): Redis {
  const options = {
    // BullMQ's blocking commands must wait as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
  };
  return url.startsWith("unix:")
    ? new Redis({ ...options, path: url.slice("unix:".length) })
    : new Redis(url, options);
}
