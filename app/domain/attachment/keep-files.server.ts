// Files and rows belong together: a photo counts only when both are saved, and no file stays without a row.
import {
  isFileNeeded,
  looseSince,
  markLoose,
  unmarkLoose,
} from "../../../db/repositories/loose-file.ts";
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";
import { HOUR_MS, addMs } from "../shared/instant.ts";
import type { Photo } from "./photo.ts";
import { deleteFiles, hashOfFiles, writeFiles } from "./photo-store.server.ts";
import type { PhotoFiles } from "./photo-store.server.ts";

/** What is being added is done long before. */
const LOOSE_AFTER_MS = HOUR_MS;
const FILES_A_ROUND = 500;

/**
 * Saves the files, then runs `work` in a transaction that adds what needs them, and returns what it returns. When it
 * throws, the files go again unless somebody else needs them. Ends between the two leave nothing behind: see
 * `deleteLooseFiles`.
 */
export async function keepFiles<T>(
  context: Context,
  files: PhotoFiles,
  work: (queries: Queries, hash: string) => Promise<T>,
): Promise<T> {
  const { db, attachments } = context;
  const hash = hashOfFiles(files);
  await db.transact((queries) => markLoose(queries, [hash], context.now()));
  await writeFiles(attachments.folder, files);
  try {
    const kept = await db.transact(async (queries) => {
      const made = await work(queries, hash);
      await unmarkLoose(queries, [hash]);
      return made;
    });
    // Somebody may have deleted the same photo, and its file, just before.
    await writeFiles(attachments.folder, files);
    return kept;
  } catch (error) {
    await dropFiles(context, [hash]);
    throw error;
  }
}

/** In the transaction that deletes or changes rows: their files are perhaps needed no longer. Then call `dropFiles`. */
export async function loosenFiles(
  context: Context,
  queries: Queries,
  photos: readonly Pick<Photo, "hash" | "publicHash">[],
): Promise<string[]> {
  const hashes = photos.flatMap(({ hash, publicHash }) => [
    hash,
    ...(publicHash ? [publicHash] : []),
  ]);
  await markLoose(queries, hashes, context.now());
  return hashes;
}

/** Deletes those of the files that no photo needs. Safe to run twice. */
export async function dropFiles(context: Context, hashes: readonly string[]): Promise<void> {
  const { db, attachments } = context;
  for (const hash of new Set(hashes)) {
    await deleteFiles(attachments.folder, hash, () => isFileNeeded(db.read, hash));
    await db.transact((queries) => unmarkLoose(queries, [hash]));
  }
}

/** Deletes what an end of the process left behind, an hour ago or longer; up to 500 files. Returns how many it looked at. */
export async function deleteLooseFiles(context: Context): Promise<number> {
  const before = addMs(context.now(), -LOOSE_AFTER_MS);
  const hashes = await looseSince(context.db.read, before, FILES_A_ROUND);
  await dropFiles(context, hashes);
  return hashes.length;
}
