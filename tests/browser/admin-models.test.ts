// The page of the classifier's models: an administrator trains one, sees how good it is, and goes back to the one before.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainModel } from "../../app/domain/routing/train-model.server.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { browse, faultsOf, isTooWide, press } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { addressOf, signedIn, visitor, words } from "./staff-stage.ts";

/** Does what a worker does with a training that is owed. */
async function trainOwed({ context }: RunningPortal): Promise<number> {
  const owed = await context.db.read
    .selectFrom("outbox")
    .select("id")
    .where("job", "=", "train-model")
    .where("done_at", "is", null)
    .execute();
  for (const { id } of owed) await trainModel(context, { outboxId: id as OutboxId });
  return owed.length;
}

describe("the page of models", () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  it("is for administrators only", async () => {
    expect((await visitor(portal).get("/admin/models")).status).toBe(303);
    for (const person of [people.moderator, people.official, people.lead, people.supervisor]) {
      const other = await signedIn(portal, person);
      expect((await other.get("/admin/models")).status).toBe(403);
      expect((await other.post("/admin/models", {})).status).toBe(403);
    }
    expect(await trainOwed(portal)).toBe(0);
  });

  it("asks for one training, however often it is pressed", async () => {
    const administrator = await signedIn(portal, people.administrator);
    expect(words(await administrator.get("/admin/models"))).toContain("No model has been");
    expect((await administrator.post("/admin/models", {})).status).toBe(303);
    expect((await administrator.post("/admin/models", {})).status).toBe(303);
    expect(words(await administrator.get("/admin/models"))).toContain("under way");
    expect(await trainOwed(portal)).toBe(1);
    const after = words(await administrator.get("/admin/models"));
    expect(after).toContain("Model 1");
    expect(after).toContain("Not tested");
  });

  it("refuses a number that is none, and a model that is not there", async () => {
    const administrator = await signedIn(portal, people.administrator);
    expect((await administrator.post("/admin/models", { use: "1; drop" })).status).toBe(422);
    expect((await administrator.post("/admin/models", { use: "77" })).status).toBe(404);
  });
});

describe.skipIf(!chromiumAvailable)("the page of models in a browser", () => {
  let portal: RunningPortal;
  let browser: PortalBrowser;
  beforeAll(async () => {
    portal = await startPortal();
    for (let turn = 0; turn < 160; turn += 1) {
      const ofWater = turn % 2 === 0;
      const problem = await assigned(portal.context, {
        description: `${ofWater ? "The pipe drips" : "A hole in the road"} ${String(turn)}`,
        category: ofWater ? "leak" : "pothole",
      });
      await moved(
        portal.context,
        ofWater ? people.officialOfWater : people.official,
        problem,
        "accept",
      );
    }
    browser = await browse(portal);
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
  });

  it("trains, shows what came of it, and goes back, without scripts", async () => {
    const page = await browser.page();
    await page.goto("/sign-in?next=/admin");
    await page.fill("#email", addressOf(people.administrator));
    await page.fill("#password", STAFF_PASSWORD);
    await press(page, page.locator('main button[type="submit"]'));
    await page.goto("/admin/models");
    for (let turn = 0; turn < 2; turn += 1) {
      await press(page, page.getByRole("button", { name: "Train now" }));
      expect(await trainOwed(portal)).toBe(1);
      await page.goto("/admin/models");
    }
    expect(await page.locator("main").innerText()).toContain("problems kept aside: ");
    expect(await page.getByRole("cell", { name: "Pothole" }).count()).toBe(1);
    await press(page, page.getByRole("button", { name: "Use model 1" }));
    expect(await page.locator('[role="status"]').first().innerText()).toContain("Model 1");
    expect(await page.getByRole("button", { name: "Use model 2" }).count()).toBe(1);
  });

  it("fits a small screen and has no faults, in both languages", async () => {
    for (const language of ["en", "zh-CN"] as const) {
      for (const widthPx of [320, 1_280]) {
        const page = await browser.page({ language, widthPx, scripts: true });
        await page.goto(`/sign-in?lang=${language}`);
        await page.fill("#email", addressOf(people.administrator));
        await page.fill("#password", STAFF_PASSWORD);
        await press(page, page.locator('main button[type="submit"]'));
        await page.goto("/admin/models");
        expect(await isTooWide(page), `${language} at ${String(widthPx)}`).toBe(false);
        expect(await faultsOf(page), language).toEqual([]);
      }
    }
  });
});
