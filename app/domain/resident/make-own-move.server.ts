// A resident's move on their own problem, at the version that their page showed.
import { messagesOfProblem } from "../../../db/repositories/text.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { Queries } from "../../../db/handle.ts";
import { moveProblem } from "../problem/move-problem.server.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { isRefusal } from "../shared/refusal.ts";
import type { OwnMove } from "./own-form.ts";

/**
 * Makes the move; refuses like `moveProblem`. The same form sent again (double click, reload, retry) is answered as if
 * it were the first time, and nothing is written: the newest thing that happened is this very move with these words.
 */
export async function makeOwnMove(
  context: Context,
  actor: ResidentActor,
  asked: OwnMove & { readonly seenVersion: number },
): Promise<void> {
  try {
    await moveProblem(context, actor, { problemId: actor.problemId, ...asked });
  } catch (error) {
    const repeated =
      isRefusal(error) &&
      error.code === "changed_meanwhile" &&
      // Behind the first in the queue of writers: readers may not see it yet.
      (await context.db.transact((queries) => wasLastDone(queries, actor, asked)));
    if (!repeated) throw error;
  }
}

async function wasLastDone(
  queries: Queries,
  actor: ResidentActor,
  { move, facts }: OwnMove,
): Promise<boolean> {
  const events = await eventsOfProblem(queries, actor.problemId);
  const last = events.findLast(({ actorKind }) => actorKind === "resident");
  if (last?.type !== move) return false;
  // What the portal did in the same transaction (such as taking a withdrawn problem off the list) may follow.
  const since = events.filter(({ sequence }) => sequence > last.sequence);
  if (since.some(({ actorId }) => actorId !== move)) return false;
  const messages = await messagesOfProblem(queries, actor.problemId);
  const said = messages.find(({ id }) => id === last.facts.messageId)?.text ?? "";
  return said === (facts.answer ?? facts.reason ?? "");
}
