// The resident of a merged problem follows the other one: what is done there is done for theirs, too.
import { findContact } from "../../../db/repositories/contact.ts";
import {
  countAffected,
  deleteFollower,
  findJoined,
  hasConfirmedTwin,
  insertFollower,
} from "../../../db/repositories/follower.ts";
import type { Follower } from "../../../db/repositories/follower.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Problem } from "../problem/problem.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { addressHash, personHashes } from "./person.server.ts";

/**
 * Follows the move: `merge` adds the resident of `after` to the problem that it went into, `unmerge` takes them away.
 * Their letters need no new consent, since they are about their own problem: they go to its contact as long as letters
 * about it are not stopped. Who is counted there already is not counted again.
 */
export async function followMerged(
  context: Context,
  queries: Queries,
  actor: Actor,
  before: Problem,
  after: Problem,
): Promise<void> {
  const [was, is] = [before.mergedIntoId, after.mergedIntoId];
  if (was === is) return;
  if (was !== null) await leave(context, queries, actor, after.id, was);
  if (is !== null) await follow(context, queries, actor, after, is);
}

async function follow(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  targetId: ProblemId,
): Promise<void> {
  const contact = await findContact(queries, problem.id);
  const [personHash = ""] = personHashes(context, targetId, `problem:${problem.id}`);
  const email = contact?.email ?? null;
  const at = context.now();
  const follower: Follower = {
    id: context.makeId<"follower">(),
    problemId: targetId,
    personHash,
    addressHash: email === null ? null : addressHash(context, targetId, email),
    joinedId: problem.id,
    affected: true,
    email: null,
    language: problem.language,
    source: actor.kind === "system" ? "joined" : "merged",
    createdAt: at,
    askedAt: null,
    confirmedAt: email !== null && contact?.lettersStoppedAt === null ? at : null,
    stoppedAt: null,
  };
  const affected = !(await isCounted(context, queries, follower));
  if (!(await insertFollower(queries, { ...follower, affected })) || !affected) return;
  await appendEvent(context, queries, actor, targetId, {
    type: "me_too",
    facts: { affected: true, joinedId: problem.id },
  });
  await countAffected(queries, targetId, 1);
}

/** The same address as that of a follower who confirmed it, or of the target's own resident. */
async function isCounted(context: Context, queries: Queries, follower: Follower): Promise<boolean> {
  if (await hasConfirmedTwin(queries, follower)) return true;
  const own = (await findContact(queries, follower.problemId))?.email;
  return own ? addressHash(context, follower.problemId, own) === follower.addressHash : false;
}

async function leave(
  context: Context,
  queries: Queries,
  actor: Actor,
  problemId: ProblemId,
  targetId: ProblemId,
): Promise<void> {
  const follower = await findJoined(queries, targetId, [problemId]);
  if (!follower || !(await deleteFollower(queries, follower.id)) || !follower.affected) return;
  await appendEvent(context, queries, actor, targetId, {
    type: "me_too",
    facts: { affected: false, joinedId: problemId },
  });
  await countAffected(queries, targetId, -1);
}
