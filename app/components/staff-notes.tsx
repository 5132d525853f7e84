// A note of staff as it is read: tinted, framed, and saying in words that residents never see it.
import type { NoteView } from "../domain/triage/note.ts";
import { Moment } from "./parts.tsx";
import { useSpeech } from "./speech.tsx";

export function NoteBox({
  note,
  dated = false,
}: {
  readonly note: NoteView;
  readonly dated?: boolean;
}) {
  const { t } = useSpeech();
  return (
    <div className="internal">
      <p className="internal-label">{t("words.note.never")}</p>
      <div className="as-typed">{note.text}</div>
      <p className="staff-meta">
        {note.author}
        {dated && (
          <>
            {" · "}
            <Moment at={note.at} />
          </>
        )}
      </p>
    </div>
  );
}
