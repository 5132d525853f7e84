// "Yes, it's this one": before the form was sent, its resident chose a published problem. The router joins the two.
import { lastEventOf } from "../../../db/repositories/event.ts";
import { findByReference, findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import type { SystemActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { RESIDENT_SAID_SO, mayBeJoined } from "./follower.ts";

/**
 * Merges `problem`, which waits to be routed, into the one that its resident took it for. False when it must be routed on
 * its own: it is an emergency, the other one is no longer published or open, or people have had it in hand before.
 */
export async function joinKnownProblem(
  context: Context,
  queries: Queries,
  actor: SystemActor,
  problem: Problem,
): Promise<boolean> {
  const { joinsId, urgency, branch } = problem;
  if (joinsId === null || urgency === "emergency" || branch !== null) return false;
  const target = await findProblem(queries, joinsId);
  if (target === null || !mayBeJoined(target)) return false;
  if (await lastEventOf(queries, problem.id, ["merge"])) return false;
  const facts = { targetId: target.id, reason: RESIDENT_SAID_SO };
  await applyMove(context, queries, actor, problem, "merge", facts);
  return true;
}

/** The reference of the problem that a draft names, if residents may still join it; else null. */
export async function findJoinable(context: Context, typed: string): Promise<Reference | null> {
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(context.db.read, reference));
  return problem && mayBeJoined(problem) ? problem.reference : null;
}
