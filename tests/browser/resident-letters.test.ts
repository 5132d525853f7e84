// "No more letters": the address at the foot of every letter, for people and for mail programs (RFC 8058).
import { describe, expect, it } from "vitest";
import { findContact } from "../../db/repositories/contact.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { stopToken } from "../../app/domain/resident/stop-letters.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { submit } from "../support/fixtures-problem.ts";
import { linkTo } from "../support/own-problems.ts";

const at = browsedPortal();

const addressOf = (problem: Problem) => `/u/${stopToken(at.portal.context, problem.id)}`;

async function isStopped({ id }: Problem): Promise<boolean> {
  return (await findContact(at.portal.context.db.read, id))?.lettersStoppedAt !== null;
}

async function stopsLogged({ id }: Problem): Promise<number> {
  const events = await eventsOfProblem(at.portal.context.db.read, id);
  return events.filter(({ type }) => type === "letters_stopped").length;
}

describe.skipIf(!chromiumAvailable)("the address that stops letters", () => {
  it("asks a person first, and changes nothing by being opened", async () => {
    const problem = await submit(at.portal.context);
    const page = await at.browser.page();
    expect((await page.goto(addressOf(problem)))?.status()).toBe(200);
    expect(await page.locator("h1").textContent()).toContain(problem.reference);
    expect(await isStopped(problem)).toBe(false);
    await press(page, "Stop the letters");
    expect(await page.locator("h1").textContent()).toBe("The letters are stopped");
    expect(await isStopped(problem)).toBe(true);
  });

  it.each([
    ["one click of a mail program", "List-Unsubscribe=One-Click"],
    ["an empty body", undefined],
  ])("stops them by %s, without cookie or redirect, twice alike", async (_how, body) => {
    const problem = await submit(at.portal.context);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    for (let count = 0; count < 2; count += 1) {
      const init: RequestInit = { method: "POST", headers, redirect: "error" };
      const answer = await fetch(
        at.portal.url + addressOf(problem),
        body ? { ...init, body } : init,
      );
      expect(answer.status).toBe(200);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    expect(await isStopped(problem)).toBe(true);
    expect(await stopsLogged(problem)).toBe(1);
  });

  it("says so when the letters are stopped already", async () => {
    const problem = await submit(at.portal.context);
    await fetch(at.portal.url + addressOf(problem), { method: "POST" });
    const page = await at.browser.page({ language: "zh-CN" });
    await page.goto(addressOf(problem));
    expect(await page.locator("h1").textContent()).toBe("已停止来信");
  });

  it("is gone for a token that is forged, cut or made for something else", async () => {
    const problem = await submit(at.portal.context);
    const token = stopToken(at.portal.context, problem.id);
    const opening = linkTo(at.portal.context, problem).split("?t=")[1] ?? "";
    for (const bad of [token.slice(0, -1), token.replace(/^./, "x"), opening]) {
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(`${at.portal.url}/u/${bad}`, { method });
        expect(answer.status).toBe(410);
        expect(await answer.text()).toContain("This link no longer works");
      }
    }
    expect(await isStopped(problem)).toBe(false);
  });

  it("keeps the token out of the log", async () => {
    const problem = await submit(at.portal.context);
    const token = stopToken(at.portal.context, problem.id);
    await fetch(`${at.portal.url}/u/${token}`, { method: "POST" });
    await fetch(at.portal.url + linkTo(at.portal.context, problem), { redirect: "manual" });
    expect(at.portal.log()).toContain('"path":"/u/..."');
    expect(at.portal.log()).not.toContain(problem.id);
  });

  it("is also a button on the problem's own page", async () => {
    const problem = await submit(at.portal.context);
    const page = await at.browser.page();
    await page.goto(linkTo(at.portal.context, problem));
    await page.getByText("Stop the letters", { exact: true }).click();
    await press(page, "Yes, stop the letters");
    expect(await page.getByRole("status").textContent()).toContain("No more letters");
    expect(await page.getByText("You stopped the letters.").isVisible()).toBe(true);
    expect(await stopsLogged(problem)).toBe(1);
  });
});
