// A resident's move on their own problem, at the version that their page showed.
import { messagesOfProblem } from "../../../db/repositories/text.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import { moveProblem } from "../problem/move-problem.server.ts";
import { contradicts } from "../problem/contradictions.ts";
import type { EventType } from "../problem/event.ts";
import type { MoveName } from "../problem/lifecycle.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { isRefusal } from "../shared/refusal.ts";
import type { OwnMove } from "./own-form.ts";

/**
 * Makes the move; refuses like `moveProblem`. The same form sent again (double click, reload, retry) is answered as if
 * it were the first time, and nothing is written: the newest thing that happened is this very move with these words. The second time that it
 * is not solved it goes one level up (`escalate`).
 */
export async function makeOwnMove(
  context: Context,
  actor: ResidentActor,
  asked: OwnMove & { readonly seenVersion: number },
): Promise<void> {
  try {
    const move = await moveFor(context, actor, asked);
    await moveProblem(context, actor, { problemId: actor.problemId, ...asked, move });
  } catch (error) {
    const repeated =
      isRefusal(error) &&
      error.code === "changed_meanwhile" &&
      // Behind the first in the queue of writers: readers may not see it yet.
      (await context.db.transact((queries) => wasLastDone(queries, actor, asked)));
    if (!repeated) throw error;
  }
}

/** The second time that it is not solved it goes up instead of back. */
async function moveFor(
  context: Context,
  { problemId }: ResidentActor,
  { move }: OwnMove,
): Promise<MoveName> {
  if (!contradicts(move)) return move;
  const problem = await findProblem(context.db.read, problemId);
  return problem && problem.contradictions.by.length > 0 ? "escalate" : move;
}

async function wasLastDone(
  queries: Queries,
  actor: ResidentActor,
  { move, facts }: OwnMove,
): Promise<boolean> {
  const events = await eventsOfProblem(queries, actor.problemId);
  const last = events.findLast(({ actorKind }) => actorKind === "resident");
  if (!last || !isSameMove(last.type, move)) return false;
  if ((last.facts.verdict ?? facts.solved) !== facts.solved) return false;
  // What the portal did in the same transaction (such as taking a withdrawn problem off the list) may follow.
  const since = events.filter(({ sequence }) => sequence > last.sequence);
  if (since.some(({ actorId }) => actorId !== move)) return false;
  const messages = await messagesOfProblem(queries, actor.problemId);
  const said = messages.find(({ id }) => id === last.facts.messageId)?.text ?? "";
  return said === (facts.answer ?? facts.reason ?? "");
}

/** Whether it went back or up, the resident said that it is not solved. */
function isSameMove(done: EventType, asked: MoveName): boolean {
  return done === asked || (contradicts(done) && contradicts(asked));
}
