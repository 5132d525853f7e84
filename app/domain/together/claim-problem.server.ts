// Taking, renewing, taking over and giving up a claim. Nothing of it is in the log: it is courtesy, not history.
import {
  deleteClaim,
  deleteOldClaims,
  findClaim,
  putClaim,
} from "../../../db/repositories/claim.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { DAY_MS, MINUTE_MS, addMs } from "../shared/instant.ts";
import { CLAIM_MINUTES, claimAfter } from "./claim.ts";

/** A claim with more time left than this is not written again at each sign of life. */
const RENEWED_BELOW_MS = (CLAIM_MINUTES - 1) * MINUTE_MS;

/**
 * Takes the claim for the next five minutes, or renews it. Somebody else's stays theirs unless `takeOver`. The caller has
 * made sure that `actor` may open the problem.
 */
export async function claimProblem(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
  { takeOver }: { readonly takeOver: boolean },
): Promise<void> {
  const now = context.now();
  const seen = await findClaim(context.db.read, problemId);
  if (seen?.personId === actor.personId && seen.until > addMs(now, RENEWED_BELOW_MS)) return;
  if (claimAfter(seen, actor.personId, { now, takeOver }) === null) return;
  await context.db.transact(async (queries) => {
    const before = await findClaim(queries, problemId);
    const claim = claimAfter(before, actor.personId, { now, takeOver });
    if (claim) await putClaim(queries, problemId, claim);
  });
}

/** Gives up one's claim, such as after having decided. Without one, nothing happens. */
export async function releaseClaim(
  context: Context,
  actor: StaffActor,
  problemId: ProblemId,
): Promise<void> {
  const claim = await findClaim(context.db.read, problemId);
  if (claim?.personId !== actor.personId) return;
  await context.db.transact((queries) => deleteClaim(queries, problemId, actor.personId));
}

/** Deletes what has been over for a day; returns how many. */
export function forgetOldClaims(context: Context): Promise<number> {
  const before = addMs(context.now(), -DAY_MS);
  return context.db.transact((queries) => deleteOldClaims(queries, before));
}
