// What staff do with a problem besides its moves, with plain forms; and what is refused meanwhile, with what was typed.
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { faultsOf } from "../support/browse.ts";
import { browsedPortal } from "../support/browsed-portal.ts";
import { chromiumAvailable } from "../support/chromium.ts";
import { assigned, moved, reload } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { seenOn, sessionOf, signedIn, visitor, words } from "./staff-stage.ts";
import type { Visitor } from "./staff-stage.ts";

describe.skipIf(!chromiumAvailable)("acts on a problem's page", () => {
  const at = browsedPortal();
  let official: Visitor;
  let problem: Problem;
  let path: string;

  beforeAll(async () => {
    official = await signedIn(at.portal, people.official);
    const lying = await assigned(at.portal.context);
    problem = await moved(at.portal.context, people.moderator, lying, "publish", {
      ...{ publicText: "A hole in the road", publicPlace: "Mill Road" },
    });
    path = `/inbox/${problem.reference}`;
  });

  const send = async (fields: Readonly<Record<string, string>>, who = official) =>
    who.post(path, { seen: seenOn(await official.get(path)), ...fields });

  it("put it aside: what can't be is refused with everything typed, what can be stands at its head", async () => {
    const typed = {
      "snooze-when": "date",
      "snooze-day": "2020-01-01",
      "snooze-reason": "The part",
    };
    const refused = await send({ act: "snooze", ...typed });
    expect(refused.status).toBe(422);
    expect(words(refused)).toContain("That moment is past");
    expect(refused.html).toContain('value="2020-01-01"');
    const done = await send({ act: "snooze", ...typed, "snooze-when": "fortnight" });
    expect([done.status, done.location]).toEqual([303, `${path}?done=act.snooze`]);
    const shown = words(await official.get(path));
    expect(shown).toMatch(/Put aside until .* · Reason: The part/);
    expect((await send({ act: "snooze.wake" })).status).toBe(303);
    expect((await reload(at.portal.context, problem.id)).snooze).toBeNull();
  });

  it("say how urgent it is and whom it concerns, and look for volunteers in public", async () => {
    expect((await send({ act: "urgency", "urgency-to": "urgent" })).status).toBe(422);
    const urgent = { "urgency-to": "urgent", "urgency-reason": "A child fell in" };
    expect((await send({ act: "urgency", ...urgent })).status).toBe(303);
    expect((await send({ act: "focus", "focus-in_difficulty": "on" })).status).toBe(303);
    expect((await send({ act: "focus" })).status).toBe(422);
    expect((await send({ act: "volunteers.ask", "volunteers-task": "Dig" })).status).toBe(422);
    const call = { "volunteers-when": "Saturday", "volunteers-contact": "Village office" };
    const asked = { act: "volunteers.ask", "volunteers-task": "Dig", ...call };
    expect((await send(asked)).status).toBe(303);
    const nobody = visitor(at.portal);
    const page = words(await nobody.get(`/problems/${problem.reference}`));
    expect(page).toMatch(/Volunteers wanted.*Dig.*Saturday.*Village office/);
    const list = words(await nobody.get("/problems?show=volunteers"));
    expect(list).toContain("A hole in the road");
    expect(page).not.toContain(people.official.name);
  });

  it("are refused to other branches, and what was typed is given back", async () => {
    const before = await reload(at.portal.context, problem.id);
    const south = await signedIn(at.portal, people.officialOfSouth);
    const reason = "Long thought about <words> & more";
    for (const fields of [
      { act: "urgency", "urgency-to": "normal", "urgency-reason": reason },
      { act: "snooze", "snooze-when": "tomorrow", "snooze-reason": reason },
      { act: "focus", "focus-reason": reason },
      { act: "volunteers.record", "volunteers-result": reason },
      { move: "return", "return-reason": reason },
    ]) {
      const answer = await send(fields, south);
      expect(answer.status).toBe(404);
      expect(answer.html).toContain("Long thought about &lt;words&gt; &amp; more");
    }
    expect(await reload(at.portal.context, problem.id)).toEqual(before);
  });

  it("have nothing that axe finds, and nothing over the edge of a phone", async () => {
    const [name = "", value = ""] = (await sessionOf(at.portal, people.official)).split("=");
    const context = await at.browser.visitor({ scripts: true, widthPx: 320 });
    await context.addCookies([{ name, value, url: at.portal.url }]);
    const page = await context.newPage();
    await page.goto(path);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await faultsOf(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.goto(`/problems/${problem.reference}`);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it("give back what was typed to somebody whose role is gone meanwhile", async () => {
    const seen = seenOn(await official.get(path));
    const { db } = at.portal.context;
    await db.transact((queries) =>
      queries.deleteFrom("staff_grant").where("person_id", "=", people.official.personId).execute(),
    );
    const reason = "Everything I know of it";
    const answer = await official.post(path, { seen, move: "return", "return-reason": reason });
    expect(answer.status).toBe(403);
    expect(words(answer)).toContain("You are not allowed to do this.");
    expect(words(answer)).toContain(reason);
  });
});
