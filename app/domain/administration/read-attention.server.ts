// What of the administration wants somebody's attention: figures beside the links that lead there.
import { countDeliveries } from "../../../db/repositories/delivery.ts";
import { listFailed } from "../../../db/repositories/outbox.ts";
import { listPeople } from "../../../db/repositories/people.ts";
import { openProposals } from "../../../db/repositories/rule-proposal.ts";
import { assertMayImport } from "../branch/save-changes.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";

/** Nobody reads further than that. */
const JOBS_COUNTED = 100;

export interface Attention {
  /** Letters and jobs that were given up; jobs are counted up to 100. */
  readonly deliveries: number;
  /** Rules that wait for a word. */
  readonly rules: number;
  /** People who were invited and have set no password yet. */
  readonly people: number;
}

/** Refuses with `not_allowed` for anybody but administrators. */
export async function readAttention(context: Context, actor: Actor): Promise<Attention> {
  assertMayImport(actor);
  const queries = context.db.read;
  const letters = await countDeliveries(queries);
  const jobs = await listFailed(queries, JOBS_COUNTED);
  const awaited = (await listPeople(queries)).filter(
    ({ isAwaited, closedAt }) => isAwaited && closedAt === null,
  );
  return {
    deliveries: (letters.get("failed") ?? 0) + jobs.length,
    rules: (await openProposals(queries)).length,
    people: awaited.length,
  };
}
