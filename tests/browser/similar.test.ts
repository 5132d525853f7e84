// Perhaps the same: the page of the form that is only there when it has something to show, and the part of the problem's
// page for officials.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsedPortal } from "../support/browsed-portal.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { continueTo } from "../support/form-pages.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { published, PUBLIC_TEXT } from "../support/own-problems.ts";
import { STAFF_PASSWORD } from "../support/portal.ts";

const at = browsedPortal();

const go = (page: Page) => press(page, page.locator('main form button[type="submit"]'));
const path = (page: Page) => new URL(page.url()).pathname;

/** Answers the pages of the form up to the place. */
async function answerUpToPlace(page: Page, description: string): Promise<void> {
  await page.goto("/report/what");
  await page.fill("#description", description);
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.fill("#place", "By the mill");
  await page.check('input[name="area"][value="north-area"]');
  await go(page);
  await press(page, page.locator(".go-on"));
}

const HOLE = "There is a deep hole in the road opposite the mill.";

describe.skipIf(!chromiumAvailable)("perhaps the same, in the form", () => {
  it("is passed over while nothing like it is published", async () => {
    await assigned(at.portal.context);
    const page = await at.browser.page();
    await answerUpToPlace(page, HOLE);
    expect(path(page)).toBe("/report/concerns");
    await page.goBack();
    expect(path(page)).toBe("/report/photos");
    await page.goto("/report/similar");
    expect(path(page)).toBe("/report/concerns");
    await follow(page.getByRole("link", { name: "Back", exact: true }));
    expect(path(page)).toBe("/report/photos");
  });

  it("shows what is published, and goes on with one press and with everything that was typed", async () => {
    const problem = await published(at.portal.context, await assigned(at.portal.context));
    const page = await at.browser.page();
    await answerUpToPlace(page, HOLE);
    expect(path(page)).toBe("/report/similar");
    const text = await page.locator("main").textContent();
    expect(text).toContain(PUBLIC_TEXT);
    expect(text).not.toContain("bicycle");
    await follow(page.getByRole("link", { name: "Back", exact: true }));
    await follow(page.getByRole("link", { name: "Back", exact: true }));
    expect(await page.locator("#place").inputValue()).toBe("By the mill");
    await go(page);
    await press(page, page.locator(".go-on"));
    expect(await press(page, "None of these: continue")).toBe(303);
    expect(path(page)).toBe("/report/concerns");
    await follow(page.getByRole("link", { name: "Back", exact: true }));
    expect(path(page)).toBe("/report/similar");
    expect(await press(page, "None of these: continue")).toBe(303);
    await continueTo(page, "/report/check");
    expect(await page.textContent("main")).toContain(HOLE);
    await page.goto("/report/similar");
    await follow(page.getByRole("link", { name: problem.reference }));
    expect(path(page)).toBe(`/problems/${problem.reference}`);
    await page.goto("/report");
    expect(await page.locator("main a.button").getAttribute("href")).toBe("/report/check");
  });

  it("keeps what was chosen, shows it before sending, and takes it back; what ended meanwhile is said", async () => {
    const { context } = at.portal;
    const problem = await published(context, await assigned(context));
    const page = await at.browser.page();
    await answerUpToPlace(page, HOLE);
    const choose = page.getByRole("button", { name: `Yes, it is this one: ${problem.reference}` });
    await choose.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/report/concerns");
    await continueTo(page, "/report/check");
    expect(await page.textContent("main")).toContain(problem.reference);
    await page.goto("/report/similar?change=1");
    expect(await page.textContent("main")).toContain("You said that it is this one.");
    expect(await press(page, "None of these: continue")).toBe(303);
    expect(path(page)).toBe("/report/check");
    expect(await page.textContent("main")).not.toContain(problem.reference);
    await page.goto("/report/similar");
    await moved(context, people.moderator, problem, "hide", { reason: "A name." });
    expect(await press(page, choose)).toBe(422);
    expect(await page.getByRole("alert").textContent()).toContain("no longer public");
    await continueTo(page, "/report/check");
    expect(await page.textContent("main")).toContain(HOLE);
  });

  it("leads somebody without answers to the first page, with a post of any kind, too", async () => {
    const page = await at.browser.page();
    await page.goto("/report/similar");
    expect(path(page)).toBe("/report");
    const init = { method: "POST", redirect: "manual", body: "nonsense" } as const;
    const answer = await fetch(`${at.portal.url}/report/similar`, init);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/report?none=1"]);
  });

  it.each(["en", "zh-CN"] as const)(
    "has no fault that axe sees, and fits, in %s",
    async (language) => {
      const page = await at.browser.page({ language, scripts: true, widthPx: 320 });
      await answerUpToPlace(page, HOLE);
      expect(path(page)).toBe("/report/similar");
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1_280, height: 900 });
      expect(await isTooWide(page)).toBe(false);
    },
  );
});

describe.skipIf(!chromiumAvailable)("perhaps the same, for officials", () => {
  async function signedInAt(reference: string, visit = {}): Promise<Page> {
    const page = await at.browser.page(visit);
    await page.goto("/sign-in");
    await page.fill("#email", `${people.official.name}@staff.test`);
    await page.fill("#password", STAFF_PASSWORD);
    await press(page, page.locator('main form button[type="submit"]'));
    await page.goto(`/inbox/${reference}`);
    return page;
  }

  it("names the other with its grounds, and puts its reference into the form for joining", async () => {
    const { context } = at.portal;
    const kitten = "A kitten sits high up in the poplar behind the school.";
    const first = await assigned(context, { description: kitten, place: "School" });
    const second = await assigned(context, { description: kitten, place: "School yard" });
    const page = await signedInAt(second.reference);
    const part = page.locator("#similar");
    expect(await part.getByRole("listitem").count()).toBe(1);
    expect(await part.textContent()).toContain(first.reference);
    expect(await part.textContent()).toMatch(
      /Same words: .*poplar.* · same village .* · same kind/,
    );
    await page.getByRole("link", { name: `Join with ${first.reference}` }).click();
    await page.waitForURL(/mergeInto/);
    expect(await page.locator("#merge-target").inputValue()).toBe(first.reference);
    expect(await page.locator("#merge-target").isVisible()).toBe(true);
    await page.fill("#merge-reason", "The same kitten.");
    expect(await press(page, page.locator("#move-merge button[name=move]"))).toBe(303);
    await page.goto(`/inbox/${second.reference}?mergeInto=%3Cscript%3E`);
    expect(await page.locator("h1").textContent()).toBe(second.reference);
  });

  it("says so when there is nothing alike, and has no fault that axe sees in either language", async () => {
    const { context } = at.portal;
    const odd = await assigned(context, { description: "Zwölf Elche", place: "Nirgendwo" });
    const alone = await signedInAt(odd.reference);
    expect(await alone.locator("#similar").textContent()).toContain("No problem that you may see");
    const many = await assigned(context);
    for (const language of ["en", "zh-CN"] as const) {
      const page = await signedInAt(many.reference, { language, scripts: true, widthPx: 320 });
      expect(await page.locator("#similar li").count()).toBeGreaterThan(0);
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
    }
  });
});
