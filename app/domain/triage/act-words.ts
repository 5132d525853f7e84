// What is typed into the forms of acts: how long it may be, and how it is cleaned. Messages are codes: `empty`, `too_long`.
import { z } from "zod";
import { cleanText } from "../problem/submission.ts";

/** The longest reason, in code points. */
export const ACT_WORDS_MAX_CHARACTERS = 1_000;

/** Cleaned words of at most `max` code points; may be empty. */
export function freeWords(max: number = ACT_WORDS_MAX_CHARACTERS) {
  return z
    .string({ error: "empty" })
    .transform(cleanText)
    .refine((value) => [...value].length <= max, { error: "too_long" });
}

/** The same, and something has to be there. */
export function neededWords(max: number = ACT_WORDS_MAX_CHARACTERS) {
  return freeWords(max).refine((value) => value.length > 0, { error: "empty" });
}
