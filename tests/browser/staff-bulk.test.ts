// Many problems at once, in a real browser: without scripts from the ticks to taking it all back; with scripts by keys.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, reload } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { sessionOf, signedIn, words } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("many problems at once", () => {
  const stage = browsedPortal();

  const open = async (scripts: boolean): Promise<Page> => {
    const { portal, browser } = stage;
    const context = await browser.visitor({ scripts });
    const [name = "", value = ""] = (await sessionOf(portal, people.official)).split("=", 2);
    await context.addCookies([{ name, value, url: portal.url }]);
    return context.newPage();
  };
  const three = async () => [
    await assigned(stage.portal.context),
    await assigned(stage.portal.context),
    await assigned(stage.portal.context),
  ];

  it("are accepted and taken back without scripts", async () => {
    const problems = await three();
    const page = await open(false);
    await page.goto("/inbox?view=todo&sort=newest");
    expect(await press(page, "With the selected ones …")).toBe(422);
    expect(await page.textContent("#errors")).toContain("Nothing was selected");
    await page.goto("/inbox?view=todo&sort=newest");
    for (const { reference } of problems) await page.getByLabel(`Select ${reference}`).check();
    await press(page, "With the selected ones …");
    expect(await page.textContent("h1")).toBe("What shall be done with 3 problems?");
    // Nothing is changed unless it is chosen, and what was typed stays.
    await page.locator("#note").fill("Seen together.");
    await page.locator("#urgency").selectOption("urgent");
    expect(await press(page, "Go on: check what will be done")).toBe(422);
    expect(await page.inputValue("#note")).toBe("Seen together.");
    await page.locator("#urgency").selectOption("leave");
    await page.locator("#note").fill("");
    await page.locator("#accept").selectOption("accept");
    await press(page, "Go on: check what will be done");
    expect(await page.textContent("main")).toContain("3 residents get a letter.");
    expect(await isTooWide(page)).toBe(false);
    await press(page, "Do it with 3 problems");
    expect(await page.textContent("h1")).toBe("3 problems: done");
    const handling = async () => {
      const all = problems.map(({ id }) => reload(stage.portal.context, id));
      return [...new Set((await Promise.all(all)).map((problem) => problem.handling))];
    };
    expect(await handling()).toEqual(["accepted"]);
    await press(page, "Take all of it back");
    expect(await page.textContent("h1")).toBe("3 problems: taken back");
    expect(await handling()).toEqual(["assigned"]);
    expect(await page.getByRole("button", { name: "Take all of it back" }).count()).toBe(0);
    await page.context().close();
  });

  it("are selected by keys, counted in words, and axe finds nothing on any of their pages", async () => {
    await three();
    const page = await open(true);
    await page.goto("/inbox?view=todo");
    await page.waitForSelector("html[data-keys-within-ms]");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    expect(await page.textContent(".bulk-count")).toBe("1 selected");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    expect(await page.textContent(".bulk-count")).toBe("2 selected");
    await page.keyboard.type("*a");
    const rows = await page.locator("[data-row]").count();
    expect(await page.textContent(".bulk-count")).toBe(`${String(rows)} selected`);
    await page.keyboard.type("*n");
    expect(await page.textContent(".bulk-count")).toBe("");
    await page.keyboard.press("x");
    const box = await page.locator(".pick").first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "With the selected ones …");
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isTooWide(page)).toBe(false);
    await page.locator("#note").fill("Seen.");
    await press(page, "Go on: check what will be done");
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await press(page, page.locator("button[value=run]"));
    expect(await page.textContent("h1")).toBe("One problem: done");
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.goto("/inbox/bulk");
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("loads itself again only while it runs, and can be stopped", async () => {
    const { portal } = stage;
    for (let number = 0; number < 26; number += 1) await assigned(portal.context);
    const official = await signedIn(portal, people.official);
    const chosen = await official.post("/inbox/bulk", { all: "1", list: "view=todo" });
    const path = chosen.location ?? "";
    expect([chosen.status, path.startsWith("/inbox/bulk/")]).toEqual([303, true]);
    const asked = await official.post(path, { do: "ask", note: "All of it." });
    expect(asked.status).toBe(303);
    const check = await official.get(asked.location ?? "");
    expect(check.headers.get("refresh")).toBeNull();
    const askedAt = /name="askedAt" value="([^"]+)"/.exec(check.html)?.[1] ?? "";
    expect((await official.post(path, { do: "run", askedAt })).status).toBe(303);
    // More than is done at once: it waits for a worker, and there is none here.
    const running = await official.get(path);
    expect(words(running)).toContain("0 of ");
    expect(running.headers.get("refresh")).toBe("3");
    expect((await official.get(`${path}?still`)).headers.get("refresh")).toBeNull();
    const other = await signedIn(portal, people.lead);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, { do: "undo" })).status).toBe(404);
    expect((await official.post(path, { do: "undo" })).status).toBe(422);
  });
});
