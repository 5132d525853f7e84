// Two officials at one list at once, each with a browser of their own: what one does is seen by the other where it stands.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import { follow, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { until } from "../support/until.ts";
import { sessionOf } from "./staff-stage.ts";

const { official, lead } = people;

describe.skipIf(!chromiumAvailable)("two officials at one list", () => {
  const stage = browsedPortal({ env: { LIVE_POLL_SECONDS: "1" } });
  const opened: BrowserContext[] = [];
  afterAll(async () => {
    for (const one of opened) await one.close();
  });

  async function browserOf(person: StaffActor): Promise<BrowserContext> {
    const context = await stage.browser.visitor({ scripts: true });
    const [name = "", value = ""] = (await sessionOf(stage.portal, person)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: stage.portal.url }]);
    opened.push(context);
    return context;
  }
  async function pageOf(person: StaffActor, address: string): Promise<Page> {
    const page = await (await browserOf(person)).newPage();
    await page.goto(address);
    return page;
  }
  const fresh = (description: string) => assigned(stage.portal.context, { description });
  const rowOf = (page: Page, { reference }: Problem) => page.locator(`#row-${reference}`);
  const references = (page: Page) =>
    page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.row));
  async function accept(page: Page, { reference }: Problem): Promise<void> {
    await page.goto(`/inbox/${reference}`);
    expect(await press(page, page.locator("#move-accept button[name=move]"))).toBe(303);
  }

  it("a row changes where it stands, with the focus in it and all others where they were", async () => {
    const [first, second] = [await fresh("A gutter drips."), await fresh("A gutter is gone.")];
    const page = await pageOf(official, "/inbox?view=all&q=gutter");
    const before = await references(page);
    expect(new Set(before)).toEqual(new Set([first.reference, second.reference]));
    const link = rowOf(page, first).locator("a[href]");
    await link.focus();
    const other = await pageOf(lead, "/inbox");
    await accept(other, first);
    await rowOf(page, first).getByText("Accepted").waitFor();
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await references(page)).toEqual(before);
    // It leads back to the list that it stands in, as before.
    expect(await link.getAttribute("href")).toContain("?from=view%3Dall%26q%3Dgutter");
  });

  it("a row that leaves a filtered list stays where it was, grey, with what was done and by whom", async () => {
    const [first, second] = [await fresh("A kerb broke."), await fresh("A kerb is loose.")];
    const page = await pageOf(official, "/inbox?view=todo&state=assigned&q=kerb");
    const before = await references(page);
    const other = await pageOf(lead, "/inbox");
    await accept(other, first);
    const row = page.locator(`#row-${first.reference}.left`);
    await row.waitFor();
    expect(await row.textContent()).toMatch(new RegExp(`Accepted.*· ${lead.name}`));
    expect(await references(page)).toEqual(before);
    expect(await rowOf(page, second).getAttribute("class")).not.toContain("left");
    await page.reload();
    expect(await references(page)).toEqual([second.reference]);
  });

  it("what is new is counted and shown when asked for: nothing comes in under the cursor", async () => {
    const first = await fresh("A manhole is open.");
    const page = await pageOf(official, "/inbox?view=all&q=manhole");
    const before = await references(page);
    const second = await fresh("A manhole rattles.");
    await fresh("Something else.");
    const show = page.getByRole("link", { name: "1 new: show" });
    await show.waitFor();
    expect(await references(page)).toEqual(before);
    expect(before).toEqual([first.reference]);
    await follow(show);
    expect(page.url()).toContain("q=manhole");
    expect(new Set(await references(page))).toEqual(new Set([first.reference, second.reference]));
  });

  it("a list that was saved goes on by its own conditions", async () => {
    const first = await fresh("A swing is broken.");
    const page = await pageOf(official, "/inbox?view=todo&state=assigned&q=swing");
    await page.locator("details:has(form[action='/inbox/views']) summary").click();
    await page.locator("form[action='/inbox/views'] input[name=name]").fill("Swings");
    expect(await press(page, page.locator("form[action='/inbox/views'] button[type=submit]"))).toBe(
      303,
    );
    expect(await page.locator("h1").textContent()).toContain("Swings");
    const other = await pageOf(lead, "/inbox");
    await accept(other, first);
    await page.locator(`#row-${first.reference}.left`).waitFor();
  });

  it("without the stream both go on asking, again and again", async () => {
    const [first, second] = [await fresh("A culvert clogs."), await fresh("A culvert floods.")];
    const browser = await browserOf(official);
    await browser.route("**/live/inbox*", (route) => route.abort());
    const page = await browser.newPage();
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/live/since")) asked += 1;
    });
    await page.goto("/inbox?view=todo&state=assigned&q=culvert");
    await until(() => asked >= 2);
    const other = await pageOf(lead, "/inbox");
    await accept(other, first);
    await page.locator(`#row-${first.reference}.left`).waitFor();
    const before = asked;
    await until(() => asked >= before + 2);
    await accept(other, second);
    await page.locator(`#row-${second.reference}.left`).waitFor();
  });
});
