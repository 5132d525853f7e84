// Lines of a file of problems, checked as the form checks what a resident types.
import { z } from "zod";
import type { ImportRow } from "../../app/domain/branch/import-fault.ts";
import {
  DESCRIPTION_MAX_CHARACTERS,
  NAME_MAX_CHARACTERS,
  PLACE_MAX_CHARACTERS,
  submission,
} from "../../app/domain/problem/submission.ts";
import type { Submission } from "../../app/domain/problem/submission.ts";
import type { Choices } from "../../app/domain/routing/choices.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import { languages } from "../../app/domain/shared/language.ts";
import type { LineFault } from "./files/json-lines.ts";

export interface ProblemLine {
  readonly submission: Submission;
  /** Null: it is submitted now. */
  readonly submittedAt: Instant | null;
}

const line = z.strictObject({
  text: z.unknown(),
  place: z.unknown(),
  area: z.unknown(),
  category: z.unknown(),
  language: z.unknown(),
  email: z.unknown().optional(),
  name: z.unknown().optional(),
  publish: z.boolean("not_true_or_false").optional(),
  submittedAt: z.iso.datetime({ offset: true, error: "not_an_instant" }).optional(),
});

/** The names that a line has for the form's answers. */
const namesInFile: Readonly<Record<string, string>> = { description: "text" };

const maxCharacters: Readonly<Record<string, number>> = {
  text: DESCRIPTION_MAX_CHARACTERS,
  place: PLACE_MAX_CHARACTERS,
  name: NAME_MAX_CHARACTERS,
};

/** The sound lines, and what is wrong with the others. Dates after `now` are faults. */
export function readProblems(
  rows: readonly ImportRow[],
  choices: Choices,
  now: Instant,
): { problems: ProblemLine[]; faults: LineFault[] } {
  const problems: ProblemLine[] = [];
  const faults: LineFault[] = [];
  for (const row of rows) {
    const read = readLine(row, choices, now);
    if (Array.isArray(read)) faults.push(...read.map((says) => ({ line: row.line, says })));
    else problems.push(read);
  }
  return { problems, faults };
}

function readLine({ fields }: ImportRow, choices: Choices, now: Instant): ProblemLine | string[] {
  const shaped = line.safeParse(fields);
  if (!shaped.success) return sentences(shaped.error);
  const { text: description, submittedAt, publish = false, ...answers } = shaped.data;
  const checked = submission.safeParse({ ...answers, description, publish });
  if (!checked.success) return sentences(checked.error);
  const { category, area } = checked.data;
  const at = submittedAt === undefined ? null : (new Date(submittedAt).toISOString() as Instant);
  const faults = [
    ...(isKnown(choices.categories, category) ? [] : [`there is no category ${category}`]),
    ...(isKnown(choices.areas, area) ? [] : [`there is no area ${area}`]),
    ...(at !== null && at > now ? [`submittedAt is in the future: ${at}`] : []),
  ];
  return faults.length > 0 ? faults : { submission: checked.data, submittedAt: at };
}

const isKnown = (known: readonly { readonly code: string }[], code: string): boolean =>
  code === "unknown" || known.some((one) => one.code === code);

function sentences({ issues }: z.ZodError): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => `there is no field "${key}"`);
    const answer = issue.path.join(".");
    const field = namesInFile[answer] ?? answer;
    return [field === "" ? "this is not an object with fields" : `${field} ${wrong(issue, field)}`];
  });
}

function wrong({ message }: z.core.$ZodIssue, field: string): string {
  if (message === "too_long") return `has more than ${String(maxCharacters[field])} characters`;
  if (message === "email_shape") return "is not an e-mail address";
  if (message === "not_an_instant") return "must look like 2026-03-02T09:30:00+08:00";
  if (message === "not_true_or_false") return "must be true or false";
  if (field === "language") return `must be one of ${languages.join(", ")}`;
  return 'is missing (category and area may be "unknown")';
}
