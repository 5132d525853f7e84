// The web's connection to Redis: for limits and for waking the relay. Nothing that is accepted ever waits for it.
import { Redis } from "ioredis";

export interface WebRedis {
  /** Null when no address is set. */
  readonly connection: Redis | null;
  /** Tells the worker that something is owed. Never fails: the relay also looks by itself. */
  readonly wakeRelay: () => void;
  /** True when Redis answers within `PING_MS`. */
  readonly isUp: () => Promise<boolean>;
  readonly close: () => void;
}

const WAKE_CHANNEL = "portal:wake";
const PING_MS = 500;

/** Connects in the background and keeps trying; commands fail at once while Redis is away. */
export function connectRedis(url: string | null): WebRedis {
  const connection = url === null ? null : open(url);
  return {
    connection,
    wakeRelay: () => {
      if (connection?.status === "ready")
        connection.publish(WAKE_CHANNEL, "").catch(() => undefined);
    },
    isUp: async () => {
      if (connection?.status !== "ready") return false;
      const late = new Promise<false>((resolve) => setTimeout(resolve, PING_MS, false).unref());
      const answered = connection.ping().then(
        () => true,
        () => false,
      );
      return Promise.race([answered, late]);
    },
    close: () => connection?.disconnect(),
  };
}

function open(url: string): Redis {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    // A Redis that hangs counts as away; limits then count in memory.
    commandTimeout: PING_MS,
    retryStrategy: (attempt: number) => Math.min(attempt * 200, 2_000),
  };
  const connection = url.startsWith("unix:")
    ? new Redis({ ...options, path: url.slice("unix:".length) })
    : new Redis(url, options);
  // Being away is normal; without a listener it would end the process.
  connection.on("error", () => undefined);
  return connection;
}
