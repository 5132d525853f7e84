// The moving map of published problems takes the place of the drawn one where scripts run.
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, isTooWide } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { published } from "../support/own-problems.ts";

const at = browsedPortal();

describe.skipIf(!chromiumAvailable)("the map of published problems", () => {
  beforeAll(() => insertMap(at.portal.context));

  it("is drawn by the server, and moves for those who open it", async () => {
    const plain = await at.browser.page();
    await plain.goto("/problems?view=map");
    expect(await plain.locator("svg.county-map").isVisible()).toBe(true);
    const page = await at.browser.page({ scripts: true, widthPx: 320 });
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto("/problems?view=map");
    await page.getByRole("button", { name: "Open a map that moves" }).waitFor();
    expect(await page.locator("svg.county-map").isVisible()).toBe(true);
    expect(fetched.filter((path) => path.startsWith("/map/"))).toEqual([]);
    await page.getByRole("button", { name: "Open a map that moves" }).click();
    await page.locator(".leaflet-control-zoom-in").waitFor();
    expect(await page.locator("svg.county-map").isVisible()).toBe(false);
    await expect
      .poll(() => page.locator("main [role=status]").textContent())
      .toBe("No problems in this part of the map.");
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });

  it("leads from many to one with the keyboard alone", async () => {
    const { context } = at.portal;
    for (const point of ["30.05,116.05", "30.05010,116.05010"])
      await published(context, await assigned(context, { point }));
    const page = await at.browser.page({ scripts: true });
    await page.goto("/problems?view=map");
    await page.getByRole("button", { name: "Open a map that moves" }).press("Enter");
    const first = page.locator(".map-cell :is(button, a)").first();
    for (let closer = 0; closer < 12; closer += 1) {
      await first.waitFor();
      if ((await first.evaluate(({ tagName }) => tagName)) === "A") break;
      await first.press("Enter");
      await page.waitForResponse(/problems\.json/);
    }
    await first.press("Enter");
    await page.waitForURL(/\/problems\/FB-/);
  });
});
