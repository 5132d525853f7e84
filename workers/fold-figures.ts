// Brings the figures of the overview up to the end of the log, again and again. Nothing is owed for it: the mark in the
// database says how far it came.
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { foldFigures } from "../app/domain/figures/fold-figures.server.ts";
import type { Context } from "../app/domain/shared/context.server.ts";

const LOOK_AGAIN_MS = 10 * 1_000;

export interface Folding {
  /** Resolves when the part in hand is saved. */
  stop(): Promise<void>;
}

/** Looks at once, and again every ten seconds. Several workers may do so at a time. */
export function startFolding(context: Context, log: Logger): Folding {
  const ending = new AbortController();
  const { signal } = ending;
  const run = async () => {
    while (!signal.aborted) {
      try {
        await foldFigures(context, () => signal.aborted);
      } catch (error) {
        log.warn({ err: error }, "the figures could not be brought up to date");
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
