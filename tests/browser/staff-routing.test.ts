// Deciding where a problem goes, saying of what kind it is, and reading why it is there, as people do it in a browser:
// with scripts off, and the keys 1 to 5 with scripts on.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { dutyCases } from "../../app/domain/routing/duties.ts";
import { plainFacts } from "../../app/domain/routing/plain-facts.ts";
import { route } from "../../app/domain/routing/route.ts";
import type { StaffActor } from "../../app/domain/shared/actor.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import { languages } from "../../app/domain/shared/language.ts";
import { insertDecision } from "../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { faultsOf, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import { areas, branches, categories, people, routingMap } from "../support/fixtures.ts";
import { linkTo } from "../support/own-problems.ts";
import { seenOn, sessionOf, signedIn, words } from "./staff-stage.ts";

const { leak, pothole } = categories;
const WATER = "1 Water department – 40%, as Leaking pipe";

describe.skipIf(!chromiumAvailable)("staff who decide where a problem goes", () => {
  const at = browsedPortal();
  const addressOf = ({ reference }: Problem) => `/inbox/${reference}`;
  const newest = ({ id }: Problem) => reload(at.portal.context, id);

  async function pageOf(
    person: StaffActor,
    visit: { language?: Language; scripts?: boolean; widthPx?: number } = {},
  ): Promise<Page> {
    const page = await at.browser.page(visit);
    const [name = "", value = ""] = (await sessionOf(at.portal, person)).split("=");
    await page.context().addCookies([{ name, value, url: at.portal.url }]);
    await page.goto(`/inbox?lang=${visit.language ?? "en"}`);
    return page;
  }

  /** With the coordinating office; the router thinks of a leak, or of a hole in the northern village's road. */
  async function undecided(): Promise<Problem> {
    const { context } = at.portal;
    const problem = await assigned(context, { category: "unknown", description: "It is wet." });
    const plain = plainFacts(null, areas.northArea.id, [], routingMap);
    const kinds = [
      { categoryId: leak.id, probability: 0.48 },
      { categoryId: pothole.id, probability: 0.35 },
    ];
    const cases = dutyCases(kinds, plain.located.areas, routingMap);
    const decision = route({ ...plain, kinds, cases, model: 3 });
    await context.db.transact((queries) =>
      insertDecision(queries, problem.id, context.makeId<"decision">(), context.now(), decision, {
        [leak.id]: ["wet"],
      }),
    );
    return problem;
  }

  it("give a problem to a candidate with one click, its kind with it, and are back at the next", async () => {
    const problem = await undecided();
    const page = await pageOf(people.officialOfOffice);
    await page.goto(addressOf(problem));
    const buttons = await page.locator(".candidates button").allTextContents();
    expect(buttons[0]).toBe(WATER);
    expect(buttons[1]).toMatch(/^2 North village – \d+%, as Pothole$/);
    expect(await page.locator(".candidates button").first().getAttribute("accesskey")).toBe("1");
    await page.getByRole("button", { name: WATER }).click();
    expect(page.url()).toContain(`/inbox?view=triage&done=dispatch&of=${problem.reference}`);
    expect(await page.locator(".staff-done").first().textContent()).toContain(problem.reference);
    expect(await newest(problem)).toMatchObject({
      handling: "assigned",
      branch: { id: "water" },
      categoryId: "leak",
    });
    await page.context().close();
  });

  it("as supervisors do it with a reason that the resident can read", async () => {
    const problem = await undecided();
    const page = await pageOf(people.supervisor);
    await page.goto(addressOf(problem));
    await page.getByRole("button", { name: "2 North village" }).click();
    expect(await newest(problem)).toMatchObject({ branch: { id: "north" }, categoryId: "pothole" });
    const events = await eventsOfProblem(at.portal.context.db.read, problem.id);
    expect(events.at(-1)).toMatchObject({ type: "assign" });
    expect(events.at(-1)?.reason).toContain("candidate 2");
    await page.context().close();
  });

  it("are told when somebody was faster, and nothing is done twice", async () => {
    const problem = await undecided();
    const office = await signedIn(at.portal, people.officialOfOffice);
    const seen = seenOn(await office.get(addressOf(problem)));
    const fields = { seen, move: "dispatch", candidate: "1", as: "leak" };
    const first = await office.post(addressOf(problem), {
      ...fields,
      "dispatch-branchId": "water",
    });
    expect(first.status).toBe(303);
    const again = await (
      await signedIn(at.portal, people.supervisor)
    ).post(addressOf(problem), {
      ...fields,
      move: "assign",
      "assign-branchId": "north",
      "assign-reason": "x",
    });
    expect(again.status).toBe(409);
    expect(await newest(problem)).toMatchObject({ branch: { id: "water" } });
    const nonsense = await undecided();
    const unknown = await office.post(addressOf(nonsense), {
      ...fields,
      seen: seenOn(await office.get(addressOf(nonsense))),
      as: "no-such-kind",
      "dispatch-branchId": "water",
    });
    expect(unknown.status).toBe(422);
    expect(await newest(nonsense)).toMatchObject({ handling: "triage", categoryId: null });
  });

  it("press the buttons with the keys 1 to 5, unless they are typing or have turned the keys off", async () => {
    const problem = await undecided();
    const page = await pageOf(people.officialOfOffice, { scripts: true });
    await page.goto(addressOf(problem));
    await page.getByText("Correct the kind").first().click();
    await page.locator("#kind-reason").fill("");
    await page.locator("#kind-reason").press("1");
    expect(await page.locator("#kind-reason").inputValue()).toBe("1");
    await page.locator("h1").click();
    await page.keyboard.press("Control+1");
    const switchKeys = async (off: boolean) => {
      await page.goto("/account/keys");
      await page.getByLabel("Switch off all single keys").setChecked(off);
      await page.getByRole("button", { name: "Save the keys" }).click();
      await page.waitForURL(/saved=yes/);
      await page.goto(addressOf(problem));
    };
    await switchKeys(true);
    await page.keyboard.press("1");
    await page.reload();
    await page.keyboard.press("1");
    expect((await newest(problem)).handling).toBe("triage");
    await switchKeys(false);
    await Promise.all([page.waitForURL(/view=triage&done=dispatch/), page.keyboard.press("1")]);
    expect(await newest(problem)).toMatchObject({ branch: { id: "water" }, categoryId: "leak" });
    await page.context().close();
  });

  it("correct the kind, and lose nothing when something is missing", async () => {
    const problem = await assigned(at.portal.context);
    const page = await pageOf(people.official);
    await page.goto(addressOf(problem));
    await page.locator("summary", { hasText: "Correct the kind" }).click();
    const groups = await page
      .locator("#kind-categoryId optgroup")
      .evaluateAll((all) => all.map((one) => one.getAttribute("label")));
    expect(groups).toContain("Water");
    expect(await page.locator("#kind-categoryId option").allTextContents()).not.toContain(
      "Pothole",
    );
    await page.locator("#kind-reason").fill("Water comes up.");
    expect(await press(page, page.locator("#correct-kind button"))).toBe(422);
    expect(await page.locator("#errors").textContent()).toContain("Choose the kind of problem");
    expect(await page.locator("#kind-reason").inputValue()).toBe("Water comes up.");
    await page.locator("#kind-categoryId").selectOption(leak.id);
    await page.locator("#correct-kind button").click();
    expect(await page.locator(".staff-done").first().textContent()).toBe("The kind is corrected.");
    expect(await page.locator(".timeline").textContent()).toContain("Reason: Water comes up.");
    expect(await newest(problem)).toMatchObject({ categoryId: "leak", urgency: "urgent" });
    const { context } = at.portal;
    await page.goto(linkTo(context, problem));
    expect(await page.locator("main").textContent()).toContain("A person has corrected the kind");
    await page.context().close();
  });

  it("correct it on the page of moderation too", async () => {
    const problem = await assigned(at.portal.context);
    const page = await pageOf(people.moderator);
    await page.goto(`/moderation/${problem.reference}?view=pending`);
    await page.locator("summary", { hasText: "Correct the kind" }).click();
    await page.locator("#kind-categoryId").selectOption(leak.id);
    await page.locator("#kind-reason").fill("A pipe.");
    await page.locator("#correct-kind button").click();
    expect(page.url()).toContain("view=pending&done=kind");
    expect(await page.locator(".staff-done").first().textContent()).toBe("The kind is corrected.");
    expect(await newest(problem)).toMatchObject({ categoryId: "leak" });
    await page.context().close();
  });

  it("find the form no more where they may not correct", async () => {
    const problem = await assigned(at.portal.context);
    const lead = await signedIn(at.portal, people.official);
    const seen = seenOn(await lead.get(addressOf(problem)));
    await moved(at.portal.context, people.supervisor, problem, "assign", {
      branchId: branches.water.id,
      reason: "A pipe.",
    });
    expect((await lead.get(addressOf(problem))).html).not.toContain('id="correct-kind"');
    const stale = await lead.post(addressOf(problem), {
      seen,
      correct: "kind",
      "kind-categoryId": "leak",
      "kind-reason": "A pipe.",
    });
    expect(stale.status).toBe(409);
    expect(words(stale)).not.toContain("The kind is corrected");
    const broken = await lead.post(addressOf(problem), { correct: "kind" });
    expect(broken.status).toBe(422);
  });

  describe("and read why", () => {
    let problem: Problem;
    beforeAll(async () => {
      if (!chromiumAvailable) return;
      problem = await undecided();
    });

    it("on one page, which the problem's own page leads to", async () => {
      const page = await pageOf(people.officialOfOffice);
      await page.goto(addressOf(problem));
      await page.getByRole("link", { name: "Why here: the whole explanation" }).click();
      const text = (await page.locator("main").textContent()) ?? "";
      expect(text).toContain("Leaking pipe, 48%");
      expect(text).toContain("Words that spoke for it: wet");
      expect(text).toContain("2, runner-up");
      expect(text).toContain("evidence-2");
      expect(text).toContain("No rule was in force.");
      await page.context().close();
    });

    it("but only if they may open the problem", async () => {
      const path = `${addressOf(problem)}/routing`;
      const answers = [];
      for (const person of [people.officialOfSouth, people.administrator, people.moderator]) {
        answers.push((await (await signedIn(at.portal, person)).get(path)).status);
      }
      expect(answers).toEqual([404, 403, 200]);
    });

    it("in one sentence, if it is their own problem", async () => {
      const page = await at.browser.page();
      await page.goto(linkTo(at.portal.context, problem));
      expect(await page.locator(".state-panel").textContent()).toContain(
        "because the kind of problem was not clear.",
      );
      await page.goto(`/r/${problem.reference}?lang=zh-CN`);
      expect(await page.locator(".state-panel").textContent()).toContain(
        "因为问题的类别不够明确。",
      );
      await page.context().close();
    });
  });

  describe("and look at how well it goes", () => {
    it("over a period of their choice, with what they typed kept when it is no period", async () => {
      const page = await pageOf(people.supervisor);
      await page.getByRole("link", { name: "Overview" }).click();
      await page.getByRole("link", { name: "How well problems find their branch" }).click();
      expect(await page.locator("main").textContent()).toContain("routed for the first time");
      await page.locator("#from").fill("the day before");
      await page.getByRole("button", { name: "Show" }).click();
      expect(await page.locator("#errors").textContent()).toContain("Enter two days");
      expect(await page.locator("#from").inputValue()).toBe("the day before");
      await page.locator("#from").fill("2020-01-01");
      await page.locator("#to").fill("2020-01-31");
      await page.getByRole("button", { name: "Show" }).click();
      expect(await page.locator("main").textContent()).toContain("No problem was routed");
      await page.context().close();
    });

    it("if they lead, supervise or administer", async () => {
      const statuses = [];
      for (const person of [people.official, people.moderator, people.lead, people.administrator]) {
        const someone = await signedIn(at.portal, person);
        const file = await someone.get("/overview/routing.csv");
        statuses.push([(await someone.get("/overview/routing")).status, file.status]);
      }
      expect(statuses).toEqual([
        [403, 403],
        [403, 403],
        [200, 200],
        [200, 200],
      ]);
      const administrator = await signedIn(at.portal, people.administrator);
      expect((await administrator.get("/admin")).html).toContain("/overview/routing");
      const file = await administrator.get("/overview/routing.csv");
      expect(file.headers.get("content-type")).toContain("text/csv");
      expect(file.html).toContain("table,first,last,count");
    });
  });

  it.each(languages)("on pages without faults, also on a phone, in %s", async (language) => {
    const problem = await undecided();
    const accepted = await assigned(at.portal.context);
    await moved(at.portal.context, people.official, accepted, "accept");
    const page = await pageOf(people.supervisor, { language, scripts: true });
    for (const path of [addressOf(problem), `${addressOf(problem)}/routing`, "/overview/routing"]) {
      await page.setViewportSize({ width: 1_280, height: 800 });
      await page.goto(path);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      expect([path, await isTooWide(page)]).toEqual([path, false]);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await page.context().close();
  });
});
