// "Accepted. Take it back": the last step of whoever reads the page, while it can be taken back. Stands above everything
// else and in the timeline, not in a message that goes by.
import type { UndoView } from "../../domain/triage/undo-view.ts";
import type { TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { SubmitButton } from "../form.tsx";
import { Moment } from "../parts.tsx";
import { useSpeech } from "../speech.tsx";
import { SeenFields } from "../staff-moves.tsx";
import type { SeenProblem } from "../staff-moves.tsx";
import { actForm } from "./act-fold.tsx";

/** Drawn by `UndoNotice`, where people look first. */
export function UndoPanel() {
  return null;
}

export const undoMessages = (_tried: TriedAct): Record<string, string> => ({});

export function undoDone(_verb: string, { t }: Speech): string {
  return t("undo.done");
}

/** Nothing when there is nothing to take back. */
export function UndoNotice(props: { readonly view: UndoView | null; readonly seen: SeenProblem }) {
  const { t, local } = useSpeech();
  const { view, seen } = props;
  if (view === null) return null;
  const branch = view.branch ? local(view.branch) : t("timeline.by.branch");
  return (
    <form method="post" id={actForm("undo")} className="staff-undo" noValidate>
      <SeenFields seen={seen} />
      <p role="status">
        {t("undo.last", { step: t(`timeline.event.${view.type}`, { branch }) })} {t("undo.until")}{" "}
        <Moment at={view.until} />
      </p>
      <SubmitButton kind="quiet" name="act" value="undo" command="undo">
        {t("undo.button")}
      </SubmitButton>
    </form>
  );
}
