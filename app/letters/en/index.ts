// The letters in English. Plain words, the status first; says "open the page", because opening changes nothing.
import { RESIDENT_SAID_SO } from "../../domain/follower/follower.ts";
import type { LetterFacts } from "../../domain/notification/letter.ts";
import type { FollowerLetterKind } from "../../domain/notification/letters-owed.ts";
import { mayAdd } from "../../domain/resident/addition.ts";
import { emergencyNumbers } from "../../domain/screening/emergency-numbers.ts";
import type { EmergencyService } from "../../domain/screening/emergency-numbers.ts";
import { local } from "../../domain/shared/language.ts";
import { followUpDays, holdCodesOf, paragraphs, quoted, reopenDays } from "../letter-texts.ts";
import type { HoldCode, LetterContent, LetterTexts } from "../letter-texts.ts";
import { account, footerForAccounts } from "./account.ts";
import { forFollowers } from "./for-followers.ts";
import { limitNotice } from "./limit-notice.ts";
import { moreTime } from "./more-time.ts";
import { splitOff, takenBack } from "./taken-back.ts";
import { branchOf, capital, dueOn, next, whatWasDone } from "./words.ts";

/** The limit that runs, with its date; null when none does. */
function limitOf(facts: LetterFacts): string | null {
  if (facts.limit === null) return null;
  const deed = facts.limit.kind === "accept" ? "A branch should accept it" : "It should be solved";
  return `${deed} by ${dueOn(facts)}.`;
}

const nothingToDo = "You do not need to do anything.";
const weWrite = "We will write to you when something changes.";
const follow: LetterContent["link"] = {
  sentence: "You can follow your problem on its own page:",
  button: "Open your problem",
};
const respond = (sentence: string): LetterContent["link"] => ({
  sentence,
  button: "Answer on the page",
});

const heldBecause: Record<HoldCode, string> = {
  links: "it has links to websites in it",
  words: "it uses words that are common in advertising",
  repeated: "it is the same few characters over and over",
  empty: "it has almost no words in it",
};

function whyHeld({ reason }: LetterFacts): string {
  const found = holdCodesOf(reason).map((code) => heldBecause[code]);
  if (found.length === 0) return "The automatic check was not sure about it.";
  return `The automatic check was not sure about it: ${found.join(", and ")}.`;
}

function closed(facts: LetterFacts): LetterContent {
  const { closedBy, reference } = facts;
  if (closedBy === "silence") {
    return {
      opening: "Your problem has been closed, because we did not hear from you.",
      lead: [
        `${capital(branchOf(facts))} said that it was solved, and ${followUpDays} days passed without a word from you. We count that as silence, not as a yes.`,
      ],
      said: null,
      next: {
        heading: "If it is not solved",
        paragraphs: [
          `For ${reopenDays} days after the closing you can reopen it: open the page below and say what is still missing. It then goes back to the branch.`,
          "If it is solved, you do not need to do anything.",
        ],
      },
      link: follow,
    };
  }
  const byResident = closedBy === "resident";
  return {
    opening: byResident
      ? "Your problem is closed, because you said that it is solved."
      : "Your problem has been closed.",
    lead: byResident
      ? [
          "Thank you for reporting it, and for telling us how it ended. With us, a problem counts as solved only when the person who had it says so.",
        ]
      : [],
    said: null,
    next: {
      heading: next,
      paragraphs: [
        nothingToDo,
        `Should the trouble come back, please send us a new problem and name ${reference} in it.`,
      ],
    },
    link: { ...follow, sentence: "You can still read the whole story on its page:" },
  };
}

const services: Record<EmergencyService, string> = {
  police: "police",
  fire: "fire brigade",
  ambulance: "ambulance",
  government: "government hotline",
};
const numbers = emergencyNumbers
  .map(({ service, number }) => `${number} (${services[service]})`)
  .join(", ");

function emergencyAlert(facts: LetterFacts): LetterContent {
  const { alert } = facts;
  const dangers = alert?.dangers.map((name) => local(name, "en").toLowerCase()).join(", ") ?? "";
  const where = [alert?.place, alert?.area && local(alert.area, "en")].filter(Boolean).join(", ");
  return {
    opening: `An emergency is with ${branchOf(facts)}: somebody may be in danger.`,
    lead: paragraphs(
      alert?.saidByResident ? "The resident said that somebody is in danger right now." : null,
      dangers &&
        `What the automatic check found: ${dangers}. It may be wrong; please look yourself.`,
      where && `Where: ${where}.`,
      alert?.instead
        ? `${capital(branchOf(facts))} has nobody who could be alerted. That is why you get this letter.`
        : null,
    ),
    said: quoted("What the resident wrote", alert?.words ?? null),
    next: {
      heading: "What to do now",
      paragraphs: paragraphs(
        `If help is not on its way, call ${numbers}.`,
        "Then open the problem, accept it, or make sure that somebody does.",
        limitOf(facts),
      ),
    },
    link: { sentence: "The problem, after you have signed in:", button: "Open the problem" },
  };
}

const contents: Omit<LetterTexts["contents"], FollowerLetterKind> = {
  emergency_alert: emergencyAlert,
  limit_notice: limitNotice,
  extension: moreTime,
  undone: takenBack,
  split: splitOff,
  received: (facts) => ({
    opening: "We have received your problem.",
    lead: [
      `Thank you for telling us. The reference of your problem is ${facts.reference}; please name it when you ask about it.`,
    ],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        facts.emergency
          ? `If somebody is in danger, do not wait for us: call ${numbers} now.`
          : null,
        "Your problem now goes to the branch that is responsible for the place and for this kind of problem.",
        limitOf(facts),
        `${nothingToDo} We will write to you at every step.`,
        "With the reference and the tracking key that you were shown after sending, you can look at your problem from any device. For safety, we never put that key in a letter.",
      ),
    },
    link: follow,
  }),
  held: (facts) => ({
    opening: "A person will look at your problem before it goes on to a branch.",
    lead: [
      `${whyHeld(facts)} That happens to honest messages as well, and nothing has been decided against you.`,
    ],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        "A moderator reads it and either sends it on to the responsible branch or tells you why not. The clock keeps running meanwhile.",
        limitOf(facts),
        nothingToDo,
      ),
    },
    link: follow,
  }),
  assigned: (facts) => ({
    opening: `Your problem has been sent to ${branchOf(facts)}.`,
    lead: ["They will read it and accept it, or say which other branch it belongs to."],
    said: quoted("Why it was sent there", facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(limitOf(facts), `${nothingToDo} ${weWrite}`),
    },
    link: follow,
  }),
  accepted: (facts) => ({
    opening: `${capital(branchOf(facts))} has accepted your problem.`,
    lead: ["It is now theirs to solve."],
    said: null,
    next: {
      heading: next,
      paragraphs: paragraphs(
        limitOf(facts),
        "The time counts from when you first sent your problem, whoever it went to since.",
        `${nothingToDo} If the branch has a question, or has solved it, we will write to you.`,
      ),
    },
    link: follow,
  }),
  question: (facts) => ({
    opening: `${capital(branchOf(facts))} has a question for you.`,
    lead: ["They need your answer to go on with your problem."],
    said: quoted(`What ${branchOf(facts)} asks`, facts.question),
    next: {
      heading: "How to answer",
      paragraphs: paragraphs(
        "Open the page below and write your answer there. Opening the page sends nothing by itself.",
        limitOf(facts) ??
          "There is no last day for your answer. The clock stands still while the branch waits for it, so the sooner you answer, the sooner work goes on.",
      ),
    },
    link: respond("The page where you can answer:"),
  }),
  returned: (facts) => ({
    opening: `${capital(branchOf(facts))} has handed your problem back: they say that it is not theirs to solve.`,
    lead: [],
    said: quoted(`What ${branchOf(facts)} wrote`, facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(
        "The search for the right branch goes on at once. The clock keeps running, and somebody answers for your problem all the while.",
        limitOf(facts),
        `${nothingToDo} We will tell you where it goes.`,
      ),
    },
    link: follow,
  }),
  resolved: (facts) => ({
    opening: `${capital(branchOf(facts))} says that your problem is solved.`,
    lead: ["Here is what they found, what they did and what came of it. The last word is yours."],
    said: whatWasDone(facts),
    next: {
      heading: "Is it solved?",
      paragraphs: [
        "Please open the link with your answer. The page has it chosen already, and one button sends it. If you say partly or no, the problem goes back to the branch; the second time it goes one level up. Opening a link decides nothing by itself.",
        `We wait ${followUpDays} days from the day the branch reported it. If we hear nothing until then, the problem is closed, and we count that as silence, not as a yes.`,
      ],
    },
    link: respond("Is it solved? Choose your answer:"),
    answers: [
      { solved: "yes", button: "Yes, it is solved" },
      { solved: "partly", button: "Partly" },
      { solved: "no", button: "No, it is not solved" },
    ],
  }),
  reopened: (facts) => ({
    opening:
      facts.verdict === "partly"
        ? "Your problem has been reopened, because it is only partly solved."
        : "Your problem has been reopened.",
    lead: [
      facts.escalated
        ? `You said so for the second time, so it went one level up: ${branchOf(facts)} has it now. Whoever called it solved before can’t decide it any more. Your words are there to read.`
        : `It is back with ${branchOf(facts)}, and your words are there for them to read.`,
    ],
    said: quoted("What you wrote", facts.reason),
    next: {
      heading: next,
      paragraphs: paragraphs(
        facts.limit && `The time limit stays the old one: ${dueOn(facts)}.`,
        "Time is counted from the day you first sent the problem, not from today.",
        `${nothingToDo} ${weWrite}`,
      ),
    },
    link: follow,
  }),
  closed,
  rejected: (facts) => ({
    opening: "Your problem will not be taken on.",
    lead: ["A moderator has read it and decided that it cannot be handled here."],
    said: quoted("The moderator’s reason", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        "No branch works on it. You do not need to do anything.",
        `If you think that this is a mistake, or that something was missing, please send it to us again and name ${facts.reference} in it.`,
      ],
    },
    link: { ...follow, sentence: "The decision is also on your problem’s page:" },
  }),
  merged: (facts) => ({
    opening: facts.mergedInto
      ? `Your problem has been joined with ${facts.mergedInto}, which is about the same thing.`
      : "Your problem has been joined with another one about the same thing.",
    lead:
      facts.reason === RESIDENT_SAID_SO
        ? ["Before you sent it, you said that it is that one."]
        : [],
    said: facts.reason === RESIDENT_SAID_SO ? null : quoted("The reason", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        facts.mergedInto
          ? `The work goes on under ${facts.mergedInto}. What is done there is done for your problem, too.`
          : "The work goes on there. What is done there is done for your problem, too.",
        "While the other problem is public, we write to you about it as well, unless you stopped the letters.",
        "You do not need to do anything. If you think that they are not the same, please send us a new problem and say what is different.",
      ],
    },
    link: follow,
  }),
  message: (facts) => ({
    opening: `${capital(branchOf(facts))} has written to you about your problem.`,
    lead: [],
    said: quoted(`What ${branchOf(facts)} wrote`, facts.question),
    next: {
      heading: next,
      paragraphs: paragraphs(
        "This is for you to know. It changes nothing in the work on your problem or in its time limits.",
        limitOf(facts),
        mayAdd(facts.handling, 0).allowed
          ? "You do not have to answer. If you want to add something, you can do so on the page below."
          : nothingToDo,
      ),
    },
    link: { ...follow, sentence: "The message is also on your problem’s page:" },
  }),
  refused: (facts) => ({
    opening: "Your problem is not shown in public.",
    lead: ["A moderator has decided that others cannot see it on the portal."],
    said: quoted("The moderator’s reason", facts.reason),
    next: {
      heading: next,
      paragraphs: [
        "It is handled all the same. This is only about what others can see; it changes nothing in the work on it or in its time limits.",
        nothingToDo,
      ],
    },
    link: follow,
  }),
};

export const en: LetterTexts = {
  senderName: "Feedback Portal",
  lineColumns: 76,
  lineHeight: 1.5,
  statusWords: {
    received: "Received",
    emergency_alert: "Emergency",
    limit_notice: "Time limit",
    extension: "More time",
    held: "Waiting for a check",
    assigned: "Sent to a branch",
    accepted: "Accepted",
    question: "A question for you",
    returned: "Looking for another branch",
    resolved: "Reported as solved",
    reopened: "Reopened",
    closed: "Closed",
    rejected: "Not taken on",
    merged: "Joined with another",
    refused: "Not shown in public",
    message: "A message for you",
    undone: "Sent by mistake",
    split: "Divided into two",
    confirm_follow: "Please confirm",
    follow_accepted: "Accepted",
    follow_resolved: "Reported as solved",
    follow_closed: "Closed",
    follow_reopened: "Reopened",
    follow_merged: "Joined with another",
  },
  subjectSeparator: ": ",
  contents: { ...contents, ...forFollowers },
  about: (reference) => `Your problem ${reference}`,
  aboutOther: (reference) => `Problem ${reference}`,
  greeting: (name) => (name === null ? "Hello," : `Hello ${name},`),
  signature: "With kind regards, the Feedback Portal",
  footer: [
    "The link above opens your own problem without a password, so please do not pass it on.",
    "This letter was written by the portal. Answers to this e-mail do not reach the branch; please write on the page instead.",
    "You get it because this address was given with the problem. If that was not you, please just ignore it.",
  ],
  footerForStaff: [
    "You get this letter because you work for this branch, or supervise it. It can't be stopped.",
    "It was written by the portal. Answers to this e-mail reach nobody; please write on the problem's page instead.",
  ],
  footerForFollowers: [
    "You get this letter because you follow this problem with this address, or because your own problem was joined with it.",
    "It was written by the portal. Answers to this e-mail reach nobody.",
  ],
  footerForAsked: [
    "This letter was written by the portal. Answers to this e-mail reach nobody.",
    "An address gets at most one such letter in ten minutes and five a day, whoever asks for it.",
  ],
  account,
  footerForAccounts,
  stop: "If you want no more letters about this problem, open this page and press the button there:",
};
