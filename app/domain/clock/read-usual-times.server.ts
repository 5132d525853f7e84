// How long it usually takes until a branch accepts and until it resolves, over all branches: for everybody to read.
import type { Database } from "../../../db/handle.ts";
import { newestMoves } from "../../../db/repositories/usual-times.ts";
import type { Context } from "../shared/context.server.ts";
import { DAY_MS, MINUTE_MS, addMs, instantToMs } from "../shared/instant.ts";
import { USUAL_SINCE_DAYS, usualDays } from "./usual-time.ts";

export interface UsualTimes {
  /** Whole days, at least one; null: too few to say. */
  readonly acceptDays: number | null;
  readonly resolveDays: number | null;
}

/** The newest are enough: a median of a thousand doesn't move. */
const NEWEST = 1_000;
const KEPT_MS = 10 * MINUTE_MS;

const keptOf = new WeakMap<Database, { readonly untilMs: number; readonly times: UsualTimes }>();

/** Of the last 90 days. Remembered in the process for ten minutes, so that no page waits for it. */
export async function readUsualTimes(context: Pick<Context, "db" | "now">): Promise<UsualTimes> {
  const { db } = context;
  const nowMs = instantToMs(context.now());
  const kept = keptOf.get(db);
  if (kept && nowMs < kept.untilMs && nowMs >= kept.untilMs - KEPT_MS) return kept.times;
  const since = addMs(context.now(), -USUAL_SINCE_DAYS * DAY_MS);
  const days = async (move: "accept" | "resolve") =>
    usualDays(await newestMoves(db.read, move, since, NEWEST));
  const times = { acceptDays: await days("accept"), resolveDays: await days("resolve") };
  keptOf.set(db, { untilMs: nowMs + KEPT_MS, times });
  return times;
}
