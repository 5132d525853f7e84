// `backup FILE`: one consistent copy of the database, and its photos beside it, while the portal runs.
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { attachmentsOf } from "../../../app/config.server.ts";
import { backUp } from "../../../db/backup.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { copyPhotos, photosBeside, removeOthers } from "../photo-copies.ts";
import { fileTyped, withPortal } from "../portal.ts";
import { startProgress } from "../progress.ts";

export const backup: Command = {
  name: "backup",
  operands: ["FILE"],
  options: {
    force: { type: "boolean", does: "replaces FILE when it is there" },
  },
  does: "Writes a consistent copy of the database and its photos, while the portal runs.",
  details: [
    "FILE appears when it is whole and on the disk. PostgreSQL is copied with pg_dump.",
    "Photos lie beside it, in FILE.photos, each under the hash of its content: keep both together.",
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
  const { databaseUrl, folder } = await withPortal("before", ({ config }) =>
    Promise.resolve({ databaseUrl: config.databaseUrl, folder: attachmentsOf(config).folder }),
  );
  const photos = { copied: new Set<string>(), damaged: new Set<string>() };
  const beside = photosBeside(file);
  await copyPhotos(folder, beside, photos);
  const progress = startProgress("copied");
  await backUp(databaseUrl, file, progress.share);
  progress.end();
  await copyPhotos(folder, beside, photos);
  await removeOthers(beside, photos.copied);
  const { size } = await stat(file);
  const with_ = photos.copied.size > 0 ? `; ${String(photos.copied.size)} photos in ${beside}` : "";
  process.stdout.write(`Wrote ${file}, ${megabytes(size)} MB${with_}\n`);
  if (photos.damaged.size > 0) {
    const names = [...photos.damaged].join(", ");
    throw new CommandFault(`Photos that are damaged in ${folder} are not in the copy: ${names}`);
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
