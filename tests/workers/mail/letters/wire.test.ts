// Letters as mail servers and mail programs see them: the real message, composed by nodemailer and parsed again.
import { describe, expect, it } from "vitest";
import { renderLetter } from "../../../../workers/mail/render.ts";
import { sampleFacts } from "../../../../app/letters/samples.ts";
import { compose, everyLetter, headerNames, settings } from "./composed.ts";

const lineOf = (head: readonly string[], name: string): string | undefined =>
  head.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe.each(everyLetter)("a letter of kind $kind in $language, sent", ({ kind, language }) => {
  const facts = sampleFacts(kind, language);

  it("arrives word for word, plain text before HTML, and with nothing attached", async () => {
    const letter = renderLetter(facts, settings);
    const { raw, head, parsed } = await compose(facts);
    expect(parsed.subject).toBe(letter.subject);
    expect(parsed.text?.trim()).toBe(letter.text.trim());
    expect((parsed.html || "").trim()).toBe(letter.html.trim());
    expect(parsed.attachments).toEqual([]);
    expect(lineOf(head, "Content-Type")).toContain("multipart/alternative");
    expect(raw.indexOf("Content-Type: text/plain")).toBeGreaterThan(0);
    expect(raw.indexOf("Content-Type: text/plain")).toBeLessThan(
      raw.indexOf("Content-Type: text/html"),
    );
  });

  it("goes to one recipient, from the portal", async () => {
    const { envelope, parsed } = await compose(facts);
    expect(envelope).toMatchObject({ from: settings.from, to: [facts.to.email] });
    expect(parsed.from?.value[0]).toMatchObject({ address: settings.from });
    expect(parsed.from?.value[0]?.name).not.toBe("");
    expect([parsed.to].flat()[0]?.value).toEqual([
      { address: facts.to.email, name: facts.to.name ?? "" },
    ]);
  });

  it("says that a machine wrote it, and in which language", async () => {
    const { head } = await compose(facts);
    expect(lineOf(head, "Auto-Submitted")).toBe("Auto-Submitted: auto-generated");
    expect(lineOf(head, "X-Auto-Response-Suppress")).toBe(
      "X-Auto-Response-Suppress: OOF, AutoReply",
    );
    expect(lineOf(head, "List-ID")).toBe("List-ID: <letters.feedback.county.example>");
    expect(lineOf(head, "Content-Language")).toBe(`Content-Language: ${language}`);
    expect(headerNames(head)).not.toContain("precedence");
    expect(headerNames(head)).not.toContain("x-mailer");
  });

  it("answers the first letter of its problem, and the first answers nothing", async () => {
    const { parsed } = await compose(facts);
    expect(parsed.messageId).toBe(facts.messageId);
    const root = kind === "received" ? undefined : facts.rootMessageId;
    expect(parsed.inReplyTo).toBe(root);
    expect([parsed.references].flat()[0]).toBe(root);
  });

  it("can be stopped with one click exactly when letters of its kind can be stopped", async () => {
    const { head } = await compose(facts);
    const names = headerNames(head);
    expect(names.includes("list-unsubscribe")).toBe(facts.stoppable);
    expect(names.includes("list-unsubscribe-post")).toBe(facts.stoppable);
    if (!facts.stoppable) return;
    expect(lineOf(head, "List-Unsubscribe-Post")).toBe(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    );
  });
});

describe("a letter sent", () => {
  it("has List-Unsubscribe in one physical line, however long the address", async () => {
    const sample = sampleFacts("accepted", "en");
    const stop = `/u/${"aB3-_".repeat(60)}.MTgwNDAwMDAwMA.x7Qm2vLr9TzK4cWn`;
    const { head } = await compose({ ...sample, paths: { ...sample.paths, stop } });
    const at = head.findIndex((line) => line.startsWith("List-Unsubscribe:"));
    expect(head[at]).toBe(`List-Unsubscribe: <${settings.publicUrl}${stop}>`);
    expect(head[at + 1]).toMatch(/^\S/);
  });

  it("keeps the name that MAIL_FROM gives, also a quoted one", async () => {
    const facts = sampleFacts("accepted", "zh-CN");
    const from = '"County, feedback" <letters@feedback.county.example>';
    const { parsed, envelope } = await compose(facts, { ...settings, from });
    expect(parsed.from?.value).toEqual([
      { address: "letters@feedback.county.example", name: "County, feedback" },
    ]);
    expect(envelope.from).toBe("letters@feedback.county.example");
  });

  it("is the same for the same facts", () => {
    const facts = sampleFacts("resolved", "zh-CN");
    expect(renderLetter(facts, settings)).toEqual(renderLetter(facts, settings));
  });
});
