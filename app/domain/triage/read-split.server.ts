// What the panel for splitting a problem is shown: the words to take from, and what can be chosen for the part.
import { photosOfProblem } from "../../../db/repositories/attachment.ts";
import { isEvidenceRole, photoView } from "../attachment/photo.ts";
import { isOpen } from "../problem/handling.ts";
import { handsOf } from "../problem/lifecycle.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { mayDo } from "../staff/permissions.ts";
import type { SplitView } from "./act-views.ts";
import type { StaffProblemView } from "./read-problem.server.ts";

/** The panel; null for a problem that is done, and for whoever may not. Leads choose among the branches that they cover. */
export async function readSplit(
  context: Context,
  actor: StaffActor,
  view: StaffProblemView,
): Promise<SplitView | null> {
  const { problem } = view;
  if (!isOpen(problem.handling) || !mayDo(actor, "split", problem).allowed) return null;
  const givesAnywhere = handsOf(actor, problem).has("official");
  const photos = await photosOfProblem(context.db.read, problem.id);
  return {
    description: view.original?.description ?? "",
    language: problem.language,
    categoryId: problem.categoryId,
    kinds: view.kinds,
    branches: view.branches.filter(
      ({ id, assignable }) => givesAnywhere || assignable || id === problem.branch?.id,
    ),
    photos: photos.filter(({ role }) => !isEvidenceRole(role)).map(photoView),
  };
}
