// Answers that were never sent are deleted after seven days.
import { deleteExpiredDrafts as remove } from "../../../db/repositories/draft.ts";
import type { Context } from "../shared/context.server.ts";

/** Deletes them, and returns how many there were. */
export function deleteExpiredDrafts(context: Context): Promise<number> {
  return context.db.transact((queries) => remove(queries, context.now()));
}
