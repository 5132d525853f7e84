// The closest kinds stand first once the classifier has learned: a hint, never a gate.
import { beforeAll, describe, expect, it } from "vitest";
import { useModel } from "../domain/routing/classifier/use-model.ts";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";

const at = browsedPortal();

const button = 'main form button[type="submit"]';

describe.skipIf(!chromiumAvailable)("the page of kinds", () => {
  beforeAll(async () => {
    await useModel(at.portal.context);
  });

  for (const { language, words, title } of [
    { language: "en", words: "A hole in the road, the asphalt is broken", title: "Closest to" },
    { language: "zh-CN", words: "路面有坑，柏油坏了，道路不平", title: "最接近" },
  ] as const) {
    it(`puts the kinds that the words sound like first, each kind once (${language})`, async () => {
      const page = await at.browser.page({ language, widthPx: 320, scripts: true });
      await page.goto(`/report/what?lang=${language}`);
      await page.fill("#description", words);
      await press(page, page.locator(button));
      const values = await page
        .locator('input[name="category"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(values[0]).toBe("pothole");
      expect(new Set(values).size).toBe(values.length);
      expect(values).toContain("unknown");
      expect(values).toContain("leak");
      expect(await page.locator(".choice-group-title").first().innerText()).toContain(title);
      expect(await faultsOf(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      const other = page.locator('details input[type="radio"]').last();
      expect(await other.isVisible(), "folded away").toBe(false);
      await page.click("summary");
      await other.check();
      expect(await faultsOf(page)).toEqual([]);
      await page.check('input[name="category"][value="leak"]');
      expect(await press(page, page.locator(button))).toBe(303);
    });
  }

  it("leaves the list as it is for words that sound like nothing", async () => {
    const page = await at.browser.page();
    await page.goto("/report/what");
    await page.fill("#description", "🙂🙂");
    await press(page, page.locator(button));
    expect(await page.locator(".choice-group-title").first().innerText()).not.toContain("Closest");
  });
});
