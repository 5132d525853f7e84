// What the tests of letters share: settings, every kind in every language, and the message as it goes over the wire.
import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import type { LetterFacts } from "../../../../app/domain/notification/letter.ts";
import { letterKinds } from "../../../../app/domain/notification/letters-owed.ts";
import { languages } from "../../../../app/domain/shared/language.ts";
import { renderLetter } from "../../../../workers/mail/render.ts";
import type { LetterSettings } from "../../../../workers/mail/render.ts";

export const settings: LetterSettings = {
  publicUrl: "https://feedback.county.example/portal",
  from: "letters@feedback.county.example",
  mailDomain: "feedback.county.example",
};

export const everyLetter = languages.flatMap((language) =>
  letterKinds.map((kind) => ({ kind, language })),
);

/** The real message as nodemailer composes it, and as a mail program reads it. */
export async function compose(facts: LetterFacts, with_: LetterSettings = settings) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message, envelope } = await transport.sendMail(renderLetter(facts, with_).mail);
  const raw = (message as Buffer).toString("latin1");
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).split("\r\n");
  return { raw, head, envelope, parsed: await simpleParser(message) };
}

/** The names of the message's own headers, in lower case. */
export function headerNames(head: readonly string[]): string[] {
  return head
    .filter((line) => /^\S/.test(line))
    .map((line) => line.split(":")[0]?.toLowerCase() ?? "");
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The texts between the tags of the HTML's body, in order. */
export function textsOf(html: string): string[] {
  return html
    .slice(html.indexOf("<body"))
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => entities[name] ?? ""))
    .filter((text) => text.trim() !== "");
}

/** The tags of the HTML in order, without line breaks, which follow the resident's own. */
export function tagsOf(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "br");
}
