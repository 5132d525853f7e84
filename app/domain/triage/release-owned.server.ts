// What becomes of the problems of somebody whose account is closed or whose grant is gone: they are nobody's.
import { openOwnedBy } from "../../../db/repositories/owned.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { compareAndSet } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, PersonId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { ownerStillFits } from "./fitting-owner.server.ts";

/** Few enough that other writers hardly wait. */
const RELEASED_TOGETHER = 100;

/** Owes the release, in the transaction that closes the account or takes a grant away. */
export async function oweRelease(
  context: Context,
  queries: Queries,
  personId: PersonId,
): Promise<void> {
  await oweJobs(context, queries, null, [{ name: "release-owner", payload: { personId } }]);
}

/**
 * Makes every open problem nobody's that this person has and may no longer have, a hundred a transaction. What they still
 * may have stays theirs. Safe to run twice: what is released is no longer found.
 */
export async function releaseOwned(
  context: Context,
  { personId, outboxId }: { readonly personId: PersonId; readonly outboxId: OutboxId },
): Promise<void> {
  let after: ProblemId | null = null;
  do {
    const from: ProblemId | null = after;
    after = await context.db.transact(async (queries) => {
      const owned = await openOwnedBy(queries, personId, from, RELEASED_TOGETHER);
      for (const problem of owned) await release(context, queries, problem);
      const last = owned.length < RELEASED_TOGETHER ? null : (owned.at(-1)?.id ?? null);
      if (last === null) await markDone(queries, outboxId, context.now());
      return last;
    });
  } while (after !== null);
}

async function release(context: Context, queries: Queries, problem: Problem): Promise<void> {
  if (await ownerStillFits(queries, problem)) return;
  const { version, ownerId } = problem;
  const nobodys = { ...problem, ownerId: null, changedAt: context.now(), version: version + 1 };
  if (!(await compareAndSet(queries, nobodys, version))) throw new Refusal("changed_meanwhile");
  const facts = { from: ownerId, to: null };
  await appendEvent(context, queries, system("release-owner"), problem.id, {
    type: "owner_set",
    facts,
  });
}
