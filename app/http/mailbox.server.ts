// The trial's mailbox: letters that were written as files instead of being sent. Reads a folder, and nothing else in it
// but whole letters; knows nothing of whose they are.
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Express } from "express";
import { simpleParser } from "mailparser";
import type { AddressObject, ParsedMail } from "mailparser";
import type { Portal } from "../db.server.ts";

export interface LetterInList {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  /** When it was written. */
  readonly at: Date;
}

export interface LetterAsFile extends LetterInList {
  readonly from: string;
  /** In the file's order; names and subject decoded, the rest as it stands there. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html: string | null;
}

const ENDING = ".eml";
const PAGE_SIZE = 50;
/** What a letter's file may be called: no separators, no leading dot. */
const LETTER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

/** Letters are readable where none leaves the house: in a trial without a mail server. */
export function hasMailbox({ config }: Pick<Portal, "config">): boolean {
  return config.mode === "trial" && config.smtpUrl === null;
}

/** A page of letters, newest first, after the one named `after`. A folder that isn't there yet is empty. */
export async function listLetters(
  folder: string,
  after: string | null,
): Promise<{ readonly letters: readonly LetterInList[]; readonly next: string | null }> {
  const files = await newestFirst(folder);
  const from = after === null ? 0 : files.findIndex(({ name }) => name === after) + 1;
  const shown = files.slice(from, from + PAGE_SIZE);
  const letters = await Promise.all(
    shown.map(async ({ name, at }) => inList(name, at, await parse(folder, name))),
  );
  const last = shown.at(-1);
  return { letters, next: last && from + PAGE_SIZE < files.length ? last.name : null };
}

/** The letter of that name; null when there is none, whatever the name tries. */
export async function readLetter(folder: string, name: string): Promise<LetterAsFile | null> {
  if (!LETTER_NAME.test(name)) return null;
  try {
    const { mtime } = await stat(join(folder, name + ENDING));
    const mail = await parse(folder, name);
    return {
      ...inList(name, mtime, mail),
      from: mail.from?.text ?? "",
      headers: mail.headerLines.map(({ key, line }) => headerOf(line, decoded(mail, key))),
      text: mail.text ?? "",
      html: mail.html || null,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function newestFirst(folder: string): Promise<{ name: string; at: Date }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = await Promise.all(
    names
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .filter((name) => LETTER_NAME.test(name))
      .map(async (name) => ({ name, at: (await stat(join(folder, name + ENDING))).mtime })),
  );
  return files.sort((a, b) => Number(b.at) - Number(a.at) || (a.name < b.name ? 1 : -1));
}

async function parse(folder: string, name: string): Promise<ParsedMail> {
  return simpleParser(await readFile(join(folder, name + ENDING)), { skipTextToHtml: true });
}

function inList(name: string, at: Date, mail: ParsedMail): LetterInList {
  return { name, at, to: textOf(mail.to), subject: mail.subject ?? "" };
}

function textOf(address: AddressObject | AddressObject[] | undefined): string {
  return [address ?? []]
    .flat()
    .map(({ text }) => text)
    .join(", ");
}

function decoded(mail: ParsedMail, key: string): string | null {
  if (key === "subject") return mail.subject ?? null;
  if (key === "from") return mail.from?.text ?? null;
  return key === "to" ? textOf(mail.to) : null;
}

function headerOf(line: string, decodedValue: string | null): { name: string; value: string } {
  const colon = line.indexOf(":");
  const value = line.slice(colon + 1).replace(/\r?\n[ \t]+/g, " ");
  return { name: line.slice(0, colon), value: decodedValue ?? value.trim() };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Nothing but the letter's own styles; links open outside the frame; no page but ours may frame it. */
const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** Answers `/dev/mail/NAME?part=html` with the letter as it is, under a policy of its own; other requests pass. */
export function answerLetterAsHtml(app: Express, portal: Portal): void {
  app.get("/dev/mail/:name", (request, response, next) => {
    if (request.query.part !== "html" || !hasMailbox(portal)) {
      next();
      return;
    }
    readLetter(portal.mailFolder, request.params.name)
      .then((letter) => {
        if (!letter?.html) {
          next();
          return;
        }
        response.setHeader("Content-Security-Policy", LETTER_POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.type("html").send(withLinksOutside(letter.html));
      })
      .catch(next);
  });
}

function withLinksOutside(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + base)
    : base + html;
}
