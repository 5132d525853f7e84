// Fills an empty database with the demo county, in trial mode only. Run at every start: where there are branches
// already, it ends at once.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FaultySettings, attachmentsOf, readConfig } from "../app/config.server.ts";
import type { Config } from "../app/config.server.ts";
import { defaultCalendar } from "../app/domain/clock/policy.ts";
import { instantFromMs } from "../app/domain/shared/instant.ts";
import { openDatabase } from "../db/open.ts";
import type { Database } from "../db/handle.ts";
import { listBranches } from "../db/repositories/county.ts";
import { findPersonByEmail } from "../db/repositories/staff.ts";
import type { ToFollow } from "./demo/fill/accounts.ts";

const SEED = 7;
const PROBLEMS = 300;
const DAYS = 150;
const ADMINISTRATOR = "admin@wanglan.example";

async function fillIfEmpty(config: Config): Promise<void> {
  const db = openDatabase(config.databaseUrl);
  const note = join(config.dataDir, "demo-accounts.txt");
  try {
    const isEmpty = (await listBranches(db.read)).length === 0;
    if (isEmpty) await fill(config, db, note);
    else if (!existsSync(note) && (await findPersonByEmail(db.read, ADMINISTRATOR))) {
      // The data folder was changed or emptied, the database was not.
      await writeNote(config, note, []);
    }
  } finally {
    await db.close();
  }
}

async function fill(config: Config, db: Database, note: string): Promise<void> {
  // Much to read, and needed once in a database's life.
  const { fillDemo } = await import("./demo/fill/fill.ts");
  const settings = {
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: new URL(config.publicUrl).hostname,
    attachments: attachmentsOf(config),
    wake: () => undefined,
  };
  const end = instantFromMs(Date.now());
  const filled = await fillDemo({ settings, seed: SEED, problems: PROBLEMS, days: DAYS, end });
  if (!filled) return;
  await writeNote(config, note, filled);
  process.stdout.write(`filled: ${String(PROBLEMS)} problems of the demo county\n`);
}

async function writeNote(
  config: Config,
  file: string,
  toFollow: readonly ToFollow[],
): Promise<void> {
  const { accountsNote } = await import("./demo/fill/accounts.ts");
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(file, accountsNote(config.publicUrl, toFollow));
}

try {
  const config = readConfig(process.env);
  if (config.mode === "trial") await fillIfEmpty(config);
  else process.stdout.write("no demo county in production mode\n");
} catch (error) {
  if (!(error instanceof FaultySettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
