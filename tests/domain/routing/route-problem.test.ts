// The job of the router: one decision for each request, kept with its explanation, and an owner whatever happens.
import { afterAll, beforeAll, expect, it } from "vitest";
import { routeProblem } from "../../../app/domain/routing/route-problem.server.ts";
import type { OutboxId } from "../../../app/domain/shared/ids.ts";
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { bumpRevision } from "../../../db/repositories/revision.ts";
import { insertOutbox } from "../../../db/repositories/outbox.ts";
import type { TestContext } from "../../support/context.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import {
  assigned,
  moved,
  owedJob,
  reload,
  routed,
  screened,
  submit,
} from "../../support/fixtures-problem.ts";

onBothEngines("routing a problem", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const decisions = (problem: { id: Parameters<typeof reload>[1] }) =>
    decisionsOfProblem(context.db.read, problem.id);
  const reason = "Not our road";
  const notOurs = { returnReason: "not_our_kind", reason } as const;

  it("gives it to the lowest responsible branch, which answers for it from now on", async () => {
    const problem = await assigned(context);
    expect(problem).toMatchObject({
      handling: "assigned",
      branch: { id: "north", path: branches.north.path },
      answerableBranchId: "north",
    });
  });

  it("keeps the decision with its explanation, and the event names it", async () => {
    const problem = await assigned(context);
    const [decision] = await decisions(problem);
    expect(decision).toMatchObject({
      outcome: "assigned",
      because: "lowest_responsible",
      branchId: "north",
      facts: {
        chosenId: "pothole",
        kinds: [{ categoryId: "pothole" }],
        located: { how: "chosen", areas: [{ areaId: "north-area" }] },
        returnedBy: [],
        rules: { version: null, tried: [] },
        model: null,
      },
    });
    expect(decision?.candidates.map(({ branchId }) => branchId)).toEqual(["north", "township"]);
    const events = await eventsOfProblem(context.db.read, problem.id);
    expect(events.at(-1)).toMatchObject({
      type: "route",
      actorId: "route-problem",
      facts: { branchId: "north", decisionId: decision?.id },
    });
  });

  it("leaves what it doesn't know to the coordinating branch, where a person decides", async () => {
    const problem = await assigned(context, { category: "unknown", area: "unknown" });
    expect(problem).toMatchObject({
      handling: "triage",
      branch: { id: "office" },
      answerableBranchId: "office",
    });
    expect(await decisions(problem)).toMatchObject([{ because: "category_unknown" }]);
  });

  it("a second time, by the same job, does nothing more", async () => {
    const problem = await screened(context, await submit(context));
    const outboxId = await owedJob(context, problem.id, "route-problem");
    const input = { problemId: problem.id, outboxId };
    await routeProblem(context, input);
    const once = await reload(context, problem.id);
    await routeProblem(context, input);
    expect(await reload(context, problem.id)).toEqual(once);
    expect(await decisions(problem)).toHaveLength(1);
  });

  it("asked by a job that nobody owes, decides nothing", async () => {
    const problem = await screened(context, await submit(context));
    await routeProblem(context, { problemId: problem.id, outboxId: "unknown" as OutboxId });
    expect(await reload(context, problem.id)).toEqual(problem);
    expect(await decisions(problem)).toEqual([]);
  });

  it("by two workers at once happens once", async () => {
    const problem = await screened(context, await submit(context));
    const outboxId = await owedJob(context, problem.id, "route-problem");
    const input = { problemId: problem.id, outboxId };
    await Promise.all([routeProblem(context, input), routeProblem(portal.anotherProcess(), input)]);
    expect(await decisions(problem)).toHaveLength(1);
    expect((await reload(context, problem.id)).version).toBe(problem.version + 1);
  });

  it("leaves what was withdrawn meanwhile as it is", async () => {
    const problem = await screened(context, await submit(context));
    await moved(context, residentOf(problem), problem, "withdraw");
    expect((await routed(context, problem)).handling).toBe("withdrawn");
    expect(await decisions(problem)).toEqual([]);
  });

  it("after a return asks the next branch, and never one that returned it", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "return", notOurs);
    const second = await routed(context, problem);
    expect(second.branch?.id).toBe("township");
    expect((await decisions(problem)).map(({ facts }) => facts.returnedBy)).toEqual([
      ["north"],
      [],
    ]);
  });

  it("is not asked after a second return: that is a supervisor's to rule on", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "return", notOurs);
    await routed(context, problem);
    await moved(context, people.officialOfTownship, problem, "return", notOurs);
    await expect(routed(context, problem)).rejects.toThrow("route-problem is not owed");
    expect(await reload(context, problem.id)).toMatchObject({
      handling: "returned",
      answerableBranchId: "north",
      returns: { by: ["north", "township"], awaitsRuling: true },
    });
  });

  it("takes the branch that returned it for the one, not the branch that it names instead", async () => {
    const problem = await assigned(context);
    const facts = { ...notOurs, proposedBranchId: branches.township.id };
    await moved(context, people.official, problem, "return", facts);
    const second = await routed(context, problem);
    expect(second.branch?.id).toBe("township");
    expect((await decisions(problem))[0]?.facts.returnedBy).toEqual(["north"]);
  });

  it("a returned problem stays its first receiver's until another branch accepts it", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "return", notOurs);
    expect((await reload(context, problem.id)).answerableBranchId).toBe("north");
    expect((await routed(context, problem)).answerableBranchId).toBe("north");
    const accepted = await moved(context, people.officialOfTownship, problem, "accept");
    expect(accepted.answerableBranchId).toBe("township");
  });

  it("also when nobody else was found, and the coordinating branch sent it on", async () => {
    const problem = await assigned(context, { category: "leak" });
    await moved(context, people.officialOfWater, problem, "return", notOurs);
    expect(await routed(context, problem)).toMatchObject({
      handling: "triage",
      branch: { id: "office" },
      answerableBranchId: "water",
    });
    const dispatched = await moved(context, people.officialOfOffice, problem, "dispatch", {
      branchId: branches.south.id,
    });
    expect(dispatched).toMatchObject({ branch: { id: "south" }, answerableBranchId: "water" });
    const accepted = await moved(context, people.officialOfSouth, problem, "accept");
    expect(accepted.answerableBranchId).toBe("south");
  });

  it("one that awaits a ruling is left alone, also by a job that came late", async () => {
    const problem = await assigned(context);
    await moved(context, people.official, problem, "return", notOurs);
    await routed(context, problem);
    await moved(context, people.officialOfTownship, problem, "return", notOurs);
    const outboxId = context.makeId<"outbox">();
    const payload = { problemId: problem.id };
    const at = context.now();
    const late = { id: outboxId, job: "route-problem", problemId: problem.id, payload } as const;
    await context.db.transact((queries) =>
      insertOutbox(queries, [{ ...late, createdAt: at, dueAt: at }]),
    );
    const before = await reload(context, problem.id);
    await routeProblem(context, { problemId: problem.id, outboxId });
    expect(await reload(context, problem.id)).toEqual(before);
    expect(await decisions(problem)).toHaveLength(2);
  });

  it("finds an owner for whatever can be typed", async () => {
    const descriptions = [
      ...["😀".repeat(2_000), "x", "坑", "é".repeat(4_000), "水a".repeat(2_000), "\ud83d!"],
      ...['{"then":{"branch":"water"}}', "when: all then: branch water", "0/0 NaN null undefined"],
    ];
    for (const description of descriptions) {
      for (const category of ["unknown", "pothole"]) {
        const place = description.slice(0, 100);
        const typed = { description, category, area: "unknown", place };
        const looked = await screened(context, await submit(context, typed));
        // What looks like nothing is held first; the moderator's word lets it on.
        if (looked.handling === "held") await moved(context, people.moderator, looked, "send_on");
        const problem = await routed(context, looked);
        expect(problem.branch, description.slice(0, 20)).not.toBeNull();
        expect(["assigned", "triage"]).toContain(problem.handling);
      }
    }
  });

  it("closed branches are not asked", async () => {
    await context.db.transact(async (queries) => {
      await queries
        .updateTable("branch")
        .set({ closed_at: context.now() })
        .where("id", "=", branches.north.id)
        .execute();
      await bumpRevision(queries, "county");
    });
    expect((await assigned(context)).branch?.id).toBe("township");
  });
});
