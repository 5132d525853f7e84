// Telling followers of an event: one job is owed with the event, and makes the rows of the letters afterwards, in pages.
import { insertDelivery } from "../../../db/repositories/delivery.ts";
import { findEvent } from "../../../db/repositories/event.ts";
import { followersToTell } from "../../../db/repositories/follower.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { undoneBy } from "../../../db/repositories/undo.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import type { Context } from "../shared/context.server.ts";
import type { EventId, FollowerId, OutboxId, ProblemId } from "../shared/ids.ts";
import { followerLetterOf } from "./follower-letters.ts";

/** So many rows a transaction: others must get to write in between. */
const PAGE_SIZE = 100;

/**
 * Owes the job when `problem`, as it is after `event`, has followers to tell of it. It waits as long as a letter does in
 * which a change can still be undone.
 */
export async function oweTelling(
  context: Context,
  queries: Queries,
  problem: Problem,
  event: ProblemEvent,
): Promise<void> {
  if (followerLetterOf(event.type) === null || problem.publication !== "published") return;
  const { id: problemId } = problem;
  const some = await followersToTell(queries, {
    problemId,
    confirmedBy: event.at,
    after: null,
    size: 1,
  });
  if (some.length === 0) return;
  await oweJobs(context, queries, problemId, [
    {
      name: "tell-followers",
      payload: { problemId, eventId: event.id },
      afterMs: context.mailHoldMs,
    },
  ]);
}

/**
 * Writes a delivery row and a job for everybody who had confirmed before the event and has not stopped. What is no longer
 * published tells nobody anything. Run twice, or broken off and begun again: one row a follower.
 */
export async function tellFollowers(
  context: Context,
  input: {
    readonly problemId: ProblemId;
    readonly eventId: EventId;
    readonly outboxId: OutboxId;
  },
): Promise<void> {
  let after: FollowerId | null = null;
  do {
    const from: FollowerId | null = after;
    after = await context.db.transact(async (queries) => {
      const last = await tellPage(context, queries, input, from);
      if (last === null) await markDone(queries, input.outboxId, context.now());
      return last;
    });
    context.wake();
  } while (after !== null);
}

/** The last of the page; null when there is no further one. */
async function tellPage(
  context: Context,
  queries: Queries,
  { problemId, eventId }: { problemId: ProblemId; eventId: EventId },
  after: FollowerId | null,
): Promise<FollowerId | null> {
  const problem = await findProblem(queries, problemId);
  const event = await findEvent(queries, eventId);
  if (problem?.publication !== "published" || !event) return null;
  if ((await undoneBy(queries, eventId)) !== null) return null;
  const filter = { problemId, confirmedBy: event.at, after, size: PAGE_SIZE };
  const page = await followersToTell(queries, filter);
  for (const id of page) await oweOne(context, queries, event, id);
  return page.length < PAGE_SIZE ? null : (page.at(-1) ?? null);
}

async function oweOne(
  context: Context,
  queries: Queries,
  event: ProblemEvent,
  followerId: FollowerId,
): Promise<void> {
  const letter = followerLetterOf(event.type);
  if (letter === null) return;
  const id = context.makeId<"delivery">();
  const added = await insertDelivery(queries, {
    id,
    problemId: event.problemId,
    eventId: event.id,
    letter,
    recipient: `follower:${followerId}`,
    state: "queued",
    reason: null,
    attempts: 0,
    messageId: `<${event.id}.${followerId}@${context.mailDomain}>`,
    createdAt: context.now(),
    finishedAt: null,
  });
  if (!added) return;
  await oweJobs(context, queries, event.problemId, [
    { name: "send-letter", payload: { deliveryId: id } },
  ]);
}
