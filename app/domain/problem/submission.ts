// What a resident fills in: the shape of the answers and their limits, the same at every door.
import { z } from "zod";
import { hazardsIn } from "../screening/hazard.ts";
import { languages } from "../shared/language.ts";
import { pointOfText, textOfPoint } from "../shared/point.ts";
import { focusGroupsIn } from "./focus-group.ts";

export const DESCRIPTION_MAX_CHARACTERS = 4_000;
export const PLACE_MAX_CHARACTERS = 300;
export const NAME_MAX_CHARACTERS = 100;
export const EMAIL_MAX_CHARACTERS = 254;

/** Line ends as one character, compatibility characters composed, controls and direction overrides gone. */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (c) =>
      c === "\n" || c === "\t" ? c : "",
    )
    .trim();
}

const codePoints = (text: string): number => [...text].length;

/** What stands for bytes that are no UTF-8: text in another encoding, or half an emoji. */
const UNREADABLE = "\ufffd";

/** Text of 1 to `maxCharacters` code points. Messages are keys: `empty`, `unreadable`, `too_long`. */
const text = (maxCharacters: number) =>
  z
    .string({ error: "empty" })
    .transform(cleanText)
    .refine((value) => value.length > 0, { error: "empty" })
    .refine((value) => !value.includes(UNREADABLE), { error: "unreadable" })
    .refine((value) => codePoints(value) <= maxCharacters, {
      error: "too_long",
    });

/** An empty field counts as not given. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value !== "string" || cleanText(value) === "" ? undefined : value),
    schema.optional(),
  );

/** Nobody has to answer it to go on; who ticks a hazard and nothing else has said "yes". `hazards`: codes with spaces. */
export const dangerAnswer = z
  .object({
    danger: optional(z.enum(["yes", "no"])),
    // An empty text would not reach the schema: the form library takes it for "not given".
    hazards: z.preprocess(
      (value) => hazardsIn(value).join(" ") || undefined,
      z.string().optional(),
    ),
  })
  .transform(({ danger, hazards = "" }) => ({
    danger: danger ?? (hazards === "" ? undefined : ("yes" as const)),
    hazards,
  }))
  .refine(({ danger }) => danger !== undefined, { path: ["danger"], error: "not_chosen" });

export const describeAnswer = z.object({
  description: text(DESCRIPTION_MAX_CHARACTERS),
});

/** A category's code, or `unknown` for "I do not know". */
export const kindAnswer = z.object({
  category: z.string({ error: "not_chosen" }).min(1, "not_chosen"),
});

/** A ticked box; a box that isn't ticked is not sent at all. */
const ticked = z.preprocess((value) => value === "on" || value === true, z.boolean());

/**
 * A point as `latitude,longitude` in degrees, WGS 84; anything else counts as not given: the words say where it is. Not
 * given is the empty text, so that a draft forgets the point that it had.
 */
const pointText = z.preprocess((typed) => {
  const point = pointOfText(typeof typed === "string" ? typed : "");
  return point ? textOfPoint(point) : undefined;
}, z.string().default(""));

/** The place in words, an area's code or `unknown`, a point from the map, and whether somebody lives there. */
export const placeAnswer = z.object({
  place: text(PLACE_MAX_CHARACTERS),
  area: z.string({ error: "not_chosen" }).min(1, "not_chosen"),
  point: pointText,
  privateHome: ticked,
});

/** Nobody has to say. Codes with spaces; none: the empty text. */
export const concernsAnswer = z.object({
  focusGroups: z.preprocess(
    (value) => focusGroupsIn(value).join(" ") || undefined,
    z.string().default(""),
  ),
});

const emailAddress = z
  .string()
  .transform((value) => cleanText(value).normalize("NFKC"))
  .pipe(
    z
      .string()
      .max(EMAIL_MAX_CHARACTERS, "email_shape")
      .regex(
        /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/u,
        "email_shape",
      ),
  );

export const contactAnswer = z.object({
  email: optional(emailAddress),
  name: optional(text(NAME_MAX_CHARACTERS)),
  publish: ticked,
});

/** The answers to extra questions in the JSON text that a draft keeps. */
export function answersIn(typed: string | undefined): Readonly<Record<string, string>> {
  try {
    return answersRecord.parse(JSON.parse(typed ?? "{}"));
  } catch {
    return {};
  }
}

/**
 * The draft's answers after a page was saved. Every page names its own fields, so pages that are open in several tabs
 * leave each other's alone; the answers to extra questions share one field, and are merged within it.
 */
export function mergedAnswers(before: DraftAnswers, saved: DraftAnswers): DraftAnswers {
  if (saved.questions === undefined) return { ...before, ...saved };
  const questions = { ...answersIn(before.questions), ...answersIn(saved.questions) };
  return { ...before, ...saved, questions: JSON.stringify(questions) };
}

const answersRecord = z.record(z.string(), z.string());

/** Everything that a submission holds, as it is saved. */
export const submission = z.object({
  ...describeAnswer.shape,
  ...kindAnswer.shape,
  ...placeAnswer.shape,
  ...concernsAnswer.shape,
  ...contactAnswer.shape,
  /** The kind's extra questions by their codes, as JSON; what is no JSON of that shape counts as nothing. */
  questions: optional(z.string()).transform((typed) => answersIn(typed)),
  /** The reference of the published problem that the resident takes it for. */
  joins: optional(z.string()),
  danger: optional(z.enum(["yes", "no"])),
  /** Codes with spaces; none: empty or missing. */
  hazards: optional(z.string().transform((value) => hazardsIn(value).join(" "))),
  language: z.enum(languages),
});
type Whole = z.output<typeof submission>;
/** What a door need not ask for. */
type Besides = "focusGroups" | "point" | "privateHome" | "questions";
export type Submission = Omit<Whole, Besides> & Partial<Pick<Whole, Besides>>;

/** The answers so far, as a draft keeps them; `visited` says that the page of optional answers was seen. */
export type DraftAnswers = Partial<Record<keyof Whole | "visited", string>>;
