// `restore FILE`: brings a copy back, if it is sound, in place of what is there.
import { existsSync } from "node:fs";
import { attachmentsOf } from "../../../app/config.server.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { restore } from "../../../db/backup.ts";
import type { Database } from "../../../db/handle.ts";
import { migrate } from "../../../db/migrate.ts";
import { openDatabase } from "../../../db/open.ts";
import { isEmptyDatabase } from "../../../db/repositories/whole.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { assertPhotos, copyPhotos, loosenOthers, photosBeside } from "../photo-copies.ts";
import { fileTyped, settingsOfPortal } from "../portal.ts";
import { whole } from "./verify-log.ts";

export const restoreCommand: Command = {
  name: "restore",
  operands: ["FILE"],
  options: {
    force: {
      type: "boolean",
      does: "replaces a database that is not empty: all that is in it is lost",
    },
    "without-photos": {
      type: "boolean",
      does: "restores although photos are missing from FILE.photos: those are lost",
    },
  },
  does: "Brings a copy back that backup has written, and proves it sound.",
  details: [
    "The copy is examined first: its pages, its references, its log. Only then it replaces the database, at once.",
    "Its photos are taken from FILE.photos; one that is not what its name says, or is missing, stops everything.",
    "Best with the portal stopped; what runs meanwhile sees the old state or the new one, never a mixture.",
  ],
  examples: ["restore /backups/portal-2026-10-01.db", "restore portal.db --force"],
  run,
};

async function run(call: Call): Promise<void> {
  const file = fileTyped(operandOf(call));
  if (!existsSync(file)) throw new CommandFault(`There is no file ${file}`);
  const config = settingsOfPortal();
  const { databaseUrl } = config;
  const { folder } = attachmentsOf(config);
  if (!isSet(call, "force")) await assertEmpty(databaseUrl);
  const photos = { copied: new Set<string>(), damaged: new Set<string>() };
  const isComplete = !isSet(call, "without-photos");
  await restore(databaseUrl, file, async (copy) => {
    await examine(file, copy);
    // Under their own hash they change nothing for the database that is there now.
    await copyPhotos(photosBeside(file), folder, photos);
    if (isComplete && photos.damaged.size > 0)
      throw new CommandFault(`Damaged in ${photosBeside(file)}: ${[...photos.damaged].join(", ")}`);
    if (isComplete) await assertPhotos(copy, folder, file);
  });
  const db = openDatabase(databaseUrl);
  try {
    await loosenOthers(db, folder);
    process.stdout.write(`Restored ${file}. ${whole(await verifyLog({ db }))}\n`);
    if (photos.copied.size > 0)
      process.stdout.write(`Photos: ${String(photos.copied.size)} from ${photosBeside(file)}\n`);
  } finally {
    await db.close();
  }
}

async function assertEmpty(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  try {
    await migrate(db);
    if (await isEmptyDatabase(db.read)) return;
  } finally {
    await db.close();
  }
  throw new CommandFault(
    "The database is not empty. With --force it is replaced, and all that is in it is lost.",
  );
}

/** Brings the copy to today's shape, as the next start would, and walks its log. */
async function examine(file: string, copy: Database): Promise<void> {
  await copy.ping().catch(() => {
    throw new CommandFault(`${file} is a database, but not one of this portal`);
  });
  await migrate(copy).catch((error: unknown) => {
    throw new CommandFault(
      `${file} has another shape than this version can read: ${causeOf(error)}`,
    );
  });
  whole(await verifyLog({ db: copy }));
}

function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
