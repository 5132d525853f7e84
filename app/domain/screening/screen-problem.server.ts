// The job of the screening: look at a new problem, and send it on or hold it for a moderator.
import { listCategories } from "../../../db/repositories/county.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import { insertScreening } from "../../../db/repositories/screening.ts";
import { findAnswers, findOriginal } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { applyMove } from "../problem/apply-move.server.ts";
import type { Problem } from "../problem/problem.ts";
import { raiseUrgency } from "../problem/raise-urgency.server.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { OutboxId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { indexProblem } from "../similar/index-problem.server.ts";
import { dangersSaid } from "./hazard.ts";
import { readCues } from "./read-cues.server.ts";
import { screen, screeningVersion } from "./screen.ts";

const screener = system("screen-problem");

/**
 * Screens the problem once: records what was found, raises the urgency for danger to life, then passes or holds it,
 * offers it for publication if its resident agreed, and puts it into the index of similar ones. A problem that is past
 * screening is left as it is.
 */
export async function screenProblem(
  context: Context,
  input: { readonly problemId: ProblemId; readonly outboxId: OutboxId },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    if (!problem) throw new Refusal("not_found");
    if (problem.handling !== "submitted") return;
    await look(context, queries, problem);
  });
  context.wake();
}

async function look(context: Context, queries: Queries, problem: Problem): Promise<void> {
  const text = await findOriginal(queries, problem.id);
  if (text) await indexProblem(queries, problem, text);
  const cues = await readCues(context.db, queries);
  const found = screen(
    text?.description ?? "",
    await urgencyOfKind(queries, problem),
    cues.compiled,
    dangersSaid(await findAnswers(queries, problem.id)),
    problem.signals,
  );
  await insertScreening(queries, problem.id, {
    verdict: found.verdict,
    reasons: found.reasons,
    version: `${screeningVersion} cues-${String(cues.version)}`,
    at: context.now(),
  });
  const raised = await raiseUrgency(
    context,
    queries,
    screener,
    problem,
    found.urgency,
    found.reasons,
  );
  const begun = await applyMove(context, queries, screener, raised, "begin_screening");
  const decided =
    found.verdict === "hold"
      ? await applyMove(context, queries, screener, begun.problem, "hold", {
          reason: found.reasons.join(" "),
        })
      : await applyMove(context, queries, screener, begun.problem, "pass_screening");
  if (problem.wantsPublication)
    await applyMove(context, queries, screener, decided.problem, "offer");
}

async function urgencyOfKind(queries: Queries, problem: Problem): Promise<Problem["urgency"]> {
  const categories = await listCategories(queries);
  return categories.find(({ id }) => id === problem.categoryId)?.defaultUrgency ?? "normal";
}
