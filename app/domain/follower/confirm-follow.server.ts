// "Yes, write to me": the link in the one letter that an address gets unasked. GET asks, POST confirms.
import { findContact } from "../../../db/repositories/contact.ts";
import {
  countAffected,
  findFollower,
  hasConfirmedTwin,
  updateFollower,
} from "../../../db/repositories/follower.ts";
import type { Follower } from "../../../db/repositories/follower.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Reference } from "../problem/reference.ts";
import { anybody } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { FollowerId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { readToken, signToken } from "../shared/secrets.server.ts";
import { CONFIRMATION_KEPT_DAYS } from "./follower.ts";
import { addressHash } from "./person.server.ts";

const MARK_CHARACTERS = 16;

/** The token of `/follow/TOKEN`; good for this follower with this address alone, for seven days. */
export function confirmToken(context: Context, follower: Follower): string {
  const expiresAt = addMs(context.now(), CONFIRMATION_KEPT_DAYS * DAY_MS);
  return signToken(context, "confirm-follow", `${follower.id}~${markOf(follower)}`, expiresAt);
}

export interface FollowAsked {
  readonly reference: Reference;
  readonly isPublic: boolean;
  readonly confirmed: boolean;
}

/** What a token asks to confirm. Changes nothing. Refuses with `expired`. */
export async function readConfirmToken(context: Context, token: string): Promise<FollowAsked> {
  const queries = context.db.read;
  const follower = await followerOf(context, queries, token);
  const problem = await findProblem(queries, follower.problemId);
  if (!problem) throw new Refusal("expired");
  return {
    reference: problem.reference,
    isPublic: problem.publication === "published",
    confirmed: follower.confirmedAt !== null,
  };
}

/**
 * Confirms the address. Twice alike. If the same address has been confirmed at this problem from another browser, or is
 * its resident's own, the two are one person, who is counted once. Refuses with `expired`.
 */
export async function confirmFollow(context: Context, token: string): Promise<void> {
  await context.db.transact(async (queries) => {
    const follower = await followerOf(context, queries, token);
    if (follower.confirmedAt !== null) return;
    const twice = follower.affected && (await isCountedElsewhere(context, queries, follower));
    const affected = follower.affected && !twice;
    await updateFollower(queries, { ...follower, affected, confirmedAt: context.now() });
    await appendEvent(context, queries, anybody, follower.problemId, {
      type: "me_too",
      facts: { letters: "confirmed", ...(twice && { affected: false }) },
    });
    if (twice) await countAffected(queries, follower.problemId, -1);
  });
}

async function isCountedElsewhere(
  context: Context,
  queries: Queries,
  follower: Follower,
): Promise<boolean> {
  if (await hasConfirmedTwin(queries, follower)) return true;
  const own = (await findContact(queries, follower.problemId))?.email;
  return own ? addressHash(context, follower.problemId, own) === follower.addressHash : false;
}

async function followerOf(context: Context, queries: Queries, token: string): Promise<Follower> {
  const subject = readToken(context, "confirm-follow", token, context.now());
  const [id, mark] = subject?.split("~") ?? [];
  const follower = id ? await findFollower(queries, id as FollowerId) : null;
  const asked = follower !== null && follower.email !== null && markOf(follower) === mark;
  if (!asked) throw new Refusal("expired");
  return follower;
}

/** Another address, another mark: an old letter never confirms a new address. */
function markOf({ addressHash: hash }: Follower): string {
  return hash?.slice(0, MARK_CHARACTERS) ?? "";
}
