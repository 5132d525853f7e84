// Who a letter is from and to, how it threads, and what it tells mail programs about itself. Knows nothing of its words.
import type { SendMailOptions } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import type { LetterFacts } from "../../app/domain/notification/letter.ts";
import { oneLine } from "../../app/letters/clean-facts.ts";

export type LetterEnvelope = Pick<
  SendMailOptions,
  "from" | "to" | "messageId" | "inReplyTo" | "references" | "headers"
>;

export interface Sender {
  /** `MAIL_FROM`: an address, with or without a name. */
  readonly from: string;
  /** Used when `from` has no name of its own. */
  readonly name: string;
  readonly mailDomain: string;
}

/**
 * The headers of one letter to one recipient. All letters of a problem answer to its first (RFC 5322, 3.6.4), so they are
 * one thread whatever order they arrive in. `stopUrl` is null for letters that can't be stopped: those carry no
 * List-Unsubscribe at all. nodemailer adds Date, MIME-Version and the content headers.
 */
export function envelopeOf(
  facts: Pick<LetterFacts, "to" | "messageId" | "rootMessageId" | "language">,
  sender: Sender,
  stopUrl: string | null,
): LetterEnvelope {
  const answers = facts.messageId !== facts.rootMessageId;
  const { name, email } = facts.to;
  return {
    from: fromOf(sender),
    to: { name: name ?? "", address: email },
    messageId: facts.messageId,
    ...(answers && { inReplyTo: facts.rootMessageId, references: [facts.rootMessageId] }),
    headers: [
      // RFC 3834, and what Exchange reads instead of it: no out-of-office answers to us.
      { key: "Auto-Submitted", value: "auto-generated" },
      { key: "X-Auto-Response-Suppress", value: "OOF, AutoReply" },
      { key: "List-ID", value: `<letters.${sender.mailDomain.replace(/[^A-Za-z0-9.-]/g, "")}>` },
      { key: "Content-Language", value: facts.language },
      ...(stopUrl === null ? [] : stopHeaders(stopUrl)),
    ],
  };
}

function fromOf({ from, name }: Sender): { name: string; address: string } {
  const [parsed] = addressparser(oneLine(from), { flatten: true });
  return { name: parsed?.name || name, address: parsed?.address ?? "" };
}

/**
 * RFC 8058. As a prepared value, because nodemailer would fold a long address over several lines, and some relays then
 * break the signature (nodemailer #1654); a prepared value is not cleaned by anybody else, so it is here.
 */
function stopHeaders(stopUrl: string) {
  const url = stopUrl.replace(/[\p{C}\s<>]/gu, "");
  return [
    { key: "List-Unsubscribe", value: { prepared: true, foldLines: false, value: `<${url}>` } },
    { key: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ];
}
