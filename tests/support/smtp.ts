// A real mail server for tests: takes letters over SMTP, reads them as a mail program would, and keeps them. It can
// refuse, and it can take its time. Knows nothing of problems.
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { simpleParser } from "mailparser";
import type { ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { SMTPServerDataStream } from "smtp-server";
import { until } from "./until.ts";

export interface SmtpLetter {
  /** The recipient of the envelope; the portal writes to one person a letter. */
  readonly to: string;
  /** With its angle brackets; empty when there was none. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every header, and whatever else mailparser reads. */
  readonly parsed: ParsedMail;
  readonly raw: string;
  /** When it was here whole, before the sender was told. */
  readonly receivedAtMs: number;
}

/** The server's no: 4xx for now, 5xx for good. The words go to the sender as they are. */
export interface SmtpRefusal {
  readonly code: number;
  readonly words: string;
}

export interface SmtpOptions {
  /** Called when a letter is here whole, before the sender is told; its promise is awaited. */
  readonly onLetter?: (letter: SmtpLetter) => void | Promise<void>;
  /** Asked for every recipient; null takes it. */
  readonly refuse?: (to: string) => SmtpRefusal | null;
  /** When given, senders must sign in, and are let in while it says true. */
  readonly letsIn?: () => boolean;
  /** How long the answer to a whole letter takes. */
  readonly answerAfterMs?: number;
}

export interface Smtp {
  /** What SMTP_URL must say to reach it. */
  readonly url: string;
  /** In the order they came; a letter sent twice is there twice. */
  readonly letters: readonly SmtpLetter[];
  /** Resolves with the first letter, come or to come, that `isIt`. */
  until(isIt: (letter: SmtpLetter) => boolean): Promise<SmtpLetter>;
  stop(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startSmtp(options: SmtpOptions = {}): Promise<Smtp> {
  const letters: SmtpLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: options.letsIn ? ["STARTTLS"] : ["AUTH", "STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (_account, _session, answer) => {
      if (options.letsIn?.()) answer(null, { user: "portal" });
      else answer(asError({ code: 535, words: "5.7.8 wrong password" }));
    },
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, answer) => {
      const refusal = options.refuse?.(address) ?? null;
      answer(refusal && asError(refusal));
    },
    onData: (stream, { envelope }, answer) => {
      const to = envelope.rcptTo.map(({ address }) => address).join(", ");
      const take = async () => {
        const letter = await readLetter(stream, to);
        letters.push(letter);
        await options.onLetter?.(letter);
        await sleep(options.answerAfterMs ?? 0);
      };
      take().then(
        () => answer(),
        (fault: unknown) => answer(asError({ code: 451, words: String(fault) })),
      );
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    const listening = server.listen(0, "127.0.0.1", () => {
      resolve((listening.address() as AddressInfo).port);
    });
  });
  // A sender that is killed leaves its connection broken.
  server.on("error", () => undefined);
  return {
    url: `smtp://${options.letsIn ? "portal:secret@" : ""}127.0.0.1:${port}`,
    letters,
    until: (isIt) => until(() => letters.find(isIt)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function asError({ code, words }: SmtpRefusal): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

async function readLetter(stream: SMTPServerDataStream, to: string): Promise<SmtpLetter> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const raw = Buffer.concat(parts);
  const parsed = await simpleParser(raw);
  return {
    to,
    messageId: parsed.messageId ?? "",
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html || "",
    parsed,
    raw: raw.toString(),
    receivedAtMs: Date.now(),
  };
}
