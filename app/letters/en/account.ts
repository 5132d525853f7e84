// The letters to who works here, or shall: the link by which they set a password.
import type { AccountLetterFacts } from "../../domain/staff/account-letter.ts";
import type { LetterTexts } from "../letter-texts.ts";
import { momentOf } from "./words.ts";

const until = ({ expiresAt, timeZone }: AccountLetterFacts) => momentOf(expiresAt, timeZone);

export const account: LetterTexts["account"] = {
  invite: {
    subject: "Your account at the Feedback Portal",
    content: (facts) => ({
      opening: "You have an account at the Feedback Portal.",
      lead: [
        "An administrator has made it, so that you can work on problems that residents send in.",
      ],
      said: null,
      next: {
        heading: "What to do now",
        paragraphs: [
          `Open the link and choose a password. From then on you sign in with ${facts.to.email} and that password.`,
          `The link works once, until ${until(facts)}. After that, ask your administrator for another one.`,
        ],
      },
      link: { sentence: "The page where you set your password:", button: "Set up your account" },
    }),
  },
  reset: {
    subject: "A new password for the Feedback Portal",
    content: (facts) => ({
      opening: "Here is the link to set a new password.",
      lead: ["Somebody said at the portal that the password of your account is forgotten."],
      said: null,
      next: {
        heading: "What to do now",
        paragraphs: [
          "If it was you, open the link and choose another password. You are then signed out everywhere. Codes from your phone stay as they are.",
          `The link works once, until ${until(facts)}.`,
          "If it was not you, there is nothing to do: your password stays as it is.",
        ],
      },
      link: { sentence: "The page where you set a new password:", button: "Set a new password" },
    }),
  },
};

export const footerForAccounts = [
  "Whoever has this link can set your password, so please do not pass it on.",
  "This letter was written by the portal. Answers to this e-mail reach nobody.",
];
