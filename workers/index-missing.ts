// Puts problems into the index of similar ones that came past the screening: loaded, imported, or older than the index;
// and published ones into that of the public pages.
// Nothing is owed for them, since the database itself says which are missing.
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { indexAllPublic } from "../app/domain/problem/index-public.server.ts";
import { indexAllMissing } from "../app/domain/similar/index-problem.server.ts";
import type { Context } from "../app/domain/shared/context.server.ts";

const LOOK_AGAIN_MS = 5 * 60 * 1_000;

export interface Indexing {
  /** Resolves when the part in hand is saved. */
  stop(): Promise<void>;
}

/** Looks at once, and again every five minutes. Several workers may do so at a time. */
export function startIndexing(context: Context, log: Logger): Indexing {
  const ending = new AbortController();
  const { signal } = ending;
  const run = async () => {
    while (!signal.aborted) {
      try {
        const indexed = await indexAllMissing(context, () => signal.aborted);
        if (indexed > 0) log.info({ indexed }, "problems were missing in the index");
        const listed = await indexAllPublic(context, () => signal.aborted);
        if (listed > 0) log.info({ listed }, "published problems were missing in the index");
      } catch (error) {
        log.warn({ err: error }, "what is missing in the index could not be put in");
      }
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
