// The letter in English about more time that a branch asked for: granted or not, by whom one level up, and why.
import type { LetterFacts } from "../../domain/notification/letter.ts";
import { paragraphs } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, capital, dueOn, next } from "./words.ts";

export function moreTime(facts: LetterFacts): LetterContent {
  const { granted = false, askedBecause = null, dueAt = null } = facts.extension ?? {};
  const due = dueAt && dueOn({ ...facts, limit: { kind: "resolve", dueAt } });
  const quotations = [
    { label: "Why more time was asked for", text: askedBecause },
    { label: granted ? "Why it was granted" : "Why it was refused", text: facts.reason },
  ];
  return {
    opening: granted
      ? `${capital(branchOf(facts))} has been given more time for your problem.`
      : `${capital(branchOf(facts))} asked for more time for your problem, and does not get it.`,
    lead: ["Not the branch itself decides about that, but somebody one level above it."],
    said: {
      heading: "The reasons",
      quotations: quotations.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
    },
    next: {
      heading: next,
      paragraphs: paragraphs(
        due === null
          ? "The clock stands still while the branch waits for your answer."
          : granted
            ? `It should now be solved by ${due}. More time is given once only.`
            : `The time limit stays as it was: it should be solved by ${due}.`,
        "You do not need to do anything.",
      ),
    },
    link: { sentence: "You can follow your problem on its own page:", button: "Open your problem" },
  };
}
