// Puts the facts of a letter into words and form. Pure: reads nothing, sends nothing, knows no envelope. Another language is
// another folder whose index satisfies LetterTexts, and its name in the table here.
import type { LetterFacts } from "../domain/notification/letter.ts";
import { isFollowerLetter } from "../domain/notification/letters-owed.ts";
import type { Language } from "../domain/shared/language.ts";
import { cleanFacts } from "./clean-facts.ts";
import { en } from "./en/index.ts";
import { htmlText } from "./html.ts";
import type { LetterTexts } from "./letter-texts.ts";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";
import { zhCN } from "./zh-CN/index.ts";

export const letterTexts: Readonly<Record<Language, LetterTexts>> = { en, "zh-CN": zhCN };

interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The facts as they may stand in a letter. */
  readonly facts: LetterFacts;
  /** Null when letters of this kind can't be stopped. */
  readonly stopUrl: string | null;
  /** For a sender without a name of its own. */
  readonly senderName: string;
}

/**
 * One letter, as text and as HTML, with every link on `publicUrl` (no slash at its end). The subject has at most 110
 * characters and ends alike in all letters of a problem. The same facts give the same letter, whether it is sent or only
 * looked at. Refuses nothing: facts that a kind needs and that are missing leave their sentence out.
 */
export function writtenLetter(given: LetterFacts, publicUrl: string): WrittenLetter {
  const facts = cleanFacts(given);
  const letter = letterOf(facts, publicUrl);
  return {
    subject: letter.subject,
    text: plainText(letter),
    html: htmlText(letter),
    facts,
    stopUrl: letter.stopUrl,
    senderName: letter.texts.senderName,
  };
}

function letterOf(facts: LetterFacts, publicUrl: string): Letter {
  const { language, reference, summary, kind, paths, stoppable } = facts;
  const texts = letterTexts[language];
  const status = texts.statusWords[kind];
  const content = texts.contents[kind](facts);
  const problemUrl = publicUrl + paths.problem;
  return {
    language,
    subject: `[${reference}] ${status}${summary === "" ? "" : texts.subjectSeparator}${summary}`,
    summary,
    about: isOwn(facts) ? texts.about(reference) : texts.aboutOther(reference),
    greeting: texts.greeting(facts.to.name),
    footer: footerOf(facts, texts),
    content,
    texts,
    url: problemUrl,
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
