// The form's own ways: extra questions, changes, two tabs, old tabs after sending, the confirmation and its receipt.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findByReference } from "../../db/repositories/problem.ts";
import { findAnswers } from "../../db/repositories/text.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { continueTo } from "../support/form-pages.ts";

const at = browsedPortal();
const path = (page: Page) => new URL(page.url()).pathname;
const go = (page: Page) => press(page, page.locator('main form button[type="submit"]').last());

/** Up to the page after the kind. */
async function chooseKind(page: Page, kind: string, description = "Something is wrong here.") {
  await page.goto("/report/what");
  await page.fill("#description", description);
  await go(page);
  await page.check(`input[name="category"][value="${kind}"]`);
  await go(page);
}

async function goOnToCheck(page: Page, place = "By the bridge"): Promise<void> {
  await page.fill("#place", place);
  await page.check('input[name="area"][value="north-area"]');
  await continueTo(page, "/report/check");
}

describe.skipIf(!chromiumAvailable)("extra questions, with scripts off", () => {
  it("are asked one a page after the kind, must be answered, and are shown before sending and to the branch", async () => {
    const page = await at.browser.page();
    await chooseKind(page, "bridge");
    expect(path(page)).toBe("/report/extra/1");
    expect(await go(page)).toBe(422);
    expect(await page.title()).toMatch(/^Error: How deep is the water on it\?/);
    await page.check('input[name="answer"][value="hip"]');
    await go(page);
    expect(path(page)).toBe("/report/extra/2");
    await follow(page.locator("main .back a"));
    expect(await page.isChecked('input[value="hip"]'), "kept on the way back").toBe(true);
    await go(page);
    await page.check('input[name="answer"][value="unknown"]');
    await go(page);
    expect(path(page)).toBe("/report/where");
    await goOnToCheck(page);
    const cards = await page.locator(".check-private").innerText();
    expect(cards).toContain("Up to the hip");
    expect(cards).toContain("I do not know");
    await go(page);
    const reference = (await page.textContent("#reference"))?.trim() ?? "";
    const problem = await findByReference(at.portal.context.db.read, reference);
    expect(problem && (await findAnswers(at.portal.context.db.read, problem.id))).toEqual({
      "how-deep": "hip",
      "way-round": "unknown",
    });
  });

  it("come with a change of the kind, and lead back to the check page", async () => {
    const page = await at.browser.page();
    await chooseKind(page, "pothole");
    expect(path(page)).toBe("/report/where");
    await goOnToCheck(page);
    await follow(page.locator('a[href="/report/kind?change=1"]'));
    await page.check('input[name="category"][value="bridge"]');
    await go(page);
    expect(path(page)).toBe("/report/extra/1");
    await page.check('input[name="answer"][value="knee"]');
    await go(page);
    expect(path(page)).toBe("/report/extra/2");
    await page.check('input[name="answer"][value="no"]');
    await go(page);
    expect(path(page)).toBe("/report/check");
    await follow(page.locator('a[href="/report/extra/1?change=1"]'));
    await page.check('input[name="answer"][value="hip"]');
    await go(page);
    expect(path(page)).toBe("/report/check");
    expect(await page.textContent("main")).toContain("Up to the hip");
  });
});

describe.skipIf(!chromiumAvailable)("one draft in two tabs", () => {
  it("loses nothing: each page keeps what it saved, and of one page the newer stays", async () => {
    const first = await at.browser.page();
    await chooseKind(first, "pothole", "As first written.");
    await goOnToCheck(first);
    const second = await first.context().newPage();
    await first.goto("/report/what?change=1");
    await second.goto("/report/what?change=1");
    await second.fill("#description", "As written in the second tab.");
    await go(second);
    await second.goto("/report/you?change=1");
    await second.fill("#name", "Second tab");
    await go(second);
    await first.fill("#description", "As written last.");
    await go(first);
    expect(path(first)).toBe("/report/check");
    const shown = await first.textContent("main");
    for (const kept of ["As written last.", "Second tab", "By the bridge"])
      expect(shown).toContain(kept);
  });

  it("that was sent in one begins no second problem in the other", async () => {
    const first = await at.browser.page();
    await chooseKind(first, "pothole");
    await goOnToCheck(first);
    const second = await first.context().newPage();
    await second.goto("/report/where?change=1");
    await go(first);
    const sent = path(first);
    expect(sent).toMatch(/^\/report\/sent\//);
    await second.fill("#place", "Somewhere else");
    await go(second);
    expect(path(second)).toBe(sent);
    expect(await second.textContent("main")).toContain("already sent this report");
    await second.goto("/report/check");
    expect(path(second)).toBe(sent);
  });
});

describe.skipIf(!chromiumAvailable)("a draft that was begun", () => {
  it("can be gone on with, also at a question that was passed by, or deleted", async () => {
    const page = await at.browser.page();
    await chooseKind(page, "bridge", "Begun and left.");
    await page.goto("/report");
    expect(await page.textContent("main")).toContain("You have answers from");
    await follow(page.locator("main .notice a.button"));
    expect(path(page)).toBe("/report/extra/1");
    await page.goto("/report");
    await press(page, "Delete them and start again");
    expect(await page.textContent("main")).not.toContain("You have answers from");
    await page.goto("/report/what");
    expect(await page.inputValue("#description")).toBe("");
  });

  it("says what happened when there is none, or none any more", async () => {
    const page = await at.browser.page();
    await page.goto("/report/you");
    expect(await page.textContent("main .notice")).toContain("no answers from this browser");
  });
});

describe.skipIf(!chromiumAvailable)("the check page and the confirmation", () => {
  it("quote what identifies people, and pass on what filled in the unseen field", async () => {
    const page = await at.browser.page();
    await chooseKind(page, "pothole", "Please call 138 1234 5678 about the hole.");
    await goOnToCheck(page, "Mill Road 5, ask a@example.org");
    const notice = await page.locator(".notice.warning").innerText();
    expect(notice).toContain("Phone number: 138 1234 5678");
    expect(notice).toContain("Email address: a@example.org");
    expect(notice).toContain("in the place");
    expect(await page.locator(".check-public").innerText()).toContain("Mill Road 5");
    await page.locator("#website").evaluate((field) => {
      (field as HTMLInputElement).value = "http://spam.example";
    });
    await go(page);
    const reference = (await page.textContent("#reference"))?.trim() ?? "";
    const problem = await findByReference(at.portal.context.db.read, reference);
    expect(problem?.signals).toEqual(["honeypot", "too_fast"]);
  });

  it("give a receipt in the language of the problem, to nobody else", async () => {
    const page = await at.browser.page({ language: "zh-CN" });
    await page.goto("/report?lang=zh-CN");
    await chooseKind(page, "pothole", "桥边的路灯不亮。");
    await goOnToCheck(page, "老桥旁边");
    await go(page);
    const key = (await page.textContent("#tracking-key"))?.trim() ?? "";
    const address = `${path(page)}/receipt.txt`;
    const receipt = await page.request.get(address);
    expect(receipt.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    const bytes = await receipt.body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString("utf8");
    for (const part of [key, "受理编号", "桥边的路灯不亮。", "老桥旁边", `${at.portal.url}/track`])
      expect(text).toContain(part);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    const stranger = await at.browser.page();
    expect((await stranger.request.get(address)).status()).toBe(404);
    const forged = await stranger.request.get(address, {
      headers: { cookie: await forgedCookie(page) },
    });
    expect(forged.status(), "the draft's id alone is not enough").toBe(404);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".site-header", ".site-footer", "main a.button"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator("#tracking-key").isVisible()).toBe(true);
  });

  it("fit a small screen and have no fault that axe sees, in both languages, as all pages of the form", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      const page = await at.browser.page({ language, widthPx: 320, scripts: true });
      const look = async (name: string) => {
        expect(await isTooWide(page), `${name} in ${language}`).toBe(false);
        expect(await faultsOf(page), `${name} in ${language}`).toEqual([]);
      };
      await page.goto(`/report?lang=${language}`);
      await chooseKind(page, "bridge", "Call 13812345678.");
      await look("an extra question");
      await page.goto("/report");
      await look("the first page with a draft");
      await page.goto("/report/concerns");
      expect(path(page)).toBe("/report/where");
      await goOnToCheck(page);
      await page.goto("/report/concerns");
      await look("whom it concerns");
      await page.goto("/report/check");
      await look("the check page");
      await go(page);
      await look("the confirmation");
    }
  });
});

/** The cookie of that browser's draft with another secret in it. */
async function forgedCookie(page: Page): Promise<string> {
  const found = (await page.context().cookies(`${at.portal.url}/report`)).find(
    ({ name }) => name === "draft",
  );
  const value = JSON.parse(atob(decodeURIComponent(found?.value ?? ""))) as string;
  const [id = ""] = value.split(".");
  return `draft=${encodeURIComponent(btoa(JSON.stringify(`${id}.${"x".repeat(32)}`)))}`;
}
