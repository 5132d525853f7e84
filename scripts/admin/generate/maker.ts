// The saving thread's side of the maker: batches of a part, in order, for the log as it is.
import { Worker } from "node:worker_threads";
import type { LogEnd, Packed } from "../../../db/repositories/bulk-load.ts";
import { PROBLEMS_A_TRANSACTION } from "./protocol.ts";
import type { Batch, MakerData, ToMaker } from "./protocol.ts";

export interface Maker {
  /** The batches of the part that begins at `from`, chained behind `end`. Asked again, it makes them again. */
  batches(from: number, end: LogEnd): AsyncGenerator<Packed>;
  stop(): Promise<void>;
}

/** Much dies young here: a larger nursery saves a tenth of the time. */
const NURSERY_MB = 32;

export function startMaker(data: MakerData): Maker {
  const thread = new Worker(new URL("./maker-thread.ts", import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  const waiting: Batch[] = [];
  let turn = 0;
  let failure: Error | null = null;
  let wake: () => void = () => undefined;
  thread.on("message", (batch: Batch) => {
    if (batch.turn === turn) waiting.push(batch);
    wake();
  });
  thread.on("error", (error: Error) => {
    failure = error;
    wake();
  });
  const tell = (message: ToMaker) => thread.postMessage(message);
  const next = async (): Promise<Batch> => {
    for (;;) {
      const batch = waiting.shift();
      if (batch) return batch;
      if (failure) throw failure;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  /** With which part, and for which end of the log, the thread goes on by itself. */
  let goesOn: { from: number; hash: string } | null = null;
  return {
    batches: async function* (from, end) {
      if (goesOn?.from !== from || goesOn.hash !== end.hash) {
        turn += 1;
        waiting.length = 0;
        tell({ kind: "begin", from, end, turn });
      }
      goesOn = null;
      for (;;) {
        const { packed, isLast } = await next();
        tell({ kind: "taken" });
        if (isLast) goesOn = { from: from + PROBLEMS_A_TRANSACTION, hash: packed.after.hash };
        yield packed;
        if (isLast) return;
      }
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
