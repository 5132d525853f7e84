// "Not ours", a supervisor's ruling and the help of another branch, as people do it in a browser with scripts off.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { askAssistance } from "../../app/domain/assistance/ask-assistance.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { ruleOffered } from "../../app/domain/problem/returns.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { languages } from "../../app/domain/shared/language.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { faultsOf } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved, reload, routed } from "../support/fixtures-problem.ts";
import { branches, people } from "../support/fixtures.ts";
import { seenOn, sessionOf, signedIn, words } from "./staff-stage.ts";

const PHONE = { width: 320, height: 640 };
const LAPTOP_PX = 1_280;
const notOurs = { returnReason: "other_owner", reason: "It is not our road." } as const;

describe.skipIf(!chromiumAvailable)("staff who disagree, and staff who help", () => {
  const at = browsedPortal();
  const addressOf = ({ reference }: Problem) => `/inbox/${reference}`;
  const newest = ({ id }: Problem) => reload(at.portal.context, id);

  async function pageOf(
    person: StaffActor,
    visit: { language?: Language; scripts?: boolean } = {},
  ): Promise<Page> {
    const page = await at.browser.page({ ...visit, widthPx: LAPTOP_PX });
    const [name = "", value = ""] = (await sessionOf(at.portal, person)).split("=");
    await page.context().addCookies([{ name, value, url: at.portal.url }]);
    await page.goto(`/inbox?lang=${visit.language ?? "en"}`);
    return page;
  }
  const open = (page: Page, path: string) => page.goto(path);

  async function disputed(): Promise<Problem> {
    const { context } = at.portal;
    const problem = await assigned(context, { description: "The road has gone." });
    await moved(context, people.official, problem, "return", notOurs);
    await routed(context, problem);
    return moved(context, people.officialOfTownship, problem, "return", notOurs);
  }

  const fits = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    );

  it("return a problem with a reason from the list, their words and whose it is", async () => {
    const problem = await assigned(at.portal.context);
    const page = await pageOf(people.official);
    await open(page, addressOf(problem));
    await page.getByText("Return: not ours").click();
    expect(await page.locator("#move-return").textContent()).toContain("It can be returned until");
    await page.locator("#return-reason").fill("The pipe below it is the reason.");
    await page.getByRole("button", { name: "Return it" }).click();
    expect(await page.locator("#errors").textContent()).toContain("Choose why it is not yours");
    expect(await page.locator("#return-reason").inputValue()).toContain("The pipe below it");
    const choices = await page.locator("#return-proposedBranchId option").allTextContents();
    expect(choices.map((choice) => choice.trim())).not.toContain("North village");
    await page.locator("#return-returnReason").selectOption("other_owner");
    await page.locator("#return-proposedBranchId").selectOption(branches.water.id);
    await page.getByRole("button", { name: "Return it" }).click();
    const returned = await newest(problem);
    expect(returned).toMatchObject({ handling: "returned", returns: { by: ["north"] } });
    await open(page, addressOf(problem));
    expect(await page.locator("main").textContent()).toContain(
      "Whose it is, says the branch that returned it: Water department",
    );
    await page.context().close();
  });

  it("find a dispute among what is to be ruled on, and rule", async () => {
    const problem = await disputed();
    const page = await pageOf(people.supervisor);
    await page.getByRole("link", { name: /^To rule on/ }).click();
    expect(await page.locator("tbody").textContent()).toContain("To be ruled on");
    await page.getByRole("link", { name: problem.reference }).click();
    const main = page.locator("main");
    expect(await main.textContent()).toContain("Until the ruling North village answers for it");
    expect(await main.textContent()).toContain("Handed on once: North village → Willow township");
    await page.locator("#rule-reason").fill("The road was handed over in May.");
    await page.locator("#rule-offerRule").check();
    await page.getByRole("button", { name: "Rule", exact: true }).click();
    expect(await page.locator("#errors").textContent()).toContain("Choose the branch");
    expect(await page.locator("#rule-offerRule").isChecked()).toBe(true);
    await page.locator("#rule-branchId").selectOption(branches.water.id);
    await page.getByRole("button", { name: "Rule", exact: true }).click();
    expect(await page.locator(".staff-done").first().textContent()).toContain(
      "your ruling is recorded",
    );
    expect(await main.textContent()).toContain(
      "By a supervisor's ruling it is Water department's.",
    );
    expect(await newest(problem)).toMatchObject({ handling: "assigned", branch: { id: "water" } });
    const last = (await eventsOfProblem(at.portal.context.db.read, problem.id)).at(-1);
    expect(last && ruleOffered(last)).toMatchObject({ branchId: "water", categoryId: "pothole" });
    await page.context().close();
  });

  it("ask another branch, which finds its task, and tells what came of it", async () => {
    const problem = await assigned(at.portal.context);
    const asking = await pageOf(people.official);
    await open(asking, addressOf(problem));
    await asking.getByText("Ask another branch to help").click();
    await asking.locator("#ask-branchId").selectOption(branches.water.id);
    await asking.locator("#ask-dueOn").fill("soon");
    await asking.getByRole("button", { name: "Ask this branch" }).click();
    const faults = await asking.locator("#errors").textContent();
    expect(faults).toContain("Enter the task");
    expect(faults).toContain("Enter a day from today on");
    expect(await asking.locator("#ask-dueOn").inputValue()).toBe("soon");
    await asking.locator("#ask-dueOn").fill("");
    await asking.locator("#ask-task").fill("Close the valve.");
    await asking.getByRole("button", { name: "Ask this branch" }).click();
    expect(await asking.locator(".staff-done").first().textContent()).toContain(
      "The branch is asked.",
    );
    expect(await asking.locator("main").textContent()).toContain("without waiting for them");

    const helping = await pageOf(people.officialOfWater);
    await helping.getByRole("link", { name: /^To assist with/ }).click();
    expect(await helping.locator("tbody").textContent()).toContain("assist: ");
    await helping.getByRole("link", { name: problem.reference }).click();
    expect(await helping.locator("#moves").textContent()).toContain("nothing for you to do here");
    await helping.getByRole("button", { name: "We help" }).click();
    expect(await helping.locator(".staff-done").first().textContent()).toContain(
      "The task is accepted.",
    );
    await helping.getByText("The task is done").click();
    await helping.getByRole("button", { name: "Our part is done" }).click();
    expect(await helping.locator("#errors").textContent()).toContain("Enter what came of it");
    await helping.getByLabel("What came of it").fill("The valve is closed.");
    await helping.getByRole("button", { name: "Our part is done" }).click();
    expect(await helping.locator("main").textContent()).toContain("The valve is closed.");

    await open(asking, addressOf(problem));
    expect(await asking.locator("main").textContent()).toContain("The valve is closed.");
    await helping.context().close();
    await asking.context().close();
  });

  it("keep what was typed when a colleague has answered meanwhile", async () => {
    const { context } = at.portal;
    const problem = await assigned(context);
    const task = { task: "Close the valve.", dueOn: null, branchId: branches.water.id };
    const asked = await askAssistance(context, people.official, { problemId: problem.id, ...task });
    const helper = await signedIn(at.portal, people.officialOfWater);
    const form = { assistance: asked.id, version: "1" };
    const done = { ...form, assist: "done", [`done-${asked.id}-result`]: "Closed at noon." };
    expect((await helper.post(addressOf(problem), done)).status).toBe(303);
    const late = await helper.post(addressOf(problem), {
      ...form,
      assist: "decline",
      [`decline-${asked.id}-reason`]: "Words of an hour",
    });
    expect(late.status).toBe(409);
    expect(words(late)).toContain("Words of an hour");
    expect(words(late)).toContain("Closed at noon.");
  });

  it("are refused what is not theirs, and forms that no page sent", async () => {
    const { context } = at.portal;
    const problem = await assigned(context);
    const task = { task: "Close the valve.", dueOn: null, branchId: branches.water.id };
    const asked = await askAssistance(context, people.official, { problemId: problem.id, ...task });
    const own = await signedIn(at.portal, people.official);
    const helper = await signedIn(at.portal, people.officialOfWater);
    const stranger = await signedIn(at.portal, people.officialOfSouth);
    const path = addressOf(problem);
    const accept = { assist: "accept", assistance: asked.id, version: "1" };
    const ask = { assist: "ask", "ask-branchId": "south", "ask-task": "Dig." };
    expect((await own.post(path, accept)).status).toBe(403);
    expect((await stranger.post(path, accept)).status).toBe(404);
    expect((await helper.post(path, ask)).status).toBe(403);
    const move = { move: "accept", seen: seenOn(await own.get(path)) };
    expect((await helper.post(path, move)).status).toBe(403);
    for (const fields of [{ assist: "nonsense" }, { assist: "accept" }, { assist: "" }]) {
      expect((await helper.post(path, fields)).status).toBe(422);
    }
    const unknown = { ...accept, assistance: "nowhere" };
    expect((await helper.post(path, unknown)).status).toBe(404);
    const twice = await own.post(path, { ...ask, "ask-branchId": "water" });
    expect([twice.status, words(twice).includes("has an open task")]).toEqual([422, true]);
  });

  it.each(languages)(
    "have pages without a fault that axe knows, that fit a phone, in %s",
    async (language) => {
      const { context } = at.portal;
      const problem = await disputed();
      const helped = await assigned(context);
      const task = { task: "Close the valve.", dueOn: null, branchId: branches.water.id };
      await askAssistance(context, people.official, { problemId: helped.id, ...task });
      for (const [person, path] of [
        [people.supervisor, addressOf(problem)],
        [people.supervisor, "/inbox?view=ruling"],
        [people.official, "/inbox?view=elsewhere"],
        [people.official, addressOf(helped)],
        [people.officialOfWater, addressOf(helped)],
        [people.officialOfWater, "/inbox?view=assisting"],
      ] as const) {
        const page = await pageOf(person, { language, scripts: true });
        expect((await open(page, path))?.status()).toBe(200);
        await page.evaluate(() => {
          for (const part of document.querySelectorAll("details")) part.open = true;
        });
        expect(await faultsOf(page)).toEqual([]);
        await page.setViewportSize(PHONE);
        expect([path, await fits(page)]).toEqual([path, true]);
        await page.context().close();
      }
    },
  );
});
