// "Yes, it's this one", as its people live it with scripts off: a resident finds that their problem is known, says so, is
// joined with it by the worker, and hears by letter when the other one is solved.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { findByReference } from "../../db/repositories/problem.ts";
import { browse, follow, press } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { moved, reload, resolution, submit } from "../support/fixtures-problem.ts";
import { continueTo } from "../support/form-pages.ts";
import { PUBLIC_TEXT, published } from "../support/own-problems.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { redisAvailable } from "../support/redis.ts";
import { startSmtp } from "../support/smtp.ts";
import type { Smtp } from "../support/smtp.ts";
import { until } from "../support/until.ts";

const EMAIL = "joins@residents.test";
const isPossible = chromiumAvailable && redisAvailable;

let smtp: Smtp;
let portal: RunningPortal;
let browser: PortalBrowser;

beforeAll(async () => {
  if (!isPossible) return;
  smtp = await startSmtp();
  portal = await startPortal({ worker: true, smtpUrl: smtp.url });
  browser = await browse(portal);
});

afterAll(async () => {
  if (!isPossible) return;
  await browser.close();
  await portal.stop();
  await smtp.stop();
});

const go = (page: Page) => press(page, page.locator('main form button[type="submit"]'));

/** Published, and with its branch. */
async function knownProblem(): Promise<Problem> {
  const { context } = portal;
  const { id } = await submit(context);
  await until(async () => (await reload(context, id)).handling === "assigned");
  return published(context, await reload(context, id));
}

/** Fills in the form up to the problems that are perhaps the same, says "yes" to that one, and sends. */
async function reportAsKnown(page: Page, known: Problem): Promise<string> {
  await page.goto("/report/danger");
  await page.check('input[name="danger"][value="no"]');
  await go(page);
  await page.fill("#description", "There is a deep hole in the road opposite the mill.");
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.fill("#place", "By the mill");
  await page.check('input[name="area"][value="north-area"]');
  await go(page);
  await press(page, page.locator(".go-on"));
  expect(new URL(page.url()).pathname).toBe("/report/similar");
  expect(await page.textContent("main")).toContain(PUBLIC_TEXT);
  await press(page, `Yes, it is this one: ${known.reference}`);
  await continueTo(page, "/report/you");
  await page.fill("#email", EMAIL);
  await go(page);
  expect(await page.textContent("main")).toContain(known.reference);
  await go(page);
  return ((await page.textContent("#reference")) ?? "").trim();
}

describe.skipIf(!isPossible)("a problem that is known already, scripts off", () => {
  it("is joined with the one its resident chose, counted there, and heard of when that is solved", async () => {
    const { context } = portal;
    const known = await knownProblem();
    const page = await browser.page();
    const reference = await reportAsKnown(page, known);
    const own = await until(async () => {
      const problem = await findByReference(context.db.read, reference);
      return problem?.handling === "merged" ? problem : null;
    });
    expect(own.mergedIntoId).toBe(known.id);

    await page.goto(`/r/${reference}`);
    const told = (await page.textContent("main")) ?? "";
    expect(told).toContain("before sending it, the resident said that it is that one");
    await follow(page.locator("#state ~ p a, .state-panel a").filter({ hasText: known.reference }));
    expect(new URL(page.url()).pathname).toBe(`/problems/${known.reference}`);
    expect(await page.locator("#me-too").textContent()).toContain("one person has said here");
    expect(await page.locator("#me-too").textContent()).toContain("you are counted already");
    await page.goto("/problems");
    const card = page.locator(".problem-card", {
      has: page.locator(`a[href$="${known.reference}"]`),
    });
    expect(await card.textContent()).toContain("1 more person says it affects them too");
    await page.goto(`/r/${reference}/data`);
    expect(
      await page.locator("section", { has: page.locator("#follows") }).textContent(),
    ).toContain(known.reference);

    await moved(context, people.official, known, "accept");
    await moved(context, people.official, known, "resolve", { resolution });
    const letter = await smtp.until(
      ({ to, text }) => to === EMAIL && text.includes(resolution.measure),
    );
    expect(letter.text).toContain(`${portal.url}/problems/${known.reference}`);
    expect(letter.subject).toContain(known.reference);
    expect(letter.text).not.toContain("bicycle");
  });
});
