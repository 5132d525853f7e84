// The forms on the page of one's own problem: what each asks for, and which move it stands for.
// Knows nothing of pages and storage.
import { z } from "zod";
import { solvedAnswers } from "../problem/contradictions.ts";
import type { MoveFacts, MoveName } from "../problem/lifecycle.ts";
import { cleanText } from "../problem/submission.ts";

/** Of an answer, a reason, a last word; in code points. */
export const WORDS_MAX_CHARACTERS = 4_000;
export const satisfactionLevels = ["5", "4", "3", "2", "1"] as const;
/** What a resident may say of what silence has closed. */
export const unsolvedAnswers = ["partly", "no"] as const;

/** Error codes: `empty`, `too_long`. */
const optionalWords = z
  .string()
  .default("")
  .transform(cleanText)
  .refine((text) => [...text].length <= WORDS_MAX_CHARACTERS, { error: "too_long" });
const words = z
  .preprocess((typed) => typed ?? "", optionalWords)
  .refine((text) => text !== "", { error: "empty" });

const forms = {
  answer: z.object({ answer: words }),
  verdict: z
    .object({
      solved: z.enum(solvedAnswers, { error: "not_chosen" }),
      satisfaction: z.enum(satisfactionLevels).optional().catch(undefined),
      words: optionalWords,
    })
    // Partly solved is not solved: the branch must learn what is missing.
    .refine(({ solved, words: said }) => solved === "yes" || said !== "", {
      path: ["words"],
      error: "empty",
    }),
  reopen: z.object({
    solved: z.enum(unsolvedAnswers, { error: "not_chosen" }),
    reopenReason: words,
  }),
  withdraw: z.object({ withdrawReason: optionalWords }),
  retract: z.object({}),
} as const;

export type OwnForm = keyof typeof forms;
export const ownForms = Object.keys(forms) as OwnForm[];

/** The forms of the page: those that stand for a move, and the one that adds something. */
export type PageForm = OwnForm | "addition";
export const pageForms: readonly PageForm[] = [...ownForms, "addition"];

/** An addition, and the id of its form; one that is not an id counts as none. */
export const additionForm = z.object({
  addition: words,
  formId: z.uuid().optional().catch(undefined),
});

export function isOwnForm(value: unknown): value is OwnForm {
  return ownForms.includes(value as OwnForm);
}

/** The field of each form that holds a text, which must not be lost. */
export const textFieldOf: Record<PageForm, string | null> = {
  addition: "addition",
  answer: "answer",
  verdict: "words",
  reopen: "reopenReason",
  withdraw: "withdrawReason",
  retract: null,
};

/** The moves behind a form: the page shows it while one of them is open. */
export const movesBehind: Record<OwnForm, readonly MoveName[]> = {
  answer: ["answer"],
  verdict: ["confirm", "reopen"],
  reopen: ["reopen_closed", "escalate"],
  withdraw: ["withdraw"],
  retract: ["retract"],
};

export interface OwnMove {
  readonly move: MoveName;
  readonly facts: MoveFacts;
}

/** For each form a schema from its fields to the move it asks for. "Not solved" is a reopening, until it is known better. */
export const ownMoveOf = {
  answer: forms.answer.transform(({ answer }): OwnMove => ({ move: "answer", facts: { answer } })),
  verdict: forms.verdict.transform(({ solved, satisfaction, words: said }): OwnMove => ({
    move: solved === "yes" ? "confirm" : "reopen",
    facts: {
      solved,
      ...(said === "" ? {} : { reason: said }),
      ...(satisfaction ? { satisfaction: Number(satisfaction) } : {}),
    },
  })),
  reopen: forms.reopen.transform(({ solved, reopenReason }): OwnMove => ({
    move: "reopen_closed",
    facts: { solved, reason: reopenReason },
  })),
  withdraw: forms.withdraw.transform(({ withdrawReason }): OwnMove => ({
    move: "withdraw",
    facts: withdrawReason === "" ? {} : { reason: withdrawReason },
  })),
  retract: forms.retract.transform((): OwnMove => ({ move: "retract", facts: {} })),
} satisfies Record<OwnForm, z.ZodType<OwnMove>>;
