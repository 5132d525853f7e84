// Officials' work in a real browser with scripts off: a problem from acceptance to result, and a session that ends while
// the result is being typed.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";
import { assigned, reload, resolution } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { addressOf } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("an official without scripts", () => {
  let portal: RunningPortal;
  let browser: Browser;
  beforeAll(async () => {
    portal = await startPortal();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
  });

  const signIn = async (page: Page) => {
    await page.locator("#email").fill(addressOf(people.official));
    await page.locator("#password").fill(STAFF_PASSWORD);
    await page.locator("main button").click();
  };

  it("solves a problem, though the session ends before the result is sent", async () => {
    const problem = await assigned(portal.context);
    const own = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
    const page = await own.newPage();
    await page.goto(`${portal.url}/inbox?view=todo`);
    await signIn(page);
    await page.getByRole("link", { name: problem.reference }).click();
    await page.getByRole("button", { name: "Accept" }).click();
    expect(await page.locator(".staff-done").first().textContent()).toContain("is accepted");
    await page.getByRole("button", { name: "Start work" }).click();
    for (const [name, text] of Object.entries(resolution)) {
      await page.locator(`#resolve-${name}`).fill(`${text}\n& "more" <of it>`);
    }
    await own.clearCookies();
    await page.getByRole("button", { name: "It is resolved" }).click();
    expect(await page.locator("main").textContent()).toContain("What you typed is not lost");
    expect(await page.locator("main").textContent()).toContain(resolution.evidence);
    await signIn(page);
    expect(page.url()).toContain(`/inbox/${problem.reference}?done=resolve`);
    expect(await page.locator("main").textContent()).toContain(
      `${resolution.evidence}\n& "more" <of it>`,
    );
    expect((await reload(portal.context, problem.id)).handling).toBe("resolved");
    await own.close();
  });
});
