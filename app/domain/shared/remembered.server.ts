// Things that are read at every request and change once a month: kept in the process for as long as their revision
// stays the same, so that a change in another process is seen at once.
import type { Database, Queries } from "../../../db/handle.ts";
import { readRevision } from "../../../db/repositories/revision.ts";
import type { RevisionName } from "../../../db/repositories/revision.ts";

interface Kept<Thing> {
  readonly revision: number;
  readonly thing: Thing;
}

/**
 * A reader of one thing: `read` runs when the revision `name` is another than last time, else what was read then is
 * given again. What `read` gives must not be changed. Each database is remembered apart.
 */
export function remembered<Thing>(
  name: RevisionName,
  read: (queries: Queries) => Promise<Thing>,
): (db: Database, queries: Queries) => Promise<Thing> {
  const keptOf = new WeakMap<Database, Kept<Thing>>();
  return async (db, queries) => {
    const revision = await readRevision(queries, name);
    const kept = keptOf.get(db);
    if (kept?.revision === revision) return kept.thing;
    const thing = await read(queries);
    keptOf.set(db, { revision, thing });
    return thing;
  };
}
