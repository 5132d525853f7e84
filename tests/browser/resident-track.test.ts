// Coming to one's own problem: with reference and tracking key, or by the link in a letter. Scripts are off.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseReference } from "../../app/domain/problem/reference.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { follow, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { reload, submit } from "../support/fixtures-problem.ts";
import { linkTo, submitWithKey } from "../support/own-problems.ts";

const at = browsedPortal();

const WRONG_KEY = "ABCD-2345-EFGH";
const summary = (page: Page) => page.locator("#errors");

async function tryKey(page: Page, reference: string, key: string) {
  await page.getByLabel("Reference").fill(reference);
  await page.getByLabel("Tracking key").fill(key);
  await press(page, "Open my problem");
}

/** The form as a machine sends it. */
function post(reference: string, trackingKey: string): Promise<Response> {
  const body = new URLSearchParams({ reference, trackingKey });
  return fetch(`${at.portal.url}/track`, { method: "POST", body, redirect: "manual" });
}

/** All that tells one answer from another, but for what was typed and the minutes that are left. */
async function seen(reference: string, trackingKey: string) {
  const response = await post(reference, trackingKey);
  const html = (await response.text())
    .replaceAll(reference, "REFERENCE")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/\d+ more minutes?/g, "MINUTES");
  const headers = [...response.headers.keys()].filter((name) => name !== "content-length");
  return {
    status: response.status,
    cookies: response.headers.getSetCookie(),
    isRetriedLater: Number(response.headers.get("retry-after")) > 0,
    headers: headers.sort(),
    html,
  };
}

describe.skipIf(!chromiumAvailable)("following a problem with its key", () => {
  it("opens the problem, however reference and key are typed", async () => {
    const { reference, trackingKey } = await submitWithKey(at.portal.context);
    const page = await at.browser.page();
    await page.goto("/track");
    const key = ` ${trackingKey.toLowerCase().replaceAll("-", " ")} `;
    await tryKey(page, reference.toLowerCase().replace("fb-", ""), key);
    expect(new URL(page.url()).pathname).toBe(`/r/${reference}`);
    expect(await page.locator("h1").textContent()).toBe(`Your problem ${reference}`);
  });

  it("answers a wrong key and an unknown reference alike, and keeps what was typed", async () => {
    const { reference } = await submitWithKey(at.portal.context);
    const page = await at.browser.page();
    await page.goto("/track");
    const answers: (string | null)[] = [];
    for (const typed of [reference, "FB-2222-2222", "no reference at all"]) {
      await tryKey(page, typed, WRONG_KEY);
      expect(await page.getByLabel("Reference").inputValue()).toBe(typed);
      expect(await page.title()).toContain("Error: ");
      answers.push(await summary(page).textContent());
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("The reference or the tracking key is wrong");
  });

  it("asks for what is missing, with 422 and the focus on the summary", async () => {
    const page = await at.browser.page();
    await page.goto("/track?reference=FB-7K3M");
    expect(await page.getByLabel("Reference").inputValue()).toBe("FB-7K3M");
    expect(await press(page, "Open my problem")).toBe(422);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
    await summary(page).getByRole("link", { name: "Enter the tracking key" }).click();
    expect(new URL(page.url()).hash).toBe("#trackingKey");
  });

  it("stops answering after ten wrong keys for one problem; its letters still open it", async () => {
    const attacked = await submitWithKey(at.portal.context);
    const other = await submitWithKey(at.portal.context);
    const tries = Array.from({ length: 11 }, () => post(attacked.reference, WRONG_KEY));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    const locked = await post(attacked.reference, attacked.trackingKey);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await locked.text()).toMatch(/this is closed for \d+ more minutes/);
    expect((await post(other.reference, other.trackingKey)).status).toBe(303);
    const page = await at.browser.page();
    await page.goto(linkTo(at.portal.context, attacked.problem));
    expect(await page.locator("h1").textContent()).toContain(attacked.reference);
  });

  it("gives nobody away: status, text, cookies and limit are those of a reference that nobody has", async () => {
    const { reference } = await submitWithKey(at.portal.context);
    const unknown = "FB-7K3M-R8XY";
    expect(parseReference(unknown)).not.toBeNull();
    const answersOf = async (typed: string) => {
      const answers: unknown[] = [];
      for (let count = 0; count < 3; count += 1) answers.push(await seen(typed, WRONG_KEY));
      const rest = await Promise.all(Array.from({ length: 9 }, () => post(typed, WRONG_KEY)));
      const statuses = rest.map(({ status }) => status).sort();
      return { answers, statuses, locked: await seen(typed, WRONG_KEY) };
    };
    const [known, nobodys] = await Promise.all([answersOf(reference), answersOf(unknown)]);
    expect(known).toEqual(nobodys);
    expect(known.answers).toEqual(
      Array.from({ length: 3 }, (): unknown =>
        expect.objectContaining({ status: 422, cookies: [], isRetriedLater: false }),
      ),
    );
    expect(known.locked).toMatchObject({ status: 429, cookies: [], isRetriedLater: true });
    expect(known.locked.html).toContain(`value="${WRONG_KEY}"`);
    expect(known.locked.html).toContain('value="REFERENCE"');
  });

  it("lets nobody else wait while a wrong key waits", async () => {
    const attacked = await submitWithKey(at.portal.context);
    const other = await submitWithKey(at.portal.context);
    for (let count = 0; count < 4; count += 1) await post(attacked.reference, WRONG_KEY);
    const ends: string[] = [];
    const slow = post(attacked.reference, WRONG_KEY).then(() => ends.push("wrong key"));
    const quick = post(other.reference, other.trackingKey).then(() => ends.push("right key"));
    const page = fetch(`${at.portal.url}/problems`).then(() => ends.push("page"));
    await Promise.all([slow, quick, page]);
    expect(ends.at(-1)).toBe("wrong key");
  });

  it("does not count right keys", async () => {
    const { reference, trackingKey } = await submitWithKey(at.portal.context);
    for (let count = 0; count < 15; count += 1) {
      expect((await post(reference, trackingKey)).status).toBe(303);
    }
  });
});

describe.skipIf(!chromiumAvailable)("the link in a letter", () => {
  it("opens the problem at a clean address and changes nothing", async () => {
    const before = await submit(at.portal.context);
    const events = await eventsOfProblem(at.portal.context.db.read, before.id);
    const followed = await fetch(at.portal.url + linkTo(at.portal.context, before), {
      redirect: "manual",
    });
    expect(followed.status).toBe(302);
    expect(followed.headers.get("location")).toBe(`/r/${before.reference}`);
    expect(followed.headers.get("set-cookie")).toMatch(/^resident=.*HttpOnly/);
    expect((await reload(at.portal.context, before.id)).version).toBe(before.version);
    expect(await eventsOfProblem(at.portal.context.db.read, before.id)).toEqual(events);
  });

  it("opens no other problem, and nothing once it has expired", async () => {
    const [own, other] = [await submit(at.portal.context), await submit(at.portal.context)];
    const long = at.portal.contextAt(() => Date.now() - 366 * 24 * 60 * 60 * 1_000);
    const token = new URL(linkTo(at.portal.context, own), at.portal.url).search;
    const links = [`/r/${other.reference}${token}`, linkTo(long, own), `/r/${own.reference}?t=x`];
    for (const link of links) {
      const page = await at.browser.page();
      expect((await page.goto(link))?.status()).toBe(410);
      expect(await page.locator("h1").textContent()).toBe("This link no longer works");
      await follow(page.getByRole("link", { name: "Go on with reference and key" }));
      expect(page.url()).toContain("/track?reference=FB-");
    }
  });

  it("is remembered together with others that this browser opened", async () => {
    const [one, other] = [await submit(at.portal.context), await submit(at.portal.context)];
    const page = await at.browser.page();
    await page.goto(linkTo(at.portal.context, one));
    await page.goto(linkTo(at.portal.context, other));
    await page.goto(`/r/${one.reference}`);
    expect(await page.locator("h1").textContent()).toContain(one.reference);
  });

  it("is needed: without it, or the key, nobody opens a problem", async () => {
    const { reference } = await submit(at.portal.context);
    for (const address of [reference, "FB-2222-2222"]) {
      const page = await at.browser.page();
      await page.goto(`/r/${address}`);
      expect(new URL(page.url()).pathname).toBe("/track");
      expect(await page.getByLabel("Reference").inputValue()).toBe(address);
    }
  });
});
