// The keys of staff pages in a real browser: lists, a problem's page, the sheet, the palette; and where keys do nothing.
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { saveKeySettings } from "../../app/domain/staff/key-settings.server.ts";
import type { Visit } from "../support/browse.ts";
import { faultsOf, isTooWide } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { assigned, reload } from "../support/fixtures-problem.ts";
import { until } from "../support/until.ts";
import { sessionOf } from "./staff-stage.ts";

const { official } = people;
const LIST = "/inbox?view=all&q=bench&sort=oldest";

describe.skipIf(!chromiumAvailable)("the keys of staff pages", () => {
  const at = browsedPortal();
  let cookie: string;
  const problems: Problem[] = [];
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    cookie = await sessionOf(at.portal, official);
    for (const number of [1, 2, 3, 4]) {
      problems.push(await assigned(at.portal.context, { description: `Bench ${number} broke.` }));
    }
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await saveKeySettings(at.portal.context, official, {}, false);
  });

  async function open(path: string, visit: Visit = {}): Promise<Page> {
    const context = await at.browser.visitor({ scripts: true, ...visit });
    opened.push(context);
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: at.portal.url }]);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(path);
    await page.waitForLoadState();
    return page;
  }
  async function keys(page: Page, ...pressed: string[]): Promise<void> {
    for (const key of pressed) await page.keyboard.press(key);
  }
  /** Presses and waits for the page that it leads to. */
  async function goes(page: Page, ...pressed: string[]): Promise<string> {
    const loaded = page.waitForEvent("load");
    await keys(page, ...pressed);
    await loaded;
    const { pathname, search } = new URL(page.url());
    return pathname + search;
  }
  const focusedRow = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row);
  const reference = (number: number) => problems[number]?.reference ?? "";

  it("go through a list, open, and go on through its problems without coming back", async () => {
    const page = await open(LIST);
    await keys(page, "j");
    expect(await focusedRow(page)).toBe(reference(0));
    await keys(page, "j", "j", "k");
    expect(await focusedRow(page)).toBe(reference(1));
    const from = "?from=view%3Dall%26q%3Dbench%26sort%3Doldest";
    expect(await goes(page, "o")).toBe(`/inbox/${reference(1)}${from}`);
    expect(await goes(page, "j")).toBe(`/inbox/${reference(2)}${from}`);
    expect(await goes(page, "j")).toBe(`/inbox/${reference(3)}${from}`);
    await page.getByText("Last of the list").waitFor();
    await keys(page, "j");
    expect(await goes(page, "k")).toBe(`/inbox/${reference(2)}${from}`);
    await keys(page, ".");
    await page.getByText(`${reference(2)} was copied.`).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference(2));
    expect(await goes(page, "/")).toBe("/inbox?view=all");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.keyboard.type("bench");
    expect(await goes(page, "Enter")).toContain("q=bench");
    await keys(page, "j");
    expect(await goes(page, "Enter")).toContain("/inbox/FB-");
  });

  it("go from view to view and from place to place, and focus the search", async () => {
    const page = await open("/inbox?view=mine");
    expect(await goes(page, "]")).toBe("/inbox?view=today");
    expect(await goes(page, "[")).toBe("/inbox?view=mine");
    expect(await goes(page, "g", "s")).toBe("/inbox?view=snoozed");
    expect(await goes(page, "g", "i")).toBe("/inbox");
    await keys(page, "/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
  });

  it("do nothing while somebody types, with Ctrl, or when they are switched off", async () => {
    const problem = await assigned(at.portal.context, { description: "A wall leans." });
    const page = await open("/inbox?view=all");
    await page.locator("#q").focus();
    await page.keyboard.type("jo?1g i");
    expect(await page.locator("#q").inputValue()).toBe("jo?1g i");
    expect(await page.locator("dialog").count()).toBe(0);
    await page.goto(`/inbox/${problem.reference}`);
    await keys(page, "Control+1", "Alt+1");
    await saveKeySettings(at.portal.context, official, {}, true);
    await page.reload();
    await keys(page, "1", "j", "?", "g", "i", ".");
    expect(await page.locator("dialog").count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe(`/inbox/${problem.reference}`);
    expect((await reload(at.portal.context, problem.id)).handling).toBe("assigned");
    // The list of commands stays.
    await keys(page, "Control+k");
    await page.locator("#palette-words").waitFor();
  });

  it("a key that somebody chose does what the usual one did, which does nothing more", async () => {
    await saveKeySettings(at.portal.context, official, { accept: "z", go_inbox: "Z" }, false);
    const problem = await assigned(at.portal.context, { description: "A roof drips." });
    const page = await open(`/inbox/${problem.reference}`);
    await keys(page, "1");
    expect(await page.locator("[aria-keyshortcuts=z]").count()).toBe(1);
    expect(await goes(page, "z")).toContain("done=accept");
    expect((await reload(at.portal.context, problem.id)).handling).toBe("accepted");
    expect(await goes(page, "Z")).toBe("/inbox");
  });

  it("the palette finds by a part of a name, is used with arrows and Enter, and gives the focus back", async () => {
    const page = await open(LIST);
    await keys(page, "j", "j");
    const before = await focusedRow(page);
    await keys(page, "Control+k");
    await page.keyboard.type("overdue");
    const chosen = page.locator("#palette-list [aria-selected=true]");
    expect(await chosen.textContent()).toContain("Overdue");
    await keys(page, "ArrowDown");
    expect(await chosen.textContent()).toContain("Search the inbox for “overdue”");
    await keys(page, "Escape");
    await until(async () => (await page.locator("dialog").count()) === 0);
    expect(await focusedRow(page)).toBe(before);
    await keys(page, "Control+k");
    await page.keyboard.type("overdue");
    await keys(page, "ArrowDown", "ArrowUp");
    expect(await goes(page, "Enter")).toBe("/inbox?view=overdue");
  });

  it("the sheet names every key of the page, and Escape closes it", async () => {
    const page = await open(`/inbox/${reference(0)}`);
    await keys(page, "?");
    const sheet = page.getByRole("dialog", { name: "Keys on this page" });
    for (const words of ["Accept", "Next problem", "Copy the reference", "Search"]) {
      await sheet.getByText(words, { exact: true }).waitFor();
    }
    await keys(page, "1", "Escape");
    await until(async () => (await page.locator("dialog").count()) === 0);
    const { id } = problems[0] ?? {};
    expect(id && (await reload(at.portal.context, id)).handling).toBe("assigned");
  });

  const looks = (["en", "zh-CN"] as const).flatMap((language: Language) =>
    [320, 1_280].map((widthPx) => ({ language, widthPx })),
  );
  it.each(looks)("nothing is found by axe at $widthPx px in $language", async (visit) => {
    const page = await open(LIST, visit);
    for (const path of [LIST, `/inbox/${reference(0)}`]) {
      await page.goto(path);
      for (const shortcut of ["?", "Control+k"]) {
        await keys(page, shortcut);
        await page.locator("dialog[open]").waitFor();
        expect(await faultsOf(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await keys(page, "Escape");
        await until(async () => (await page.locator("dialog").count()) === 0);
      }
    }
  });
});
