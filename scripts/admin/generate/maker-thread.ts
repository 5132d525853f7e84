// The thread that makes lives and chains their events, ahead of the one that saves them.
import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { packWhole } from "../../../db/repositories/bulk-load.ts";
import type { WholeProblem } from "../../../db/repositories/bulk-load.ts";
import { withPortal } from "../portal.ts";
import { asWhole } from "./life.ts";
import { lives } from "./lives.ts";
import { BATCHES_AHEAD, PROBLEMS_A_BATCH, PROBLEMS_A_TRANSACTION } from "./protocol.ts";
import type { Batch, MakerData, ToMaker } from "./protocol.ts";
import { readWorld } from "./world.ts";

const { count, seed, span, salt } = workerData as MakerData;
const port = parentPort;
if (!port) throw new Error("this file is a thread of generate");

const { chances, calendar } = await withPortal("before", async ({ context }) => ({
  chances: await readWorld(context, context.db.read, span),
  calendar: context.calendar,
}));

type Order = Extract<ToMaker, { kind: "begin" }>;

const state: { order: Order | null; ahead: number; wake: () => void } = {
  order: null,
  ahead: 0,
  wake: () => undefined,
};

port.on("message", (message: ToMaker) => {
  if (message.kind === "begin") [state.order, state.ahead] = [message, 0];
  else state.ahead -= 1;
  state.wake();
});

const news = (): Promise<void> => new Promise((resolve) => (state.wake = resolve));

for (;;) {
  const { order } = state;
  state.order = null;
  await (order ? make(order) : news());
}

/** Makes part after part, until all are made or another order comes. */
async function make({ from: first, end, turn }: Order): Promise<void> {
  let logEnd = end;
  for (let from = first; from < count; from += PROBLEMS_A_TRANSACTION) {
    const part = { from, to: Math.min(from + PROBLEMS_A_TRANSACTION, count), of: count };
    // Each part has its own chances: made again, it comes out the same.
    const world = chances(mixed([seed, salt, from]));
    let batch: WholeProblem[] = [];
    let left = part.to - part.from;
    for (const life of lives(world, calendar, part)) {
      batch.push(asWhole(life));
      left -= 1;
      if (batch.length < PROBLEMS_A_BATCH && left > 0) continue;
      const packed = packWhole(batch, logEnd);
      logEnd = packed.after;
      batch = [];
      if (!(await isWanted())) return;
      state.ahead += 1;
      port?.postMessage({ turn, from, isLast: left === 0, packed } satisfies Batch);
    }
  }
}

/** Waits until there is room ahead; false when another order has come. */
async function isWanted(): Promise<boolean> {
  // Lets messages in.
  await new Promise((resolve) => setImmediate(resolve));
  while (state.order === null && state.ahead >= BATCHES_AHEAD) await news();
  return state.order === null;
}

function mixed(numbers: readonly number[]): number {
  return createHash("sha256").update(numbers.join(":")).digest().readUInt32BE(0);
}
