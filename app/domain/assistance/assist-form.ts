// What is filled in to ask an assisting branch, or to answer: how long it may be. Whether it is allowed is the rule's word.
import { z } from "zod";
import { cleanText } from "../problem/submission.ts";
import { isPossibleDay } from "../clock/calendar.ts";

/** What a form about assistance can ask for. */
export const assistVerbs = ["ask", "accept", "done", "decline"] as const;
export type AssistVerb = (typeof assistVerbs)[number];

/** The longest task, result or reason, in code points. */
export const ASSIST_WORDS_MAX_CHARACTERS = 2_000;
const NAME_MAX_CHARACTERS = 64;

const fieldsOf = {
  ask: ["branchId", "task", "dueOn"],
  accept: [],
  done: ["result"],
  decline: ["reason"],
} as const satisfies Record<AssistVerb, readonly string[]>;
export type AssistField = (typeof fieldsOf)[AssistVerb][number];

/** The fields of that form, in order. */
export function fieldsOfAssist(verb: AssistVerb): readonly AssistField[] {
  return fieldsOf[verb];
}

const words = z
  .string({ error: "empty" })
  .transform(cleanText)
  .refine((value) => value.length > 0, { error: "empty" })
  .refine((value) => [...value].length <= ASSIST_WORDS_MAX_CHARACTERS, { error: "too_long" });

const schemas: Record<AssistField, z.ZodType<string | undefined>> = {
  branchId: z.string({ error: "empty" }).max(NAME_MAX_CHARACTERS, { error: "empty" }),
  task: words,
  dueOn: z
    .string()
    .trim()
    .refine((value) => value === "" || isPossibleDay(value), { error: "invalid" })
    .optional(),
  result: words,
  reason: words,
};

export type AssistAnswers = Partial<Record<AssistField, string | undefined>>;

/** Checks and cleans what was typed. Messages are codes: `empty`, `too_long`, `invalid`. */
export function assistAnswers(verb: AssistVerb): z.ZodType<AssistAnswers> {
  return z.object(Object.fromEntries(fieldsOf[verb].map((name) => [name, schemas[name]])));
}
