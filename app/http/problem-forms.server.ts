// The forms on a problem's page in the inbox: acts, assistance, the kind, moves. One of them was posted; which?
import { redirect } from "@remix-run/node";
import type { TypedResponse, data } from "@remix-run/node";
import type { Portal } from "../db.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import { maySee } from "../domain/staff/reach.ts";
import type { TriedAct } from "../domain/triage/act-views.ts";
import { branchMoves } from "../domain/triage/move-answers.ts";
import { actOf, runAct } from "./acts/acts.server.ts";
import { isAssistForm, makeAssist } from "./staff-assist.server.ts";
import type { NotAssisted } from "./staff-assist.server.ts";
import { makeMove } from "./staff-form.server.ts";
import type { NotMoved } from "./staff-form.server.ts";
import { correctKindOf, isKindForm } from "./staff-kind.server.ts";
import type { NotCorrected } from "./staff-kind.server.ts";

type Kept<What> = ReturnType<typeof data<What>>;
type ProblemAnswer =
  TypedResponse<never> | Kept<NotMoved> | Kept<NotAssisted> | Kept<NotCorrected> | Kept<TriedAct>;

/**
 * Does what the form asks for, and answers with where to go next; or with everything that was typed and why it was not done
 * (422, 409). Throws an answer for what can't be mended (404, 403).
 */
export async function answerProblemForm(
  portal: Portal,
  staff: StaffActor,
  reference: string,
  fields: FormData,
): Promise<ProblemAnswer> {
  const asked = actOf(fields);
  if (asked) return runAct(portal, staff, { reference, fields, asked });
  if (isAssistForm(fields)) {
    const made = await makeAssist(portal, staff, { reference, fields });
    if (!("assisted" in made)) return made;
    const { problem, assisted } = made;
    // Who has declined has nothing more to see here.
    return redirect(
      assisted !== "decline" || maySee(staff, problem)
        ? `/inbox/${problem.reference}?done=assist-${assisted}`
        : "/inbox?view=assisting",
      303,
    );
  }
  if (isKindForm(fields)) {
    const made = await correctKindOf(portal, staff, { reference, fields });
    if (!("corrected" in made)) return made;
    return redirect(`/inbox/${made.corrected.reference}?done=kind`, 303);
  }
  const made = await makeMove(portal, staff, { reference, fields, moves: branchMoves });
  if (!("moved" in made)) return made;
  const { moved, move } = made;
  // Whoever gives out candidates gives out many: the next one is a click away.
  if (fields.has("candidate")) {
    return redirect(`/inbox?view=triage&done=${move}&of=${moved.reference}`, 303);
  }
  // What was given away may no longer be this person's to see.
  return redirect(
    maySee(staff, moved)
      ? `/inbox/${moved.reference}?done=${move}`
      : `/inbox?done=${move}&of=${moved.reference}`,
    303,
  );
}
