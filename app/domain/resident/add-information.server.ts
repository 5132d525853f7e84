// A resident adds something in words, at any time. The branch sees it as new; the state stays what it is.
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { compareAndSet, findProblem } from "../../../db/repositories/problem.ts";
import { insertMessage } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { cleanText } from "../problem/submission.ts";
import { wakes } from "../problem/ownership.ts";
import { system } from "../shared/actor.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { DAY_MS, addMs } from "../shared/instant.ts";
import { Refusal, assertAllowed, isRefusal } from "../shared/refusal.ts";
import { appendWoken } from "../triage/append-woken.server.ts";
import { mayAdd } from "./addition.ts";

const TRIES = 3;

export interface Addition {
  readonly text: string;
  /** A random id of the form; the same one again is the same addition. */
  readonly formId: string;
}

/**
 * Keeps the words and makes them news to the branch. The same form again (double click, reload) does nothing and is answered
 * alike. Refuses with `not_found`, those of `mayAdd`, and `changed_meanwhile` when others go on changing the problem in the
 * same moments.
 */
export async function addInformation(
  context: Context,
  actor: ResidentActor,
  addition: Addition,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await context.db.transact((queries) => add(context, queries, actor, addition));
      return;
    } catch (error) {
      if (error instanceof AlreadyAdded) return;
      const mayRetry = isRefusal(error) && error.code === "changed_meanwhile" && tries < TRIES;
      if (!mayRetry) throw error;
    }
  }
}

async function add(
  context: Context,
  queries: Queries,
  actor: ResidentActor,
  { text, formId }: Addition,
): Promise<void> {
  const problem = await findProblem(queries, actor.problemId);
  if (!problem) throw new Refusal("not_found");
  const at = context.now();
  // First of all, so that two at once come one after the other.
  const woke = wakes(problem);
  const news = {
    ...problem,
    ...(woke && { snooze: null, wokenAt: at }),
    newWordsAt: at,
    changedAt: at,
    version: problem.version + 1,
  };
  const isFirst = await compareAndSet(queries, news, problem.version);
  const added = (await eventsOfProblem(queries, problem.id)).filter(
    ({ type }) => type === "info_added",
  );
  if (added.some(({ facts }) => facts.formId === formId)) throw new AlreadyAdded();
  if (!isFirst) throw new Refusal("changed_meanwhile");
  const since = addMs(at, -DAY_MS);
  assertAllowed(mayAdd(problem.handling, added.filter((event) => event.at > since).length));
  const messageId = context.makeId<"message">();
  const message = { id: messageId, problemId: problem.id, at, kind: "addition" } as const;
  await insertMessage(queries, { ...message, text: cleanText(text) });
  const facts = { messageId, formId };
  await appendEvent(context, queries, actor, problem.id, { type: "info_added", facts });
  if (woke) await appendWoken(context, queries, system("add-information"), problem.id, "words");
}

/** Rolls the transaction back: nothing is new. */
class AlreadyAdded extends Error {}
