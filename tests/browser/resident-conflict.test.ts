// Forms of one's own problem that meet something unexpected: a problem that changed meanwhile, a form that comes twice,
// a browser that was forgotten, a body that is none. A clear answer, and nothing lost. Scripts are off.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { follow, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { moved, reload } from "../support/fixtures-problem.ts";
import { asked, linkTo, published, solved } from "../support/own-problems.ts";

const at = browsedPortal();

async function open(problem: Problem): Promise<Page> {
  const page = await at.browser.page();
  await page.goto(linkTo(at.portal.context, problem));
  return page;
}

/** The cookie with which a browser that opened this problem comes again. */
async function cookieOf(problem: Problem): Promise<string> {
  const followed = await fetch(at.portal.url + linkTo(at.portal.context, problem), {
    redirect: "manual",
  });
  return followed.headers.get("set-cookie")?.split(";")[0] ?? "";
}

function post(problem: Problem, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields);
  const init: RequestInit = { method: "POST", headers: { cookie }, body, redirect: "manual" };
  return fetch(`${at.portal.url}/r/${problem.reference}`, init);
}

async function typesOf(problem: Problem): Promise<string[]> {
  return (await eventsOfProblem(at.portal.context.db.read, problem.id)).map(({ type }) => type);
}

describe.skipIf(!chromiumAvailable)("a problem that changed while its resident was writing", () => {
  it("is shown anew with 409, what is new, and the text still in its form", async () => {
    const problem = await solved(at.portal.context);
    const page = await open(problem);
    await page.getByLabel("Partly").check();
    await page.getByLabel("In your own words").fill("The edge is still loose.");
    await published(at.portal.context, problem);
    expect(await press(page, "Send my answer")).toBe(409);
    const notice = page.locator("#errors");
    expect(await notice.textContent()).toContain("Your problem changed while you were writing");
    expect(await notice.locator(".timeline-what").allTextContents()).toEqual(["Published"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
    expect((await reload(at.portal.context, problem.id)).handling).toBe("resolved");
    expect(await page.getByLabel("Partly").isChecked()).toBe(true);
    expect(await page.getByLabel("In your own words").inputValue()).toBe(
      "The edge is still loose.",
    );
    expect(await press(page, "Send my answer")).toBe(303);
    expect((await reload(at.portal.context, problem.id)).handling).toBe("reopened");
  });

  it("shows the text to copy when its form is gone", async () => {
    const problem = await asked(at.portal.context);
    const page = await open(problem);
    await page.getByLabel("Your answer").fill("The mill's side.");
    await moved(at.portal.context, people.official, problem, "resume", { reason: "We found it." });
    expect(await press(page, "Send my answer")).toBe(409);
    const notice = page.locator("#errors");
    expect(await notice.textContent()).toContain("It is too late for that now.");
    expect(await notice.locator(".as-typed").textContent()).toBe("The mill's side.");
    expect(await notice.textContent()).toContain("We found it.");
  });

  it("refuses a move that its state forbids, though the form was made by hand", async () => {
    const problem = await asked(at.portal.context);
    const fields = { move: "verdict", solved: "yes", seenVersion: String(problem.version) };
    const answer = await post(problem, await cookieOf(problem), fields);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("no longer possible in the problem&#x27;s present state");
    expect((await reload(at.portal.context, problem.id)).version).toBe(problem.version);
  });
});

describe.skipIf(!chromiumAvailable)("a form that comes twice", () => {
  it.each([
    ["an answer", asked, { move: "answer", answer: "The mill's\r\nside." }, "answer"],
    ["a yes", solved, { move: "verdict", solved: "yes", satisfaction: "5" }, "confirm"],
    ["a no", solved, { move: "verdict", solved: "no", words: "No." }, "reopen"],
    ["a withdrawal", asked, { move: "withdraw" }, "withdraw"],
  ])("is answered like the first, and done once: %s", async (_what, way, fields, type) => {
    const problem = await published(at.portal.context, await way(at.portal.context));
    const cookie = await cookieOf(problem);
    const whole = { ...fields, seenVersion: String(problem.version) };
    const answers = await Promise.all([1, 2].map(() => post(problem, cookie, whole)));
    answers.push(await post(problem, cookie, whole));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect((await typesOf(problem)).filter((one) => one === type)).toHaveLength(1);
  });

  it("is a new word when it says something else: 409, nothing done", async () => {
    const problem = await asked(at.portal.context);
    const cookie = await cookieOf(problem);
    const seenVersion = String(problem.version);
    const first = { move: "answer", answer: "The mill's side.", seenVersion };
    expect((await post(problem, cookie, first)).status).toBe(303);
    const second = await post(problem, cookie, { ...first, answer: "No, the river's." });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain("No, the river&#x27;s.");
  });
});

describe.skipIf(!chromiumAvailable)("a form that can't be taken", () => {
  it("gives back what was typed when the browser was forgotten meanwhile", async () => {
    const problem = await asked(at.portal.context);
    const page = await open(problem);
    await page.getByLabel("Your answer").fill("The mill's side.");
    await page.context().clearCookies();
    expect(await press(page, "Send my answer")).toBe(403);
    expect(await page.locator("main").textContent()).toContain("The mill's side.");
    await follow(page.getByRole("link", { name: "Go on with reference and key" }));
    expect(await page.getByLabel("Reference").inputValue()).toBe(problem.reference);
    expect((await reload(at.portal.context, problem.id)).version).toBe(problem.version);
  });

  it("belongs to its own resident: another problem's is refused", async () => {
    const [own, other] = [await asked(at.portal.context), await asked(at.portal.context)];
    const fields = { move: "answer", answer: "Mine.", seenVersion: String(other.version) };
    expect((await post(other, await cookieOf(own), fields)).status).toBe(403);
    expect((await reload(at.portal.context, other.id)).version).toBe(other.version);
  });

  it("keeps a text that is too long", async () => {
    const problem = await asked(at.portal.context);
    const page = await open(problem);
    const long = "长".repeat(4_001);
    await page.getByLabel("Your answer").fill(long);
    expect(await press(page, "Send my answer")).toBe(422);
    expect(await page.locator("#errors").textContent()).toContain("4000 characters or fewer");
    expect(await page.getByLabel("Your answer").inputValue()).toBe(long);
  });

  it("answers 422 to a body that is no form, or names no move", async () => {
    const problem = await asked(at.portal.context);
    const cookie = await cookieOf(problem);
    const headers = { cookie, "content-type": "multipart/form-data; boundary=x" };
    const address = `${at.portal.url}/r/${problem.reference}`;
    const broken = await fetch(address, { method: "POST", headers, body: "nonsense" });
    expect(broken.status).toBe(422);
    expect((await post(problem, cookie, { move: "accept" })).status).toBe(422);
    expect((await post(problem, cookie, {})).status).toBe(422);
    expect((await typesOf(problem)).at(-1)).toBe("ask_resident");
  });
});
