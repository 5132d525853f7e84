// The composition root of the web process: opens what it needs, once, from the settings.
import { join } from "node:path";
import { attachmentsOf } from "./config.server.ts";
import type { Config } from "./config.server.ts";
import { openDatabase } from "../db/open.ts";
import { defaultCalendar } from "./domain/clock/policy.ts";
import { makeContext } from "./domain/shared/context.server.ts";
import type { Context } from "./domain/shared/context.server.ts";
import { openLiveHub } from "./http/live/live-hub.server.ts";
import type { LiveHub } from "./http/live/live-hub.server.ts";
import { openPresence } from "./http/live/presence.server.ts";
import type { Presence } from "./http/live/presence.server.ts";
import { openLimits } from "./http/limits.server.ts";
import type { Limits } from "./http/limits.server.ts";
import { connectRedis } from "./http/redis.server.ts";
import type { WebRedis } from "./http/redis.server.ts";

/** What every loader and action gets. */
export interface Portal {
  readonly config: Config;
  readonly context: Context;
  readonly limits: Limits;
  readonly redis: WebRedis;
  readonly live: LiveHub;
  readonly presence: Presence;
  readonly mailFolder: string;
}

/** Opens the database and (without waiting for it) Redis. */
export function openPortal(config: Config, onFault: (error: unknown) => void): Portal {
  const redis = connectRedis(config.redisUrl);
  const context = makeContext({
    db: openDatabase(config.databaseUrl),
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: new URL(config.publicUrl).hostname,
    attachments: attachmentsOf(config),
    wake: redis.wakeRelay,
  });
  return {
    config,
    context,
    redis,
    limits: openLimits(redis),
    live: openLiveHub(context, onFault),
    presence: openPresence(redis),
    mailFolder: join(config.dataDir, "mail"),
  };
}
