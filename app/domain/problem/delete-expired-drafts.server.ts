// Answers that were never sent are deleted after seven days, and the photos that came with them.
import { deletePhotos, photosOfExpiredDrafts } from "../../../db/repositories/attachment.ts";
import { deleteExpiredDrafts as remove } from "../../../db/repositories/draft.ts";
import { dropFiles, loosenFiles } from "../attachment/keep-files.server.ts";
import type { Context } from "../shared/context.server.ts";

/** Deletes them, and returns how many there were. */
export async function deleteExpiredDrafts(context: Context): Promise<number> {
  const now = context.now();
  const { count, loose } = await context.db.transact(async (queries) => {
    const photos = await photosOfExpiredDrafts(queries, now);
    await deletePhotos(queries, photos);
    return {
      loose: await loosenFiles(context, queries, photos),
      count: await remove(queries, now),
    };
  });
  await dropFiles(context, loose);
  return count;
}
