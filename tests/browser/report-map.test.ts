// The page of the place with scripts: "use my location", and a map that is fetched when somebody wants it. By pointer, by
// keyboard alone, in both languages, light and dark.
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import type { Visit } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";

const at = browsedPortal();
const go = (page: Page) => press(page, page.locator('main form button[type="submit"] >> nth=0'));
const here = { latitude: 30.05, longitude: 116.15 };
const status = (page: Page) => page.locator(".place-tools [role=status]");
const pinned = /^Pin in north-area, 30\.0\d{4}, 116\.0\d{4}$/;

interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that was fetched, by path. */
  readonly fetched: string[];
  /** What the browser complained of. */
  readonly complaints: string[];
}

async function atPlace(visit: Visit = {}): Promise<Watched> {
  const context = await at.browser.visitor({ scripts: true, ...visit });
  const page = await context.newPage();
  const [fetched, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    if (/Content.Security|404/.test(line.text())) complaints.push(line.text());
  });
  await page.goto(`/report?lang=${visit.language ?? "en"}`);
  await page.goto("/report/what");
  await page.fill("#description", "The lamp at the landing is dark, and children pass it.");
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  fetched.length = 0;
  await page.goto("/report/where");
  return { page, context, fetched, complaints };
}

async function openMap(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Choose on a map|在地图上选择/ }).click();
  await page.locator("#place-map .leaflet-control-zoom-in").waitFor();
}

beforeAll(async () => {
  if (chromiumAvailable) await insertMap(at.portal.context);
});

describe.skipIf(!chromiumAvailable)("the location of a device", () => {
  it("fills point, village and an empty place, and reaches the draft", async () => {
    const { page, context, fetched } = await atPlace();
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ ...here, accuracy: 12 });
    await page.getByRole("button", { name: "Use my location" }).click();
    await expect
      .poll(() => status(page).textContent())
      .toBe("Found your location, in south-area, to about 20 m.");
    expect(await page.inputValue("#place")).toBe("The point on the map, in south-area");
    expect(await page.isChecked('input[name="area"][value="south-area"]')).toBe(true);
    expect(await page.isChecked("#point")).toBe(true);
    expect(fetched.some((path) => /pin|chunk.*map|map\.css/.test(path))).toBe(false);
    expect(await go(page)).toBe(303);
    await page.goto("/report/where");
    expect(await page.textContent('label[for="point"]')).toContain("30.05000, 116.15000");
  });

  it("leaves words and a village alone that somebody gave", async () => {
    const { page, context } = await atPlace();
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ ...here, accuracy: 12 });
    await page.fill("#place", "At the landing");
    await page.check('input[name="area"][value="north-area"]');
    await page.getByRole("button", { name: "Use my location" }).click();
    await expect.poll(() => page.isChecked("#point")).toBe(true);
    expect(await page.inputValue("#place")).toBe("At the landing");
    expect(await page.isChecked('input[name="area"][value="north-area"]')).toBe(true);
  });

  it("that is refused, too rough or outside is said plainly", async () => {
    const { page, context } = await atPlace();
    const locate = page.getByRole("button", { name: "Use my location" });
    await locate.click();
    await expect.poll(() => status(page).textContent()).toContain("does not give us your location");
    expect(await page.locator("#point").isVisible()).toBe(false);
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ ...here, accuracy: 4_000 });
    await locate.click();
    await expect.poll(() => status(page).textContent()).toContain("only to about 4000 m");
    expect(await page.locator("#point").isVisible()).toBe(false);
    await context.setGeolocation({ latitude: 30.05, longitude: 116.5, accuracy: 8 });
    await locate.click();
    await expect.poll(() => status(page).textContent()).toContain("outside the county");
    expect(await go(page), "the server asks about it").toBe(422);
    expect(await page.locator("#outside").isVisible()).toBe(true);
  });
});

describe.skipIf(!chromiumAvailable)("the map", () => {
  it("is not fetched before somebody wants it, and complains of nothing when it comes", async () => {
    const { page, fetched, complaints } = await atPlace();
    await page.getByRole("button", { name: "Choose on a map" }).waitFor();
    expect(fetched.filter((path) => /map|pin/.test(path))).toEqual([]);
    await openMap(page);
    expect(fetched).toContain("/enhance/map.css");
    expect(fetched).toContain("/map/areas.json");
    expect(await page.locator("path.map-area").count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it("takes a pin by a tap, announces it, and takes it away again", async () => {
    const { page } = await atPlace();
    await openMap(page);
    const box = await page.locator(".map-canvas").boundingBox();
    if (!box) throw new Error("no map to be seen");
    await page.mouse.click(box.x + box.width * 0.35, box.y + box.height / 2);
    await expect.poll(() => status(page).textContent()).toMatch(pinned);
    expect(await page.locator(".map-pin").count()).toBe(1);
    expect(await page.isChecked("#point")).toBe(true);
    await page.getByRole("button", { name: "Remove the pin" }).click();
    expect(await page.locator(".map-pin").count()).toBe(0);
    expect(await page.inputValue("#place")).toBe("");
    expect(await status(page).textContent()).toBe("The pin is removed.");
  });

  it("takes and moves a pin with the keyboard alone, and is left with it", async () => {
    const { page } = await atPlace();
    const { keyboard } = page;
    await page.focus("#place");
    const name = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (wanted: string) => {
      for (let tabs = 0; tabs < 20 && (await name()) !== wanted; tabs += 1)
        await keyboard.press("Tab");
      expect(await name()).toBe(wanted);
    };
    await tabTo("Choose on a map");
    await keyboard.press("Enter");
    await page.locator(".leaflet-control-zoom-in").waitFor();
    await keyboard.press("Tab");
    const onMap = () =>
      page.evaluate(() => document.activeElement?.classList.contains("map-canvas"));
    expect(await onMap()).toBe(true);
    await keyboard.press("ArrowLeft");
    await page.waitForTimeout(400);
    await keyboard.press("Enter");
    await expect.poll(() => status(page).textContent()).toMatch(pinned);
    const before = await page.inputValue("#point");
    await page.focus(".map-pin");
    await keyboard.press("ArrowUp");
    await expect.poll(() => page.inputValue("#point")).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toContain("Pin");
    await tabTo("Put the pin in the middle of the map");
    await keyboard.press("Enter");
    await expect.poll(() => page.inputValue("#point")).toBe(before);
    await tabTo("Continue");
    expect(await page.isChecked('input[name="area"][value="north-area"]')).toBe(true);
  });

  it("has buttons of 44 pixels, fits small and large screens, and axe finds nothing", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const { page } = await atPlace({ language, widthPx });
        await openMap(page);
        await page.locator("#place-map .buttons button >> nth=0").click();
        expect(await isTooWide(page), language).toBe(false);
        expect(await faultsOf(page), language).toEqual([]);
        for (const target of await page.locator("#place-map :is(button, .leaflet-bar a)").all()) {
          const box = await target.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
      }
    }
  });

  it("that cannot come says so, and the words are enough", async () => {
    const { page } = await atPlace();
    await page.route("**/map/areas.json", (route) => route.abort());
    await page.getByRole("button", { name: "Choose on a map" }).click();
    await expect.poll(() => status(page).textContent()).toContain("could not be loaded");
    expect(await page.locator("#place-map").isVisible()).toBe(false);
    await page.unroute("**/map/areas.json");
    await openMap(page);
  });
});

describe.skipIf(!chromiumAvailable)("what maps are drawn from", () => {
  it("is small, and kept by browsers until the county changes", async () => {
    const address = `${at.portal.url}/map/areas.json`;
    const first = await fetch(address);
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toContain("public");
    const { county, tiles } = (await first.json()) as {
      county: { areas: { code: string }[] };
      tiles: string | null;
    };
    expect(tiles).toBeNull();
    expect(county.areas.map(({ code }) => code)).toEqual([
      "township-area",
      "north-area",
      "south-area",
    ]);
    const again = await fetch(address, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    const other = await fetch(address, { headers: { "if-none-match": 'W/"another"' } });
    expect(other.status).toBe(200);
  });
});
