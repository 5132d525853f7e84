// The moving map of published problems takes the place of the drawn one where scripts run.
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, isTooWide } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";

const at = browsedPortal();

describe.skipIf(!chromiumAvailable)("the map of published problems", () => {
  beforeAll(() => insertMap(at.portal.context));

  it("is drawn by the server with scripts off, and moves with scripts on", async () => {
    const plain = await at.browser.page();
    await plain.goto("/problems?view=map");
    expect(await plain.locator("svg.county-map").isVisible()).toBe(true);
    const page = await at.browser.page({ scripts: true, widthPx: 320 });
    await page.goto("/problems?view=map");
    await page.locator(".leaflet-control-zoom-in").waitFor();
    expect(await page.locator("svg.county-map").isVisible()).toBe(false);
    await expect
      .poll(() => page.locator("main [role=status]").textContent())
      .toBe("No problems in this part of the map.");
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });
});
