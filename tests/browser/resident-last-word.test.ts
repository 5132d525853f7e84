// The last word from a letter's links, additions, what is stored and erasing it, and what a browser remembers. Scripts are
// off. Both languages, at 320 pixels, with nothing that axe finds.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { messagesOfProblem } from "../../db/repositories/text.ts";
import type { Visit } from "../support/browse.ts";
import { faultsOf, follow, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { branches, people, residentOf } from "../support/fixtures.ts";
import { assigned, moved, reload, resolution } from "../support/fixtures-problem.ts";
import { closedInSilence, linkTo, solved, submitWithKey } from "../support/own-problems.ts";

const at = browsedPortal();

async function open(problem: Problem, more = "", visit?: Visit): Promise<Page> {
  const page = await at.browser.page(visit);
  await page.goto(linkTo(at.portal.context, problem) + more);
  return page;
}

/** Everything that is stored, as text. */
async function dump(): Promise<string> {
  const { read } = at.portal.context.db;
  const tables = await read.introspection.getTables();
  const parts = [];
  for (const { name } of tables) {
    parts.push(
      name,
      JSON.stringify(
        await read
          .selectFrom(name as "problem")
          .selectAll()
          .execute(),
      ),
    );
  }
  return parts.join("\n");
}

const verdictOf = async (problem: Problem) =>
  (await eventsOfProblem(at.portal.context.db.read, problem.id)).at(-1);

describe.skipIf(!chromiumAvailable)("the links of the letter about a resolution", () => {
  it("open the page with the answer chosen, and change nothing by being opened", async () => {
    const problem = await solved(at.portal.context);
    const before = await dump();
    for (const [answer, label] of [
      ["yes", "Yes, it is solved"],
      ["partly", "Partly"],
      ["no", "No"],
    ] as const) {
      const page = await open(problem, `&solved=${answer}#verdict`);
      expect(await page.getByLabel(label, { exact: true }).isChecked()).toBe(true);
      expect(await page.locator("#verdict").getByRole("button").count()).toBe(1);
      expect(page.url()).toContain("#verdict");
      expect(page.url()).not.toContain("t=");
    }
    expect((await dump()) === before).toBe(true);
  });

  it("need one more press for a yes", async () => {
    const problem = await solved(at.portal.context);
    const page = await open(problem, "&solved=yes#verdict");
    await press(page, "Send my answer");
    expect((await reload(at.portal.context, problem.id)).closedBy).toBe("resident");
    expect((await verdictOf(problem))?.facts.verdict).toBe("yes");
  });

  it("say how it stands when there is nothing to answer any more", async () => {
    const page = await open(await assigned(at.portal.context), "&solved=yes#verdict");
    expect(await page.getByRole("status").first().textContent()).toContain("can't be answered now");
  });

  it("lead up the second time, which the page says beforehand and staff see afterwards", async () => {
    const problem = await solved(at.portal.context);
    const { context } = at.portal;
    await moved(context, residentOf(problem), problem, "reopen", { solved: "no", reason: "No." });
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    const page = await open(problem, "&solved=partly#verdict");
    expect(await page.locator("#verdict").textContent()).toContain("one level up");
    await page.getByLabel("In your own words").fill("Half of it.");
    await page.getByLabel("2 – Dissatisfied").check();
    await press(page, "Send my answer");
    expect(await page.locator(".state-panel").textContent()).toContain("It went up to Willow");
    expect(await page.locator(".timeline").textContent()).toContain("again that it is only partly");
    const after = await reload(context, problem.id);
    expect([after.handling, after.branch?.id]).toEqual(["reopened", branches.township.id]);
    expect((await verdictOf(problem))?.facts).toMatchObject({ verdict: "partly", satisfaction: 2 });
  });

  it("tell partly from no after silence, too", async () => {
    const problem = await closedInSilence(at.portal.context);
    const page = await open(problem);
    await page.getByLabel("What is not solved?").fill("The edge.");
    await press(page, "Reopen my problem");
    expect(await page.locator("#errors").textContent()).toContain("Select whether it is solved");
    expect(await page.getByLabel("What is not solved?").inputValue()).toBe("The edge.");
    await page.getByLabel("Partly", { exact: true }).check();
    await press(page, "Reopen my problem");
    expect((await verdictOf(problem))?.facts.verdict).toBe("partly");
  });
});

describe.skipIf(!chromiumAvailable)("adding something", () => {
  it("keeps the words once, and keeps what was typed when it can't", async () => {
    const problem = await assigned(at.portal.context);
    const page = await open(problem);
    await page.getByText("Add something", { exact: true }).click();
    await press(page, "Add it");
    expect(await page.locator("#errors").textContent()).toContain("Enter what you would like");
    await page.getByLabel("What would you like to add?").fill("Deeper since the rain.");
    expect(await press(page, "Add it")).toBe(303);
    expect(await page.locator(".words .said").innerText()).toContain("Deeper since the rain.");
    const said = await messagesOfProblem(at.portal.context.db.read, problem.id);
    expect(said.map(({ kind }) => kind)).toEqual(["addition"]);
    expect((await reload(at.portal.context, problem.id)).newWordsAt).not.toBeNull();
  });
});

describe.skipIf(!chromiumAvailable)("what is stored about a resident", () => {
  it("is shown, can be taken away by its own resident only, and is erased step by step", async () => {
    const { problem, reference } = await submitWithKey(at.portal.context);
    const page = await open(problem);
    await follow(page.getByRole("link", { name: "See and erase" }));
    expect(await page.locator("main").textContent()).toContain("mei.resident@example.org");
    const file = await page.request.get(`${at.portal.url}/r/${reference}/data.json`);
    expect(file.headers()["content-disposition"]).toContain(`${reference}.json`);
    expect(await file.json()).toMatchObject({ contact: { name: "Mei of the mill" } });
    const stranger = await fetch(`${at.portal.url}/r/${reference}/data.json`, {
      redirect: "manual",
    });
    expect(stranger.status).toBe(302);
    await follow(page.getByRole("link", { name: "Erase everything private" }));
    expect(await page.locator("main").textContent()).toContain("Withdraw the problem first");
    await page.goBack();
    await follow(page.getByRole("link", { name: "Erase my name" }));
    expect(await press(page, "Yes, erase them")).toBe(303);
    expect(await page.getByRole("status").textContent()).toContain("are erased");
    await moved(at.portal.context, residentOf(problem), problem, "withdraw");
    await follow(page.getByRole("link", { name: "Erase everything private" }));
    expect(await press(page, "Yes, erase everything")).toBe(303);
    expect(await page.locator("main").textContent()).not.toContain("My son fell");
    await page.goto(`/r/${reference}`);
    expect(await page.locator("main").textContent()).toContain("Erased, as the rules");
  });

  it("is remembered by the browser until it is told to forget", async () => {
    const problem = await assigned(at.portal.context);
    const page = await open(problem);
    await page.goto("/track");
    expect(await page.getByRole("link", { name: problem.reference }).count()).toBe(1);
    await press(page, "Forget them on this computer");
    expect(await page.getByRole("status").textContent()).toContain("remembers none");
    await page.goto(`/r/${problem.reference}`);
    expect(page.url()).toContain("/track");
  });

  it.each(["en", "zh-CN"] as const)(
    "stands on pages that axe finds nothing on and that fit 320 pixels: %s",
    async (language) => {
      const problem = await solved(at.portal.context);
      const page = await open(problem, "&solved=no#verdict", {
        scripts: true,
        language,
        widthPx: 320,
      });
      const { reference } = problem;
      const paths = ["", "/data", "/erase/contact", "/erase/everything"];
      for (const path of [...paths.map((one) => `/r/${reference}${one}`), "/track"]) {
        await page.goto(path);
        expect([path, await faultsOf(page)]).toEqual([path, []]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, wide <= 320]).toEqual([path, true]);
      }
    },
  );
});
