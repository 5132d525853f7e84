// Puts lives into the database, a large transaction at a time, so that memory stays as it is however many they are.
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { makeReference } from "../../../app/domain/problem/reference.ts";
import type { Queries } from "../../../db/handle.ts";
import { readHead } from "../../../db/repositories/event.ts";
import { holdLogEnd, loadPacked } from "../../../db/repositories/bulk-load.ts";
import type { LogEnd } from "../../../db/repositories/bulk-load.ts";
import { seededDraw } from "../../demo/random.ts";
import { readDemoCounty } from "./demo-county.ts";
import { startMaker } from "./maker.ts";
import type { Maker } from "./maker.ts";
import { PROBLEMS_A_TRANSACTION } from "./protocol.ts";
import type { Span } from "./world.ts";

export interface Loaded {
  readonly events: number;
  readonly end: LogEnd;
}

export interface Wanted {
  readonly count: number;
  readonly seed: number;
  readonly span: Span;
}

/**
 * Adds `count` problems of the demo county to the database. The same seed on the same database, for the same span,
 * gives the same problems; on a database that has grown since, it gives others. Ended in the middle, what was told is
 * there.
 */
export async function load(
  { db }: Pick<Context, "db">,
  { count, seed, span }: Wanted,
  onLoaded: (problems: number) => void,
): Promise<Loaded> {
  // The thread would find out too, but a fault that crosses to here has lost its kind.
  await readDemoCounty(db.read);
  const before = await readHead(db.read);
  const maker = startMaker({ count, seed, span, salt: before.sequence });
  let [events, end] = [0, before];
  try {
    for (let from = 0; from < count; from += PROBLEMS_A_TRANSACTION) {
      const saved = await db.transact((queries) => save(queries, maker, from, seed));
      events += saved.end.sequence - saved.before.sequence;
      end = saved.end;
      onLoaded(Math.min(from + PROBLEMS_A_TRANSACTION, count));
    }
  } finally {
    await maker.stop();
  }
  return { events, end };
}

/** One part. While it holds the end of the log, nobody else can move it. */
async function save(
  queries: Queries,
  maker: Maker,
  from: number,
  seed: number,
): Promise<{ before: LogEnd; end: LogEnd }> {
  const before = await holdLogEnd(queries);
  const draw = seededDraw(seed + from);
  let end = before;
  for await (const packed of maker.batches(from, before)) {
    await loadPacked(queries, packed, () => makeReference(draw));
    end = packed.after;
  }
  return { before, end };
}
