// Administrators set up branches, areas and kinds by forms: saved, refused in words, nobody's work overwritten.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browse, faultsOf, isTooWide, keepPicture, press } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { addressOf, seenOn, signedIn, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

const north = { name_en: "North hamlet", name_zh: "北村", kind: "village", parent: "township" };

describe("the pages about branches, areas and kinds", () => {
  let portal: RunningPortal;
  let administrator: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    administrator = await signedIn(portal, people.administrator);
  });
  afterAll(() => portal.stop());

  const seen = async (path: string) => seenOn(await administrator.get(path));

  it("save what was changed, show it in the tree, and say it in the log with the reason", async () => {
    const page = "/admin/branches/north";
    const reason = "The council decided so";
    const saved = await administrator.post(page, { ...north, reason, seen: await seen(page) });
    expect(saved).toMatchObject({ status: 303, location: `${page}?done=saved` });
    expect(words(await administrator.get("/admin/branches"))).toContain("North hamlet");
    const log = words(await administrator.get("/admin/log?kind=branch"));
    expect(log).toContain("Branch North hamlet (north) was changed");
    expect(log).toContain("Name (English): North village → North hamlet");
    expect(log).toContain(reason);
    expect(words(await administrator.get("/admin/log?kind=area"))).toContain(
      "Nothing was changed.",
    );
    expect(words(await administrator.get("/admin/log?day=1999-99-01"))).toContain(
      "This is no day.",
    );
  });

  it("refuse a circular tree and a missing name in words, with all that was typed", async () => {
    const page = "/admin/branches/township";
    const typed = { name_en: "Willow", name_zh: "", kind: "township", parent: "north" };
    const answer = await administrator.post(page, { ...typed, seen: await seen(page) });
    expect(answer.status).toBe(422);
    expect(words(answer)).toContain("is missing");
    const whole = { ...typed, name_zh: "柳树镇", seen: await seen(page) };
    const circular = await administrator.post(page, whole);
    expect(circular.status).toBe(422);
    expect(words(circular)).toContain("this goes in a circle");
    expect(circular.html).toContain('value="Willow"');
  });

  it("answer a form that is older than what is saved with 409 and both texts", async () => {
    const page = "/admin/branches/south";
    const old = await seen(page);
    const first = { ...north, name_en: "First", seen: old };
    expect((await administrator.post(page, first)).status).toBe(303);
    const second = await administrator.post(page, { ...north, name_en: "Second", seen: old });
    expect(second.status).toBe(409);
    expect(words(second)).toContain("saved now is First; you typed Second");
    expect(second.html).toContain('value="Second"');
    const again = { ...north, name_en: "Second", seen: seenOn(second) };
    expect((await administrator.post(page, again)).status).toBe(303);
  });

  it("add a kind, refuse its code the second time, retire it, and change the order", async () => {
    const kind = {
      ...{ code: "noise", name_en: "Noise", name_zh: "噪声", parent: "roads", urgency: "normal" },
      ...{ examples_en: "Too loud\nAll night", examples_zh: "太吵", questions: "" },
      questions: "when | When? | 何时？ || day | By day | 白天 ; night | At night | 夜里",
    };
    const added = await administrator.post("/admin/categories/new", kind);
    expect(added).toMatchObject({ status: 303, location: "/admin/categories/noise?done=saved" });
    const twice = await administrator.post("/admin/categories/new", kind);
    expect(twice.status).toBe(422);
    expect(words(twice)).toContain("the code noise is there already");
    expect(words(await administrator.get("/admin/categories"))).toContain("questions: 1");
    expect((await administrator.post("/admin/categories", { up: "noise" })).status).toBe(303);
    const order = words(await administrator.get("/admin/categories"));
    expect(order.indexOf("Noise")).toBeLessThan(order.indexOf("Bridge"));
    const page = "/admin/categories/noise";
    const retired = { ...kind, retired: "on", seen: await seen(page) };
    expect((await administrator.post(page, retired)).status).toBe(303);
    const services = await (await fetch(`${portal.url}/open311/v2/services.json`)).text();
    expect(services).not.toContain("noise");
  });

  it("rename an area and leave its border alone; there is no form for a new one", async () => {
    const page = "/admin/areas/north-area";
    const typed = { name_en: "Northern", name_zh: "北", seen: await seen(page) };
    const { status } = await administrator.post(page, typed);
    // The small county has no borders, so that the checks of the map refuse it.
    expect(status).toBe(422);
    expect((await administrator.get("/admin/areas/new")).status).toBe(404);
  });

  describe.skipIf(!chromiumAvailable)("in a browser", () => {
    let browser: PortalBrowser;
    beforeAll(async () => {
      browser = await browse(portal);
    });
    afterAll(() => browser.close());

    it.each([
      { language: "en", widthPx: 320 },
      { language: "zh-CN", widthPx: 1_280 },
    ] as const)("are free of faults in $language at $widthPx px", async (visit) => {
      const page = await browser.page({ ...visit, scripts: true });
      await page.goto("/sign-in");
      await page.fill("[name=email]", addressOf(people.administrator));
      await page.fill("[name=password]", STAFF_PASSWORD);
      await press(page, page.locator("main button[type=submit]").first());
      for (const path of [
        "/admin",
        "/admin/branches",
        "/admin/branches/north",
        "/admin/branches/new",
        "/admin/areas",
        "/admin/areas/north-area",
        "/admin/categories",
        "/admin/categories/bridge",
        "/admin/log",
      ]) {
        await page.goto(path);
        expect(await faultsOf(page), path).toEqual([]);
        expect(await isTooWide(page), path).toBe(false);
        await keepPicture(page, path);
      }
    });
  });
});
