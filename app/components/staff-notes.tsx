// A note of staff as it is read: tinted, framed, and saying in words that residents never see it. In the timeline of staff it
// stands where it was written.
import type { Instant } from "../domain/shared/instant.ts";
import type { TimelineEntry } from "../domain/problem/timeline.ts";
import type { NoteView } from "../domain/triage/note.ts";
import { Moment, Timeline } from "./parts.tsx";
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

/** `notes` is null for whoever may not read them: the line then says only that there is one. */
export function StaffTimeline(props: {
  readonly entries: readonly TimelineEntry[];
  readonly notes: readonly NoteView[] | null;
  /** When the reader made the step that they can take back at the top of the page. */
  readonly undoableAt?: Instant | undefined;
  /** When the reader last looked. */
  readonly seenAt: Instant | null;
}) {
  const { t } = useSpeech();
  const { notes, undoableAt } = props;
  return (
    <Timeline
      entries={props.entries}
      seenAt={props.seenAt}
      below={({ noteId, at, by }) => {
        if (at === undoableAt && by !== "portal") return <a href="#act-undo">{t("undo.link")}</a>;
        if (noteId === undefined || notes === null) return null;
        const note = notes.find(({ id }) => id === noteId);
        return note ? <NoteBox note={note} /> : <p className="hint">{t("words.note.erased")}</p>;
      }}
    />
  );
}
