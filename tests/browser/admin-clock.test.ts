// Limits and calendars on the pages of administrators, with plain forms; and what axe finds on them.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { sessionOf, signedIn, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

const example = readFileSync("docs/examples/calendar-cn-2026.json", "utf8");

describe.skipIf(!chromiumAvailable)("limits and calendars", () => {
  const at = browsedPortal();
  let administrator: Visitor;

  beforeAll(async () => {
    administrator = await signedIn(at.portal, people.administrator);
  });

  it("a table is looked at, refused in words, and put in use with a reason", async () => {
    const page = await administrator.get("/admin/limits");
    const table = /<textarea[^>]*name="table"[^>]*>([^<]*)</.exec(page.html)?.[1]?.trim() ?? "";
    expect(table).toContain("* normal resolve 7 working_days");
    const post = (fields: Record<string, string>) => administrator.post("/admin/limits", fields);
    const shorter = table.replace("normal resolve 7", "normal resolve 5");
    expect(words(await post({ table: shorter, do: "look" }))).toContain("With the table below");
    const unread = await post({ table: `${table}\nnonsense`, reason: "Why", do: "save" });
    expect([unread.status, words(unread).includes("can't be read")]).toEqual([422, true]);
    expect((await post({ table: shorter, reason: "", do: "save" })).status).toBe(422);
    expect((await post({ table: shorter, reason: "Faster", do: "save" })).status).toBe(303);
    expect(words(await administrator.get("/admin/limits"))).toMatch(/5 working days.*Faster/);
  });

  it("a calendar is checked, imported, shown as a year, changed, given to a branch, exported", async () => {
    const list = "/admin/calendars";
    const checked = await administrator.post(list, { file: example, do: "look" });
    expect(words(checked)).toContain("It would be version 1");
    expect((await administrator.post(list, { file: "{", do: "look" })).status).toBe(422);
    expect((await administrator.post(list, { file: example, do: "import" })).status).toBe(303);
    const page = await administrator.get(`${list}/cn-2026?year=2026`);
    expect(words(page)).toContain("make-up working day");
    const given = { branch: "north", calendar: "cn-2026", do: "assign" };
    expect((await administrator.post(list, given)).status).toBe(303);
    expect(words(await administrator.get(list))).toContain("Of North village");
    const exported = await administrator.get(`${list}/cn-2026/export`);
    expect(JSON.parse(exported.html)).toMatchObject({ code: "cn-2026" });
  });

  it("axe finds nothing on them, and they fit a narrow screen", async () => {
    const [name = "", value = ""] = (await sessionOf(at.portal, people.administrator)).split("=");
    const context = await at.browser.visitor({ scripts: true, widthPx: 320 });
    await context.addCookies([{ name, value, url: at.portal.url }]);
    const page = await context.newPage();
    for (const path of ["limits", "calendars", "calendars/cn-2026", "calendars/new"]) {
      await page.goto(`/admin/${path}`);
      expect(await faultsOf(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, fits: width <= 320 }).toEqual({ path, fits: true });
    }
    await context.close();
  });
});
