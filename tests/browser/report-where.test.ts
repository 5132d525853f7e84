// The page of the place with scripts off: words, a village or none, places that are called alike, a point, a home.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";

const at = browsedPortal();
const go = (page: Page) => press(page, page.locator('main form button[type="submit"] >> nth=0'));
const pathOf = (page: Page) => new URL(page.url()).pathname;
const chosen = (page: Page) => page.locator('input[name="area"]:checked').getAttribute("value");

async function toPlace(page: Page): Promise<void> {
  await page.goto("/report/what");
  await page.fill("#description", "The lamp at the landing is dark, and children pass it.");
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.goto("/report/where");
}

/** Sends the page with a point, as scripts would have put it there. */
async function sendPoint(page: Page, point: string, area = ""): Promise<string> {
  const form = { place: "By the landing", point, ...(area === "" ? {} : { area }) };
  const answer = await page.request.post("/report/where", { form, maxRedirects: 0 });
  return `${String(answer.status())} ${answer.headers().location ?? ""}`.trim();
}

describe.skipIf(!chromiumAvailable)("the page of the place with scripts off", () => {
  beforeAll(() => insertMap(at.portal.context));

  it("shows nothing that needs a script, and goes on with words and a village", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    expect(await page.locator(".place-tools, #point").filter({ visible: true }).count()).toBe(0);
    await page.fill("#place", "Opposite the ferry");
    await page.check('input[name="area"][value="south-area"]');
    expect(await go(page)).toBe(303);
    expect(pathOf(page)).not.toContain("/report/where");
  });

  it("asks which place is meant where several are called so, and keeps the answer", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    await page.fill("#place", "At the ferry");
    expect(await go(page)).toBe(303);
    expect(pathOf(page)).toBe("/report/where/which");
    expect(await page.textContent("h1")).toBe("Which of these do you mean?");
    expect(await page.locator('input[name="area"]:checked').count()).toBe(0);
    expect(await go(page), "nothing was chosen").toBe(422);
    expect(await page.textContent("main")).toContain("the ferry, in north-area");
    await page.check('input[value="south-area"]');
    expect(await go(page)).toBe(303);
    await page.goto("/report/where");
    expect(await chosen(page)).toBe("south-area");
    expect(await page.inputValue("#place")).toBe("At the ferry");
  });

  it("has the only place of that name chosen already, and goes on with none of them too", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    await page.fill("#place", "behind the old mill");
    await page.check('input[name="area"][value="unknown"]');
    await go(page);
    expect(await chosen(page)).toBe("north-area");
    await page.check('input[value="unknown"]');
    expect(await go(page)).toBe(303);
    expect(pathOf(page)).not.toContain("/report/where");
    await page.goto("/report/where");
    expect(await chosen(page)).toBe("unknown");
  });

  it("asks for a village when the words name nothing, and takes it that nobody knows", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    await page.fill("#place", "by the ditch");
    expect(await go(page)).toBe(422);
    expect(await page.textContent("#errors")).toContain("Select the village or community");
    await page.check('input[name="area"][value="unknown"]');
    expect(await go(page)).toBe(303);
    expect(pathOf(page)).not.toContain("/report/where");
    const answer = await sendPoint(page, "", "no-such-area");
    expect(answer, "an area that is none").toBe("422");
  });

  it("leads back to the check page when the place was being changed", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    await page.goto("/report/where?change=1");
    await page.fill("#place", "At the ferry");
    await go(page);
    expect(page.url()).toContain("/report/where/which?change=1");
    await page.check('input[value="north-area"]');
    await go(page);
    // The pages after it are not answered yet, so the check page leads there.
    expect(pathOf(page)).toBe("/report/you");
  });

  it("shows a point in words, gives its village, and forgets it when the box is unticked", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    expect(await sendPoint(page, "30.05,116.05")).toMatch(/^303/);
    await page.goto("/report/where");
    expect(await chosen(page)).toBe("north-area");
    const box = page.locator("#point");
    expect(await box.isChecked()).toBe(true);
    expect(await page.textContent('label[for="point"]')).toBe(
      "Use the point on the map, in north-area (30.05000, 116.05000)",
    );
    await box.uncheck();
    await go(page);
    await page.goto("/report/where");
    expect(await page.locator("#point").isVisible()).toBe(false);
  });

  it.each(["999,999", "NaN,NaN", "30.05", "<b>", "1e9,0", "30.05,116.05,7"])(
    "takes the point %s for none: the words say where it is",
    async (point) => {
      const page = await at.browser.page();
      await toPlace(page);
      expect(await sendPoint(page, point)).toBe("422");
      expect(await sendPoint(page, point, "south-area")).toMatch(/^303/);
      await page.goto("/report/where");
      expect(await page.locator("#point").isVisible()).toBe(false);
    },
  );

  it("asks politely about a point beyond the county", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    expect(await sendPoint(page, "30.05,116.5", "south-area")).toBe("422");
  });

  it("keeps that somebody lives there, and what was typed, through an error", async () => {
    const page = await at.browser.page();
    await toPlace(page);
    await page.check("#privateHome");
    expect(await go(page)).toBe(422);
    expect(await page.isChecked("#privateHome")).toBe(true);
    await page.fill("#place", "by the ditch");
    await page.check('input[name="area"][value="south-area"]');
    await go(page);
    await page.goto("/report/where");
    expect(await page.isChecked("#privateHome")).toBe(true);
  });

  it("is well in both languages, light and dark, small and large", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const page = await at.browser.page({ language, widthPx, scripts: true });
        await page.goto(`/report?lang=${language}`);
        await toPlace(page);
        await page.fill("#place", language === "en" ? "At the ferry" : "渡口旁边");
        await go(page);
        expect(pathOf(page)).toBe("/report/where/which");
        await go(page);
        expect(await isTooWide(page), language).toBe(false);
        expect(await faultsOf(page), language).toEqual([]);
      }
    }
  });
});
