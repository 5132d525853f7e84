// The form: what is wrong comes back with what was typed, what is right is never lost, and nothing needs a script.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { continueTo } from "../support/form-pages.ts";

const at = browsedPortal();

const DESCRIPTION = "The lamp at the bridge is dark, and children pass it in the evening.";
const go = (page: Page) => press(page, page.locator('main form button[type="submit"]'));

/** Answers every page up to the check page. */
async function answerAll(page: Page, email = ""): Promise<void> {
  await page.goto("/report/what");
  await page.fill("#description", DESCRIPTION);
  await go(page);
  await page.check('input[name="category"][value="pothole"]');
  await go(page);
  await page.fill("#place", "By the bridge");
  await page.check('input[name="area"][value="north-area"]');
  await continueTo(page, "/report/you");
  await page.fill("#email", email);
  await go(page);
}

function post(path: string, init: RequestInit): Promise<Response> {
  return fetch(`${at.portal.url}${path}`, { method: "POST", redirect: "manual", ...init });
}

async function countProblems(): Promise<number> {
  const { count } = await at.portal.context.db.read
    .selectFrom("problem")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe.skipIf(!chromiumAvailable)("the form with scripts off", () => {
  it("gives every wrong page back with 422, an error summary that has the focus, and what was typed", async () => {
    const page = await at.browser.page();
    await page.goto("/report/what");
    expect(await go(page)).toBe(422);
    expect(await page.title()).toMatch(/^Error: What is the problem\?/);
    expect(await page.locator("#errors").evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    await page.fill("#description", "x".repeat(4_001));
    expect(await go(page)).toBe(422);
    expect(await page.locator("#description").inputValue()).toHaveLength(4_001);
    await page.fill("#description", DESCRIPTION);
    expect(await go(page)).toBe(303);
    expect(await go(page), "no kind was chosen").toBe(422);
    await page.check('input[name="category"][value="unknown"]');
    await go(page);
    await page.fill("#place", "By the bridge");
    expect(await go(page), "no area was chosen").toBe(422);
    expect(await page.locator("#place").inputValue()).toBe("By the bridge");
    await page.check('input[name="area"][value="unknown"]');
    await continueTo(page, "/report/you");
    await page.fill("#email", "nobody at all");
    expect(await go(page)).toBe(422);
    expect(await page.locator("#email").inputValue()).toBe("nobody at all");
    expect(await page.locator("#email").getAttribute("aria-invalid")).toBe("true");
  });

  it("leads to the first page without an answer, and back to the check page after a change", async () => {
    const page = await at.browser.page();
    await page.goto("/report/check");
    expect(new URL(page.url()).pathname).toBe("/report");
    await answerAll(page);
    expect(new URL(page.url()).pathname).toBe("/report/check");
    await page.click('a[href="/report/where?change=1"] >> nth=0');
    await page.fill("#place", "By the mill");
    await go(page);
    expect(new URL(page.url()).pathname).toBe("/report/check");
    expect(await page.textContent("main")).toContain("By the mill");
    expect(await page.textContent("main")).toContain(DESCRIPTION);
  });

  it("makes one problem of a draft that is sent twice, and shows the same key again", async () => {
    const page = await at.browser.page();
    await answerAll(page);
    const cookie = (await page.context().cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    const before = await countProblems();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post("/report/check", { headers: { cookie } })),
    );
    // The later ones say that it was sent already.
    const places = answers.map((answer) => answer.headers.get("location")?.split("?")[0]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(new Set(places).size).toBe(1);
    expect(await countProblems()).toBe(before + 1);
    await page.goto(places[0] ?? "");
    const key = await page.textContent("#tracking-key");
    await page.reload();
    expect(await page.textContent("#tracking-key")).toBe(key);
    const stranger = await at.browser.page();
    await stranger.goto(places[0] ?? "");
    expect(await stranger.locator("#tracking-key").count()).toBe(0);
  });

  it("fits a small screen, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      const page = await at.browser.page({ language, widthPx: 320, scripts: true });
      await page.goto(`/report?lang=${language}`);
      expect(await isTooWide(page)).toBe(false);
      await answerAll(page);
      for (const path of ["what", "kind", "where", "concerns", "you", "check"]) {
        await page.goto(`/report/${path}`);
        expect(await isTooWide(page), `${path} in ${language}`).toBe(false);
        expect(await faultsOf(page), `${path} in ${language}`).toEqual([]);
      }
      await page.goto("/report/what");
      await page.fill("#description", "");
      await go(page);
      expect(await faultsOf(page), `errors in ${language}`).toEqual([]);
    }
  });
});

describe("what no form would send", () => {
  const plain = { "content-type": "application/x-www-form-urlencoded" };

  it.each([
    [
      "a body that is far too large",
      "/report/what",
      plain,
      "description=" + "x".repeat(300_000),
      413,
    ],
    ["a body that is no form", "/report/what", { "content-type": "application/json" }, "{}", 422],
    [
      "a broken multipart body",
      "/report/what",
      { "content-type": "multipart/form-data; boundary=x" },
      "--x\r\nbroken",
      422,
    ],
    [
      "a form of another site",
      "/report/what",
      { ...plain, origin: "https://elsewhere.example" },
      "description=a",
      403,
    ],
    [
      "a form that a browser says is foreign",
      "/report/what",
      { ...plain, "sec-fetch-site": "cross-site" },
      "description=a",
      403,
    ],
  ])("%s gets a clear answer", async (_name, path, headers, body, status) => {
    const answer = await post(path, { headers, body });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/\bat .*\.(js|ts):\d/);
  });

  it("broken encodings become text or a clear answer, never a fault", async () => {
    for (const body of ["description=%FF%FE%80", "description=%", "description=%E4%B8"]) {
      const answer = await post("/report/what", { headers: plain, body });
      expect([303, 422]).toContain(answer.status);
    }
    const address = await fetch(`${at.portal.url}/problems/%E0%A4%A`);
    expect(address.status).toBeLessThan(500);
  });

  it("unknown references and addresses are not found", async () => {
    for (const path of ["/report/sent/nonsense", "/problems/FB-0000-0000", "/no/such/page"]) {
      expect((await fetch(`${at.portal.url}${path}`)).status, path).toBe(404);
    }
  });

  it("a made-up draft begins again instead of failing", async () => {
    const cookie = `draft=${encodeURIComponent(btoa(JSON.stringify("no-such.draft")))}`;
    const answer = await post("/report/check", { headers: { cookie } });
    expect(answer.headers.get("location")).toBe("/report?expired=1");
  });
});
