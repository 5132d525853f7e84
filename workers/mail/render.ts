// A letter in words and form, put into its envelope, ready for nodemailer. Pure: reads nothing, sends nothing.
import type { SendMailOptions } from "nodemailer";
import type { LetterFacts } from "../../app/domain/notification/letter.ts";
import type { AccountLetterFacts } from "../../app/domain/staff/account-letter.ts";
import { writtenAccountLetter } from "../../app/letters/written-account-letter.ts";
import { writtenLetter } from "../../app/letters/written-letter.ts";
import { envelopeOf } from "./envelope.ts";
import type { LetterEnvelope } from "./envelope.ts";

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

/** One letter to one person. The same facts give the same letter; nodemailer adds only the date. */
export function renderLetter(given: LetterFacts, settings: LetterSettings): RenderedLetter {
  const { facts, subject, text, html, stopUrl, senderName } = writtenLetter(
    given,
    settings.publicUrl,
  );
  const sender = { from: settings.from, name: senderName, mailDomain: settings.mailDomain };
  const envelope = envelopeOf(facts, sender, stopUrl);
  return inEnvelope(envelope, { subject, text, html });
}

/** A letter about an account: a thread of its own, and nothing that could be stopped. */
export function renderAccountLetter(
  given: AccountLetterFacts,
  settings: LetterSettings,
): RenderedLetter {
  const { publicUrl, from, mailDomain } = settings;
  const { to, senderName, ...words } = writtenAccountLetter(given, publicUrl);
  const { messageId, language } = given;
  const facts = { to, messageId, rootMessageId: messageId, language };
  return inEnvelope(envelopeOf(facts, { from, name: senderName, mailDomain }, null), words);
}

function inEnvelope(
  envelope: LetterEnvelope,
  words: Pick<RenderedLetter, "subject" | "text" | "html">,
): RenderedLetter {
  // The texts are ours and whole: nodemailer has no file or address to read for them.
  const closed = { disableFileAccess: true, disableUrlAccess: true, xMailer: false } as const;
  return { ...words, mail: { ...envelope, ...words, ...closed } };
}
