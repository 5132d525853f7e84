// Volunteers: asked for in public, thanked in public, counted for their branch.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { everything } from "../../../app/domain/problem/published-view.ts";
import { indexAllPublic } from "../../../app/domain/problem/index-public.server.ts";
import { listPublished } from "../../../app/domain/problem/list-published.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { readPublished } from "../../../app/domain/problem/read-published.server.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import {
  askVolunteers,
  endCall,
  readVolunteers,
  recordVolunteers,
} from "../../../app/domain/volunteer/call-volunteers.server.ts";
import { workDone } from "../../../app/domain/volunteer/volunteer-call.ts";
import { removeEntry } from "../../../db/repositories/public-entry.ts";
import { volunteerTotals } from "../../../db/repositories/volunteers.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, reload, resolution } from "../../support/fixtures-problem.ts";

const asked = { task: "Clear the path", when: "Saturday at nine", contact: "Village office" };
const work = { people: 12, hours: 30.5, result: "The path is clear" };

onBothEngines("volunteers", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    const lying = await assigned(portal.context);
    problem = await moved(portal.context, people.moderator, lying, "publish", {
      ...{ publicText: "A hole in the road", publicPlace: "Mill Road" },
    });
  });
  afterAll(() => portal.remove());

  const about = async () => {
    const { id, version } = await reload(portal.context, problem.id);
    return { problemId: id, seenVersion: version };
  };
  const ask = async (actor: StaffActor = people.official) =>
    askVolunteers(portal.context, actor, { ...(await about()), ...asked });
  const record = async () =>
    recordVolunteers(portal.context, people.official, { ...(await about()), ...work });
  const wanted = async (kind: string | null = null) => {
    const filter = { ...everything, show: "volunteers", kind } as const;
    const { items, count } = await listPublished(portal.context, filter);
    expect(count?.number).toBe(items.length);
    return items.map(({ reference }) => reference);
  };

  it("are looked for on the public page, in the list and under its filter, until the call ends", async () => {
    expect(await wanted()).not.toContain(problem.reference);
    await ask();
    expect(await wanted()).toContain(problem.reference);
    expect(await wanted("pothole")).toContain(problem.reference);
    expect(await wanted("leak")).not.toContain(problem.reference);
    const list = await listPublished(portal.context, everything);
    const item = list.items.find(({ reference }) => reference === problem.reference);
    expect(item?.wantsVolunteers).toBe(true);
    const page = await readPublished(portal.context, problem.reference);
    expect(page.volunteers).toEqual({ wanted: asked, done: [] });
    expect(page.timeline[0]?.type).toBe("volunteers_asked");
    await endCall(portal.context, people.official, await about());
    expect(await wanted()).not.toContain(problem.reference);
    const after = await readPublished(portal.context, problem.reference);
    expect(after.volunteers.wanted).toBeNull();
  });

  it("are still found when the public index is made anew", async () => {
    await ask();
    await portal.context.db.transact(async (queries) => {
      await removeEntry(portal.context.db, queries, problem.id);
    });
    expect(await wanted()).not.toContain(problem.reference);
    await indexAllPublic(portal.context);
    expect(await wanted()).toContain(problem.reference);
  });

  it("are no longer looked for once the problem is resolved, and are thanked with the result", async () => {
    await ask();
    await moved(portal.context, people.official, problem, "accept");
    await moved(portal.context, people.official, problem, "resolve", { resolution });
    expect(await wanted()).not.toContain(problem.reference);
    await record();
    const page = await readPublished(portal.context, problem.reference);
    expect(page.volunteers).toEqual({ wanted: null, done: [work] });
    await expect(record()).rejects.toMatchObject({ code: "already_done" });
  });

  it("are counted for the branch that asked", async () => {
    const from = portal.context.now();
    const totals = async () =>
      (await volunteerTotals(portal.context.db.read, from, addMs(from, DAY_MS))).get(
        branches.north.id,
      );
    const before = (await totals()) ?? { calls: 0, people: 0, hours: 0 };
    await ask();
    await record();
    await ask();
    await record();
    expect(await totals()).toEqual({
      ...{ calls: before.calls + 2, people: before.people + 24, hours: before.hours + 61 },
    });
  });

  it("are asked for once at a time, for published and open problems, by their own branch", async () => {
    await ask();
    await expect(ask()).rejects.toMatchObject({ code: "already_done" });
    await expect(ask(people.officialOfSouth)).rejects.toMatchObject({ code: "not_found" });
    problem = await assigned(portal.context);
    await expect(ask()).rejects.toMatchObject({ code: "move_not_possible" });
    expect(await readVolunteers(portal.context, people.official, problem)).toBeNull();
  });

  it.each([
    [{ people: "0" }, "people"],
    [{ people: "1.5" }, "people"],
    [{ people: "many" }, "people"],
    [{ hours: "0.4" }, "hours"],
    [{ hours: "10000.1" }, "hours"],
    [{ hours: "-3" }, "hours"],
    [{ result: " " }, "result"],
  ])("whose work can't be %o are not recorded", (changed, field) => {
    const typed = { people: "3", hours: "7,5", result: "Done" };
    expect(workDone.parse(typed)).toEqual({ people: 3, hours: 7.5, result: "Done" });
    const wrong = workDone.safeParse({ ...typed, ...changed });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toContain(field);
  });
});
