// A place beyond the county: the form asks politely, names who may be responsible, keeps everything, and can go on.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";

const at = browsedPortal();
const main = 'main form button[type="submit"] >> nth=0';
const go = (page: Page) => press(page, page.locator(main));

/** Fills the form up to the page of the place, and types one there. */
async function typePlace(page: Page, place: string, area = "unknown"): Promise<number> {
  await page.goto("/report/what");
  await page.fill("#description", "The lamp at the bridge is dark, and children pass it.");
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.fill("#place", place);
  await page.check(`input[name="area"][value="${area}"]`);
  return go(page);
}

describe.skipIf(!chromiumAvailable)("a place beyond the county", () => {
  beforeAll(() => insertMap(at.portal.context));

  it.each([
    [
      "en",
      "30.050, 116.500",
      "nearest to Heron County",
      "the Heron County hotline, 555-0141",
      "It is in this county: continue",
    ],
    ["zh-CN", "鹭洲县人民路", "鹭洲县不属于本县", "鹭洲县热线 555-0141", "就在本县，继续"],
  ] as const)(
    "is asked about in %s, with the focus on it and everything kept",
    async (language, place, seems, who, button) => {
      const page = await at.browser.page({ language });
      await page.goto(`/report?lang=${language}`);
      expect(await typePlace(page, place)).toBe(422);
      const notice = page.locator("#outside");
      expect(await notice.evaluate((box) => box === document.activeElement)).toBe(true);
      expect(await notice.textContent()).toContain(seems);
      expect(await notice.textContent()).toContain(who);
      expect(await page.locator("#place").inputValue()).toBe(place);
      expect(await page.locator('input[name="area"][value="unknown"]').isChecked()).toBe(true);
      expect(await page.locator("#errors").count()).toBe(0);
      expect(await go(page), "the main button asks again").toBe(422);
      expect(await press(page, button)).toBe(303);
      expect(new URL(page.url()).pathname).toBe("/report/photos");
    },
  );

  it("can be corrected, and nothing is asked of a place within it", async () => {
    const page = await at.browser.page();
    expect(await typePlace(page, "30.050, 116.500", "north-area")).toBe(422);
    await page.fill("#place", "30.050, 116.050");
    expect(await go(page)).toBe(303);
    expect(await typePlace(page, "on the way to Heron County", "north-area")).toBe(303);
  });

  it("fits small and large screens, and axe finds nothing, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const page = await at.browser.page({ language, widthPx, scripts: true });
        await page.goto(`/report?lang=${language}`);
        await typePlace(page, "30.050, 116.500");
        expect(await isTooWide(page), `${language} at ${String(widthPx)}`).toBe(false);
        expect(await faultsOf(page), `${language} at ${String(widthPx)}`).toEqual([]);
      }
    }
  });
});
