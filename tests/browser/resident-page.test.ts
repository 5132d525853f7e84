// One's own problem: what its page says in every state, and what its resident can do there. Scripts are off, but for
// one test.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { messagesOfProblem } from "../../db/repositories/text.ts";
import type { Visit } from "../support/browse.ts";
import { faultsOf, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import {
  PUBLIC_TEXT,
  QUESTION,
  asked,
  closedInSilence,
  linkTo,
  published,
  solved,
  ways,
} from "../support/own-problems.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const at = browsedPortal();

async function open(problem: Problem, visit?: Visit): Promise<Page> {
  const page = await at.browser.page(visit);
  await page.goto(linkTo(at.portal.context, problem));
  return page;
}

const state = (page: Page) => page.locator("#state").textContent();
const status = (page: Page) => page.getByRole("status").textContent();
const errors = (page: Page) => page.locator("#errors");

/** The state in words, and the buttons that its page has. */
const told: Record<string, { title: string; buttons: string[] }> = {
  submitted: { title: "We have your problem", buttons: ["withdraw"] },
  held: { title: "A person is looking at it first", buttons: ["retract", "withdraw"] },
  routing: { title: "Looking for the responsible branch", buttons: ["retract", "withdraw"] },
  triage: { title: "With the coordinating office", buttons: ["retract", "withdraw"] },
  assigned: { title: "Sent to a branch", buttons: ["retract", "withdraw"] },
  accepted: { title: "Accepted", buttons: ["retract", "withdraw"] },
  in_progress: { title: "Being solved", buttons: ["retract", "withdraw"] },
  awaiting_resident: {
    title: "There is a question for you",
    buttons: ["answer", "retract", "withdraw"],
  },
  returned: { title: "Looking for another branch", buttons: ["retract", "withdraw"] },
  resolved: { title: "The branch says it is resolved", buttons: ["verdict", "retract"] },
  reopened: { title: "Open again", buttons: ["retract", "withdraw"] },
  "closed by the resident": { title: "Closed: you said it is solved", buttons: ["retract"] },
  "closed in silence": {
    title: "Closed: we had no answer from you",
    buttons: ["reopen", "retract"],
  },
  rejected: { title: "Not taken up", buttons: [] },
  merged: { title: "Joined with another problem", buttons: ["retract"] },
  withdrawn: { title: "Withdrawn", buttons: [] },
};

describe.skipIf(!chromiumAvailable)("the page of one's own problem", () => {
  it.each(Object.keys(ways))(
    "says how it stands when it is %s, and offers just that",
    async (way) => {
      const page = await open(await (ways[way] ?? asked)(at.portal.context));
      expect(await state(page)).toBe(told[way]?.title);
      const forms = await page.locator("main form input[name=move]").all();
      const moves = await Promise.all(forms.map((form) => form.getAttribute("value")));
      expect(moves.filter((move) => move !== "stop_letters" && move !== "addition")).toEqual(
        told[way]?.buttons,
      );
      expect(await page.locator("main").textContent()).not.toContain("{{");
    },
  );

  it("says honestly that a limit was missed", async () => {
    const long = at.portal.contextAt(() => Date.now() - 30 * DAY_MS);
    const page = await open(await assigned(long));
    const missed = await page.locator(".limit.overdue").allTextContents();
    expect(missed).toHaveLength(3);
    expect(missed[0]).toContain("It should have been accepted by");
    const fresh = await open(await assigned(at.portal.context));
    expect(await fresh.locator(".limit.overdue").count()).toBe(0);
    expect(await fresh.locator(".limit").count()).toBe(3);
  });

  it("shows what is public of it, and what isn't", async () => {
    const page = await open(await published(at.portal.context, await assigned(at.portal.context)));
    const section = page.locator("section", { has: page.locator("#publicity") });
    expect(await section.textContent()).toContain(PUBLIC_TEXT);
    expect(await section.textContent()).not.toContain("My son fell");
    expect(await section.textContent()).toContain("Never public: your name");
  });

  it("takes the answer to a question, and asks for an empty one again", async () => {
    const problem = await asked(at.portal.context);
    const page = await open(problem);
    expect(await page.locator(".own-turn").textContent()).toContain(QUESTION);
    await press(page, "Send my answer");
    expect(await errors(page).textContent()).toContain("Enter your answer");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("errors");
    await page.getByLabel("Your answer").fill("The mill's side.\nBy the <b>lamp</b>.");
    await press(page, "Send my answer");
    expect(await status(page)).toContain("The branch has your answer");
    expect(await state(page)).toBe("Being solved");
    expect(await page.locator(".words .said").innerText()).toContain("By the <b>lamp</b>.");
  });

  it("closes it when its resident says yes, with satisfaction and a word", async () => {
    const problem = await solved(at.portal.context);
    const page = await open(problem);
    await press(page, "Send my answer");
    expect(await errors(page).textContent()).toContain("Select whether it is solved");
    await page.getByLabel("Yes, it is solved").check();
    await page.getByLabel("4 – Satisfied").check();
    await page.getByLabel("In your own words").fill("Fast work.");
    await press(page, "Send my answer");
    expect(await state(page)).toBe("Closed: you said it is solved");
    expect((await reload(at.portal.context, problem.id)).closedBy).toBe("resident");
    const events = await eventsOfProblem(at.portal.context.db.read, problem.id);
    expect(events.findLast(({ type }) => type === "confirm")?.facts.satisfaction).toBe(4);
  });

  it.each(["Partly", "No"])("reopens it when its resident says %s, and why", async (verdict) => {
    const problem = await solved(at.portal.context);
    const page = await open(problem);
    await page.getByLabel(verdict, { exact: true }).check();
    await press(page, "Send my answer");
    expect(await errors(page).textContent()).toContain("Say what is not solved yet");
    expect(await page.getByLabel(verdict, { exact: true }).isChecked()).toBe(true);
    await page.getByLabel("In your own words").fill("The edge is still loose.");
    await press(page, "Send my answer");
    expect(await state(page)).toBe("Open again");
    expect((await reload(at.portal.context, problem.id)).handling).toBe("reopened");
    const messages = await messagesOfProblem(at.portal.context.db.read, problem.id);
    expect(messages.at(-1)).toMatchObject({ kind: "not_solved", text: "The edge is still loose." });
  });

  it("can be reopened for thirty days after it was closed in silence", async () => {
    const recent = at.portal.contextAt(() => Date.now() - 29 * DAY_MS);
    const problem = await closedInSilence(recent);
    const page = await open(problem);
    await page.getByLabel("No", { exact: true }).check();
    await page.getByLabel("What is not solved?").fill("It is back after the rain.");
    await press(page, "Reopen my problem");
    expect(await state(page)).toBe("Open again");
    const long = at.portal.contextAt(() => Date.now() - 31 * DAY_MS);
    const late = await open(await closedInSilence(long));
    expect(await late.getByRole("button", { name: "Reopen my problem" }).count()).toBe(0);
  });

  it("is withdrawn in two steps, and leaves the public list", async () => {
    const problem = await published(at.portal.context, await assigned(at.portal.context));
    const page = await open(problem);
    expect(await page.getByRole("button", { name: "Yes, withdraw it" }).isVisible()).toBe(false);
    await page.getByText("Withdraw this problem").click();
    await press(page, "Yes, withdraw it");
    expect(await state(page)).toBe("Withdrawn");
    expect((await page.goto(`/problems/${problem.reference}`))?.status()).toBe(404);
  });

  it("is taken off the public list, and is solved just the same", async () => {
    const problem = await published(at.portal.context, await assigned(at.portal.context));
    const page = await open(problem);
    await page.getByText("Take it off the public list").click();
    await press(page, "Yes, keep it private");
    expect(await status(page)).toContain("no longer public");
    const after = await reload(at.portal.context, problem.id);
    expect([after.publication, after.handling]).toEqual(["private", "assigned"]);
  });

  it("shows everything that was told, and on the page of what is stored every line of the log", async () => {
    const problem = await assigned(at.portal.context, {
      category: "bridge",
      questions: '{"how-deep":"hip"}',
      focusGroups: "in_difficulty",
      privateHome: "on",
    });
    const page = await open(problem, { scripts: true });
    const toldBack = await page.locator("section", { has: page.locator("#told") }).textContent();
    for (const part of ["How deep is the water on it?Up to the hip", "people in difficulty"]) {
      expect(toldBack).toContain(part);
    }
    expect(toldBack).toContain("The public sees neither the place nor the point.");
    await page.goto(`/r/${problem.reference}/data`);
    const log = page.locator("section", { has: page.locator("#log") });
    expect(await log.textContent()).toContain("Automatic check began");
    expect(await faultsOf(page)).toEqual([]);
    const file = await page.request.get(`${at.portal.url}/r/${problem.reference}/data.json`);
    const stored = (await file.json()) as { follows: unknown[]; log: { type: string }[] };
    expect(stored.follows).toEqual([]);
    expect(stored.log.map(({ type }) => type)).toContain("begin_screening");
  });

  it("sends a form once, also when the button is pressed twice, with scripts", async () => {
    const problem = await asked(at.portal.context);
    const page = await open(problem, { scripts: true });
    await page.getByLabel("Your answer").fill("The mill's side.");
    await page.getByRole("button", { name: "Send my answer" }).dblclick();
    await page.waitForURL(/done=answered/);
    expect(await messagesOfProblem(at.portal.context.db.read, problem.id)).toHaveLength(2);
    expect((await reload(at.portal.context, problem.id)).handling).toBe("in_progress");
    await moved(at.portal.context, people.official, problem, "ask_resident", {
      question: "Where?",
    });
    await page.reload();
    expect(await state(page)).toBe("There is a question for you");
  });
});
