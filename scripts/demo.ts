// Fills an empty database with the demo county, in trial mode only. Run at every start: where there are branches
// already, it ends at once.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FaultySettings, readConfig } from "../app/config.server.ts";
import type { Config } from "../app/config.server.ts";
import { defaultCalendar } from "../app/domain/clock/policy.ts";
import { instantFromMs } from "../app/domain/shared/instant.ts";
import { openDatabase } from "../db/open.ts";
import { findPersonByEmail } from "../db/repositories/staff.ts";
import { accountsNote } from "./demo/fill/accounts.ts";
import type { ToFollow } from "./demo/fill/accounts.ts";
import { fillDemo } from "./demo/fill/fill.ts";
import { demoPeople } from "./demo/people.ts";

const SEED = 7;
const PROBLEMS = 300;
const DAYS = 150;

function writeNote(config: Config, file: string, toFollow: readonly ToFollow[]): void {
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(file, accountsNote(config.publicUrl, toFollow));
}

async function fillIfEmpty(config: Config): Promise<void> {
  const db = openDatabase(config.databaseUrl);
  const settings = {
    db,
    secrets: config.secrets,
    calendar: defaultCalendar(config.timeZone),
    mailHoldMs: config.mailHoldMs,
    mailDomain: new URL(config.publicUrl).hostname,
    wake: () => undefined,
  };
  const note = join(config.dataDir, "demo-accounts.txt");
  try {
    const end = instantFromMs(Date.now());
    const filled = await fillDemo({ settings, seed: SEED, problems: PROBLEMS, days: DAYS, end });
    if (filled) {
      writeNote(config, note, filled);
      process.stdout.write(`filled: ${String(PROBLEMS)} problems of the demo county\n`);
    } else if (!existsSync(note)) {
      // The data folder was changed or emptied, the database was not.
      const known = await findPersonByEmail(db.read, demoPeople[0]?.email ?? "");
      if (known) writeNote(config, note, []);
    }
  } finally {
    await db.close();
  }
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
