// The connection to Redis, from its address.
import { Redis } from "ioredis";

/** Longer than any command blocks; a network that went away says nothing, and TCP waits a quarter of an hour for it. */
const SILENT_FOR_MS = 20_000;

/** Connects to `redis://`, `rediss://` or `unix:/path`; reconnects by itself, for ever, and at most two seconds apart. */
export function connectRedis(url: string): Redis {
  const options = {
    // BullMQ's blocking commands must wait as long as it takes.
    maxRetriesPerRequest: null,
    socketTimeout: SILENT_FOR_MS,
    retryStrategy: (attempt: number) => Math.min(attempt * 100, 2_000),
  };
  return url.startsWith("unix:")
    ? new Redis({ ...options, path: url.slice("unix:".length) })
    : new Redis(url, options);
}
