// The main story, as its people live it, in a real browser: a resident reports a problem, a worker routes it, an official
// solves it, a moderator publishes it, and the resident, led there by a letter, has the last word.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LetterKind } from "../../app/domain/notification/letters-owed.ts";
import { verifyLog } from "../../app/domain/problem/verify-log.server.ts";
import { deliveriesOfProblem } from "../../db/repositories/delivery.ts";
import { findByReference } from "../../db/repositories/problem.ts";
import { resources } from "../../app/i18n/texts.ts";
import { browse } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { continueTo } from "../support/form-pages.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { STAFF_PASSWORD } from "../support/portal.ts";
import { startSmtp } from "../support/smtp.ts";
import type { Smtp, SmtpLetter } from "../support/smtp.ts";
import { until } from "../support/until.ts";

let smtp: Smtp;
let portal: RunningPortal;
let browser: PortalBrowser;

beforeAll(async () => {
  smtp = await startSmtp();
  portal = await startPortal({ worker: true, smtpUrl: smtp.url });
  browser = await browse(portal);
});

afterAll(async () => {
  await browser.close();
  await portal.stop();
  await smtp.stop();
});

interface Story {
  readonly scripts: boolean;
  readonly language: "en" | "zh-CN";
  readonly description: string;
  readonly place: string;
  readonly email: string;
  readonly resolution: readonly [
    verified: string,
    measure: string,
    result: string,
    evidence: string,
  ];
}

const stories: readonly Story[] = [
  {
    scripts: true,
    language: "en",
    description:
      "There is a deep hole in the road. Two children fell with their bicycles last week.",
    place: "In front of the old mill",
    email: "ada@residents.test",
    resolution: [
      "A hole of one metre, on the way to school",
      "Filled and paved on Tuesday",
      "The road is even again",
      "Seen by the village head, photo 12",
    ],
  },
  {
    scripts: false,
    language: "zh-CN",
    description: "路面有一个大坑，上周有两个孩子骑车摔倒了。",
    place: "老磨坊门前",
    email: "bo@residents.test",
    resolution: [
      "上学路上有一米宽的坑",
      "星期二已填平并重新铺好",
      "路面恢复平整",
      "村主任现场查看",
    ],
  },
];

async function signIn(context: BrowserContext, who: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill('input[type="email"]', `${who}@staff.test`);
  await page.fill('input[type="password"]', STAFF_PASSWORD);
  await page.click('main button[type="submit"]');
  return page;
}

const send = (page: Page) => page.click('main form button[type="submit"]');

/** Fills in the form; resolves with the reference and the tracking key on the confirmation. */
async function report(page: Page, story: Story) {
  await page.goto(`/?lang=${story.language}`);
  await page.click('main a[href="/report"]');
  await page.click('main a[href="/report/danger"]');
  await page.check('input[name="danger"][value="no"]');
  await send(page);
  await page.fill("#description", story.description);
  await send(page);
  await page.check('input[name="category"][value="pothole"]');
  await send(page);
  await page.fill("#place", story.place);
  await page.check('input[name="area"][value="north-area"]');
  await continueTo(page, "/report/you");
  await page.fill("#email", story.email);
  await send(page);
  await send(page);
  const reference = (await page.textContent("#reference")) ?? "";
  const trackingKey = (await page.textContent("#tracking-key")) ?? "";
  return { reference: reference.trim(), trackingKey: trackingKey.trim() };
}

async function readProblem(reference: string) {
  const problem = await findByReference(portal.context.db.read, reference);
  if (!problem) throw new Error("no such problem");
  return problem;
}

const untilIs = (reference: string, handling: string) =>
  until(async () => (await readProblem(reference)).handling === handling);

/** The letter of that kind about the problem, once the mail server has it. */
async function letterOf(reference: string, kind: LetterKind): Promise<SmtpLetter> {
  const { id } = await readProblem(reference);
  const delivery = await until(async () => {
    const all = await deliveriesOfProblem(portal.context.db.read, id);
    return all.find(({ letter }) => letter === kind);
  });
  return smtp.until(({ messageId }) => messageId === delivery.messageId);
}

/** The official takes it, begins, and says what was done. */
async function solve(official: Page, reference: string, story: Story): Promise<void> {
  await official.goto("/inbox");
  await official.click(`main a[href^="/inbox/${reference}"]`);
  await official.click('button[value="accept"]');
  await untilIs(reference, "accepted");
  await official.click('button[value="start"]');
  await untilIs(reference, "in_progress");
  const [verified, measure, result, evidence] = story.resolution;
  await openFolded(official, "resolve");
  await official.fill('textarea[name="resolve-verified"]', verified);
  await official.fill('textarea[name="resolve-measure"]', measure);
  await official.fill('textarea[name="resolve-result"]', result);
  await official.fill('[name="resolve-evidence"]', evidence);
  await official.click('button[value="resolve"]');
  await untilIs(reference, "resolved");
}

/** Moves that are not the usual next one are folded away. */
async function openFolded(page: Page, move: string): Promise<void> {
  const details = page.locator("details", { has: page.locator(`button[value="${move}"]`) });
  if ((await details.count()) > 0 && (await details.getAttribute("open")) === null) {
    await details.locator("summary").click();
  }
}

describe.each(stories)("the main story, scripts $scripts, in $language", (story) => {
  test("from a web form to a resolved letter and the resident's last word", async () => {
    const { scripts, language } = story;
    const resident = await browser.page({ scripts, language });
    const { reference, trackingKey } = await report(resident, story);
    expect(reference).toMatch(/^FB-/);
    await untilIs(reference, "assigned");
    const problem = await readProblem(reference);
    expect(problem.branch?.id, "routed to the lowest responsible branch").toBe("north");

    const own = await browser.page({ scripts, language });
    await own.goto("/track");
    await own.fill('input[name="reference"]', reference.toLowerCase());
    await own.fill('input[name="trackingKey"]', trackingKey.replaceAll("-", " "));
    await send(own);
    await own.waitForURL(`**/r/${reference}`);
    await own.getByText(story.description).first().waitFor();

    const official = await signIn(
      await browser.visitor({ scripts, language }),
      "official-of-north",
    );
    await solve(official, reference, story);

    const moderator = await signIn(
      await browser.visitor({ scripts, language }),
      "moderator-of-office",
    );
    await moderator.goto(`/moderation/${reference}`);
    await moderator.click('button[value="publish"]');
    await until(async () => (await readProblem(reference)).publication === "published");
    const anybody = await browser.page({ scripts, language });
    await anybody.goto(`/problems/${reference}`);
    await anybody.waitForLoadState();
    const shown = (await anybody.textContent("main")) ?? "";
    expect(shown).toContain(story.description);
    for (const words of story.resolution) expect(shown).toContain(words);
    expect(await anybody.content()).not.toContain(story.email);

    await hasTheLastWord(story, reference);
    await expectLetters(story, reference);
  });
});

/** A letter leads a browser that knows nothing to the page where the resident decides. */
async function hasTheLastWord(story: Story, reference: string): Promise<void> {
  const { scripts, language } = story;
  const letter = await letterOf(reference, "resolved");
  for (const words of story.resolution) expect(letter.text).toContain(words);
  const link = new RegExp(`${portal.url}/r/${reference}\\?t=\\S+`).exec(letter.text)?.[0];
  expect(link, "the letter leads to the page").toBeDefined();
  const page = await browser.page({ scripts, language });
  await page.goto(link ?? "");
  await page.waitForLoadState();
  expect(page.url(), "the token does not stay in the address").not.toContain("t=");
  expect((await readProblem(reference)).handling, "opening a link changes nothing").toBe(
    "resolved",
  );
  await page.check('input[name="solved"][value="yes"]');
  await page.click('form:has(input[name="solved"]) button[type="submit"]');
  await untilIs(reference, "closed");
  expect((await readProblem(reference)).closedBy).toBe("resident");
  const [closed = ""] = resources[language].states.closedBy.resident.split(/[:：]/);
  await page.getByText(closed).first().waitFor();
}

/** One letter for each change, each with its row, all of one thread, in the resident's language. */
async function expectLetters(story: Story, reference: string): Promise<void> {
  const problem = await readProblem(reference);
  const deliveries = await until(async () => {
    const all = await deliveriesOfProblem(portal.context.db.read, problem.id);
    return all.every(({ state }) => state === "sent") && all;
  });
  const kinds = deliveries.map(({ letter }) => letter);
  expect(kinds).toEqual(["received", "assigned", "accepted", "resolved", "closed"]);
  const letters = smtp.letters.filter(({ to }) => to === story.email);
  expect(letters.map(({ messageId }) => messageId).sort()).toEqual(
    deliveries.map(({ messageId }) => messageId).sort(),
  );
  const [root, ...others] = deliveries;
  for (const letter of letters) {
    expect(letter.subject).toContain(`[${reference}]`);
    expect(letter.parsed.headers.get("auto-submitted")).toBe("auto-generated");
    expect(letter.parsed.headers.get("content-language")).toBe(story.language);
  }
  for (const { messageId } of others) {
    const answer = letters.find((letter) => letter.messageId === messageId);
    expect(answer?.parsed.inReplyTo).toBe(root?.messageId);
  }
}

test("the log of all that happened is whole", async () => {
  const { broken, events } = await verifyLog(portal.context);
  expect(broken).toBeNull();
  expect(events).toBeGreaterThan(0);
});

test("no log line holds an address, a key, a token or a resident's word", () => {
  const log = portal.log();
  for (const { email, description, place } of stories) {
    for (const secret of [email, description, place]) expect(log).not.toContain(secret);
  }
  expect(log).not.toMatch(/[?&]t=/);
});
