// Where an administrator names a source of map pictures, the browser may fetch them from there and from nowhere else.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browse } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { insertMap } from "../support/fixtures-map.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>';

describe.skipIf(!chromiumAvailable)("a map with pictures of the land", () => {
  const asked: string[] = [];
  const tiles = createServer((request, answer) => {
    asked.push(`${String(request.url)} ${String(request.headers.referer)}`);
    answer.setHeader("Content-Type", "image/svg+xml");
    // Pictures are taken from elsewhere only with their owner's word.
    answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    answer.end(picture);
  });
  let portal: RunningPortal | undefined;
  let browser: PortalBrowser | undefined;

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      tiles.listen(0, "127.0.0.1", resolve);
    });
    const { port } = tiles.address() as AddressInfo;
    const TILE_URL = `http://127.0.0.1:${String(port)}/{z}/{x}/{y}.svg`;
    portal = await startPortal({ env: { TILE_URL } });
    await insertMap(portal.context);
    browser = await browse(portal);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    tiles.close();
  });

  it("fetches them, names their source, and tells it of no page", async () => {
    if (!portal || !browser) throw new Error("not started");
    const page = await browser.page({ scripts: true });
    const form = { description: "The lamp at the landing is dark.", category: "pothole" };
    for (const step of ["what", "kind"])
      await page.request.post(`/report/${step}`, { form, maxRedirects: 0 });
    const answer = await page.goto("/report/where");
    expect(answer?.headers()["content-security-policy"]).toMatch(
      /img-src 'self' data: http:\/\/127\.0\.0\.1:\d+;/,
    );
    await page.getByRole("button", { name: "Choose on a map" }).click();
    await expect.poll(() => page.locator("img.leaflet-tile-loaded").count()).toBeGreaterThan(3);
    expect(await page.textContent(".leaflet-control-attribution")).toContain("127.0.0.1");
    expect(asked.every((line) => line.endsWith(` ${String(portal?.url)}/`))).toBe(true);
  });
});
