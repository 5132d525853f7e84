// A line of a problem's record in words, for the page, for paper and for a plain text file alike. Shows no notes' text: whoever
// may read them is given them apart.
import type { RecordLetter, RecordLine, RecordMessage } from "../domain/triage/record.ts";
import type { Speech } from "../i18n/translate.ts";
import { timelineReason, timelineSentence } from "./parts.tsx";
import { fateInWords } from "./staff-routing.tsx";

const messageKinds = [
  "question",
  "answer",
  "not_solved",
  "withdrawal",
  "last_word",
  "addition",
  "message",
] as const;

function kindOf({ kind }: RecordMessage): (typeof messageKinds)[number] {
  return messageKinds.find((one) => one === kind) ?? "answer";
}

/** Written by the resident, in the problem's language; what a branch writes is in the reader's as far as anybody knows. */
export function isResidents(message: RecordMessage): boolean {
  const kind = kindOf(message);
  return kind !== "question" && kind !== "message";
}

/** What happened, in a sentence. */
export function lineSentence(line: RecordLine, speech: Speech): string {
  const { t, local } = speech;
  if (line.entry) return timelineSentence(line.entry, t, local);
  if (line.message) return t(`staff.problem.message.${kindOf(line.message)}`);
  return line.letter ? letterInWords(line.letter, speech) : "";
}

function letterInWords(letter: RecordLetter, speech: Speech): string {
  const { t, moment } = speech;
  const fate = fateInWords(letter, speech);
  const words = [t(`staff.letter.kind.${letter.letter}`), fate];
  if (letter.copies > 1) words.push(t("record.copies", { number: letter.copies }));
  if (letter.finishedAt) words.push(moment(letter.finishedAt));
  return words.join(" · ");
}

/** Who it was, as closely as the reader may know: a kind of actor, the person, and the branch where it is not named already. */
export function lineAuthor(line: RecordLine, { t }: Speech): string {
  if (!line.entry) return line.letter ? t("timeline.by.portal") : "";
  const by = t(`timeline.by.${line.entry.by}`);
  return line.person === null ? by : t("record.person", { by, person: line.person });
}

/** The line's reason, the task it is about and the resident's verdict, each a sentence. */
export function lineDetails(line: RecordLine, { t }: Speech): string[] {
  const { entry, task, lastWord } = line;
  const details: string[] = [];
  if (lastWord) {
    const { solved, satisfaction, wentUp } = lastWord;
    const verdict = [t(`resident.verdict.${solved}`)];
    if (satisfaction !== null) verdict.push(t("own.staff.satisfaction", { count: satisfaction }));
    if (wentUp) verdict.push(t("own.staff.wentUp"));
    details.push(`${t("own.staff.title")}: ${verdict.join(" · ")}`);
  }
  if (task) details.push(t("record.task", { task: task.task }));
  if (task?.result) details.push(t("record.result", { result: task.result }));
  if (entry?.reason && !task?.declineReason) {
    details.push(t("timeline.reason", { reason: timelineReason(entry, t) }));
  }
  if (task?.declineReason) details.push(t("timeline.reason", { reason: task.declineReason }));
  return details;
}
