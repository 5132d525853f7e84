// Administrators change what is taken for danger: tried, published with its examples, put back; nobody else may.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bumpRevision } from "../../db/repositories/revision.ts";
import { browse, faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { screened, submit } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { addressOf, signedIn, visitor, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

const dragon = {
  code: "dragon",
  "name-en": "Dragon",
  "name-zh-CN": "恶龙",
  "phrases-en": "dragon* ~3 village\n\n",
  "phrases-zh-CN": "恶龙",
  "except-en": "dragon boat*",
  "except-zh-CN": "",
  "mustMatch-en": "A dragon attacks the village",
  "mustMatch-zh-CN": "恶龙来了",
  "mustNotMatch-en": "The dragon boat of the village is broken",
  "mustNotMatch-zh-CN": "龙舟坏了",
  active: "on",
  note: "One was seen",
};

describe("the pages about signs of danger", () => {
  let portal: RunningPortal;
  let administrator: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    administrator = await signedIn(portal, people.administrator);
  });
  afterEach(async () => {
    await portal.context.db.transact(async (queries) => {
      await queries.deleteFrom("cue_set").execute();
      await bumpRevision(queries, "cues");
    });
  });
  afterAll(() => portal.stop());

  const save = (fields: Record<string, string>, code = "new", seen = "0") =>
    administrator.post(`/admin/cues/${code}`, { seen, ...fields });

  it("are for administrators only", async () => {
    for (const path of [
      "/admin/cues",
      "/admin/cues/gas",
      "/admin/cues/new",
      "/admin/cues/history",
    ]) {
      for (const person of [people.moderator, people.official, people.lead, people.supervisor]) {
        const other = await signedIn(portal, person);
        expect((await other.get(path)).status).toBe(403);
        expect((await other.post(path, { ...dragon, seen: "0", to: "0" })).status).not.toBe(303);
      }
      expect((await visitor(portal).get(path)).status).toBe(303);
      expect((await administrator.get(path)).status).toBe(200);
    }
    expect((await administrator.get("/admin/cues/unicorn")).status).toBe(404);
  });

  it("list every sign with its examples, and say what a text would be", async () => {
    const page = words(await administrator.get("/admin/cues"));
    expect(page).toContain("The list that came with the portal is in force.");
    expect(page).toContain("There is a strong smell of gas in our stairwell");
    const text = encodeURIComponent("楼道里有煤气味，三楼着火了");
    const tried = words(await administrator.get(`/admin/cues?text=${text}`));
    expect(tried).toContain("Found: Gas, Fire. This would be an emergency.");
    const harmless = words(await administrator.get("/admin/cues?text=The+lamp+is+dark"));
    expect(harmless).toContain("Nothing is found.");
  });

  it("publish a new sign that proves itself, and the next problem is screened by it", async () => {
    const answer = await save(dragon);
    expect([answer.status, answer.location]).toEqual([303, "/admin/cues?saved=1"]);
    expect(words(await administrator.get("/admin/cues?saved=1"))).toContain(
      "Saved. Version 1 is in force everywhere at once.",
    );
    const { context } = portal;
    const problem = await screened(context, await submit(context, { description: "恶龙来了" }));
    expect(problem.urgency).toBe("emergency");
  });

  it("refuse one that does not, name every example, and lose nothing that was typed", async () => {
    const answer = await save({
      ...dragon,
      "mustMatch-en": "A dragon attacks the village\nA wyvern attacks",
      "mustNotMatch-zh-CN": "恶龙是假的",
      "phrases-en": "dragon* ~3 village\n~99 x\n…",
    });
    expect(answer.status).toBe(422);
    const page = words(answer);
    expect(page).toContain("dragon is not found in “A wyvern attacks”.");
    expect(page).toContain("dragon is found in “恶龙是假的”, and must not be.");
    expect(page).toContain("In the phrase “~99 x”, ~ needs a number from 1 to 12.");
    expect(answer.html).toContain("A wyvern attacks</textarea>");
    expect(words(await administrator.get("/admin/cues"))).not.toContain("dragon");
  });

  it("say what is missing in the form", async () => {
    const answer = await save({ ...dragon, code: "gas", note: " ", "name-zh-CN": "" });
    expect(answer.status).toBe(422);
    const page = words(answer);
    expect(page).toContain("Name (Chinese): enter something");
    expect(page).toContain("Say why");
    const taken = words(await save({ ...dragon, code: "gas" }));
    expect(taken).toContain("that no other sign has");
    for (const code of ["new", "history", "No", "a b", "ü"]) {
      expect((await save({ ...dragon, code })).status).toBe(422);
    }
  });

  it("keep what was typed when somebody else was faster", async () => {
    await save(dragon);
    const answer = await save({ ...dragon, "name-en": "Wyvern" }, "dragon", "0");
    expect(answer.status).toBe(409);
    expect(words(answer)).toContain("Somebody else published another version meanwhile.");
    expect(answer.html).toContain('value="Wyvern"');
    expect(answer.html).toContain('name="seen" value="1"');
  });

  it("switch a sign off, and put an earlier version back", async () => {
    await save(dragon);
    const { active, ...off } = dragon;
    expect(active).toBe("on");
    expect((await save(off, "dragon", "1")).status).toBe(303);
    const found = async () => words(await administrator.get("/admin/cues?text=%E6%81%B6%E9%BE%99"));
    expect(await found()).toContain("Nothing is found.");
    expect(words(await administrator.get("/admin/cues/history"))).toContain("One was seen");
    const back = { to: "1", seen: "2" };
    expect((await administrator.post("/admin/cues/history", back)).status).toBe(303);
    expect(await found()).toContain("Found: Dragon.");
    expect((await administrator.post("/admin/cues/history", back)).status).toBe(409);
    const origin = { to: "0", seen: "3" };
    expect((await administrator.post("/admin/cues/history", origin)).status).toBe(303);
    expect(await found()).toContain("Nothing is found.");
    for (const to of ["-1", "99", "x", ""]) {
      const { status } = await administrator.post("/admin/cues/history", { to, seen: "4" });
      expect([404, 422]).toContain(status);
    }
  });
});

describe.skipIf(!chromiumAvailable)("the pages about signs of danger, in a browser", () => {
  let portal: RunningPortal;
  let browser: PortalBrowser;
  beforeAll(async () => {
    portal = await startPortal();
    browser = await browse(portal);
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
  });

  it("work without scripts, fit a small screen and have no faults, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const page = await browser.page({ language, widthPx, scripts: true });
        await page.goto(`/sign-in?lang=${language}`);
        await page.fill("#email", addressOf(people.administrator));
        await page.fill("#password", STAFF_PASSWORD);
        await press(page, page.locator('main button[type="submit"]'));
        const look = async (path: string) => {
          await page.goto(path);
          expect(await isTooWide(page), `${path} in ${language} at ${widthPx}`).toBe(false);
          expect(await faultsOf(page), `${path} in ${language}`).toEqual([]);
        };
        for (const path of ["?text=fire!+fire!", "/gas", "/new", "/history"]) {
          await look(`/admin/cues${path}`);
        }
      }
    }
    const page = await browser.page();
    await page.goto("/sign-in?next=/admin");
    await page.fill("#email", addressOf(people.administrator));
    await page.fill("#password", STAFF_PASSWORD);
    await press(page, page.locator('main button[type="submit"]'));
    await page.goto("/admin");
    await follow(page.locator('main a[href="/admin/cues"]'));
    await page.fill("#text", "我不想活了");
    const loaded = page.waitForEvent("load");
    await page.click("main form button");
    await loaded;
    expect(await page.textContent('main [role="status"]')).toContain("Self-harm");
    await page.goto("/admin/cues/gas");
    await page.fill("#note", "Looked through");
    expect(await press(page, "Publish")).toBe(303);
  });
});
