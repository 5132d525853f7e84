// Somebody begins again: what was answered so far is deleted, and so are its photos.
import { deletePhotos, photosOfDraft } from "../../../db/repositories/attachment.ts";
import { deleteDraft, lockOpenDraft } from "../../../db/repositories/draft.ts";
import { dropFiles, loosenFiles } from "../attachment/keep-files.server.ts";
import type { Context } from "../shared/context.server.ts";
import { readDraft } from "./draft.server.ts";
import type { DraftKey } from "./draft.server.ts";

/** Deletes it. Again, or with a wrong key: nothing happens. A draft that was sent stays, and so does its problem. */
export async function forgetDraft(context: Context, key: DraftKey): Promise<void> {
  if (!(await readDraft(context, key))) return;
  const loose = await context.db.transact(async (queries) => {
    if (!(await lockOpenDraft(queries, key.id))) return [];
    const photos = await photosOfDraft(queries, key.id);
    await deletePhotos(queries, photos);
    const hashes = await loosenFiles(context, queries, photos);
    await deleteDraft(queries, key.id);
    return hashes;
  });
  await dropFiles(context, loose);
}
