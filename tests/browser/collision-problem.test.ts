// Two officials at one problem at once, each with a browser of their own.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { setOwner } from "../../app/domain/triage/set-owner.server.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { faultsOf, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import { sessionOf } from "./staff-stage.ts";

const { official, lead } = people;

describe.skipIf(!chromiumAvailable)("two officials at one problem", () => {
  const stage = browsedPortal();
  const opened: BrowserContext[] = [];
  afterAll(async () => {
    for (const one of opened) await one.close();
  });

  async function browserOf(person: StaffActor, scripts = true): Promise<BrowserContext> {
    const context = await stage.browser.visitor({ scripts });
    const [name = "", value = ""] = (await sessionOf(stage.portal, person)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: stage.portal.url }]);
    opened.push(context);
    return context;
  }
  async function pageOf(person: StaffActor, address: string, scripts = true): Promise<Page> {
    const page = await (await browserOf(person, scripts)).newPage();
    await page.goto(address);
    return page;
  }
  async function accepted() {
    const { context } = stage.portal;
    return moved(context, official, await assigned(context), "accept");
  }

  it("see who reads and who writes, and one takes over from the other with a click", async () => {
    const problem = await accepted();
    const address = `/inbox/${problem.reference}`;
    const first = await pageOf(official, address);
    const form = first.locator("details:has(#move-ask_resident)");
    await form.locator("summary").click();
    await first.locator("#ask_resident-question").fill("Which lamp?");
    const second = await pageOf(lead, address);
    const who = second.locator("#together-who");
    await who.getByText(`${official.name} is deciding`).waitFor();
    await who.getByText(`${official.name} is writing an answer`).waitFor();
    expect(await faultsOf(second)).toEqual([]);
    await press(second, who.getByRole("button", { name: "Take over" }));
    await who.getByText("You are deciding").waitFor();
    // The next sign of life of the first browser brings it.
    await first.reload();
    await first.getByText(`${lead.name} took over from you`).waitFor();
    expect(await first.locator("#ask_resident-question").inputValue()).toBe("Which lamp?");
  });

  it("what one types outlives a change by the other and a reload, and is gone once sent or discarded", async () => {
    const problem = await accepted();
    const page = await pageOf(official, `/inbox/${problem.reference}`);
    await page.locator("details:has(#move-ask_resident) summary").click();
    const saved = page.waitForResponse((one) => one.url().includes("/live/draft/"));
    await page.locator("#ask_resident-question").fill("Words of an hour");
    expect((await saved).status()).toBe(204);
    await setOwner(stage.portal.context, lead, {
      problemId: problem.id,
      ownerId: lead.personId,
      seenVersion: (await reload(stage.portal.context, problem.id)).version,
    });
    const bar = page.locator("#together-news");
    await bar.getByText(`Changed meanwhile by ${lead.name}`).waitFor();
    expect(await page.locator("#ask_resident-question").inputValue()).toBe("Words of an hour");
    await page.reload();
    const field = page.locator("#ask_resident-question");
    expect(await field.inputValue()).toBe("Words of an hour");
    expect(await field.isVisible()).toBe(true);
    await page.getByText("Your draft of").waitFor();
    expect(await press(page, "Discard the draft")).toBe(303);
    expect(await page.locator("#ask_resident-question").inputValue()).toBe("");
  });

  it("both ask the resident: the second gets both texts side by side", async () => {
    const problem = await accepted();
    const address = `/inbox/${problem.reference}`;
    const second = await pageOf(lead, address);
    await second.locator("details:has(#move-ask_resident) summary").click();
    await second.locator("#ask_resident-question").fill("Mine: which lamp?");
    await moved(
      stage.portal.context,
      official,
      await reload(stage.portal.context, problem.id),
      "ask_resident",
      { question: "Theirs: whose lamp?" },
    );
    const button = second.locator("#move-ask_resident button[name=move]");
    const answer = second.waitForResponse(
      (one) => one.request().method() === "POST" && one.url().endsWith(address),
    );
    await button.click();
    expect((await answer).status()).toBe(409);
    const page = second.locator("#changed");
    await page.getByText("Theirs: whose lamp?").waitFor();
    await page.getByText("Mine: which lamp?").waitFor();
    expect(await page.textContent()).toContain(official.name);
    expect(await faultsOf(second)).toEqual([]);
  });

  it("an act that came too late says who was faster, and goes through when it is sent again", async () => {
    const problem = await accepted();
    const page = await pageOf(official, `/inbox/${problem.reference}`, false);
    await moved(
      stage.portal.context,
      official,
      await reload(stage.portal.context, problem.id),
      "start",
    );
    await page.locator("#act-own-fold summary").click();
    await page.locator("#own-person").selectOption(lead.personId);
    expect(await press(page, page.locator("#act-own-give button[name=act]"))).toBe(409);
    expect(await page.locator("#changed").textContent()).toContain(official.name);
    expect(await press(page, page.locator("#act-own-give button[name=act]"))).toBe(303);
    expect((await reload(stage.portal.context, problem.id)).ownerId).toBe(lead.personId);
  });

  it("without scripts: who looked just now, a button to be on it, and a draft by a button", async () => {
    const problem = await accepted();
    const address = `/inbox/${problem.reference}`;
    await pageOf(lead, address, false);
    const page = await pageOf(official, address, false);
    await page.getByText(`${lead.name} is reading this.`).waitFor();
    expect(await press(page, "I’m on it")).toBe(303);
    await page.getByText("You are deciding").waitFor();
    await page.locator("details:has(#move-ask_resident) summary").click();
    await page.locator("#ask_resident-question").fill("Kept by hand");
    const keep = page.locator("#move-ask_resident button[value=keep]");
    expect(await press(page, keep)).toBe(303);
    expect(await page.locator("#ask_resident-question").inputValue()).toBe("Kept by hand");
  });
});
