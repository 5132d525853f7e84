// How letters leave: through a mail server, or as files that a trial shows at /dev/mail.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";

export interface MailTransport {
  /** Resolves when the server (or the disk) has taken it. Rejects with nodemailer's error, `responseCode` included. */
  send(letter: SendMailOptions): Promise<void>;
  close(): void;
}

const CONNECTIONS = 4;
const LETTERS_PER_CONNECTION = 200;
const TIMEOUT_MS = 30_000;

/** Letters go to `smtpUrl` over a pool of connections, or into files under `folder` when there is none. */
export function openTransport(smtpUrl: string | null, folder: string): MailTransport {
  return smtpUrl === null ? fileTransport(folder) : smtpTransport(smtpUrl);
}

function smtpTransport(url: string): MailTransport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: LETTERS_PER_CONNECTION,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    send: async (letter) => {
      await pool.sendMail(letter);
    },
    close: () => {
      pool.close();
    },
  };
}

/** One file a Message-ID, so that a letter sent twice is one file. Written beside and renamed: never half a letter. */
function fileTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    send: async (letter) => {
      const { message } = await composer.sendMail(letter);
      const name = (letter.messageId ?? "").replace(/@.*$/, "").replace(/[^A-Za-z0-9.-]/g, "");
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${name}.eml`);
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}
