// The browser of the tests.
import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { hasChineseFont } from "../../scripts/setup/programs.ts";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";
import { freePort } from "../support/free-port.ts";

describe.skipIf(!chromiumAvailable)("the browser of the tests", () => {
  it("opens a page of this machine", { timeout: 120_000 }, async () => {
    const port = await freePort();
    const server = createServer((_request, answer) => {
      answer.setHeader("content-type", "text/html; charset=utf-8");
      answer.end("<!doctype html><html lang='zh-CN'><title>问题</title><h1>急难愁盼</h1></html>");
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      expect(await page.title()).toBe("问题");
      expect(await page.locator("h1").textContent()).toBe("急难愁盼");
    } finally {
      await browser.close();
      server.close();
    }
  });

  it.skipIf(!hasChineseFont())("can draw Chinese", { timeout: 120_000 }, async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.setContent("<p id='one'>急</p><p id='other'>难</p>");
      const pictures = await Promise.all(
        ["#one", "#other"].map((name) => page.locator(name).screenshot()),
      );
      // Without a font both would be the same empty box.
      expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(false);
    } finally {
      await browser.close();
    }
  });
});
