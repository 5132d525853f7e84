// `backup FILE`: one consistent copy of the database while the portal runs.
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { backUp } from "../../../db/backup.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { fileTyped, withPortal } from "../portal.ts";
import { startProgress } from "../progress.ts";

export const backup: Command = {
  name: "backup",
  operands: ["FILE"],
  options: {
    force: { type: "boolean", does: "replaces FILE when it is there" },
  },
  does: "Writes a consistent copy of the database into one file, while the portal runs.",
  details: [
    "FILE appears when it is whole and on the disk. PostgreSQL is copied with pg_dump.",
    "The secret of the portal (SESSION_SECRET, or DATA_DIR/session-secret) is not in the copy. Keep it apart: without",
    "it, tracking keys and links in letters that were sent no longer open anything.",
  ],
  examples: ["backup /backups/portal-2026-10-01.db"],
  run,
};

async function run(call: Call): Promise<void> {
  const file = fileTyped(operandOf(call));
  if (!existsSync(dirname(file))) throw new CommandFault(`There is no folder ${dirname(file)}`);
  if (existsSync(file) && !isSet(call, "force"))
    throw new CommandFault(`${file} is there already. Choose another name, or add --force.`);
  const databaseUrl = await withPortal("before", ({ config }) =>
    Promise.resolve(config.databaseUrl),
  );
  const progress = startProgress("copied");
  await backUp(databaseUrl, file, progress.share);
  progress.end();
  const { size } = await stat(file);
  process.stdout.write(`Wrote ${file}, ${megabytes(size)} MB\n`);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
