// One move, asked for by a person: a button on a page, at the version that the person saw.
import { findProblem } from "../../../db/repositories/problem.ts";
import { previewLetter } from "../notification/preview-letter.server.ts";
import type { LetterPreview } from "../notification/preview-letter.server.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { applyMove } from "./apply-move.server.ts";
import type { Moved } from "./apply-move.server.ts";
import type { MoveFacts, MoveName } from "./lifecycle.ts";

export interface MoveRequest {
  readonly problemId: ProblemId;
  readonly move: MoveName;
  readonly facts?: MoveFacts;
  /** The version that the page showed; null when the move does not depend on what was seen. */
  readonly seenVersion: number | null;
}

/**
 * Makes the move. Refuses with `not_found`, `changed_meanwhile` (somebody was faster: the version is not the seen
 * one), or the lifecycle's codes. Twice with one seen version: the second is refused, nothing is written.
 */
export async function moveProblem(
  context: Context,
  actor: Actor,
  request: MoveRequest,
): Promise<Moved> {
  const moved = await context.db.transact(async (queries) => {
    const problem = await findProblem(queries, request.problemId);
    if (!problem) throw new Refusal("not_found");
    if (request.seenVersion !== null && request.seenVersion !== problem.version) {
      throw new Refusal("changed_meanwhile", { move: request.move });
    }
    return applyMove(context, queries, actor, problem, request.move, request.facts);
  });
  context.wake();
  return moved;
}

/**
 * The letter that the move would send to its resident; null when it owes none. Writes nothing, and asks for no version: what
 * it shows is what the move would do now. Refuses with `not_found` or the lifecycle's codes.
 */
export async function previewMove(
  context: Context,
  actor: Actor,
  { problemId, move, facts }: Pick<MoveRequest, "problemId" | "move" | "facts">,
): Promise<LetterPreview | null> {
  return previewLetter(context, async (queries) => {
    const problem = await findProblem(queries, problemId);
    if (!problem) throw new Refusal("not_found");
    return applyMove(context, queries, actor, problem, move, facts);
  });
}
