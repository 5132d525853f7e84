// Administrators take the configuration out as files and bring files in: a look first, then the word. And people's pages.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browse, faultsOf, isTooWide, keepPicture, press } from "../support/browse.ts";
import type { PortalBrowser } from "../support/browse.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { people } from "../support/fixtures.ts";
import { STAFF_PASSWORD, startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { addressOf, seenOn, sessionOf, signedIn, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

describe("the pages about files and people", () => {
  let portal: RunningPortal;
  let administrator: Visitor;
  let cookie: string;
  beforeAll(async () => {
    portal = await startPortal();
    administrator = await signedIn(portal, people.administrator);
    cookie = await sessionOf(portal, people.administrator);
  });
  afterAll(() => portal.stop());

  /** Brings a file as a browser does, and returns where it leads. */
  async function bring(kind: string, content: string) {
    const body = new FormData();
    body.set("kind", kind);
    body.set("file", new Blob([content]), "my file.csv");
    const headers = { cookie, "accept-language": "en" };
    const init = { method: "POST", body, headers, redirect: "manual" } as const;
    const answer = await fetch(`${portal.url}/admin/exchange`, init);
    const html = await answer.text();
    return { status: answer.status, path: answer.headers.get("location") ?? "", html };
  }

  it("give every kind as a file that would change nothing", async () => {
    const saved = await administrator.get("/admin/exchange/files/branches.csv");
    expect(saved.headers.get("content-type")).toContain("text/csv");
    expect(saved.html).toContain("North village");
    const { status, path } = await bring("branches", saved.html);
    expect(status).toBe(303);
    expect(words(await administrator.get(path))).toContain("Nothing would change");
    expect((await administrator.get("/admin/exchange/files/branches.pdf")).status).toBe(404);
  });

  it("show what would change, do it on a word, and only what was seen", async () => {
    const table =
      "code,parent,kind,name_en,name_zh\r\nnorth,township,village,Northern hamlet,北村\r\n";
    const { path } = await bring("branches", table);
    const page = await administrator.get(path);
    expect(words(page)).toContain("North village → Northern hamlet");
    expect(words(await administrator.get("/admin/exchange"))).toContain("my file.csv");
    const stale = await administrator.post(path, { do: "import", seen: "x", reason: "Because" });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('value="Because"');
    const done = await administrator.post(path, { do: "import", seen: seenOn(page), reason: "" });
    expect(done).toMatchObject({ status: 303, location: "/admin/exchange?done=imported" });
    expect(words(await administrator.get("/admin/branches"))).toContain("Northern hamlet");
    expect((await administrator.get(path)).status).toBe(410);
  });

  it("name what is wrong with its line, and what can't be read at all", async () => {
    const { path } = await bring("duties", "branch,category,area\nnowhere,roads,\n");
    const page = words(await administrator.get(path));
    expect(page).toContain("line 2: there is no branch nowhere");
    const broken = await bring("branches", 'code,name\na,"b\n');
    expect(broken.status).toBe(422);
    expect(words({ ...broken, location: null, headers: new Headers() })).toContain(
      "line 2: a quote is not closed",
    );
    expect((await bring("", "x")).status).toBe(422);
    const large = await bring("branches", "x".repeat(12_000_000));
    expect(large.status).toBe(422);
  });

  it("invite somebody, send it again, take it back, and keep what was typed wrongly", async () => {
    const typed = {
      ...{ email: "newcomer", name: "New Comer", language: "en" },
      ...{ role: "official", branch: "north" },
    };
    const wrong = await administrator.post("/admin/people", typed);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="New Comer"');
    const invited = await administrator.post("/admin/people", {
      ...typed,
      email: "newcomer@staff.test",
    });
    expect(invited.status).toBe(303);
    const [path = ""] = (invited.location ?? "").split("?");
    expect(words(await administrator.get("/admin/people"))).toContain("not yet accepted");
    expect(words(await administrator.get("/admin"))).toContain("wants attention: 1");
    const again = await administrator.post(path, { do: "invite_again" });
    expect(again).toMatchObject({ status: 303, location: `${path}?done=invited` });
    const revoked = await administrator.post(path, { do: "revoke" });
    expect(revoked).toMatchObject({ status: 303, location: `${path}?done=revoked` });
    expect(words(await administrator.get(path))).toContain("account closed");
  });

  it("close an account with the reason in the log", async () => {
    const path = `/admin/people/${people.moderator.personId}`;
    const reason = "Left the office";
    expect((await administrator.post(path, { do: "close", reason })).status).toBe(303);
    expect(words(await administrator.get("/admin/log?kind=person"))).toContain(reason);
  });

  it("keep what was typed when a branch to be closed has changed meanwhile", async () => {
    const page = "/admin/branches/south";
    const typed = { do: "close", successor: "township", "closing-reason": "Joined with the town" };
    const stale = await administrator.post(page, { ...typed, "closing-seen": "old" });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('value="Joined with the town"');
    expect(words(stale)).toContain("Nothing was done");
  });

  describe.skipIf(!chromiumAvailable)("in a browser", () => {
    let browser: PortalBrowser;
    beforeAll(async () => {
      browser = await browse(portal);
    });
    afterAll(() => browser.close());

    it.each([
      { language: "en", widthPx: 320 },
      { language: "zh-CN", widthPx: 1_280 },
    ] as const)("are free of faults in $language at $widthPx px", async (visit) => {
      const page = await browser.page({ ...visit, scripts: true });
      await page.goto("/sign-in");
      await page.fill("[name=email]", addressOf(people.administrator));
      await page.fill("[name=password]", STAFF_PASSWORD);
      await press(page, page.locator("main button[type=submit]").first());
      const table =
        "code,parent,kind,name_en,name_zh\nnorth,township,village,N,北\nnew,north,village,New,新\n";
      const { path } = await bring("branches", table);
      const faulty = await bring("people", "email,name,language,roles\nx,y,en,king@north\n");
      const person = `/admin/people/${people.official.personId}`;
      for (const [name, at] of [
        ["exchange", "/admin/exchange"],
        ["exchange-file", path],
        ["exchange-faults", faulty.path],
        ["people", "/admin/people"],
        ["person", person],
      ] as const) {
        await page.goto(at);
        expect(await faultsOf(page), name).toEqual([]);
        expect(await isTooWide(page), name).toBe(false);
        await keepPicture(page, `admin-${name}`);
      }
    });
  });
});
