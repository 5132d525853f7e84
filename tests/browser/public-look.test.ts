// Every page for residents and everybody, as axe and a narrow window see it: both languages, light and dark, and the
// pages that say what went wrong.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { stopToken } from "../../app/domain/resident/stop-letters.server.ts";
import type { Visit } from "../support/browse.ts";
import { faultsOf, isTooWide, keepPicture, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { asked, linkTo, published, solved, ways } from "../support/own-problems.ts";

const at = browsedPortal();
const DAY_MS = 24 * 60 * 60 * 1_000;
/** What is looked at: how one comes there. */
const views: Record<string, (page: Page) => Promise<unknown>> = {
  "the front page": (page) => page.goto("/"),
  "the list": (page) => page.goto("/problems"),
  "an empty list": (page) => page.goto("/problems?show=open&after=0~0"),
  "an unpublished problem": (page) => page.goto("/problems/FB-2222-2222"),
  "no page": (page) => page.goto("/nowhere"),
  "the key": (page) => page.goto("/track"),
  "a wrong key": async (page) => {
    await page.goto("/track?reference=FB-2222-2222");
    await press(page, page.locator("button.main"));
  },
  "an expired link": (page) => page.goto("/r/FB-2222-2222?t=x"),
  "stopping letters with a bad link": (page) => page.goto("/u/x"),
};
const own = (problem: Parameters<typeof linkTo>[1]) => linkTo(at.portal.context, problem);

beforeAll(async () => {
  if (!chromiumAvailable) return;
  const { context, contextAt } = at.portal;
  const reopened = await published(context, await (ways.reopened ?? asked)(context));
  const letter = `/u/${stopToken(context, reopened.id)}`;
  const overdue = await assigned(contextAt(() => Date.now() - 30 * DAY_MS));
  const resolved = await published(context, await solved(context));
  const question = await asked(context);
  const silence = await (ways["closed in silence"] ?? asked)(context);
  views["a published problem"] = (page) => page.goto(`/problems/${reopened.reference}`);
  views["stopping letters"] = (page) => page.goto(letter);
  views["a problem overdue"] = (page) => page.goto(own(overdue));
  views["a problem reopened"] = (page) => page.goto(own(reopened));
  views["a problem closed in silence"] = (page) => page.goto(own(silence));
  views["the resident's verdict, with errors"] = async (page) => {
    await page.goto(own(resolved));
    await press(page, page.locator(".own-turn button"));
  };
  views["a question, with everything unfolded"] = async (page) => {
    await page.goto(own(question));
    for (const summary of await page.locator("summary").all()) await summary.click();
  };
  views["a problem that changed meanwhile"] = async (page) => {
    const problem = await asked(context);
    await page.goto(own(problem));
    await page.locator("#answer").fill("The mill's side.");
    await moved(context, people.official, problem, "resume", { reason: "We found it." });
    await press(page, page.locator(".own-turn button"));
  };
});

const visits: Visit[] = [
  { language: "en", scheme: "light", widthPx: 1_280 },
  { language: "zh-CN", scheme: "dark", widthPx: 320 },
];

describe.skipIf(!chromiumAvailable)("pages for residents and everybody", () => {
  it.each(visits)("are well in $language, $widthPx px wide, light and dark", async (visit) => {
    const page = await at.browser.page({ ...visit, scripts: true });
    for (const [view, come] of Object.entries(views)) {
      await come(page);
      expect(await faultsOf(page), view).toEqual([]);
      expect(await isTooWide(page), view).toBe(false);
      expect(await page.locator("html").getAttribute("lang"), view).toBe(visit.language);
      expect(await page.locator("h1").count(), view).toBe(1);
      await keepPicture(page, view);
    }
  });

  it("have targets of 44 pixels", async () => {
    const page = await at.browser.page({ scripts: true, widthPx: 320 });
    for (const [view, come] of Object.entries(views)) {
      await come(page);
      const targets = page.locator("main :is(.button, summary, .choice label, input[type=text])");
      for (const target of await targets.all()) {
        if (!(await target.isVisible())) continue;
        const box = await target.boundingBox();
        expect(Math.round(box?.height ?? 0), view).toBeGreaterThanOrEqual(44);
      }
    }
  });

  it("are seen by an axe that finds what is wrong", async () => {
    const page = await at.browser.page({ scripts: true });
    await page.goto("/track");
    await page.evaluate(() => {
      document.querySelector("label")?.remove();
      // Readable on light paper alone.
      document.querySelector("h1")?.style.setProperty("color", "#22211e");
    });
    const faults = (await faultsOf(page)).join();
    expect(faults).toContain("label at ");
    expect(faults).toContain("color-contrast at ");
  });
});
