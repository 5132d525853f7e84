// Which forms the page of one's own problem has.
import { movesBehind } from "../domain/resident/own-form.ts";
import type { PageForm } from "../domain/resident/own-form.ts";
import type { OwnProblemView } from "../domain/resident/own-problem-view.ts";

/** Whether the page (still) has that form. */
export function isFormOpen(view: OwnProblemView, form: PageForm): boolean {
  if (form === "addition") return view.mayAdd && view.handling !== "awaiting_resident";
  // What is only resolved has the other form for "not solved".
  if (form === "reopen" && view.handling !== "closed") return false;
  return movesBehind[form].some((move) => view.moves.includes(move));
}
