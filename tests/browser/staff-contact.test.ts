// Reading how a resident can be reached: asked for with a reason, noted, shown once, and told to the resident.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkToken } from "../../app/domain/resident/open-problem.server.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { signedIn, visitor, words } from "./staff-stage.ts";

const why = { because: "visit", words: "We would like to look at the well together." };

describe("how a resident can be reached", () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  const reads = async (id: Parameters<typeof eventsOfProblem>[1]) =>
    (await eventsOfProblem(portal.context.db.read, id)).filter(
      ({ type }) => type === "contact_read",
    );

  it("is shown once to an official who says why, and the resident sees who asked", async () => {
    const problem = await assigned(portal.context, { email: "li@example.test", name: "Li Wen" });
    const own = await signedIn(portal, people.official);
    const address = `/inbox/${problem.reference}/contact`;
    expect((await own.get(`/inbox/${problem.reference}`)).html).not.toContain("li@example.test");
    const asking = await own.get(address);
    expect(asking.html).not.toContain("li@example.test");
    for (const fields of [{}, { ...why, words: " " }, { ...why, because: "curiosity" }]) {
      const refused = await own.post(address, fields);
      expect(refused.status).toBe(422);
      expect(refused.html).not.toContain("li@example.test");
    }
    expect(await reads(problem.id)).toEqual([]);
    const shown = await own.post(address, why);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("no-store");
    expect(words(shown)).toMatch(/Li Wen.*li@example\.test/);
    expect((await own.get(address)).html).not.toContain("li@example.test");
    const [event, ...others] = await reads(problem.id);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      actorId: people.official.personId,
      reason: why.words,
      facts: { because: "visit", role: "official", readerBranchId: "north" },
    });
    const resident = visitor(portal);
    const opened = await resident.get(
      `/r/${problem.reference}?t=${linkToken(portal.context, problem.id)}`,
    );
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    const told = words(await visitor(portal, cookie).get(`/r/${problem.reference}/data`));
    expect(told).toContain(why.words);
    expect(told).toMatch(/official · North village · To agree on a visit/i);
    expect(portal.log()).not.toContain("li@example.test");
  });

  it("is shown to a moderator, and to nobody of another branch", async () => {
    const problem = await assigned(portal.context, { email: "zhao@example.test" });
    const moderator = await signedIn(portal, people.moderator);
    const shown = await moderator.post(`/moderation/${problem.reference}/contact`, why);
    expect(words(shown)).toContain("zhao@example.test");
    expect((await reads(problem.id))[0]?.facts).toMatchObject({ as: "moderator" });
    const refused = [
      [people.officialOfSouth, "inbox", 404],
      [people.administrator, "inbox", 403],
      [people.moderator, "inbox", 403],
      [people.lead, "moderation", 403],
    ] as const;
    for (const [person, page, status] of refused) {
      const answer = await (
        await signedIn(portal, person)
      ).post(`/${page}/${problem.reference}/contact`, why);
      expect([person.name, answer.status]).toEqual([person.name, status]);
    }
    expect(await reads(problem.id)).toHaveLength(1);
  });
});
