// Notes of staff among themselves: a form of its own, and all of them, visibly apart from whatever residents see.
import type { NotesView } from "../../domain/triage/note.ts";
import { NOTE_MAX_CHARACTERS } from "../../domain/triage/note.ts";
import type { TriedAct } from "../../domain/triage/act-views.ts";
import type { Speech } from "../../i18n/translate.ts";
import { SubmitButton, TextArea } from "../form.tsx";
import type { FieldMessages } from "../form.tsx";
import { useSpeech } from "../speech.tsx";
import { NoteBox } from "../staff-notes.tsx";
import { ActFold, ActForm, actField } from "./act-fold.tsx";
import type { PanelFrame } from "./act-fold.tsx";

export function noteMessages(tried: TriedAct, { t }: Speech): FieldMessages {
  const code = tried.errors.text;
  if (!code) return {};
  const why =
    code === "too_long"
      ? t("words.note.tooLong", { max: NOTE_MAX_CHARACTERS })
      : t("words.note.empty");
  return { [actField("note", "text")]: why };
}

export function noteDone(_verb: string, { t }: Speech): string {
  return t("words.note.done");
}

export function NotePanel({ view, seen, tried }: PanelFrame & { readonly view: NotesView }) {
  const speech = useSpeech();
  const { t } = speech;
  const name = actField("note", "text");
  return (
    <ActFold act="note" title={t("words.note.title")} open={tried !== null}>
      <div className="internal">
        <p className="internal-label">{t("words.note.never")}</p>
        <ActForm act="note" seen={seen}>
          <TextArea
            name={name}
            label={t("words.note.label")}
            value={tried?.typed.text}
            error={tried ? noteMessages(tried, speech)[name] : undefined}
          />
          <SubmitButton kind="quiet" name="act" value="note">
            {t("words.note.button")}
          </SubmitButton>
        </ActForm>
      </div>
      {view.notes.length > 0 && (
        <>
          <h3>{t("words.note.all")}</h3>
          {view.notes.map((note) => (
            <NoteBox key={note.id} note={note} dated />
          ))}
        </>
      )}
    </ActFold>
  );
}
