// Searching, filtering, the map and the feed of published problems, with scripts off; and what axe says of them.
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { faultsOf, follow, isTooWide } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { published, solved } from "../support/own-problems.ts";

const at = browsedPortal();
let lamp: Problem;
let home: Problem;

const ROAD = { longitude: 114.123456, latitude: 30.654321 };

async function publish(publicText: string, changes: Record<string, string>): Promise<Problem> {
  const problem = await assigned(at.portal.context, changes);
  const facts = { publicText, publicPlace: "Hill Street 12" };
  return moved(at.portal.context, people.moderator, problem, "publish", facts);
}

beforeAll(async () => {
  if (!chromiumAvailable) return;
  const { context } = at.portal;
  for (let count = 0; count < 22; count += 1) await published(context, await assigned(context));
  await published(context, await solved(context));
  lamp = await publish("The street lamps are <dark> & broken. \u0007", {
    category: "leak",
    area: "south-area",
    point: `${String(ROAD.latitude)},${String(ROAD.longitude)}`,
  });
  await publish("小区停水三天了，路灯也不亮。", { category: "leak", language: "zh-CN" });
  home = await publish("Our kitchen floods every time it rains.", {
    privateHome: "on",
    point: `${String(ROAD.latitude)},${String(ROAD.longitude)}`,
  });
});

describe.skipIf(!chromiumAvailable)("the search for published problems", () => {
  it("is a plain form whose answers are addresses", async () => {
    const page = await at.browser.page();
    await page.goto("/problems");
    await page.getByLabel("Words, or a problem's number").fill("lamp");
    await page.getByLabel("Kind").selectOption("leak");
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await loaded;
    expect(new URL(page.url()).search).toContain("q=lamp&kind=leak");
    expect(await page.locator(".problem-card").count()).toBe(1);
    expect(await page.locator("main").textContent()).toContain("Problems: 1");
    expect(await page.getByLabel("Words, or a problem's number").inputValue()).toBe("lamp");
    await follow(page.getByRole("link", { name: "Show without: Leaking pipe" }));
    await follow(page.getByRole("link", { name: "Show without: with" }));
    expect(new URL(page.url()).search).toBe("");
    expect(await page.locator("main").textContent()).toContain("Problems: 26");
  });

  it("keeps what is filtered from page to page", async () => {
    const page = await at.browser.page();
    await page.goto("/problems?q=hole&show=open&area=north-area");
    await follow(page.getByRole("link", { name: "Next page" }));
    const { searchParams } = new URL(page.url());
    expect([...searchParams.keys()].sort()).toEqual(["after", "area", "q", "show"]);
    expect(await page.locator(".problem-card").count()).toBe(2);
  });

  it.each(["停水", "水", "ＬＡＭＰ", "路灯"])("finds %s", async (words) => {
    const page = await at.browser.page();
    await page.goto(`/problems?q=${encodeURIComponent(words)}`);
    expect(await page.locator(".problem-card").count()).toBe(1);
  });

  it("goes straight to a problem whose number was typed", async () => {
    const page = await at.browser.page();
    await page.goto(
      `/problems?q=${encodeURIComponent(lamp.reference.toLowerCase().replaceAll("-", " "))}`,
    );
    expect(new URL(page.url()).pathname).toBe(`/problems/${lamp.reference}`);
  });

  it("says so when nothing fits, and when the words say nothing", async () => {
    const page = await at.browser.page();
    await page.goto("/problems?q=zeppelin");
    expect(await page.locator("main").textContent()).toContain("Nothing published fits.");
    await page.goto("/problems?q=the+and");
    expect(await page.locator("main").textContent()).toContain(
      "These words stand in nearly every text.",
    );
  });

  it.each([
    "/problems?kind=nonsense&area=%00&show=x&after=%22%27",
    `/problems?q=${"%F0%9F%98%80".repeat(500)}`,
    "/problems?q=%22+OR+NEAR(a+b)*&view=nonsense",
    "/problems?q=%C3%28",
  ])("answers %s with a page", async (address) => {
    const page = await at.browser.page();
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await page.locator("h1").count()).toBe(1);
  });

  it.each(["en", "zh-CN"] as const)("has no faults in %s, and fits a phone", async (language) => {
    const page = await at.browser.page({ scripts: true, language, widthPx: 320 });
    for (const address of [
      "/problems?q=lamp&kind=leak&area=south-area",
      "/problems?view=map",
      "/problems?q=none",
    ]) {
      await page.goto(address);
      expect(await faultsOf(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });
});

describe.skipIf(!chromiumAvailable)("the map of published problems", () => {
  it("has a table with numbers that lead to lists", async () => {
    const page = await at.browser.page();
    await page.goto("/problems?view=map&kind=leak");
    const row = page.locator(".area-counts tbody tr");
    expect(await row.allInnerTexts()).toEqual(["Willow\t2"]);
    await follow(row.getByRole("link"));
    expect(await page.locator(".problem-card").count()).toBe(2);
  });

  const map = async (query: string) => {
    const answer = await fetch(`${at.portal.url}/map/problems.json?${query}`);
    return {
      status: answer.status,
      body: (await answer.json()) as { cells?: Record<string, unknown>[]; error?: string },
    };
  };

  it("gives single problems with a point that tells nothing of a home", async () => {
    const { body } = await map("bbox=114,30,115,31&zoom=12");
    const cells = body.cells ?? [];
    const of = (problem: Problem) => cells.find(({ reference }) => reference === problem.reference);
    expect(of(lamp)).toMatchObject({ latitude: 30.6543, longitude: 114.1235, count: 1 });
    const { latitude, longitude } = of(home) ?? {};
    expect(latitude).not.toBeCloseTo(ROAD.latitude, 4);
    expect(Math.abs(Number(latitude) - ROAD.latitude)).toBeLessThan(0.003);
    expect(Math.abs(Number(longitude) - ROAD.longitude)).toBeLessThan(0.004);
    expect(JSON.stringify(body)).not.toContain("654321");
    expect((await map("bbox=114,30,115,31&zoom=12&q=lamp")).body.cells).toHaveLength(1);
    expect((await map("bbox=20,30,21,31&zoom=12")).body.cells).toEqual([]);
  });

  it.each([
    "",
    "bbox=1,2,3&zoom=3",
    "bbox=9,2,3,4&zoom=3",
    "bbox=1,2,3,999&zoom=3",
    "bbox=1,2,3,4&zoom=99",
    "bbox=1,2,3,4&zoom=3&kind=x",
    "bbox=..,-,.,-&zoom=1",
  ])("refuses %s in the words of machines", async (query) => {
    const { status, body } = await map(query);
    expect(status).toBe(400);
    expect(body.error).toContain("bbox");
  });

  it("never shows the place of a home", async () => {
    const page = await at.browser.page();
    await page.goto(`/problems/${home.reference}`);
    expect(await page.locator("main").textContent()).not.toContain("Hill Street");
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toContain(
      home.reference,
    );
  });
});

describe.skipIf(!chromiumAvailable)("the feed of published problems", () => {
  const parser = new XMLParser({ ignoreAttributes: false });
  interface Parsed {
    readonly feed: Record<string, unknown> & {
      readonly entry: Record<string, unknown>[];
      readonly link: Record<string, string>[];
    };
  }

  it("is Atom, with what the standard asks for", async () => {
    const answer = await fetch(`${at.portal.url}/feeds/problems.atom?kind=leak&lang=en`);
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const { feed } = parser.parse(await answer.text()) as Parsed;
    expect(feed).toMatchObject({ "@_xmlns": "http://www.w3.org/2005/Atom", "@_xml:lang": "en" });
    expect(feed.link.map((link) => link["@_rel"])).toEqual(["self", "alternate"]);
    expect(feed.link[0]?.["@_href"]).toMatch(
      /^http.*\/feeds\/problems\.atom\?kind=leak&(amp;)?lang=en$/,
    );
    expect(feed.entry).toHaveLength(2);
    for (const entry of feed.entry) {
      for (const part of ["id", "title", "updated", "published", "author", "link", "content"])
        expect(entry[part]).toBeDefined();
      expect(String(entry.updated)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
    expect(feed.entry[1]?.content).toMatchObject({
      "#text": "The street lamps are <dark> & broken.",
    });
    expect(feed.entry[0]?.title).toMatchObject({ "@_xml:lang": "zh-CN" });
  });

  it("holds the newest twenty, and answers 304 while nothing changes", async () => {
    const address = `${at.portal.url}/feeds/problems.atom`;
    const first = await fetch(address);
    const { feed } = parser.parse(await first.text()) as Parsed;
    expect(feed.entry).toHaveLength(20);
    const again = await fetch(address, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    expect((await fetch(`${address}?area=nonsense`)).status).toBe(400);
  });

  it("is found from the list, with the list's filter", async () => {
    const page = await at.browser.page();
    await page.goto("/problems?kind=leak");
    const href = await page.locator("link[rel=alternate]").getAttribute("href");
    expect(href).toBe("/feeds/problems.atom?kind=leak");
  });
});
