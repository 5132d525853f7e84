// Words of staff for residents, on their way through a form: a ready text put into it, and the letter that it would send.
import type { Portal } from "../db.server.ts";
import type { LetterPreview } from "../domain/notification/preview-letter.server.ts";
import type { StaffActor } from "../domain/shared/actor.ts";
import type { CannedTextId } from "../domain/shared/ids.ts";
import type { GapValues } from "../domain/triage/canned-text.ts";
import { filledText } from "../domain/triage/insert-text.server.ts";
import type { StaffProblemView } from "../domain/triage/read-problem.server.ts";
import type { ShownLetter } from "../domain/triage/shown-letter.ts";
import { usedTexts, withText } from "../domain/triage/text-choice.ts";
import { speech } from "../i18n/translate.ts";
import { writtenLetter } from "../letters/written-letter.ts";

/** The very letter that will be sent, but for its reader's name and the secrets in its links. */
export function shownLetter({ config }: Portal, preview: LetterPreview): ShownLetter {
  const { facts, fate, holdMs } = preview;
  const { subject, text } = writtenLetter(facts, config.publicUrl);
  const holdSeconds = Math.round(holdMs / 1_000);
  return { language: facts.language, subject, text, fate, holdSeconds };
}

/** The ready text at the end of what was typed, and the list of those that were put in. Refuses with `not_found`. */
export async function insertText(
  { context }: Portal,
  staff: StaffActor,
  view: Pick<StaffProblemView, "problem" | "original" | "branch">,
  form: {
    readonly id: string;
    readonly typed: string | undefined;
    readonly used: string | undefined;
  },
): Promise<{ readonly text: string; readonly used: string }> {
  const id = form.id as CannedTextId;
  const values = valuesOf(context.calendar.timeZone, staff, view);
  const text = await filledText(context, view.problem, id, values);
  return {
    text: withText(form.typed, text),
    used: usedTexts(`${form.used ?? ""},${id}`).join(","),
  };
}

function valuesOf(
  timeZone: string,
  staff: StaffActor,
  { problem, original, branch }: Pick<StaffProblemView, "problem" | "original" | "branch">,
): GapValues {
  const said = speech(problem.language, timeZone);
  return {
    reference: problem.reference,
    branch: said.local(branch) || null,
    limit: problem.nextLimit && said.moment(problem.nextLimit.dueAt),
    place: original?.place ?? null,
    official: staff.name,
  };
}
