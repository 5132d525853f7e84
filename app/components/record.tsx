// The record of a problem: one list of everything, each line clearly of its sort, with links for a part of it or another
// order. Notes and photos are looked up by the page that may show them.
import type { PhotoView } from "../domain/attachment/photo.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { Language } from "../domain/shared/language.ts";
import type { NoteView } from "../domain/triage/note.ts";
import type { RecordLine } from "../domain/triage/record.ts";
import { chosenLines, recordAddress, recordFilters } from "../domain/triage/record-choice.ts";
import type { RecordChoice } from "../domain/triage/record-choice.ts";
import { NEW_SINCE_ID } from "./new-since.tsx";
import { Moment } from "./parts.tsx";
import { PhotoPicture } from "./photo-list.tsx";
import { isResidents, lineAuthor, lineDetails, lineSentence } from "./record-words.ts";
import { useSpeech } from "./speech.tsx";
import { NoteBox } from "./staff-notes.tsx";
import { ViewLinks } from "./staff-views.tsx";

interface Beside {
  readonly language: Language;
  /** Null for whoever may not read them: the line then says only that there is one. */
  readonly notes: readonly NoteView[] | null;
  readonly photos: readonly PhotoView[];
  /** When the reader made the step that they can take back at the top of the page. */
  readonly undoableAt?: Instant | undefined;
  /** When the reader last looked: what happened since is marked. */
  readonly seenAt?: Instant | null;
}

/** The record on the page of the problem `reference`. */
export function ProblemRecord(
  props: Beside & {
    readonly reference: string;
    readonly record: readonly RecordLine[];
    readonly choice: RecordChoice;
    readonly mayTakeOut: boolean;
  },
) {
  const { t } = useSpeech();
  const { choice, reference } = props;
  const { lines, left } = chosenLines(props.record, choice);
  const views = recordFilters.map((show) => ({
    name: show,
    text: t(`record.show.${show}`),
    to: recordAddress({ ...choice, show, whole: false }),
  }));
  const order = choice.order === "newest" ? "oldest" : "newest";
  const whole = left > 0 && (
    <p>
      {t("record.left", { number: left })}{" "}
      <a href={recordAddress({ ...choice, whole: true })}>{t("record.whole")}</a>
    </p>
  );
  return (
    <section id="record" className="record" aria-labelledby="record-title">
      <h2 id="record-title">{t("timeline.title")}</h2>
      <ViewLinks label={t("record.views")} views={views} current={choice.show} />
      <p className="record-ways">
        <a href={recordAddress({ ...choice, order })}>{t(`record.order.${order}`)}</a>
        <a href={`/inbox/${reference}/print`}>{t("record.print.link")}</a>
        {props.mayTakeOut && <a href={`/inbox/${reference}/export`}>{t("record.export.link")}</a>}
      </p>
      {choice.order === "oldest" && whole}
      {lines.length === 0 ? <p>{t("record.none")}</p> : <RecordLines {...props} lines={lines} />}
      {choice.order === "newest" && whole}
    </section>
  );
}

/** The lines as they are given. */
export function RecordLines(props: Beside & { readonly lines: readonly RecordLine[] }) {
  const { t } = useSpeech();
  const { lines, seenAt = null } = props;
  const isNew = ({ at, entry }: RecordLine) => seenAt !== null && entry !== null && at > seenAt;
  const firstNew = lines.findIndex(isNew);
  return (
    <ol className="timeline record-lines">
      {lines.map((line, index) => (
        <li
          key={index}
          data-sort={line.sort}
          className={isNew(line) ? "timeline-new" : undefined}
          id={index === firstNew ? NEW_SINCE_ID : undefined}
        >
          {index === firstNew && <p className="timeline-mark">{t("inbox.newSince.mark")}</p>}
          <OneLine line={line} beside={props} />
        </li>
      ))}
    </ol>
  );
}

function OneLine({ line, beside }: { readonly line: RecordLine; readonly beside: Beside }) {
  const speech = useSpeech();
  const { t } = speech;
  const { entry } = line;
  const sentence = lineSentence(line, speech);
  const takenBack = entry?.takenBack ? t("undo.takenBack") : null;
  const author = lineAuthor(line, speech);
  return (
    <>
      <p className="timeline-what">
        <span className={`record-sort sort-${line.sort}`}>{t(`record.sort.${line.sort}`)}</span>{" "}
        {takenBack ? <s>{sentence}</s> : sentence}
        {takenBack && ` (${takenBack})`}
      </p>
      {lineDetails(line, speech).map((detail) => (
        <p key={detail} className="timeline-reason as-typed">
          {detail}
        </p>
      ))}
      <p className="timeline-when">
        <Moment at={line.at} />
        {author && ` · ${author}`}
      </p>
      <LineWords line={line} language={beside.language} />
      <LineNote line={line} notes={beside.notes} />
      <LinePhoto line={line} photos={beside.photos} />
      {entry && line.at === beside.undoableAt && entry.by !== "portal" && (
        <a className="not-on-paper" href="#act-undo">
          {t("undo.link")}
        </a>
      )}
    </>
  );
}

function LineWords(props: { readonly line: RecordLine; readonly language: Language }) {
  const { t } = useSpeech();
  const { message, entry } = props.line;
  if (!message) return null;
  return (
    <div className="record-words">
      {message.takenBack && !entry?.takenBack && <p>{t("words.message.takenBack")}</p>}
      <div className="as-typed" lang={isResidents(message) ? props.language : undefined}>
        {message.text}
      </div>
    </div>
  );
}

function LineNote({ line, notes }: { readonly line: RecordLine; readonly notes: Beside["notes"] }) {
  const { t } = useSpeech();
  if (line.noteId === null || notes === null) return null;
  const note = notes.find(({ id }) => id === line.noteId);
  return note ? <NoteBox note={note} /> : <p className="hint">{t("words.note.erased")}</p>;
}

function LinePhoto({ line, photos }: { readonly line: RecordLine } & Pick<Beside, "photos">) {
  const index = photos.findIndex(({ id }) => id === line.photoId);
  const photo = photos[index];
  if (!photo) return null;
  return (
    <div className="record-photo">
      <PhotoPicture photo={photo} place="sent" number={index + 1} count={photos.length} />
    </div>
  );
}
