// Administrators and the rules, in a real browser with scripts off: a draft, one rule as a form, the past, publishing, the
// way back; and everybody else, who is kept out.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { importRules } from "../../app/domain/routing/rules/import-rules.server.ts";
import { proposeRule } from "../../app/domain/routing/rules/propose-rule.server.ts";
import { readPublishedRules } from "../../app/domain/routing/rules/read-published-rules.server.ts";
import { readRuleSets } from "../../app/domain/routing/rules/read-rule-sets.server.ts";
import { recordRuleFailures } from "../../app/domain/routing/rules/record-rules.server.ts";
import { noRules } from "../../app/domain/routing/rules/tried.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import type { Visit } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD } from "../support/portal.ts";
import { addressOf, signedIn, visitor, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

const stage = browsedPortal();
const admin = people.administrator;

const publishedCodes = async () => {
  const { db } = stage.portal.context;
  return (await readPublishedRules(db, db.read)).rules.map(({ code }) => code);
};

/** The page of an administrator who has just signed in. */
async function atRules(visit: Visit = {}): Promise<Page> {
  const page = await stage.browser.page(visit);
  await page.goto("/sign-in?next=/admin");
  await page.locator("#email").fill(addressOf(admin));
  await page.locator("#password").fill(STAFF_PASSWORD);
  await press(page, page.locator("main button"));
  await follow(page.locator('main a[href="/admin/rules"]'));
  return page;
}

const said = (page: Page) => page.getByRole("status").textContent();
const main = (page: Page) => page.locator("main").innerText();

describe.skipIf(!chromiumAvailable)("the rules", () => {
  beforeAll(async () => {
    const { context } = stage.portal;
    for (const description of ["A hole by the mill", "A hole in the lane", "The lamp is dark"]) {
      const problem = await assigned(context, { description });
      await moved(context, people.official, problem, "accept");
    }
  }, 60_000);

  it("go from a draft over the past to everybody, and back, without scripts", async () => {
    const page = await atRules();
    expect(await main(page)).toContain("No rules were published yet");
    await press(page, "Start a draft");
    await follow(page.getByRole("link", { name: "Add a rule" }));
    await page.locator("#name-en").fill("Holes by the mill");
    await page.locator("#code").fill("mill");
    await page.locator("#category").selectOption({ label: "Roads" });
    await page.locator("#words").fill("mill\n磨坊");
    await page.locator("#branch").selectOption({ label: "Water department" });
    await page.getByLabel("urgent", { exact: true }).check();
    await page.getByLabel("normal", { exact: true }).check();
    await press(page, "Save in the draft");
    expect(await said(page)).toBe("The rule is in the draft.");
    expect(await main(page)).toContain(
      "If the kind is Roads, the urgency is urgent or normal, and the text has “mill” or “磨坊”, then Water department.",
    );

    await follow(page.getByRole("link", { name: "Try on the past" }));
    const asked = page.waitForURL(/sample=/);
    await page.getByRole("button", { name: "Try" }).click();
    await asked;
    const result = await main(page);
    expect(result).toContain("the draft, beside no rules");
    expect(result).toMatch(/Problems tried\s+3/);
    // All three lie at the mill: the place belongs to the text.
    expect(result).toMatch(/Would go to another branch\s+3 of 3 \(100%\)/);
    expect(await page.getByRole("row").nth(1).innerText()).toMatch(
      /North village\s+Water department\s+3/,
    );

    await page.goto("/admin/rules");
    expect(await press(page, "Publish")).toBe(422);
    expect(await page.locator(".error-summary").innerText()).toContain("Say why the rules change");
    await page.locator("#note").fill("Mill Road is wet");
    await press(page, "Publish");
    expect(await said(page)).toBe("The draft is published.");
    expect(await main(page)).toContain("Version 1, published by administrator-of-office");
    expect(await publishedCodes()).toEqual(["mill"]);

    await press(page, "Start a draft");
    await press(page, page.getByRole("button", { name: "Remove the rule Holes by the mill" }));
    await page.locator("#note").fill("nothing left");
    expect(await press(page, "Publish")).toBe(422);
    expect(await page.getByRole("alert").innerText()).toContain("There are no rules.");
    expect(await page.locator("#note").inputValue()).toBe("nothing left");
    await press(page, "Throw the draft away");
    await importRules(
      stage.portal.context,
      admin,
      [
        {
          code: "lamp",
          name: "Lamps",
          position: 1,
          when: { words: ["lamp"] },
          then: { branch: "south" },
        },
      ],
      { publish: "Lamps first" },
    );
    await page.goto("/admin/rules");
    await follow(page.getByRole("link", { name: "History" }));
    await page.getByText("Roll back to version 1").first().click();
    await page.locator("#note-1").fill("Lamps were wrong");
    await press(page, page.getByRole("button", { name: "Roll back to version 1" }));
    expect(await said(page)).toBe("The earlier rules are published again.");
    expect(await publishedCodes()).toEqual(["mill"]);
    await follow(page.getByRole("link", { name: "History" }));
    expect(await main(page)).toMatch(/Version 3 · in force[^]*Took up version 1 again/);
    await page.context().close();
  });

  it("keep what the form has no field for, and what was typed wrongly, and name the field", async () => {
    const nested = { any: [{ area: "north-area" }, { not: { area: "south-area" } }] };
    const rule = {
      code: "nested",
      name: "Nested",
      position: 1,
      when: { all: [{ words: ["mill"] }, nested] },
      then: { branch: "water" },
    };
    const { context } = stage.portal;
    await importRules(context, admin, [rule], { publish: null });
    const page = await atRules();
    await follow(page.getByRole("link", { name: "Change the rule Nested" }));
    expect(JSON.parse(await page.locator("#further").inputValue())).toEqual([nested]);
    await page.locator("#further").fill('[{"any": [{"moon": 1}]}]');
    await page.locator("#name-en").fill("<b>Nested</b> & more");
    expect(await press(page, "Save in the draft")).toBe(422);
    expect(await page.locator("#further-error").innerText()).toContain(
      "is no condition that there is",
    );
    expect(await page.locator("#name-en").inputValue()).toBe("<b>Nested</b> & more");
    await page.locator("#further").fill(JSON.stringify([nested]));
    await page.locator("#position").fill("first");
    expect(await press(page, "Save in the draft")).toBe(422);
    expect(await page.locator(".error-summary a").getAttribute("href")).toBe("#position");
    await page.locator("#position").fill("5");
    await press(page, "Save in the draft");
    const { draft } = await readRuleSets(context, admin);
    expect(draft?.rules).toMatchObject([
      { code: "nested", name: "<b>Nested</b> & more", position: 5, when: rule.when },
    ]);
    await page.context().close();
  });

  it("of two people who change one draft tell the later one, and keep what was typed", async () => {
    const { context } = stage.portal;
    const rule = {
      code: "two",
      name: "Two",
      position: 1,
      when: { words: ["a"] },
      then: { branch: "water" },
    };
    await importRules(context, admin, [rule], { publish: null });
    const page = await atRules();
    await follow(page.getByRole("link", { name: "Change the rule Two" }));
    await page.locator("#words").fill("bridge");
    await importRules(context, admin, [{ ...rule, when: { words: ["tower"] } }], { publish: null });
    expect(await press(page, "Save in the draft")).toBe(409);
    expect(await main(page)).toContain("the text has “tower”");
    expect(await page.locator("#words").inputValue()).toBe("bridge");
    await press(page, "Save in the draft");
    expect(await main(page)).toContain("the text has “bridge”");

    await follow(page.getByRole("link", { name: "Change the rule Two" }));
    await page.locator("#words").fill("castle");
    await importRules(context, admin, [{ ...rule, code: "other" }], { publish: null });
    expect(await press(page, "Save in the draft")).toBe(409);
    expect(await page.locator("#words").inputValue()).toBe("castle");
    await page.context().close();
  });

  it("that failed or were offered stand on the page until somebody decides", async () => {
    const { context } = stage.portal;
    const problem = await assigned(context);
    await context.db.transact(async (queries) => {
      const failed = { code: "old", outcome: "failed", fault: "branch_closed" } as const;
      const tried = { ...noRules, tried: [failed] };
      await recordRuleFailures(queries, { problemId: problem.id, at: context.now(), tried });
      await proposeRule(context, queries, {
        name: "As the supervisor ruled",
        when: { category: "bridge" },
        then: { branch: "township" },
        because: problem.reference,
      });
    });
    const page = await atRules();
    expect(await main(page)).toMatch(
      new RegExp(`old: The branch.*is closed.*${problem.reference}`),
    );
    await press(page, "Dismiss the failures of old");
    expect(await main(page)).not.toContain("Rules that failed");
    await press(page, "Add to draft: As the supervisor ruled");
    expect(await main(page)).toContain("If the kind is Bridge, then Willow township.");
    await press(page, "Switch shadow on");
    expect(await main(page)).toContain("With its present contents: 0 decisions");
    await press(page, "Switch shadow off");
    await page.context().close();
  });

  it("are whole for axe and at 320 pixels, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      const page = await atRules({ language, scripts: true, widthPx: 320 });
      for (const address of [
        "/admin",
        "/admin/rules",
        "/admin/rules/draft/new",
        "/admin/rules/back-test?what=draft&sample=500",
        "/admin/rules/history",
      ]) {
        await page.goto(address);
        expect(await faultsOf(page), address).toEqual([]);
        expect(await isTooWide(page), address).toBe(false);
        expect(await page.locator("h1").count()).toBe(1);
      }
      await page.context().close();
    }
  }, 90_000);

  it("speak Chinese", async () => {
    const page = await atRules({ language: "zh-CN" });
    expect(await main(page)).toContain("如果类别是道路");
    await page.context().close();
  });
});

describe("the pages of rules", () => {
  const addresses = [
    "/admin",
    "/admin/rules",
    "/admin/rules/draft/new",
    "/admin/rules/draft/mill",
    "/admin/rules/back-test?sample=5&what=1",
    "/admin/rules/history",
    "/admin/rules/export/1",
  ];
  const posts: [string, Record<string, string>][] = [
    ["/admin/rules", { move: "start" }],
    ["/admin/rules", { move: "publish", seen: "0", note: "x" }],
    ["/admin/rules", { move: "discard", seen: "0" }],
    ["/admin/rules", { move: "dismiss_failure", code: "x" }],
    ["/admin/rules/draft/new", { seen: "0", code: "x" }],
    ["/admin/rules/history", { version: "1", "note-1": "" }],
  ];
  const one = (person: (typeof people)["lead"]): Promise<Visitor> => signedIn(stage.portal, person);

  it.skipIf(!chromiumAvailable)("are closed to everybody but administrators", async () => {
    for (const person of [people.moderator, people.official, people.lead, people.supervisor]) {
      const who = await one(person);
      for (const address of addresses) {
        expect((await who.get(address)).status, address).toBe(403);
      }
      for (const [address, fields] of posts) {
        expect((await who.post(address, fields)).status, address).toBe(403);
      }
    }
    for (const address of addresses)
      expect((await visitor(stage.portal).get(address)).status).toBe(303);
  });

  it.skipIf(!chromiumAvailable)(
    "answer what is not there with 404, and broken forms with 422",
    async () => {
      const who = await one(admin);
      for (const address of ["draft/none", "export/99", "export/x", "back-test?sample=9&what=99"])
        expect((await who.get(`/admin/rules/${address}`)).status, address).toBe(404);
      for (const fields of [{}, { move: "publish", note: "x" }, { move: "saved" }, { move: "x" }])
        expect((await who.post("/admin/rules", fields as Record<string, string>)).status).toBe(422);
      expect((await who.post("/admin/rules/draft/new", { seen: "x" })).status).toBe(422);
      const file = await who.get("/admin/rules/export/1");
      expect(file.headers.get("content-disposition")).toContain("rules-1.json");
      expect(JSON.parse(file.html)).toMatchObject([{ code: "mill" }]);
      expect(words(await who.get("/admin"))).toContain("Deliveries");
    },
  );
});
