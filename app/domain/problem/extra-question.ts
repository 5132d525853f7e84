// The extra questions of a kind of problem: at most three, each with choices, and only if the answer changes who gets it
// or how urgent it is. "I do not know" can always be chosen.
import type { LocalText } from "../shared/language.ts";

export const QUESTIONS_MAX = 3;
/** What "I do not know" is kept as, at every question. */
export const UNKNOWN_ANSWER = "unknown";
/** Answers of the form itself, kept beside those to extra questions: no question may have their codes. */
export const reservedQuestions: readonly string[] = ["danger", "hazards"];

export interface ExtraQuestion {
  /** Unique among all kinds: rules and answers name it. */
  readonly code: string;
  readonly label: LocalText;
  readonly choices: readonly { readonly code: string; readonly label: LocalText }[];
}

type Answers = Readonly<Record<string, string>>;

/** The codes that can be chosen, with "I do not know". */
export function choicesOf({ choices }: ExtraQuestion): string[] {
  return [...choices.map(({ code }) => code), UNKNOWN_ANSWER];
}

/**
 * The number of the question to ask after number `after` (0: none yet), from 1; null when all were asked. Those to which
 * `answered` has an answer that can still be chosen are passed over.
 */
export function nextQuestion(
  questions: readonly ExtraQuestion[],
  after: number,
  answered: Answers = {},
): number | null {
  const kept = answersKept(questions, answered);
  const at = questions.findIndex(({ code }, index) => index >= after && !Object.hasOwn(kept, code));
  return at === -1 ? null : at + 1;
}

/** Of `given`, the answers to these questions that can be chosen: those of another kind, or of an older list, are gone. */
export function answersKept(questions: readonly ExtraQuestion[], given: Answers): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = Object.hasOwn(given, question.code) ? given[question.code] : undefined;
      return answer !== undefined && choicesOf(question).includes(answer)
        ? [[question.code, answer]]
        : [];
    }),
  );
}

export interface AnswerInWords {
  readonly code: string;
  readonly question: LocalText;
  /** Null: "I do not know". */
  readonly answer: LocalText | null;
}

/** The answers as people read them, in the order of the questions; those that nobody knows are left out. */
export function answersInWords(
  questions: readonly ExtraQuestion[],
  given: Answers,
): AnswerInWords[] {
  const kept = answersKept(questions, given);
  return questions
    .filter(({ code }) => Object.hasOwn(kept, code))
    .map(({ code, label, choices }) => ({
      code,
      question: label,
      answer: choices.find((choice) => choice.code === kept[code])?.label ?? null,
    }));
}

/** Every code that a rule may name as a question, those of the form itself among them. */
export function questionCodes(
  kinds: readonly { readonly questions: readonly ExtraQuestion[] }[],
): ReadonlySet<string> {
  const extra = kinds.flatMap(({ questions }) => questions.map(({ code }) => code));
  return new Set([...reservedQuestions, ...extra]);
}
