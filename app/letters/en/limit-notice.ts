// The letter to staff when a limit nears or is past.
import type { LadderStep } from "../../domain/clock/ladder.ts";
import type { LimitKind } from "../../domain/clock/limit-policy.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import { paragraphs, quoted } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, dueOn } from "./words.ts";

const deeds: Readonly<Record<LimitKind, string>> = {
  accept: "accepted",
  first_answer: "answered for the first time",
  resolve: "solved",
};
const why: Readonly<Record<LadderStep, string>> = {
  near: "You are told because it is yours, or your branch's.",
  lead: "You are told because you lead this branch, or one above it.",
  parent:
    "A working day has passed since the limit (in an emergency, 15 minutes), so you are told.",
  supervisor:
    "Two working days have passed since the limit (in an emergency, 30 minutes), so supervisors are told.",
};

export function limitNotice(facts: LetterFacts): LetterContent {
  const notice = facts.alert?.notice;
  const { kind, step } = notice ?? { kind: "accept" as const, step: "near" as const };
  const due = notice ? dueOn({ ...facts, limit: { kind: "accept", dueAt: notice.dueAt } }) : "";
  const deed = deeds[kind];
  return {
    opening:
      step === "near"
        ? `A time limit comes near: a problem of ${branchOf(facts)} should be ${deed} by ${due}.`
        : `A time limit was missed: a problem of ${branchOf(facts)} should have been ${deed} by ${due}.`,
    lead: paragraphs(why[step]),
    said: quoted("What the resident wrote", facts.alert?.words ?? null),
    next: {
      heading: "What to do now",
      paragraphs: ["Open the problem and do the next step, or make sure that somebody does."],
    },
    link: { sentence: "The problem, after you have signed in:", button: "Open the problem" },
  };
}
