// Every change of rules happens alone: two people who publish, or begin a draft, at one moment do so one after the other.
import { bumpRevision } from "../../../../db/repositories/revision.ts";
import type { Queries } from "../../../../db/handle.ts";
import type { Context } from "../../shared/context.server.ts";

/**
 * Runs `work` in a transaction that tells every process to read the rules anew. Raising the number first makes other such
 * transactions wait until this one has ended, on either engine.
 */
export function changingRules<T>(
  context: Context,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  return context.db.transact(async (queries) => {
    await bumpRevision(queries, "rules");
    return work(queries);
  });
}
