// A problem's record as plain text, for a file that is read without a browser: the same lines as on its page, oldest first.
import type { NoteView } from "../domain/triage/note.ts";
import type { RecordLine } from "../domain/triage/record.ts";
import type { Instant } from "../domain/shared/instant.ts";
import type { Speech } from "../i18n/translate.ts";
import { lineAuthor, lineDetails, lineSentence } from "./record-words.ts";

export interface RecordText {
  readonly reference: string;
  readonly takenAt: Instant;
  readonly by: string;
  readonly original: { readonly description: string; readonly place: string } | null;
  readonly record: readonly RecordLine[];
  readonly notes: readonly NoteView[];
}

/** The whole text, in the language of `speech`. */
export function recordText(told: RecordText, speech: Speech): string {
  const { t, moment } = speech;
  const { reference, original } = told;
  const typed = original
    ? [original.description, `${t("staff.problem.place")}${original.place}`]
    : [t("staff.problem.erased")];
  return [
    t("record.print.title", { reference }),
    t("record.file.asOf", { moment: moment(told.takenAt), name: told.by }),
    t("record.print.inside"),
    "",
    t("record.file.typed"),
    ...typed.flatMap(indented),
    "",
    ...told.record.flatMap((line) => [...lineOfText(line, told.notes, speech), ""]),
    t("record.file.check"),
    "",
  ].join("\n");
}

function lineOfText(line: RecordLine, notes: readonly NoteView[], speech: Speech): string[] {
  const { t, moment } = speech;
  const takenBack = line.entry?.takenBack || line.message?.takenBack;
  const head = [
    `${moment(line.at)}  [${t(`record.sort.${line.sort}`)}] ${lineSentence(line, speech)}`,
    takenBack ? ` (${t("undo.takenBack")})` : "",
  ].join("");
  const author = lineAuthor(line, speech);
  const note = notes.find(({ id }) => id === line.noteId);
  return [
    head,
    ...(author ? indented(author) : []),
    ...lineDetails(line, speech).flatMap(indented),
    ...(line.message ? indented(line.message.text) : []),
    ...(note ? indented(`${t("words.note.never")} ${note.text} (${note.author})`) : []),
  ];
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => `    ${line}`);
}
