// Splitting a problem with scripts off: the form, what is refused with everything typed, and the pages of whole and part.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { findByReference } from "../../db/repositories/problem.ts";
import { faultsOf, follow, isTooWide, press } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { linkTo, published } from "../support/own-problems.ts";
import { seenOn, sessionOf, signedIn, visitor, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("splitting a problem", () => {
  const at = browsedPortal();
  let official: Visitor;
  let whole: Problem;
  let part: Problem;
  let path: string;

  beforeAll(async () => {
    official = await signedIn(at.portal, people.official);
    whole = await published(at.portal.context, await assigned(at.portal.context));
    path = `/inbox/${whole.reference}`;
  });

  const send = async (fields: Readonly<Record<string, string>>) =>
    official.post(path, { seen: seenOn(await official.get(path)), act: "split", ...fields });
  /** Axe is a script itself: forms are filled in without any, and looked at with. */
  const pageOf = async (scripts: boolean) => {
    const [name = "", value = ""] = (await sessionOf(at.portal, people.official)).split("=");
    const context = await at.browser.visitor({ scripts, widthPx: 320 });
    await context.addCookies([{ name, value, url: at.portal.url }]);
    return context.newPage();
  };
  const looksWell = async (page: Page) => {
    expect(await faultsOf(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  };

  it("refuses empty words, forged photos and closed branches, and keeps what was typed", async () => {
    const typed = { "split-description": "The lamp <is> dark", "split-reason": "Another matter" };
    for (const [changes, sentence] of [
      [{ "split-description": " " }, "Keep the words that belong to the part"],
      [{ "split-reason": "" }, "Say why"],
      [{ "split-photo-forged": "on" }, "Choose from the resident's photos"],
      [{ "split-branch": "none" }, "Choose an open branch from the list"],
      [{ "split-kind": "none" }, "Choose a kind from the list"],
    ] as const) {
      const refused = await send({ ...typed, ...changes });
      expect([refused.status, sentence]).toEqual([422, sentence]);
      expect(words(refused)).toContain(sentence);
      const kept = "split-description" in changes ? "Another matter" : "The lamp &lt;is&gt; dark";
      expect(refused.html).toContain(kept);
    }
    expect((await reload(at.portal.context, whole.id)).version).toBe(whole.version);
  });

  it("is one form, filled in with the resident's words, without a script", async () => {
    const page = await pageOf(false);
    await page.goto(path);
    await page.locator("#act-split-fold > summary").click();
    const words = page.getByLabel("What belongs to the part");
    expect(await words.inputValue()).toContain("A deep hole in the road");
    await words.fill("The lamp at the mill is dark.");
    await page.locator("#act-split").getByLabel("Branch for the part").selectOption("water");
    await page.locator("#act-split").getByLabel("Reason").fill("The lamp is not the road's.");
    expect(await press(page, "Make it a problem of its own")).toBe(303);
    expect(page.url()).toContain("done=act.split");
    expect(await page.getByText("The part is a problem of its own now").count()).toBe(1);
    const reference = (await page.locator("#related dd").first().innerText()).slice(0, 12);
    const found = await findByReference(at.portal.context.db.read, reference);
    if (!found) throw new Error(`no part ${reference}`);
    part = found;
    expect(part).toMatchObject({ splitFromId: whole.id, branch: { id: "water" } });
    await page.context().close();
    const looked = await pageOf(true);
    await looked.goto(path);
    await looked.locator("#act-split-fold > summary").click();
    await looksWell(looked);
    await looked.context().close();
  });

  it("shows staff of each the other, linked where they may open it", async () => {
    const ofWhole = await official.get(path);
    expect(words(ofWhole)).toMatch(new RegExp(`Split off from it ${part.reference}`));
    expect(ofWhole.html).toContain(`href="/inbox/${part.reference}"`);
    const supervisor = await signedIn(at.portal, people.supervisor);
    const ofPart = await supervisor.get(`/inbox/${part.reference}`);
    expect(ofPart.html).toContain(`href="${path}"`);
    expect(words(ofPart)).toContain("It was a part of");
    expect(words(ofPart)).not.toContain("Make it a problem of its own");
  });

  it("shows the resident of the whole both, and opens the part without its key", async () => {
    const context = await at.browser.visitor({ scripts: true, widthPx: 320 });
    const page = await context.newPage();
    await page.goto(linkTo(at.portal.context, whole));
    expect(await page.getByText("The lamp is not the road's.").count()).toBeGreaterThan(0);
    await looksWell(page);
    await follow(page.getByRole("link", { name: part.reference }).first());
    expect(new URL(page.url()).pathname).toBe(`/r/${part.reference}`);
    expect(await page.getByText("The lamp at the mill is dark.").count()).toBeGreaterThan(0);
    expect(await page.getByText(`This was a part of your problem ${whole.reference}`).count()).toBe(
      1,
    );
    await looksWell(page);
    await page.goto(`/r/${part.reference}/data`);
    expect(await page.getByText("Each of them has data of its own").count()).toBe(1);
    await looksWell(page);
    await context.close();
    const stranger = await visitor(at.portal).get(`/r/${part.reference}`);
    expect(stranger.location).toContain("/track");
  });

  it("links the public pages only when both are published", async () => {
    const nobody = visitor(at.portal);
    const link = `href="/problems/${part.reference}"`;
    expect((await nobody.get(`/problems/${whole.reference}`)).html).not.toContain(link);
    expect((await nobody.get(`/problems/${part.reference}`)).status).toBe(404);
    await moved(at.portal.context, people.moderator, part, "publish", {
      ...{ publicText: "The lamp is dark", publicPlace: "Mill Road" },
    });
    expect((await nobody.get(`/problems/${whole.reference}`)).html).toContain(link);
    const ofPart = await nobody.get(`/problems/${part.reference}`);
    expect(ofPart.html).toContain(`href="/problems/${whole.reference}"`);
    expect(ofPart.html).not.toContain("The lamp is not the road");
  });
});
