// Letters in English about a step that was taken back, and about a part that became a problem of its own.
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { Handling } from "../../domain/problem/handling.ts";
import { paragraphs, quoted } from "../letter-texts.ts";
import type { LetterContent } from "../letter-texts.ts";
import { branchOf, dueOn, next } from "./words.ts";

const standing: Readonly<Record<Handling, string>> = {
  submitted: "it has been received",
  screening: "it is being looked at",
  held: "it waits for a moderator to look at it",
  routing: "we are looking for the responsible branch",
  triage: "a person is deciding to which branch it belongs",
  assigned: "it has been sent to a branch, which has not accepted it yet",
  accepted: "it is accepted",
  in_progress: "it is being worked on",
  awaiting_resident: "the branch waits for your answer",
  returned: "we are looking for another branch",
  resolved: "the branch says that it is solved",
  reopened: "it is open again",
  closed: "it is closed",
  rejected: "it is not taken on",
  merged: "it is joined with another problem",
  withdrawn: "you have taken it back",
};

const limitOf = (facts: LetterFacts): string | null =>
  facts.limit && `The time limit is what it would have been without the mistake: ${dueOn(facts)}.`;

const link: LetterContent["link"] = {
  sentence: "You can follow your problem on its own page:",
  button: "Open your problem",
};

export const takenBack = (facts: LetterFacts): LetterContent => ({
  opening: "Our last letter was sent by mistake.",
  lead: [
    `What it said about your problem was taken back a few minutes later. How things really are: ${standing[facts.handling]}.`,
    "We are sorry for the confusion.",
  ],
  said: null,
  next: {
    heading: next,
    paragraphs: paragraphs(
      "Please forget what the last letter asked of you or told you.",
      limitOf(facts),
      "You do not need to do anything.",
    ),
  },
  link,
});

export const splitOff = (facts: LetterFacts): LetterContent => ({
  opening: facts.parent
    ? `A part of your problem ${facts.parent} is now a problem of its own: ${facts.reference}.`
    : `A part of your problem is now a problem of its own: ${facts.reference}.`,
  lead: [
    "You described more than one thing, and they are best solved apart. Neither has to wait for the other.",
  ],
  said: quoted("Why it was divided", facts.reason),
  next: {
    heading: next,
    paragraphs: paragraphs(
      facts.branch
        ? `The new problem is with ${branchOf(facts)}.`
        : "The new problem now goes to the branch that is responsible for it.",
      facts.limit && `Its time counts from when you first wrote to us: ${dueOn(facts)}.`,
      facts.parent
        ? `${facts.parent} goes on under its own number. Each has its own page and its own letters, and you have the last word on each.`
        : "The first problem goes on under its own number. Each has its own page and its own letters.",
      "You do not need to do anything.",
    ),
  },
  link: { sentence: "The page of the new problem:", button: "Open the new problem" },
});
