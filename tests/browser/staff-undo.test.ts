// Taking back the last step with plain forms: on the problem's page, and from the list when it has left one's reach.
import { describe, expect, it } from "vitest";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import { branches, people } from "../support/fixtures.ts";
import { faultsOf } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { seenOn, sessionOf, signedIn, words } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("taking back the last step", () => {
  const at = browsedPortal();

  const look = async (person: typeof people.official, path: string) => {
    const [name = "", value = ""] = (await sessionOf(at.portal, person)).split("=");
    const context = await at.browser.visitor({ scripts: true, widthPx: 320 });
    await context.addCookies([{ name, value, url: at.portal.url }]);
    const page = await context.newPage();
    await page.goto(path);
    expect(await page.getByRole("button", { name: "Take it back" }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  };

  it("is one button at the head of the problem's page", async () => {
    const problem = await assigned(at.portal.context);
    await moved(at.portal.context, people.official, problem, "accept");
    const path = `/inbox/${problem.reference}`;
    await look(people.official, path);
    const official = await signedIn(at.portal, people.official);
    const shown = await official.get(path);
    expect(words(shown)).toContain("Your last step: Accepted");
    const done = await official.post(path, { act: "undo", seen: seenOn(shown) });
    expect([done.status, done.location]).toEqual([303, `${path}?done=act.undo`]);
    expect((await reload(at.portal.context, problem.id)).handling).toBe("assigned");
    expect(words(await official.get(path))).not.toContain("Your last step");
  });

  it("is a page of its own, linked from the list, when the problem has left one's reach", async () => {
    const problem = await assigned(at.portal.context);
    const { context } = at.portal;
    const lead = people.lead;
    await moved(context, lead, problem, "assign", {
      ...{ branchId: branches.south.id, reason: "Theirs" },
    });
    const path = `/undo/${problem.reference}`;
    const visitor = await signedIn(at.portal, lead);
    const list = await visitor.get(`/inbox?done=assign&of=${problem.reference}`);
    expect(list.html).toContain(`href="${path}"`);
    const stranger = await signedIn(at.portal, people.officialOfSouth);
    const theirs = await stranger.get(`/inbox?done=assign&of=${problem.reference}`);
    expect(theirs.html).not.toContain(`href="${path}"`);
    await look(lead, path);
    const page = await visitor.get(path);
    const done = await visitor.post(path, { seen: seenOn(page) });
    expect(done.status).toBe(303);
    expect((await reload(context, problem.id)).branch?.id).toBe("north");
    expect((await visitor.get(path)).status).toBe(404);
  });
});
