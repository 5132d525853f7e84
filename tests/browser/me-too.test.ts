// "It affects me too" in a browser without scripts, and the letters that follow over real SMTP: opening a link changes
// nothing, pressing its button does.
import { afterAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Tables } from "../../db/tables/tables.ts";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people, residentOf } from "../support/fixtures.ts";
import { counts } from "../support/fixtures-follower.ts";
import { moved, reload, resolution, submit } from "../support/fixtures-problem.ts";
import { linkTo, published } from "../support/own-problems.ts";
import { redisAvailable } from "../support/redis.ts";
import { startSmtp } from "../support/smtp.ts";
import { until } from "../support/until.ts";

const smtp = await startSmtp();
const at = browsedPortal({ worker: true, smtpUrl: smtp.url });
afterAll(() => smtp.stop());

/** Screened and routed by the worker that runs. */
async function publicProblem(): Promise<Problem> {
  const { context } = at.portal;
  const { id } = await submit(context);
  await until(async () => (await reload(context, id)).handling === "assigned");
  return published(context, await reload(context, id));
}
const address = ({ reference }: Problem) => `/problems/${reference}`;
const part = (page: Page) => page.locator("#me-too").textContent();

/** Every row of every table that a link could change; jobs of the worker apart. */
async function dump(): Promise<string> {
  const tables = ["follower", "confirmation", "problem", "contact", "event", "delivery"] as const;
  const rows = await Promise.all(
    (tables satisfies readonly (keyof Tables)[]).map((table) =>
      at.portal.context.db.read
        .selectFrom(table)
        .selectAll()
        .orderBy("rowid" as never)
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

const linksIn = (text: string) =>
  [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => new URL(url)).map((url) => url.pathname);

describe.skipIf(!chromiumAvailable || !redisAvailable)("it affects me too", () => {
  it("is one button without scripts, counted once a browser, and taken back", async () => {
    const problem = await publicProblem();
    const page = await at.browser.page();
    await page.goto(address(problem));
    expect(await part(page)).toContain("nobody has said here yet");
    expect(await counts(at.portal.context, problem)).toEqual({ column: 0, rows: 0 });
    expect(await press(page, "It affects me too")).toBe(303);
    expect(await part(page)).toContain("one person has said here that it affects them too");
    expect(await part(page)).toContain("You have said on this browser");
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "person");
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/problems" });
    const other = await at.browser.page({ language: "zh-CN" });
    await other.goto(address(problem));
    await press(other, "我也遇到");
    expect(await part(other)).toContain("有 2 人在这里表示也遇到");
    expect(await press(page, "It no longer affects me")).toBe(303);
    expect(await counts(at.portal.context, problem)).toEqual({ column: 1, rows: 1 });
    expect(await page.getByRole("button", { name: "It affects me too" }).isVisible()).toBe(true);
  });

  it("is said with the keyboard alone", async () => {
    const problem = await publicProblem();
    const page = await at.browser.page();
    await page.goto(address(problem));
    await page.locator("#email").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/problems/*#me-too");
    expect(await part(page)).toContain("You have said");
    expect(await counts(at.portal.context, problem)).toEqual({ column: 1, rows: 1 });
  });

  it("is counted once when one form is sent twice at once, without any cookie", async () => {
    const problem = await publicProblem();
    const url = at.portal.url + address(problem);
    const person = /name="person" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? "";
    const send = (fields: Record<string, string>) =>
      fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
    const answers = await Promise.all(
      [1, 2, 3].map(() => send({ meToo: "say", email: "", person })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await counts(at.portal.context, problem)).toEqual({ column: 1, rows: 1 });
    const odd = [{}, { meToo: "everything" }, { meToo: "say", person: "forged.token.x" }];
    const statuses = await Promise.all(odd.map(async (fields) => (await send(fields)).status));
    expect(statuses).toEqual([422, 422, 303]);
    const init = { method: "POST", body: "nonsense", redirect: "manual" } as const;
    expect((await fetch(url, init)).status).toBe(422);
  });

  it("keeps a wrong address with its message, and says what cannot be done", async () => {
    const { context } = at.portal;
    const problem = await publicProblem();
    const page = await at.browser.page();
    await page.goto(address(problem));
    await page.fill("#email", "nobody@nowhere");
    expect(await press(page, "It affects me too")).toBe(422);
    expect(await page.inputValue("#email")).toBe("nobody@nowhere");
    expect(await page.getByRole("alert").textContent()).toContain("name@example.org");
    expect(await counts(context, problem)).toEqual({ column: 0, rows: 0 });
    await moved(context, people.moderator, problem, "hide", { reason: "A name." });
    await page.fill("#email", "me@example.org");
    expect(await press(page, "It affects me too")).toBe(404);
    await published(context, problem);
    const own = await at.browser.page();
    await own.goto(linkTo(context, problem));
    await own.goto(address(problem));
    expect(await part(own)).toContain("This is your own problem");
    expect(await own.getByRole("button", { name: "It affects me too" }).count()).toBe(0);
    await page.goto(address(problem));
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    await moved(context, residentOf(problem), problem, "confirm", { satisfaction: 5 });
    expect(await press(page, "It affects me too")).toBe(409);
    expect(await page.getByRole("alert").textContent()).toContain("ended meanwhile");
    expect(await part(page)).toContain("nobody is added");
  });

  it("asks an address, writes to it once it is confirmed, and no more once it is stopped; opening links changes nothing", async () => {
    const { context } = at.portal;
    const problem = await publicProblem();
    const email = "zfollower@zhost.example";
    const page = await at.browser.page();
    await page.goto(address(problem));
    await page.fill("#email", email);
    await press(page, "It affects me too");
    expect(await part(page)).toContain("We wrote to the address");
    const asking = await smtp.until(({ to }) => to === email);
    expect(asking.subject).toContain("Please confirm");
    expect(asking.raw).not.toContain("List-Unsubscribe");
    const [confirm = ""] = linksIn(asking.text);
    const before = await dump();
    for (const path of linksIn(asking.text)) {
      expect((await fetch(at.portal.url + path)).status).toBe(200);
    }
    expect(await dump()).toBe(before);
    const reader = await at.browser.page();
    await reader.goto(confirm);
    expect(await press(reader, "Yes, write to me")).toBe(303);
    expect(await reader.locator("h1").textContent()).toContain("You get letters");
    expect(
      (await fetch(at.portal.url + confirm, { method: "POST", redirect: "manual" })).status,
    ).toBe(303);

    await moved(context, people.official, problem, "accept");
    const letter = await smtp.until(
      (one) => one.to === email && one.messageId !== asking.messageId,
    );
    expect(letter.subject).toContain("Accepted");
    expect(letter.raw).toMatch(/^List-Unsubscribe: <\S+\/u\/\S+>\r?$/m);
    expect(letter.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(letter.text).not.toMatch(/bicycle|mei\.resident/);
    const links = linksIn(letter.text);
    expect(links).toContain(address(problem));
    const [stop = ""] = links.filter((path) => path.startsWith("/u/"));
    const settled = await dump();
    for (const path of links) expect((await fetch(at.portal.url + path)).status).toBe(200);
    expect(await dump()).toBe(settled);

    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const stopped = await fetch(at.portal.url + stop, { method: "POST", body, redirect: "error" });
    expect(stopped.status).toBe(200);
    await reader.goto(stop);
    expect(await reader.locator("h1").textContent()).toBe("The letters are stopped");
    await page.goto(address(problem));
    expect(await part(page)).toContain("You have stopped the letters");
    expect(await counts(context, problem)).toEqual({ column: 1, rows: 1 });
    expect(at.portal.log()).not.toMatch(/zfollower|zhost/);
    expect(at.portal.log()).not.toContain(confirm.slice("/follow/".length));
    expect((await fetch(`${at.portal.url}${confirm}x`)).status).toBe(410);
  });

  it.each(["en", "zh-CN"] as const)(
    "has no fault that axe sees, and fits into 320 px, in %s",
    async (language) => {
      const problem = await publicProblem();
      const page = await at.browser.page({ language, scripts: true, widthPx: 320 });
      await page.goto(address(problem));
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
      await page.fill("#email", "a very long address that is wrong@");
      await press(page, page.locator('#me-too button[value="say"]'));
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
      await page.fill("#email", `${language}@example.org`);
      await press(page, page.locator('#me-too button[value="say"]'));
      expect(await isTooWide(page)).toBe(false);
      expect(await faultsOf(page)).toEqual([]);
      const asking = await smtp.until(({ to }) => to === `${language}@example.org`);
      for (const path of linksIn(asking.text)) {
        await page.goto(path);
        expect(await isTooWide(page)).toBe(false);
        expect(await faultsOf(page)).toEqual([]);
      }
    },
  );
});
