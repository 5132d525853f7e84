// "No more letters" of a follower: the link at the foot of each, and one click of a mail program (RFC 8058).
import { findFollower, updateFollower } from "../../../db/repositories/follower.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { anybody } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { FollowerId, ProblemId } from "../shared/ids.ts";

const PREFIX = "follower";

/** What the token of `/u/TOKEN` says for a follower's letters. Names the problem too: the follower may be gone. */
export function stopSubject(follower: { id: FollowerId; problemId: ProblemId }): string {
  return [PREFIX, follower.id, follower.problemId].join("~");
}

/** The follower that a token's subject names; null for a resident's. */
export function followerInSubject(
  subject: string,
): { readonly id: FollowerId; readonly problemId: ProblemId } | null {
  const [prefix, id, problemId] = subject.split("~");
  if (prefix !== PREFIX || !id || !problemId) return null;
  return { id: id as FollowerId, problemId: problemId as ProblemId };
}

/** Whether that follower gets no more letters: stopped, or gone. */
export async function isStopped(context: Context, id: FollowerId): Promise<boolean> {
  const follower = await findFollower(context.db.read, id);
  return follower === null || follower.stoppedAt !== null;
}

/** Stops them, and forgets the address. Who is affected stays counted. A second time does nothing. */
export async function stopFollowing(context: Context, id: FollowerId): Promise<void> {
  await context.db.transact(async (queries) => {
    const follower = await findFollower(queries, id);
    if (!follower || follower.stoppedAt !== null) return;
    // The log first: an unmerge has its end when it removes the row.
    await appendEvent(context, queries, anybody, follower.problemId, {
      type: "me_too",
      facts: { letters: "stopped" },
    });
    await updateFollower(queries, { ...follower, email: null, stoppedAt: context.now() });
  });
}
