// Addresses that nobody confirmed are forgotten after seven days; who was written to, after one.
import { forgetConfirmations } from "../../../db/repositories/confirmation.ts";
import { forgetUnconfirmed as forget } from "../../../db/repositories/follower.ts";
import type { Context } from "../shared/context.server.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { CONFIRMATION_KEPT_DAYS } from "./follower.ts";

/** Forgets them, and returns how many addresses there were. Who is affected stays counted. */
export function forgetUnconfirmed(context: Context): Promise<number> {
  const now = context.now();
  return context.db.transact(async (queries) => {
    await forgetConfirmations(queries, addMs(now, -DAY_MS));
    return forget(queries, addMs(now, -CONFIRMATION_KEPT_DAYS * DAY_MS));
  });
}
