// The extra questions of a kind as files write them: a list of records in JSON, or lines of text in one cell of a table.
import { z } from "zod";
import { QUESTIONS_MAX, reservedQuestions } from "../problem/extra-question.ts";
import type { ExtraQuestion } from "../problem/extra-question.ts";
import type { ImportFaultCode } from "./import-fault.ts";
import { code, name } from "./import-fields.ts";
import { furtherLanguages } from "../shared/language.ts";
import { asColumns, columnsOf, inColumns } from "./local-fields.ts";

const CHOICES_MAX = 12;

const fault = (error: ImportFaultCode) => ({ error });

const choice = z.strictObject({ code, ...columnsOf("name", name) });

const question = z.strictObject({
  code: code.refine((value) => !reservedQuestions.includes(value), fault("reserved_question")),
  ...columnsOf("name", name),
  choices: z
    .array(choice, fault("no_choices"))
    .min(1, fault("no_choices"))
    .max(CHOICES_MAX, fault("too_many_choices"))
    .refine((all) => new Set(all.map((one) => one.code)).size === all.length, {
      error: "same_choice" satisfies ImportFaultCode,
    }),
});
export type QuestionRecord = z.output<typeof question>;

/** At most three; undefined when the file says nothing of them, none for an empty cell. */
export const questionList = z.preprocess(
  (value) => (typeof value === "string" ? fromCell(value) : value),
  z.array(question, fault("not_a_list")).max(QUESTIONS_MAX, fault("too_many_questions")).optional(),
);

/** The question as categories keep it. */
export function questionOf(record: QuestionRecord): ExtraQuestion {
  return {
    code: record.code,
    label: inColumns(record, "name"),
    choices: record.choices.map((one) => ({ code: one.code, label: inColumns(one, "name") })),
  };
}

/** A line is a question: `code | English | Chinese || choice | English | Chinese ; choice | ...`. */
function fromCell(cell: string): unknown {
  if (/^\s*\[/.test(cell)) {
    try {
      return JSON.parse(cell);
    } catch {
      return "neither JSON nor lines";
    }
  }
  const lines = cell.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [head = "", ...rest] = line.split("||");
    const choices = rest
      .join("||")
      .split(/[;；]/)
      .filter((part) => part.trim() !== "");
    return { ...named(head), choices: choices.map(named) };
  });
}

/** A part too many is named by its place, so that a mark in the wrong place doesn't pass unseen. */
function named(text: string): Record<string, string> {
  const [first = "", en = "", zh = "", ...more] = text.split("|").map((part) => part.trim());
  const further = Object.fromEntries(
    more.map((part, index) => [`part ${String(index + 4)}`, part]),
  );
  return { code: first, name_en: en, name_zh: zh, ...further };
}

/** The questions as one cell, such as `fromCell` reads; as JSON where a text holds what would separate the parts. */
export function cellOfQuestions(questions: readonly ExtraQuestion[]): string {
  const parts = (one: { readonly code: string; readonly label: ExtraQuestion["label"] }) => [
    one.code,
    one.label.en,
    one.label["zh-CN"],
  ];
  const all = questions.flatMap((one) => [parts(one), ...one.choices.map(parts)]);
  const isPlain =
    furtherLanguages.length === 0 && all.flat().every((text) => !/[|;；\r\n]/.test(text));
  if (!isPlain && questions.length > 0) return JSON.stringify(questions.map(asRecord));
  return questions
    .map((one) => {
      const choices = one.choices.map((choice) => parts(choice).join(" | ")).join(" ; ");
      return `${parts(one).join(" | ")} || ${choices}`;
    })
    .join("\n");
}

function asRecord(question: ExtraQuestion): object {
  const { code: ownCode, label, choices } = question;
  return {
    code: ownCode,
    ...asColumns("name", label),
    choices: choices.map((one) => ({ code: one.code, ...asColumns("name", one.label) })),
  };
}
