// `restore FILE`: brings a copy back, if it is sound, in place of what is there.
import { existsSync } from "node:fs";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { restore } from "../../../db/backup.ts";
import type { Database } from "../../../db/handle.ts";
import { migrate } from "../../../db/migrate.ts";
import { openDatabase } from "../../../db/open.ts";
import { isEmptyDatabase } from "../../../db/repositories/whole.ts";
import { CommandFault, isSet, operandOf } from "../command.ts";
import type { Call, Command } from "../command.ts";
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
  },
  does: "Brings a copy back that backup has written, and proves it sound.",
  details: [
    "The copy is examined first: its pages, its references, its log. Only then it replaces the database, at once.",
    "Best with the portal stopped; what runs meanwhile sees the old state or the new one, never a mixture.",
  ],
  examples: ["restore /backups/portal-2026-10-01.db", "restore portal.db --force"],
  run,
};

async function run(call: Call): Promise<void> {
  const file = fileTyped(operandOf(call));
  if (!existsSync(file)) throw new CommandFault(`There is no file ${file}`);
  const { databaseUrl } = settingsOfPortal();
  if (!isSet(call, "force")) await assertEmpty(databaseUrl);
  await restore(databaseUrl, file, (copy) => examine(file, copy));
  const db = openDatabase(databaseUrl);
  try {
    process.stdout.write(`Restored ${file}. ${whole(await verifyLog({ db }))}\n`);
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
