// Danger in the form: one question, numbers to call on a page that asks for nothing, and an answer that is never lost.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findByReference } from "../../db/repositories/problem.ts";
import { findAnswers } from "../../db/repositories/text.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { continueTo } from "../support/form-pages.ts";
import { screened } from "../support/fixtures-problem.ts";

const at = browsedPortal();
const go = (page: Page) => press(page, page.locator('main form button[type="submit"]'));
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** From the page that asks for the problem to the confirmation; resolves with the reference. */
async function goOn(page: Page, description: string): Promise<string> {
  await page.fill("#description", description);
  await go(page);
  await page.check('input[name="category"][value="unknown"]');
  await go(page);
  await page.fill("#place", "By the bridge");
  await page.check('input[name="area"][value="unknown"]');
  await continueTo(page, "/report/check");
  await go(page);
  return ((await page.textContent("#reference")) ?? "").trim();
}

async function problemOf(reference: string) {
  const problem = await findByReference(at.portal.context.db.read, reference);
  if (!problem) throw new Error("no such problem");
  return problem;
}

describe.skipIf(!chromiumAvailable)("danger in the form, with scripts off", () => {
  it("is asked first, and says in words and numbers whom to call before going on", async () => {
    const page = await at.browser.page();
    await page.goto("/report");
    await follow(page.locator('main a[href="/report/danger"]'));
    await page.check('input[name="danger"][value="yes"]');
    await page.check('input[name="hazards"][value="gas"]');
    await page.check('input[name="hazards"][value="fire"]');
    expect(await go(page)).toBe(303);
    expect(pathOf(page)).toBe("/report/danger/call");
    for (const number of ["110", "119", "120"]) {
      expect(await page.locator(`main a[href="tel:${number}"]`).textContent()).toBe(number);
    }
    expect(await page.locator("main :is(input, select, textarea, button)").count()).toBe(0);
    await follow(page.getByRole("link", { name: "Continue with the report" }));
    expect(pathOf(page)).toBe("/report/what");

    const reference = await goOn(page, "Please come to our stairwell.");
    expect(await page.locator('main a[href="tel:119"]').count()).toBe(1);
    const problem = await problemOf(reference);
    const { context } = at.portal;
    expect(await findAnswers(context.db.read, problem.id)).toEqual({
      danger: "yes",
      hazards: "gas fire",
    });
    const after = await screened(context, problem);
    expect([after.urgency, after.handling]).toEqual(["emergency", "routing"]);
    await page.goto(`/r/${reference}`);
    expect(await page.locator('main a[href="tel:120"]').count()).toBe(1);
  });

  it("that nobody is in leads on to the form at once, and shows no numbers in the end", async () => {
    const page = await at.browser.page();
    await page.goto("/report/danger");
    await page.check('input[name="danger"][value="no"]');
    await go(page);
    expect(pathOf(page)).toBe("/report/what");
    const reference = await goOn(page, "The lamp at the bridge is dark.");
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(0);
    expect((await screened(at.portal.context, await problemOf(reference))).urgency).toBe("normal");
  });

  it("in the words alone shows the numbers on the confirmation, before any screening", async () => {
    const page = await at.browser.page();
    await page.goto("/report/what");
    const reference = await goOn(page, "三楼着火了，快来人！");
    expect((await problemOf(reference)).handling).toBe("submitted");
    expect(await page.locator('main a[href="tel:119"]').count()).toBe(1);
  });

  it("must be answered on its page, keeps the answer, and can be changed before sending", async () => {
    const page = await at.browser.page();
    await page.goto("/report/danger");
    expect(await go(page)).toBe(422);
    expect(await page.title()).toMatch(/^Error: Is anyone in danger right now\?/);
    expect(await page.locator("#errors").evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    await page.check('input[name="hazards"][value="flood"]');
    expect(await go(page), "a tick is a yes").toBe(303);
    expect(pathOf(page)).toBe("/report/danger/call");
    await follow(page.locator("main .back a"));
    expect(await page.isChecked('input[name="danger"][value="yes"]')).toBe(true);
    expect(await page.isChecked('input[name="hazards"][value="flood"]')).toBe(true);
    await go(page);
    await follow(page.getByRole("link", { name: "Continue with the report" }));
    await page.fill("#description", "Water.");
    await go(page);
    await page.goto("/report/danger/call");
    await follow(page.getByRole("link", { name: "Continue with the report" }));
    expect(pathOf(page), "nothing typed is lost").toBe("/report/kind");
    await page.check('input[name="category"][value="unknown"]');
    await go(page);
    await page.fill("#place", "By the bridge");
    await page.check('input[name="area"][value="unknown"]');
    await continueTo(page, "/report/check");
    expect(await page.textContent("main")).toContain("Flooding");
    await follow(page.locator('a[href="/report/danger?change=1"]'));
    await page.uncheck('input[name="hazards"][value="flood"]');
    await page.check('input[name="danger"][value="no"]');
    await go(page);
    expect(pathOf(page)).toBe("/report/check");
    expect(await page.textContent("main")).not.toContain("Flooding");
  });

  it("is no gate: the pages after it open without it, and the call page without a draft", async () => {
    const page = await at.browser.page();
    for (const path of ["/report/what", "/report/danger/call"]) {
      expect((await page.goto(path))?.status()).toBe(200);
    }
    await follow(page.locator("main a.button"));
    expect(pathOf(page)).toBe("/report/what");
  });

  it("can be answered with the keyboard alone", async () => {
    const page = await at.browser.page();
    await page.goto("/report/danger");
    await page.focus("#danger");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    const loaded = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await loaded;
    expect(pathOf(page)).toBe("/report/danger/call");
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      if (focused === "/report/what") break;
    }
    const next = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await next;
    expect(pathOf(page)).toBe("/report/what");
  });
});

describe.skipIf(!chromiumAvailable)("the pages about danger", () => {
  it("fit a small screen and have no faults, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const page = await at.browser.page({ language, widthPx, scripts: true });
        await page.goto(`/report/danger?lang=${language}`);
        const look = async (name: string) => {
          expect(await isTooWide(page), `${name} in ${language}`).toBe(false);
          expect(await faultsOf(page), `${name} in ${language}`).toEqual([]);
        };
        await look("the question");
        await go(page);
        await look("its error");
        await page.check('input[name="danger"][value="yes"]');
        await go(page);
        await look("the numbers");
        await page.goto("/report/what");
        await goOn(page, "煤气泄漏");
        await look("the confirmation");
        await page.click("main a.button");
        await page.waitForURL(/\/r\//);
        await look("one's own problem");
      }
    }
  });
});

describe("what no form would send about danger", () => {
  it.each(["danger=perhaps", "hazards=unicorn", "danger=yes&danger=no", "hazards=%00&danger=%ff"])(
    "%s is an answer or an error, never a fault",
    async (body) => {
      const answer = await fetch(`${at.portal.url}/report/danger`, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      });
      expect([303, 422]).toContain(answer.status);
    },
  );
});
