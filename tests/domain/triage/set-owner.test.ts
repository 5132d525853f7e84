// Who of the branch has a problem.
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { readOwner, setOwner } from "../../../app/domain/triage/set-owner.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { people } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, reload } from "../../support/fixtures-problem.ts";

onBothEngines("the owner of a problem", (engine) => {
  let portal: TestPortal;
  let problem: Problem;

  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  beforeEach(async () => {
    problem = await assigned(portal.context);
  });
  afterAll(() => portal.remove());

  const take = (seenVersion = problem.version) =>
    setOwner(portal.context, people.official, {
      problemId: problem.id,
      ownerId: people.official.personId,
      seenVersion,
    });

  it("is the official who takes it, and the log says so", async () => {
    const taken = await take();
    expect(taken.ownerId).toBe(people.official.personId);
    expect(await reload(portal.context, problem.id)).toEqual(taken);
    const last = (await eventsOfProblem(portal.context.db.read, problem.id)).at(-1);
    expect(last).toMatchObject({
      type: "owner_set",
      actorId: people.official.personId,
      facts: { from: null, to: people.official.personId },
    });
    expect(await readOwner(portal.context, people.official, taken)).toMatchObject({ mine: true });
  });

  it("is nobody of another branch", async () => {
    const other = { problemId: problem.id, ownerId: people.officialOfSouth.personId };
    await expect(
      setOwner(portal.context, people.official, { ...other, seenVersion: problem.version }),
    ).rejects.toMatchObject({ code: "invalid_input", facts: { field: "person" } });
    await expect(
      setOwner(portal.context, people.officialOfSouth, { ...other, seenVersion: problem.version }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect((await reload(portal.context, problem.id)).version).toBe(problem.version);
  });

  it("is not taken twice on one look at the page", async () => {
    await take();
    await expect(take()).rejects.toMatchObject({ code: "changed_meanwhile" });
  });
});
