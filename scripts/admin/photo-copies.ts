// Photos of a copy of the database: they lie in a folder beside it, each under the hash of what is in it.
import {
  copyStored,
  listStored,
  removeStored,
} from "../../app/domain/attachment/photo-store.server.ts";
import type { Database } from "../../db/handle.ts";
import { instantFromMs } from "../../app/domain/shared/instant.ts";
import { markLoose, neededFiles } from "../../db/repositories/loose-file.ts";
import { CommandFault } from "./command.ts";

/** Where the photos of the copy `file` lie. */
export const photosBeside = (file: string): string => `${file}.photos`;

/**
 * Copies what is there into `to` unless it lies there already; adds the names of what was copied and of what is damaged.
 * Photos come and go meanwhile: call it before and after the database is copied, and none is missed.
 */
export async function copyPhotos(
  from: string,
  to: string,
  done: { readonly copied: Set<string>; readonly damaged: Set<string> },
): Promise<void> {
  for (const hash of await listStored(from)) {
    if (done.copied.has(hash)) continue;
    if (await copyStored(from, to, hash)) done.copied.add(hash);
    // What was deleted in this moment is not damaged.
    else if ((await listStored(from)).includes(hash)) done.damaged.add(hash);
  }
}

/** What an older copy of that name has left, and nobody should have any more. */
export async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const hash of await listStored(folder)) {
    if (!kept.has(hash)) await removeStored(folder, hash);
  }
}

/** Throws when photos that the database knows are not in that folder. */
export async function assertPhotos(db: Database, folder: string, file: string): Promise<void> {
  const there = new Set(await listStored(folder));
  const missing = [...(await neededFiles(db.read))].filter((hash) => !there.has(hash));
  if (missing.length === 0) return;
  throw new CommandFault(
    `${String(missing.length)} photos of this copy are not in ${photosBeside(file)} (${missing[0] ?? ""}, ...). ` +
      "Put the folder beside the copy, or add --without-photos: then those photos are lost.",
  );
}

/** Photos that only the database before knew: the housekeeping deletes them. */
export async function loosenOthers(db: Database, folder: string): Promise<void> {
  const needed = await neededFiles(db.read);
  const others = (await listStored(folder)).filter((hash) => !needed.has(hash));
  await db.transact((queries) => markLoose(queries, others, instantFromMs(Date.now())));
}
