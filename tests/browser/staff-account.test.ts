// One's own account in a real browser with scripts off: codes on the whole way, sessions ended, a password that was
// forgotten; and what every page of it looks like, to axe and on a phone.
import type { Page } from "playwright-core";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { languages } from "../../app/domain/shared/language.ts";
import { oweResetLink } from "../../app/domain/staff/forgotten-password.server.ts";
import { invitePerson } from "../../app/domain/staff/invite.server.ts";
import { claimNew } from "../../db/repositories/outbox.ts";
import { readOwed } from "../../app/domain/outbox/hand-over.server.ts";
import type { Id } from "../../app/domain/shared/ids.ts";
import { sendAccountLetter } from "../../workers/jobs/send-account-letter.job.ts";
import { openTransport } from "../../workers/mail/transport.ts";
import { faultsOf, follow, isTooWide, keepPicture, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD } from "../support/portal.ts";
import { addressOf, sessionOf } from "./staff-stage.ts";

const STEP_MS = 30_000;

describe.skipIf(!chromiumAvailable)("one's own account", () => {
  const stage = browsedPortal();

  const givePassword = async (page: Page, email: string, password = STAFF_PASSWORD) => {
    await page.goto("/sign-in");
    await page.locator("#email").fill(email);
    await page.locator("#password").fill(password);
    await press(page, "Sign in");
  };
  const signOut = async (page: Page) => {
    await page.goto("/sign-out");
    await press(page, page.locator("main").getByRole("button", { name: "Sign out" }));
  };
  /** Of a time step that was not used yet. */
  const codeOf = (secret: string, stepsLater = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.parse(stage.portal.context.now()) + stepsLater * STEP_MS,
    });
  const giveCode = async (page: Page, code: string) => {
    await page.locator("#sign-in-code").fill(code);
    return press(page, "Sign in");
  };
  /** What a worker does with the letters that are owed, into the trial's mailbox. */
  const sendLetters = async () => {
    const { context, config, dataDir } = stage.portal;
    const { publicUrl, mailFrom: from } = config;
    const settings = { publicUrl, from, mailDomain: context.mailDomain };
    const send = sendAccountLetter(context, openTransport(null, `${dataDir}/mail`), settings);
    const owed = await context.db.transact((queries) =>
      claimNew(queries, context.db.claim, context.now(), 100),
    );
    for (const { id, job } of owed.filter((one) => one.job === "send-account-letter")) {
      const entry = await readOwed(context, id);
      if (!entry) throw new Error(job);
      const invitationId = entry.payload.invitationId as Id<"invitation">;
      await send({ invitationId, outboxId: id });
    }
  };

  it("asks for codes once they are on, takes a recovery code once, and ends other sessions", async () => {
    const email = addressOf(people.official);
    const page = await stage.browser.page();
    await givePassword(page, email);
    await page.goto("/account/codes");
    await press(page, "Set up codes");
    const secret = ((await page.locator(".account-secret").textContent()) ?? "").replace(/\s/g, "");
    await page.locator("#confirm-code").fill("000");
    expect(await press(page, "Switch codes on")).toBe(422);
    await page.locator("#confirm-code").fill(codeOf(secret));
    await press(page, "Switch codes on");
    const recovery = await page.locator(".account-recovery code").allTextContents();
    expect(new Set(recovery).size).toBe(10);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("I have kept them").isVisible()).toBe(false);
    expect(await page.locator("main nav").isVisible()).toBe(false);
    await keepPicture(page, "account-recovery-on-paper");
    await page.emulateMedia({ media: "screen" });
    await follow(page.getByText("I have kept them"));
    expect(await page.locator("main").textContent()).not.toContain(recovery[0]);

    await signOut(page);
    await givePassword(page, email);
    expect(new URL(page.url()).pathname).toBe("/sign-in/code");
    // The password alone opens nothing.
    await page.goto("/inbox");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.goto("/sign-in/code");
    expect(await giveCode(page, codeOf(secret))).toBe(422);
    expect(await giveCode(page, codeOf(secret, 1))).toBe(303);
    expect(new URL(page.url()).pathname).toBe("/inbox");

    const elsewhere = await stage.browser.page();
    await givePassword(elsewhere, email);
    await giveCode(elsewhere, recovery[0] ?? "");
    expect(new URL(elsewhere.url()).pathname).toBe("/inbox");
    await elsewhere.goto("/account/codes");
    expect(await elsewhere.locator("main").textContent()).toContain("Recovery codes left: 9");
    await page.goto("/account/sessions");
    expect(await page.locator(".account-session").count()).toBe(2);
    await press(page, page.getByRole("button", { name: /^End the session of/ }));
    expect(await page.locator(".account-session").count()).toBe(1);
    await elsewhere.goto("/inbox");
    expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
    await givePassword(elsewhere, email);
    expect(await giveCode(elsewhere, recovery[0] ?? "")).toBe(422);

    // A new password leaves the codes on.
    await oweResetLink(stage.portal.context, email);
    await sendLetters();
    await elsewhere.goto(await linkInMailbox(elsewhere, email));
    await elsewhere.locator("#new-password").fill("the well under the hill");
    await press(elsewhere, "Set the password");
    await givePassword(elsewhere, email, "the well under the hill");
    expect(new URL(elsewhere.url()).pathname).toBe("/sign-in/code");
    await page.goto("/inbox");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  it("with a forgotten password is helped by letter, and strangers learn nothing", async () => {
    const email = addressOf(people.lead);
    const page = await stage.browser.page();
    const ask = async (typed: string) => {
      await page.goto("/sign-in");
      await follow(page.getByRole("link", { name: "Forgotten your password?" }));
      await page.locator("#email").fill(typed);
      const status = await press(page, "Send me the link");
      return { status, words: await page.locator("main").textContent(), url: page.url() };
    };
    const known = await ask(email);
    expect(known.status).toBe(303);
    expect(await ask("nobody@staff.test")).toEqual(known);
    expect((await ask("no address")).status).toBe(422);
    for (let count = 0; count < 2; count += 1) await ask("nobody@staff.test");
    expect((await ask("nobody@staff.test")).status).toBe(429);
    await sendLetters();
    const link = await linkInMailbox(page, email);
    await page.goto(link);
    expect(await page.locator("#name").count()).toBe(0);
    await page.locator("#new-password").fill("short");
    expect(await press(page, "Set the password")).toBe(422);
    await page.locator("#new-password").fill("the well under the hill");
    expect(await press(page, "Set the password")).toBe(303);
    expect(await page.getByRole("status").textContent()).toContain("The new password is set");
    await givePassword(page, email);
    expect(await page.locator("#errors").count()).toBe(1);
    await givePassword(page, email, "the well under the hill");
    expect(new URL(page.url()).pathname).toBe("/inbox");
    expect((await page.goto(link))?.status()).toBe(410);
    expect(stage.portal.log()).not.toContain(new URL(link).pathname);
  });

  /** The link in the newest letter to that address, as the trial shows it. */
  async function linkInMailbox(page: Page, email: string): Promise<string> {
    await page.goto("/dev/mail");
    await follow(
      page
        .locator("main")
        .getByRole("link", { name: /password/ })
        .first(),
    );
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain(email);
    const path = /\/invitation\/[0-9a-f]+/.exec(text)?.[0] ?? "";
    return stage.portal.url + path;
  }

  describe.each(languages)("in %s", (language) => {
    it.each([320, 1_280])("is well on a screen of %i pixels", async (widthPx) => {
      const { context } = stage.portal;
      const person = people.supervisor;
      const problem = await assigned(context);
      const invited = await invitePerson(context, people.administrator, {
        ...{ email: `new-${String(widthPx)}@staff.test`, name: "Li", role: "official" },
        ...{ branchCode: "north", language },
      });
      const [name = "", value = ""] = (await sessionOf(stage.portal, person)).split("=");
      const page = await stage.browser.page({ scripts: true, widthPx, language });
      const look = async (path: string) => {
        await page.goto(`${path}?lang=${language}`);
        await looksWell(page, path);
      };
      for (const path of ["/sign-in", "/sign-in/forgotten", invited.path ?? ""]) await look(path);
      await page.goto("/sign-in/forgotten?sent=yes");
      await looksWell(page, "/sign-in/forgotten-sent");
      await page.context().addCookies([{ name, value, url: stage.portal.url }]);
      const contact = `/inbox/${problem.reference}/contact`;
      for (const path of ["/account", "/account/codes", "/account/sessions", contact])
        await look(path);
    });

    it("is well while codes are set up, asked for and refused", async () => {
      const email = addressOf(language === "en" ? people.officialOfSouth : people.moderator);
      const page = await stage.browser.page({ scripts: true, widthPx: 320, language });
      await page.goto("/sign-in");
      await page.locator("#email").fill(email);
      await page.locator("#password").fill(STAFF_PASSWORD);
      await press(page, page.locator("main form button"));
      await page.goto("/account/codes");
      await press(page, page.locator("main form button"));
      await looksWell(page, "codes-set-up");
      const secret = (await page.locator(".account-secret").textContent()) ?? "";
      await page.locator("#confirm-code").fill(codeOf(secret.replace(/\s/g, "")));
      await press(page, page.locator("main form button").first());
      expect(await page.locator(".account-recovery li").count()).toBe(10);
      await looksWell(page, "codes-made");
      await page.goto("/account/codes");
      await looksWell(page, "codes-on");
      await page.context().clearCookies();
      await page.goto(`/sign-in?lang=${language}`);
      await page.locator("#email").fill(email);
      await page.locator("#password").fill(STAFF_PASSWORD);
      await press(page, page.locator("main form button"));
      await looksWell(page, "sign-in-code");
      await page.locator("#sign-in-code").fill("1");
      await press(page, page.locator("main form button"));
      await looksWell(page, "sign-in-code-wrong");
    });
  });
});

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await isTooWide(page)).toBe(false);
  const kept = name.replace(/[0-9a-f]{40,}/, "token").replace(/FB-[\w-]+/, "reference");
  await keepPicture(page, `staff-${kept}`);
}
