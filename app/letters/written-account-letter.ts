// A letter about an account in words and form: the layout of all letters, without a problem. Pure.
import type { AccountLetterFacts } from "../domain/staff/account-letter.ts";
import { nameOf, oneLine } from "./clean-facts.ts";
import { htmlText } from "./html.ts";
import type { Letter } from "./letter.ts";
import { plainText } from "./plain-text.ts";
import { letterTexts } from "./written-letter.ts";

interface WrittenAccountLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: { readonly email: string; readonly name: string | null };
  /** For a sender without a name of its own. */
  readonly senderName: string;
}

/** As text and as HTML, with its link on `publicUrl` (no slash at its end). The same facts give the same letter. */
export function writtenAccountLetter(
  facts: AccountLetterFacts,
  publicUrl: string,
): WrittenAccountLetter {
  const { language } = facts;
  const texts = letterTexts[language];
  const { subject, content } = texts.account[facts.kind];
  const to = { email: oneLine(facts.to.email), name: nameOf(facts.to.name) };
  const letter: Letter = {
    language,
    subject,
    summary: "",
    about: null,
    greeting: texts.greeting(to.name),
    footer: texts.footerForAccounts,
    content: content({ ...facts, to }),
    texts,
    url: publicUrl + facts.path,
    answers: [],
    stopUrl: null,
  };
  const { senderName } = texts;
  return { subject, text: plainText(letter), html: htmlText(letter), to, senderName };
}
