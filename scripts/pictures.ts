// Makes the README's pictures again, of a trial portal that runs: `node scripts/pictures.ts [ADDRESS]`.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { demoPassword } from "./demo/people.ts";
import { findChromium } from "./setup/programs.ts";

const FOLDER = "docs/pictures";
const [, , address = "http://127.0.0.1:3000"] = process.argv;

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

async function open(widthPx: number, heightPx: number): Promise<Page> {
  const viewport = { width: widthPx, height: heightPx };
  const page = await browser.newPage({ baseURL: address, viewport, locale: "en" });
  await page.goto("/?lang=en");
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

const send = (page: Page) => page.click('main form button[type="submit"]');

const form = await open(390, 760);
await form.goto("/report/what");
await form.fill("#description", "The street lamp by the school has been dark for three weeks.");
await save(form, "form");

const inbox = await open(1_280, 800);
await inbox.goto("/sign-in");
await inbox.fill('input[type="email"]', "supervisor@wanglan.example");
await inbox.fill('input[type="password"]', demoPassword);
await send(inbox);
await save(inbox, "inbox");

const own = await open(390, 760);
await own.goto("/report/what");
await own.fill("#description", "The street lamp by the school has been dark for three weeks.");
await send(own);
await own.check('input[name="category"] >> nth=0');
await send(own);
await own.goto("/report/where");
await own.fill("#place", "By the school gate");
await own.selectOption('select[name="area"]', { index: 3 });
await send(own);
await own.goto("/report/you");
await send(own);
await send(own);
const reference = await own.textContent("#reference");
const HANDLED_WITHIN_MS = 2_000;
await own.waitForTimeout(HANDLED_WITHIN_MS);
await own.goto(`/r/${reference?.trim() ?? ""}`);
await save(own, "own-problem");

const map = await open(1_000, 900);
await map.goto("/problems?view=map");
await save(map, "map");

const published = await open(1_000, 1_700);
await published.goto("/problems?show=resolved");
const links = await published.locator("main article a").all();
for (const address of await Promise.all(links.map((link) => link.getAttribute("href")))) {
  await published.goto(address ?? "/problems");
  if ((await published.locator("main img").count()) > 1) break;
}
await save(published, "published");

const why = await open(1_280, 800);
await why.goto("/sign-in");
await why.fill('input[type="email"]', "supervisor@wanglan.example");
await why.fill('input[type="password"]', demoPassword);
await send(why);
await why.goto(`/inbox/${reference?.trim() ?? ""}/routing`);
await save(why, "why-here");

await browser.close();
