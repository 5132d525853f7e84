// "No more letters about this problem": from a link in any letter, or with one click of a mail program (RFC 8058).
import {
  findContact,
  startLetters,
  stopLetters as stop,
} from "../../../db/repositories/contact.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import {
  followerInSubject,
  isStopped,
  stopFollowing,
  stopSubject,
} from "../follower/stop-following.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Reference } from "../problem/reference.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { FollowerId, ProblemId } from "../shared/ids.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal } from "../shared/refusal.ts";
import { readToken, signToken } from "../shared/secrets.server.ts";

const TOKEN_KEPT_DAYS = 730;

/** The token of the address `/u/TOKEN` for that problem's letters. */
export function stopToken(context: Context, problemId: ProblemId): string {
  return signToken(
    context,
    "stop-letters",
    problemId,
    addMs(context.now(), TOKEN_KEPT_DAYS * DAY_MS),
  );
}

/** The same for the letters of somebody who follows a public problem. */
export function stopFollowerToken(
  context: Context,
  follower: { readonly id: FollowerId; readonly problemId: ProblemId },
): string {
  const expiresAt = addMs(context.now(), TOKEN_KEPT_DAYS * DAY_MS);
  return signToken(context, "stop-letters", stopSubject(follower), expiresAt);
}

export interface StopAsked {
  readonly reference: Reference;
  /** To whom the letters go: the problem's resident, or a follower. */
  readonly reader: "resident" | "follower";
  readonly stopped: boolean;
}

/** Which problem's letters a token stops, and whether they are stopped. Changes nothing. Refuses with `expired`. */
export async function readStopToken(context: Context, token: string): Promise<StopAsked> {
  const { problem, followerId } = await subjectOf(context, token);
  const { id, reference } = problem;
  if (followerId !== null) {
    return { reference, reader: "follower", stopped: await isStopped(context, followerId) };
  }
  const contact = await findContact(context.db.read, id);
  return { reference, reader: "resident", stopped: (contact?.lettersStoppedAt ?? null) !== null };
}

/** Stops them. A second time does nothing and is answered alike. Refuses with `expired`. */
export async function stopLetters(context: Context, token: string): Promise<void> {
  const { problem, followerId } = await subjectOf(context, token);
  if (followerId !== null) await stopFollowing(context, followerId);
  else await stopOwnLetters(context, { kind: "resident", problemId: problem.id });
}

/** The same from the page of one's own problem. A second time does nothing. */
export async function stopOwnLetters(context: Context, actor: ResidentActor): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await stop(queries, actor.problemId, context.now()))) return;
    await appendEvent(context, queries, actor, actor.problemId, { type: "letters_stopped" });
  });
}

/** Takes a stop back. Letters that were skipped meanwhile stay so. When they were not stopped, it does nothing. */
export async function startOwnLetters(context: Context, actor: ResidentActor): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await startLetters(queries, actor.problemId))) return;
    await appendEvent(context, queries, actor, actor.problemId, { type: "letters_started" });
  });
}

async function subjectOf(context: Context, token: string) {
  const subject = readToken(context, "stop-letters", token, context.now());
  const follower = subject === null ? null : followerInSubject(subject);
  const id = follower?.problemId ?? (subject as ProblemId | null);
  const problem = id && (await findProblem(context.db.read, id));
  if (!problem) throw new Refusal("expired");
  return { problem, followerId: follower?.id ?? null };
}
