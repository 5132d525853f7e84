// Every staff page in a real browser: axe finds nothing, in both languages, light and dark; nothing runs over the edge of
// a phone; twenty-five rows fit a laptop's screen.
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foldFigures } from "../../app/domain/figures/fold-figures.server.ts";
import { languages } from "../../app/domain/shared/language.ts";
import { giveUp } from "../../app/domain/outbox/give-up.server.ts";
import { prepareLetter } from "../../app/domain/notification/prepare-letter.server.ts";
import type { DeliveryId } from "../../app/domain/shared/ids.ts";
import { findOwed } from "../../db/repositories/outbox.ts";
import { renderLetter } from "../../workers/mail/render.ts";
import { openTransport } from "../../workers/mail/transport.ts";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";
import { assigned, moved, owedJob, submit } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { playScenes, sessionOf } from "./staff-stage.ts";
import type { Scenes } from "./staff-stage.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PHONE = { width: 320, height: 640 };
const LAPTOP = { width: 1_280, height: 800 };
const ROWS = 25;

type Path = (scenes: Scenes, letter: string) => string;
/** Whose page, and where it is. */
const pages: readonly (readonly [string, keyof typeof people | null, Path])[] = [
  ["signing in", null, () => "/sign-in"],
  ["signing out", "official", () => "/sign-out"],
  ["an inbox", "official", () => "/inbox"],
  ["an empty view", "official", () => "/inbox?view=closed"],
  ["a lead's inbox", "lead", () => "/inbox?view=all"],
  ["an assigned problem", "official", (on) => `/inbox/${on.assigned.reference}?done=accept`],
  ["one that waits", "official", (on) => `/inbox/${on.waiting.reference}`],
  ["a resolved one", "official", (on) => `/inbox/${on.resolved.reference}`],
  ["one to be given out", "supervisor", (on) => `/inbox/${on.triage.reference}`],
  ["the held ones", "moderator", () => "/moderation"],
  ["those to be published", "moderator", () => "/moderation?view=pending"],
  ["a held one", "moderator", (on) => `/moderation/${on.held.reference}`],
  ["one to be published", "moderator", (on) => `/moderation/${on.alsoAssigned.reference}`],
  ["a published one", "moderator", (on) => `/moderation/${on.published.reference}`],
  ["the overview", "lead", () => "/overview"],
  ["the keys", "official", () => "/account/keys"],
  ["deliveries", "administrator", () => "/admin/deliveries"],
  ["the trial's mailbox", null, () => "/dev/mail"],
  ["a letter", null, (_on, letter) => `/dev/mail/${letter}`],
];

describe.skipIf(!chromiumAvailable)("staff pages in a browser", () => {
  let portal: RunningPortal;
  let scenes: Scenes;
  let browser: Browser;
  let letter: string;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    portal = await startPortal();
    scenes = await playScenes(portal);
    const { context } = portal;
    for (let number = 0; number < ROWS; number += 1) {
      await assigned(context, {
        description: `The lamp before house ${number} of the long lane behind the mill is dark.`,
      });
    }
    const entry = await findOwed(
      context.db.read,
      await owedJob(context, (await submit(context)).id, "send-letter"),
    );
    if (entry) await giveUp(context, entry, "451 try again later");
    letter = await writeLetter(portal);
    for (const role of ["official", "lead", "supervisor", "moderator", "administrator"] as const) {
      cookies.set(role, await sessionOf(portal, people[role]));
    }
    await foldFigures(context, () => false);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
  });

  const open = async (role: string | null) => {
    const own = await browser.newContext({ viewport: LAPTOP });
    const [name, value] = (role === null ? "" : (cookies.get(role) ?? "")).split("=");
    if (name && value) await own.addCookies([{ name, value, url: portal.url }]);
    return own.newPage();
  };
  const goTo = (page: Page, path: string, language: string) =>
    page.goto(`${portal.url}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);

  /** Everything in the light look; in the dark one nothing but colours can differ. */
  const faultsOn = async (page: Page): Promise<string[]> => {
    const axe = () => new AxeBuilder({ page }).setLegacyMode().exclude("iframe");
    await page.emulateMedia({ colorScheme: "light" });
    const light = await axe().withTags(STANDARDS).analyze();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await axe().withRules(["color-contrast", "link-in-text-block"]).analyze();
    return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${page.url()} ${id} ${target.join(" ")}`),
    );
  };

  describe.each(languages)("in %s", (language) => {
    it.each(pages)("%s has no fault that axe knows, and fits a phone", async (_, role, pathOn) => {
      const page = await open(role);
      const path = pathOn(scenes, letter);
      expect((await goTo(page, path, language))?.status()).toBe(200);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await faultsOn(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      await page.context().close();
    });

    it("show twenty-five rows of the inbox on a laptop's screen, in text of 14 to 15 pixels", async () => {
      const page = await open("official");
      await goTo(page, "/inbox?view=todo", language);
      const last = page.locator("tbody tr").nth(ROWS - 1);
      const box = await last.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(LAPTOP.height);
      const size = await last.evaluate((row) => parseFloat(getComputedStyle(row).fontSize));
      expect(size).toBeGreaterThanOrEqual(14);
      expect(size).toBeLessThanOrEqual(15);
      await page.context().close();
    });

    it("have no fault when something is wrong: missing answers, somebody faster", async () => {
      const problem = await assigned(portal.context);
      await moved(portal.context, people.official, problem, "accept");
      await moved(portal.context, people.official, problem, "start");
      const page = await open("official");
      await goTo(page, `/inbox/${problem.reference}`, language);
      await page.locator("#move-resolve button[name=move]").click();
      expect(await page.locator("#errors:focus").count()).toBe(1);
      expect(await faultsOn(page)).toEqual([]);
      await page.locator("#resolve-measure").fill("Filled");
      await moved(portal.context, people.official, problem, "ask_resident", { question: "Where?" });
      await page.locator("#move-resolve button[name=move]").click();
      expect(await page.locator("#changed:focus").count()).toBe(1);
      expect(await page.locator("#changed").textContent()).toContain("Filled");
      expect(await faultsOn(page)).toEqual([]);
      await page.context().close();
    });
  });
});

/** One letter as a file, as a worker would have written it; returns its name. */
async function writeLetter(portal: RunningPortal): Promise<string> {
  const { context, config, dataDir } = portal;
  const row = await context.db.read.selectFrom("delivery").select("id").executeTakeFirstOrThrow();
  const prepared = await prepareLetter(context, row.id as DeliveryId);
  if (prepared.send === null) throw new Error("the letter is not to be sent");
  const settings = {
    publicUrl: config.publicUrl,
    from: config.mailFrom,
    mailDomain: context.mailDomain,
  };
  const rendered = renderLetter(prepared.send, settings);
  await openTransport(null, `${dataDir}/mail`).send(rendered.mail);
  return prepared.send.messageId.replace(/^<|@.*$/g, "");
}
