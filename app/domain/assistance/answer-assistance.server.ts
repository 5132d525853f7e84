// An assisting branch says that it helps, that its part is done, or that it can't.
import { findAssistance, saveAssistance } from "../../../db/repositories/assistance.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { cleanText } from "../problem/submission.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { AssistanceId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { assistanceAnswers, mayAnswer } from "./assistance.ts";
import type { Assistance, AssistanceAnswer } from "./assistance.ts";

export interface Answering {
  readonly assistanceId: AssistanceId;
  readonly answer: AssistanceAnswer;
  /** The result of what is done, or why the branch can't; nothing for an acceptance. */
  readonly words: string;
  /** The version that the page showed. */
  readonly seenVersion: number;
}

/**
 * Keeps the answer and its event. Refuses with `not_found`, `not_your_branch`, `changed_meanwhile`, `move_not_possible`
 * (answered for good, or the problem needs nobody any more), or `missing_fact`.
 */
export async function answerAssistance(
  context: Context,
  actor: Actor,
  { assistanceId, answer, words, seenVersion }: Answering,
): Promise<Assistance> {
  return context.db.transact(async (queries) => {
    const asked = await findAssistance(queries, assistanceId);
    const problem = asked && (await findProblem(queries, asked.problemId));
    if (!asked || !problem) throw new Refusal("not_found");
    const verdict = mayAnswer(asked, problem.handling, actor, answer);
    if (!verdict.allowed && verdict.because === "not_your_branch") assertAllowed(verdict);
    if (asked.version !== seenVersion) throw new Refusal("changed_meanwhile");
    assertAllowed(verdict);
    const { to, event, needs } = assistanceAnswers[answer];
    const text = cleanText(words);
    if (needs !== null && text === "") throw new Refusal("missing_fact", { fact: needs });
    const answered: Assistance = {
      ...asked,
      state: to,
      result: needs === "result" ? text : asked.result,
      declineReason: needs === "reason" ? text : asked.declineReason,
      endedAt: needs === null ? null : context.now(),
      version: asked.version + 1,
    };
    if (!(await saveAssistance(queries, answered, asked.version))) {
      throw new Refusal("changed_meanwhile");
    }
    await appendEvent(context, queries, actor, problem.id, {
      type: event,
      reason: needs === "reason" ? text : null,
      facts: { assistanceId: asked.id, assistingBranchId: asked.branch.id },
    });
    return answered;
  });
}
