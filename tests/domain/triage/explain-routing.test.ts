// The whole explanation of where a problem is: who may read it, every decision, and who changed it since.
import { afterEach, beforeEach, expect, it } from "vitest";
import { readOwnProblem } from "../../../app/domain/resident/read-own-problem.server.ts";
import type { RoutingDecision } from "../../../app/domain/routing/route.ts";
import { correctKind } from "../../../app/domain/triage/correct-kind.server.ts";
import { explainRouting } from "../../../app/domain/triage/explain-routing.server.ts";
import { insertDecision } from "../../../db/repositories/decision.ts";
import { onBothEngines } from "../../support/database.ts";
import { assigned, moved, reload, routed, submit, typed } from "../../support/fixtures-problem.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { branches, categories, people, residentOf } from "../../support/fixtures.ts";

const notOurs = { returnReason: "not_our_kind", reason: "A pipe below it." } as const;

onBothEngines("the explanation of a routing", (engine) => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await makePortal(engine);
  });
  afterEach(() => portal.remove());

  it("tells every decision, newest first, and who changed it since and why", async () => {
    const { context } = portal;
    const problem = await assigned(context);
    const corrected = await correctKind(context, people.official, {
      problemId: problem.id,
      categoryId: categories.leak.id,
      reason: "Water comes up.",
      seenVersion: problem.version,
    });
    await moved(context, people.official, corrected, "return", {
      ...notOurs,
      proposedBranchId: branches.south.id,
    });
    await routed(context, problem);
    await moved(context, people.supervisor, problem, "assign", {
      branchId: branches.water.id,
      reason: "It is their pipe.",
    });
    const told = await explainRouting(context, people.supervisor, problem.reference);
    expect(told).toMatchObject({
      branch: { en: "Water department" },
      category: { en: "Leaking pipe" },
      decisions: [
        {
          because: "proposal",
          branch: { en: "South village" },
          chosen: { name: { en: "Leaking pipe" } },
          returnedBy: [{ name: { en: "North village" } }],
        },
        { because: "lowest_responsible", branch: { en: "North village" } },
      ],
    });
    expect(told.screening).not.toBeNull();
    expect(told.changes.map(({ type }) => type)).toEqual([
      "assign",
      "route",
      "return",
      "urgency_raised",
      "kind_corrected",
      "route",
    ]);
    expect(told.changes[0]).toMatchObject({
      by: [{ role: "supervisor", branch: { en: "Coordinating office" } }],
      branch: { en: "Water department" },
      reason: "It is their pipe.",
    });
    expect(told.changes[1]).toMatchObject({ by: null, branch: { en: "South village" } });
    expect(told.changes[2]).toMatchObject({
      by: [{ role: "official", branch: { en: "North village" } }],
      branch: { en: "North village" },
      returnReason: "not_our_kind",
      proposed: { en: "South village" },
    });
    expect(told.changes[4]).toMatchObject({
      fromKind: { en: "Pothole" },
      toKind: { en: "Leaking pipe" },
      reason: "Water comes up.",
    });
  });

  it("is not for those who may not open the problem", async () => {
    const { reference } = await assigned(portal.context);
    for (const actor of [people.officialOfSouth, people.officialOfWater, people.administrator]) {
      await expect(explainRouting(portal.context, actor, reference)).rejects.toMatchObject({
        code: "not_found",
      });
    }
    for (const actor of [people.official, people.lead, people.moderator, people.supervisor]) {
      const told = await explainRouting(portal.context, actor, reference);
      expect(told.decisions).toHaveLength(1);
    }
    const unknown = explainRouting(portal.context, people.supervisor, "no reference");
    await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  });

  it("holds nothing that the resident typed in confidence", async () => {
    const problem = await assigned(portal.context);
    const told = JSON.stringify(
      await explainRouting(portal.context, people.official, problem.reference),
    );
    for (const secret of [typed.email, typed.name, typed.place, typed.description]) {
      expect(told).not.toContain(secret);
    }
    expect(told).not.toContain("official-of-north");
  });

  it("shows a decision of the first router, to staff and to the resident", async () => {
    const { context } = portal;
    const problem = await assigned(context);
    await context.db.transact(async (queries) => {
      await queries.deleteFrom("decision").execute();
      const kept = {
        outcome: "assigned",
        branchId: branches.north.id,
        confidence: 0.9,
        because: "lowest_responsible",
        facts: { categories: ["pothole", "roads"], areas: ["north-area"], returnedBy: [] },
        candidates: [
          {
            branchId: branches.north.id,
            confidence: 0.9,
            categoryId: "pothole",
            areaId: "north-area",
          },
        ],
        routerVersion: "responsibility-1",
      } as unknown as RoutingDecision;
      const id = context.makeId<"decision">();
      await insertDecision(queries, problem.id, id, context.now(), kept);
    });
    const told = await explainRouting(context, people.official, problem.reference);
    expect(told.decisions).toMatchObject([
      { chosen: { name: { en: "Pothole" } }, kinds: [], versions: { router: "responsibility-1" } },
    ]);
    const own = await readOwnProblem(context, residentOf(problem));
    expect(own.why).toMatchObject({
      code: "lowest",
      kind: { en: "Pothole" },
      area: { en: "North" },
    });
  });

  it("gives the resident one sentence from the newest decision, and none before there is one", async () => {
    const { context } = portal;
    const fresh = await submit(context);
    expect((await readOwnProblem(context, residentOf(fresh))).why).toBeNull();
    const unknown = await assigned(context, { category: "unknown" });
    expect((await readOwnProblem(context, residentOf(unknown))).why).toMatchObject({
      code: "triage.kind",
      branch: { en: "Coordinating office" },
    });
    await moved(context, people.officialOfOffice, unknown, "dispatch", {
      branchId: branches.water.id,
    });
    const now = await reload(context, unknown.id);
    expect((await readOwnProblem(context, residentOf(now))).why).toMatchObject({
      code: "person",
      branch: { en: "Water department" },
    });
  });
});
