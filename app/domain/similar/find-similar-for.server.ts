// Who asks for similar problems: the form, before it is sent, and staff who have a problem before them.
import type { DraftAnswers } from "../problem/submission.ts";
import type { Problem } from "../problem/problem.ts";
import { readChoices } from "../routing/read-choices.server.ts";
import { anybody } from "../shared/actor.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { ProblemText } from "../../../db/repositories/text.ts";
import { findSimilar } from "./find-similar.server.ts";
import { wordsTogether } from "./index-problem.server.ts";
import type { SimilarProblem } from "./similar-view.ts";

/** More than a person reads before going on. */
const SHOWN_AT_MOST = 5;

/** Published problems like the one that these answers describe; empty while they do not say what it is. */
export async function findSimilarForDraft(
  context: Context,
  { description, place, category, area }: DraftAnswers,
): Promise<SimilarProblem[]> {
  if (description === undefined) return [];
  const { categories, areas } = await readChoices(context);
  return findSimilar(context, anybody, {
    text: wordsTogether({ description, place: place ?? "" }),
    categoryId: categories.find(({ code }) => code === category)?.id ?? null,
    areaId: areas.find(({ code }) => code === area)?.id ?? null,
    point: null,
    at: context.now(),
    exceptId: null,
    limit: SHOWN_AT_MOST,
  });
}

/** Problems like that one which `actor` may see; empty when its words were erased. */
export async function findSimilarForProblem(
  context: Context,
  actor: StaffActor,
  problem: Pick<Problem, "id" | "categoryId" | "areaId" | "point" | "submittedAt">,
  text: ProblemText | null,
): Promise<SimilarProblem[]> {
  if (text === null) return [];
  return findSimilar(context, actor, {
    text: wordsTogether(text),
    categoryId: problem.categoryId,
    areaId: problem.areaId,
    point: problem.point,
    at: problem.submittedAt,
    exceptId: problem.id,
    limit: SHOWN_AT_MOST,
  });
}
