// Words of staff with scripts off: a note for colleagues, a message from its first word to its taking back, texts kept ready.
import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import { languages } from "../../app/domain/shared/language.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { faultsOf, isTooWide, keepPicture, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { sessionOf } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("words of staff", () => {
  const at = browsedPortal({ env: { MAIL_HOLD_SECONDS: "60" } });
  let problem: Problem;
  let path: string;

  beforeAll(async () => {
    const { context } = at.portal;
    problem = await assigned(context);
    await moved(context, people.official, problem, "accept");
    path = `/inbox/${problem.reference}`;
  });

  const pageOf = async (
    person: StaffActor,
    visit: { scripts?: boolean; language?: Language; widthPx?: number } = {},
  ): Promise<Page> => {
    const [name = "", value = ""] = (await sessionOf(at.portal, person)).split("=");
    const context = await at.browser.visitor(visit);
    await context.addCookies([{ name, value, url: at.portal.url }]);
    return context.newPage();
  };
  const open = (page: Page, act: string) => page.locator(`#act-${act}-fold > summary`).click();

  it("are kept ready by a lead: what is wrong is said with everything kept, what is right is listed", async () => {
    const page = await pageOf(people.lead);
    await page.goto("/inbox");
    await page.getByRole("link", { name: "Texts of your branch" }).click();
    await page.getByRole("link", { name: "Add a text" }).click();
    await page.locator("#title").fill("We come");
    await page.locator("#text").fill("We come to {{place}} on ###day###. {{nobody}}");
    expect(await press(page, "Save")).toBe(422);
    expect(await page.locator("#errors").textContent()).toContain("Nothing fills this in: nobody");
    await page.locator("#text").fill("We come to {{place}} on ###day###.");
    expect(await press(page, "See how it reads")).toBe(422);
    expect(await page.locator("#preview").textContent()).toContain(
      "We come to Mill Road, by the bridge on ###day###.",
    );
    expect(await press(page, "Save")).toBe(303);
    expect(await page.getByRole("status").textContent()).toContain("The text was added");
    expect(await page.locator(".texts-table").textContent()).toContain(people.lead.name);
    await page.context().close();
  });

  it("say that somebody was faster, with both texts, and go with one button", async () => {
    const [mine, theirs] = [await pageOf(people.lead), await pageOf(people.supervisor)];
    await mine.goto("/inbox/texts/new");
    await mine.locator("#title").fill("Short life");
    await mine.locator("#text").fill("First");
    await press(mine, "Save");
    for (const page of [mine, theirs]) {
      await page.goto("/inbox/texts");
      await page.getByRole("link", { name: "Short life" }).click();
    }
    await theirs.locator("#text").fill("Theirs");
    await press(theirs, "Save");
    await mine.locator("#text").fill("Mine");
    expect(await press(mine, "Save")).toBe(409);
    expect(await mine.locator("#changed").textContent()).toContain("Theirs");
    expect(await mine.locator("#text").inputValue()).toBe("Mine");
    expect(await press(mine, "Save")).toBe(303);
    await mine.getByRole("link", { name: "Short life" }).click();
    expect(await press(mine, "Remove this text")).toBe(303);
    expect(await mine.locator("main").textContent()).not.toContain("Short life");
    await mine.context().close();
    await theirs.context().close();
  });

  it("are noted for colleagues", async () => {
    const page = await pageOf(people.official);
    await page.goto(path);
    await open(page, "note");
    await page.locator("#note-text").fill("The key hangs at the neighbour's.");
    expect(await press(page, "Save the note")).toBe(303);
    expect(await page.getByRole("status").first().textContent()).toContain(
      "Residents never see it",
    );
    expect(await page.locator("main").textContent()).toContain("The key hangs at the neighbour's.");
    await page.context().close();
  });

  it("are written, looked at, changed, sent and taken back; a gap is refused with everything typed", async () => {
    const page = await pageOf(people.official);
    await page.goto(path);
    await open(page, "message");
    await page.locator("#message-text").fill("Good morning.");
    await page.locator("#message-canned").selectOption({ label: "We come" });
    expect(await press(page, "Put it in")).toBe(422);
    const typed = await page.locator("#message-text").inputValue();
    expect(typed).toMatch(/^Good morning\.\s+We come to .* on ###day###\.$/);
    expect(await press(page, "See the letter")).toBe(422);
    expect(await page.locator("#errors").textContent()).toContain("###day###");
    expect(await page.locator("#message-text").inputValue()).toBe(typed);
    await page.locator("#message-text").fill(typed.replace("###day###", "Monday"));
    expect(await press(page, "See the letter")).toBe(422);
    expect(await page.locator("#message-letter").textContent()).toContain("on Monday.");
    await press(page, page.getByRole("button", { name: "Change", exact: true }));
    await page.locator("#message-text").fill(typed.replace("###day###", "Tuesday"));
    await press(page, "See the letter");
    expect(await press(page, "Send to the resident")).toBe(303);
    expect(await page.locator("#act-message-fold").textContent()).toContain("on Tuesday.");
    expect(await press(page, "Take it back")).toBe(303);
    expect(await page.getByRole("status").first().textContent()).toContain("was taken back");
    const lead = await pageOf(people.lead);
    await lead.goto("/inbox/texts");
    const row = lead.locator(".texts-table tbody tr", { hasText: "We come" });
    expect((await row.locator(".c-uses").textContent())?.trim()).toBe("1");
    await lead.context().close();
    await page.context().close();
  });

  it.each(languages)("have nothing that axe finds, and fit a phone, in %s", async (language) => {
    const page = await pageOf(people.lead, { scripts: true, language, widthPx: 320 });
    for (const address of ["/inbox/texts", "/inbox/texts/new", path]) {
      await page.goto(address);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      expect(await faultsOf(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await keepPicture(page, `words${address.replace(problem.reference, "problem")}`);
    }
    await page.context().close();
  });
});
