// The trial's mailbox: letters as files, shown newest first, and nothing else of the machine.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listLetters, readLetter } from "../../app/http/mailbox.server.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { openTransport } from "../../workers/mail/transport.ts";
import { visitor, words } from "./staff-stage.ts";

const script = "<script>alert(1)</script>";

async function write(folder: string, id: string, subject: string, atSeconds: number) {
  const transport = openTransport(null, folder);
  await transport.send({
    from: { name: "Portal", address: "portal@localhost" },
    to: { name: "王芳", address: "fang@example.org" },
    messageId: `<${id}.resident@portal.test>`,
    subject,
    text: `Plain ${subject}\nhttps://portal.test/r/FB?t=a_b-c.d`,
    html: `<html><head><style>p{color:red}</style></head><body><p>Rich ${subject}</p>${script}</body></html>`,
    headers: { "List-Unsubscribe": "<https://portal.test/u/token>" },
  });
  utimesSync(join(folder, `${id}.resident.eml`), atSeconds, atSeconds);
}

describe("letters as files", () => {
  const folder = mkdtempSync(join(tmpdir(), "letters-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("are none while the folder is not there", async () => {
    expect(await listLetters(join(folder, "absent"), null)).toEqual({ letters: [], next: null });
    expect(await readLetter(join(folder, "absent"), "a")).toBeNull();
  });

  it("are listed newest first, a page after the other, without half-written ones", async () => {
    for (let number = 10; number < 62; number += 1) {
      await write(folder, `event-${number}`, `Letter ${number}`, number);
    }
    writeFileSync(join(folder, "event-99.resident.eml.part"), "half");
    writeFileSync(join(folder, ".hidden.eml"), "Subject: hidden\n\n");
    const first = await listLetters(folder, null);
    expect(first.letters.map(({ subject }) => subject).slice(0, 2)).toEqual([
      "Letter 61",
      "Letter 60",
    ]);
    expect(first.letters[0]?.to).toBe('"王芳" <fang@example.org>');
    const second = await listLetters(folder, first.next);
    expect(second.letters.map(({ subject }) => subject)).toEqual(["Letter 11", "Letter 10"]);
    expect(second.next).toBeNull();
  });

  it("are read with their headers, as text and as HTML", async () => {
    const letter = await readLetter(folder, "event-10.resident");
    expect(letter?.text).toContain("Plain Letter 10");
    expect(letter?.html).toContain("Rich Letter 10");
    expect(letter?.headers).toContainEqual({
      name: "List-Unsubscribe",
      value: "<https://portal.test/u/token>",
    });
  });

  it("are all that can be read, whatever the name tries", async () => {
    writeFileSync(join(folder, "..", "outside-of-letters.eml"), "Subject: outside\n\nsecret");
    try {
      for (const name of [
        "../outside-of-letters",
        "..",
        ".",
        "",
        ".hidden",
        "event-10.resident.eml",
        "event-10.resident\0",
        "a/../event-10.resident",
        `${folder}/event-10.resident`,
      ]) {
        expect(await readLetter(folder, name)).toBeNull();
      }
    } finally {
      rmSync(join(folder, "..", "outside-of-letters.eml"));
    }
  });
});

describe("the trial's mailbox", () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
    await write(join(portal.dataDir, "mail"), "event-1", "你好 & welcome", 1_000);
  });
  afterAll(() => portal.stop());

  it("shows letters and their links", async () => {
    const list = await visitor(portal).get("/dev/mail");
    expect(words(list)).toContain("你好 & welcome");
    const letter = await visitor(portal).get("/dev/mail/event-1.resident");
    expect(words(letter)).toContain("Plain 你好 & welcome");
    expect(letter.html).toContain('href="https://portal.test/r/FB?t=a_b-c.d"');
    expect(letter.html).not.toContain("alert(1)");
    expect(letter.html).toMatch(/<iframe[^>]* sandbox="allow-popups [^"]*"/);
    expect(letter.html).not.toContain("allow-scripts");
  });

  it("serves the HTML version under a policy of its own, in which nothing runs", async () => {
    const html = await visitor(portal).get("/dev/mail/event-1.resident?part=html");
    expect(html.html).toContain("Rich 你好");
    const policy = html.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox");
    expect(policy).not.toContain("script");
    expect(policy).not.toContain("frame-ancestors 'none'");
  });

  it("gives nothing but letters", async () => {
    const names = ["..%2Fportal", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "nothing", "event-1", ".."];
    for (const name of names) {
      for (const part of ["", "?part=html"]) {
        const answer = await visitor(portal).get(`/dev/mail/${name}${part}`);
        expect(answer.status).toBe(404);
        expect(answer.html).not.toContain("SQLite");
      }
    }
  });

  it("is not there once there is a mail server", async () => {
    const other = await startPortal({ smtpUrl: "smtp://127.0.0.1:9" });
    try {
      await write(join(other.dataDir, "mail"), "event-1", "left over", 1_000);
      for (const path of ["", "/event-1.resident", "/event-1.resident?part=html"]) {
        expect((await visitor(other).get(`/dev/mail${path}`)).status).toBe(404);
      }
    } finally {
      await other.stop();
    }
  });
});
