// Puts the facts of a letter into words and form, ready for nodemailer. Pure: reads nothing, sends nothing.
// Another language is another folder whose index satisfies LetterTexts, and its name in the table here.
import type { SendMailOptions } from "nodemailer";
import type { LetterFacts } from "../../../app/domain/notification/letter.ts";
import { isFollowerLetter } from "../../../app/domain/notification/letters-owed.ts";
import type { Language } from "../../../app/domain/shared/language.ts";
import { cleanFacts } from "./clean-facts.ts";
import { en } from "./en/index.ts";
import { envelopeOf } from "./envelope.ts";
import { htmlText } from "./html.ts";
import type { LetterTexts } from "./letter-texts.ts";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";
import { zhCN } from "./zh-CN/index.ts";

export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en, "zh-CN": zhCN };

export interface LetterSettings {
  /** `PUBLIC_URL`, without a slash at its end. */
  readonly publicUrl: string;
  /** `MAIL_FROM`: an address, with or without a name. */
  readonly from: string;
  /** The domain in our Message-IDs, and in List-ID. */
  readonly mailDomain: string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Everything for nodemailer's `sendMail`, subject and both texts included. */
  readonly mail: SendMailOptions;
}

/**
 * One letter to one person: text first, then HTML. The subject has at most 110 characters and ends alike in all letters
 * of a problem. The same facts give the same letter; nodemailer adds only the date. Refuses nothing: facts that a kind
 * needs and that are missing (a branch since erased, a limit that no longer runs) leave their sentence out.
 */
export function renderLetter(given: LetterFacts, settings: LetterSettings): RenderedLetter {
  const facts = cleanFacts(given);
  const letter = letterOf(facts, settings);
  const { subject } = letter;
  const text = plainText(letter);
  const html = htmlText(letter);
  const sender = {
    from: settings.from,
    name: letter.texts.senderName,
    mailDomain: settings.mailDomain,
  };
  const envelope = envelopeOf(facts, sender, letter.stopUrl);
  // The texts are ours and whole: nodemailer has no file or address to read for them.
  const closed = { disableFileAccess: true, disableUrlAccess: true, xMailer: false } as const;
  return { subject, text, html, mail: { ...envelope, subject, text, html, ...closed } };
}

function letterOf(facts: LetterFacts, { publicUrl }: LetterSettings): Letter {
  const { language, reference, summary, kind, paths, stoppable } = facts;
  const texts = letterTexts[language];
  const status = texts.statusWords[kind];
  const content = texts.contents[kind](facts);
  const problemUrl = publicUrl + paths.problem;
  return {
    language,
    subject: `[${reference}] ${status}${summary === "" ? "" : texts.subjectSeparator}${summary}`,
    reference,
    summary,
    about: isOwn(facts) ? texts.about(reference) : texts.aboutOther(reference),
    greeting: texts.greeting(facts.to.name),
    footer: footerOf(facts, texts),
    content,
    texts,
    problemUrl,
    answers: (content.answers ?? []).map(({ solved, button }) => ({
      button,
      url: `${problemUrl}${problemUrl.includes("?") ? "&" : "?"}solved=${solved}#verdict`,
    })),
    stopUrl: stoppable ? publicUrl + paths.stop : null,
  };
}

/** To the problem's resident; staff and followers read about somebody else's. */
function isOwn({ alert, kind }: LetterFacts): boolean {
  return alert === null && !isFollowerLetter(kind);
}

function footerOf({ alert, kind }: LetterFacts, texts: LetterTexts): readonly string[] {
  if (alert) return texts.footerForStaff;
  if (kind === "confirm_follow") return texts.footerForAsked;
  return isFollowerLetter(kind) ? texts.footerForFollowers : texts.footer;
}
