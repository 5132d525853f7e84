// Naming another problem by its reference: found when one may know of it, and otherwise as if it did not exist.
import { afterAll, beforeAll, expect, it } from "vitest";
import { findMergeTarget } from "../../../app/domain/triage/find-merge-target.server.ts";
import { onBothEngines } from "../../support/database.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved } from "../../support/fixtures-problem.ts";
import { people } from "../../support/fixtures.ts";

onBothEngines("the problem that somebody names", (engine) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await makePortal(engine);
  });
  afterAll(() => portal.remove());

  const find = (actor: typeof people.official, typed: string) =>
    findMergeTarget(portal.context, actor, typed);

  it("is found however the reference is typed", async () => {
    const { id, reference } = await assigned(portal.context);
    for (const typed of [reference, reference.toLowerCase(), reference.replaceAll("-", " ")]) {
      expect(await find(people.official, typed)).toBe(id);
    }
  });

  it("is not found for an official of another branch, unless it is public", async () => {
    const problem = await assigned(portal.context);
    const unknown = { code: "not_found", facts: { field: "target" } };
    await expect(find(people.officialOfSouth, problem.reference)).rejects.toMatchObject(unknown);
    await expect(find(people.officialOfSouth, "FB-2222-2222")).rejects.toMatchObject(unknown);
    await moved(portal.context, people.moderator, problem, "publish", { publicText: "A hole" });
    expect(await find(people.officialOfSouth, problem.reference)).toBe(problem.id);
  });

  it("is asked for again when it can be no reference", async () => {
    for (const typed of ["", "nonsense", "FB-AAAA-AAAA", "%"]) {
      await expect(find(people.official, typed)).rejects.toMatchObject({ code: "invalid_input" });
    }
  });
});
