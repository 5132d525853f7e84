// The letters in English to people who follow somebody else's problem.
import { CONFIRMATION_KEPT_DAYS } from "../../domain/follower/follower.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { FollowerLetterKind } from "../../domain/notification/letters-owed.ts";
import type { LetterContent, LetterTexts } from "../letter-texts.ts";
import { branchOf, capital, next, whatWasDone } from "./words.ts";

function followed(opening: string, facts: LetterFacts, ...more: string[]): LetterContent {
  return {
    opening,
    lead: more,
    said: null,
    next: {
      heading: next,
      paragraphs: [
        "You do not need to do anything. We write again when it is accepted, reported as solved, closed or reopened.",
      ],
    },
    link: {
      sentence: `What everybody can read about ${facts.reference}:`,
      button: "Open the problem",
    },
  };
}

export const forFollowers: Pick<LetterTexts["contents"], FollowerLetterKind> = {
  confirm_follow: (facts) => ({
    opening: `Do you want letters about problem ${facts.reference}?`,
    lead: [
      "Somebody gave this address on the page of a public problem, to be told what happens with it. If that was you, one button confirms it.",
    ],
    said: null,
    next: {
      heading: "If it was not you",
      paragraphs: [
        `Please do nothing. Without your confirmation we send nothing about it, and forget the address within ${CONFIRMATION_KEPT_DAYS} days.`,
      ],
    },
    link: {
      sentence: `The page with the button, for ${CONFIRMATION_KEPT_DAYS} days (opening it confirms nothing yet):`,
      button: "Open the page",
    },
  }),
  follow_accepted: (facts) =>
    followed(
      `${capital(branchOf(facts))} has accepted the problem that you follow.`,
      facts,
      "It is now theirs to solve.",
    ),
  follow_resolved: (facts) => ({
    ...followed(`${capital(branchOf(facts))} says that the problem you follow is solved.`, facts),
    lead: ["The person who reported it has the last word."],
    said: whatWasDone(facts),
  }),
  follow_closed: (facts) =>
    followed(
      "The problem that you follow has been closed.",
      facts,
      facts.closedBy === "silence"
        ? "The branch said that it was solved, and the person who reported it did not answer. We count that as silence, not as a yes."
        : "The person who reported it says that it is solved.",
    ),
  follow_reopened: (facts) =>
    followed(
      "The problem that you follow has been reopened.",
      facts,
      `The person who reported it says that it is not solved. It is back with ${branchOf(facts)}.`,
    ),
  follow_merged: (facts) => ({
    ...followed("The problem that you follow has been joined with another.", facts),
    next: {
      heading: next,
      paragraphs: [
        facts.mergedInto
          ? `The work goes on under ${facts.mergedInto}. If you want letters about that one, please say so on its page.`
          : "The work goes on there.",
      ],
    },
  }),
};
