// Runs over many problems are forgotten after a while; what they did stays in each problem's log.
import { deleteOldRuns } from "../../../db/repositories/bulk-run.ts";
import type { Context } from "../shared/context.server.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { BULK_KEPT_DAYS, SELECTION_KEPT_DAYS } from "./bulk.ts";

/** Deletes runs of more than 30 days ago, and selections of yesterday with which nothing was done; returns how many. */
export function forgetOldRuns(context: Context): Promise<number> {
  const now = context.now();
  const before = (days: number) => addMs(now, -days * DAY_MS);
  return context.db.transact((queries) =>
    deleteOldRuns(queries, before(BULK_KEPT_DAYS), before(SELECTION_KEPT_DAYS)),
  );
}
