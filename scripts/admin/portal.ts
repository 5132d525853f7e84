// The composition root of the commands: the portal's own settings and database, without web and queue.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { attachmentsOf, readConfig } from "../../app/config.server.ts";
import type { Config } from "../../app/config.server.ts";
import { defaultCalendar } from "../../app/domain/clock/policy.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import type { Context, Settings } from "../../app/domain/shared/context.server.ts";
import type { Purpose } from "../../db/handle.ts";
import { migrate } from "../../db/migrate.ts";
import { openDatabase } from "../../db/open.ts";
import { CommandFault } from "./command.ts";

export interface OpenPortal {
  readonly config: Config;
  readonly context: Context;
  /** For contexts with another clock. */
  readonly settings: Settings;
}

/** The settings, with every fault in them named. */
export function settingsOfPortal(): Config {
  return readConfig(process.env);
}

/**
 * Runs `work` on the portal's database and closes it. `migrated: "now"` brings it to today's shape before, as every
 * start does; `"before"` refuses when that was never done.
 */
export async function withPortal<T>(
  migrated: "now" | "before",
  work: (portal: OpenPortal) => Promise<T>,
  purpose: Purpose = "portal",
): Promise<T> {
  const config = settingsOfPortal();
  if (migrated === "before") assertFile(config.databaseUrl);
  const db = openDatabase(config.databaseUrl, purpose);
  try {
    if (migrated === "now") await migrate(db);
    else await assertMigrated(db.ping());
    const settings: Settings = {
      db,
      secrets: config.secrets,
      calendar: defaultCalendar(config.timeZone),
      mailHoldMs: config.mailHoldMs,
      mailDomain: new URL(config.publicUrl).hostname,
      attachments: attachmentsOf(config),
      // The relay looks by itself every moment.
      wake: () => undefined,
    };
    return await work({ config, settings, context: makeContext(settings) });
  } finally {
    await db.close();
  }
}

const NO_TABLES = "The database has no tables yet. npm start makes them, or npm run migrate.";

/** Opening a file makes it: a command that only looks must not. */
function assertFile(databaseUrl: string): void {
  const [, file] = /^file:(.+)$/.exec(databaseUrl) ?? [];
  if (file !== undefined && !existsSync(file))
    throw new CommandFault(`There is no database at ${file}. npm start makes it.`);
}

async function assertMigrated(ping: Promise<void>): Promise<void> {
  try {
    await ping;
  } catch (error) {
    const { message } = error as Error;
    if (!/no such table|does not exist/.test(message)) throw error;
    throw new CommandFault(NO_TABLES);
  }
}

/** A file as it was typed: from the folder in which npm was called, since npm changes to the project's. */
export function fileTyped(typed: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
  return resolve(script === "admin" && from !== undefined ? from : process.cwd(), typed);
}
