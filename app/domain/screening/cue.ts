// A cue: the phrases by which the screening knows one kind of danger, with the sentences that prove them. A rule's data;
// knows nothing of pages, storage or how phrases are matched.
import { z } from "zod";
import { furtherLanguages, givenIn, languages } from "../shared/language.ts";
import type { ByLanguage, LocalText } from "../shared/language.ts";

/** A list of lines for each language; none where nobody has written any. */
export type Lines = ByLanguage<readonly string[]>;

export interface Cue {
  /** Stands in reasons as `danger:CODE`, so it never changes. */
  readonly code: string;
  readonly name: LocalText;
  /** What is looked for, in the language of `cue-phrase.ts`; in every text, whatever language its resident chose. */
  readonly phrases: Lines;
  /** Where these stand, their words count for no phrase of this cue: "打不着火" is no fire. */
  readonly except: Lines;
  /** Sentences in which the cue must be found, and sentences in which it must not. */
  readonly mustMatch: Lines;
  readonly mustNotMatch: Lines;
  /** Kept but not looked for when false. */
  readonly active: boolean;
}

/** The cues that are in force, and which version of them. 0: those that came with the portal. */
export interface CueSet {
  readonly version: number;
  readonly cues: readonly Cue[];
}

export const CUES_MAX = 100;
export const CUE_LINES_MAX = 200;
const CUE_LINE_MAX_CHARACTERS = 600;
const CUE_NAME_MAX_CHARACTERS = 80;
const CODE_MAX_CHARACTERS = 40;

/** Addresses of pages, which no cue can be called. */
const reservedCueCodes: readonly string[] = ["new", "history"];

/** Languages beyond the base ones may be left out. */
const further = <T extends z.ZodType>(schema: T) =>
  Object.fromEntries(furtherLanguages.map((one) => [one, z.exactOptional(schema)])) as Record<
    (typeof furtherLanguages)[number],
    z.ZodExactOptional<T>
  >;
const local = <T extends z.ZodType>(schema: T) =>
  z.object({ en: schema, "zh-CN": schema, ...further(schema) });
const lines = local(
  z
    .array(z.string().trim().min(1).max(CUE_LINE_MAX_CHARACTERS, "too_long"))
    .max(CUE_LINES_MAX, "too_many"),
);

/** One cue as it is typed or stored. Messages are keys. */
export const cueShape = z.object({
  code: z
    .string()
    .max(CODE_MAX_CHARACTERS, "not_a_code")
    .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, "not_a_code")
    .refine((code) => !reservedCueCodes.includes(code), "not_a_code"),
  name: local(z.string().trim().min(1, "empty").max(CUE_NAME_MAX_CHARACTERS, "too_long")),
  phrases: lines,
  except: lines,
  mustMatch: lines,
  mustNotMatch: lines,
  active: z.boolean(),
}) satisfies z.ZodType<Cue>;

/** All lines of all languages, in the order of the languages. */
export function allLines(given: Lines): readonly string[] {
  return languages.flatMap((language) => givenIn(given, language) ?? []);
}
