// The use cases of one problem, called within a transaction that is open already: all of what is done with it, or nothing.
import type { Queries } from "../../../db/handle.ts";
import type { Context } from "../shared/context.server.ts";

/** `context` whose writes and reads are those of `queries`. Whoever opened the transaction wakes the relay afterwards. */
export function inside(context: Context, queries: Queries): Context {
  const { db } = context;
  return {
    ...context,
    wake: () => undefined,
    db: {
      read: queries,
      transact: (work) => work(queries),
      ping: () => db.ping(),
      close: () => db.close(),
      claim: db.claim,
      publicIndex: db.publicIndex,
      migrating: (work) => db.migrating(work),
    },
  };
}
