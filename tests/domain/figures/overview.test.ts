// The figures of the overview: folded from the log, the branch's word and the resident's apart, silence neither.
import { afterAll, beforeAll, expect, it } from "vitest";
import { foldFigures } from "../../../app/domain/figures/fold-figures.server.ts";
import { overviewLines } from "../../../app/domain/figures/overview-lines.ts";
import { readOverview } from "../../../app/domain/figures/read-overview.server.ts";
import { DAY_MS, addMs } from "../../../app/domain/shared/instant.ts";
import { closeInSilence } from "../../../app/domain/clock/close-in-silence.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { Context } from "../../../app/domain/shared/context.server.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, owedJob, resolution } from "../../support/fixtures-problem.ts";

const never = () => false;

onBothEngines("the overview", (engine) => {
  let portal: TestPortal;

  const period = () => {
    const now = portal.context.now();
    return { from: addMs(now, -90 * DAY_MS), until: addMs(now, DAY_MS) };
  };
  const overviewOf = async (who: Parameters<typeof readOverview>[1] = people.supervisor) => {
    await foldFigures(portal.context, never);
    return readOverview(portal.context, who, period());
  };
  const resolved = async () => {
    const problem = await assigned(portal.context);
    await moved(portal.context, people.official, problem, "accept");
    return moved(portal.context, people.official, problem, "resolve", { resolution });
  };
  const said = (problem: Problem, move: "confirm" | "reopen", facts: object) =>
    moved(portal.context, residentOf(problem), problem, move, facts);

  beforeAll(async () => {
    portal = await makePortal(engine);
    await said(await resolved(), "confirm", { solved: "yes", satisfaction: 5 });
    await said(await resolved(), "confirm", { solved: "yes", satisfaction: 2 });
    await said(await resolved(), "reopen", { solved: "no", reason: "Still deep" });
    await silent(await resolved());
    await resolved();
    await assigned(portal.context);
  });
  afterAll(() => portal.remove());

  async function silent(problem: Problem): Promise<void> {
    const events = await eventsOfProblem(portal.context.db.read, problem.id);
    const resolvedEventId = events.findLast(({ type }) => type === "resolve")?.id;
    if (!resolvedEventId) throw new Error("it was not resolved");
    const later: Context = {
      ...portal.context,
      now: () => addMs(portal.context.now(), 8 * DAY_MS),
    };
    const outboxId = await owedJob(portal.context, problem.id, "close-in-silence");
    await closeInSilence(later, { problemId: problem.id, resolvedEventId, outboxId });
  }

  it("counts what residents said, and silence by itself", async () => {
    const { counts } = await overviewOf();
    expect(counts).toMatchObject({
      ...{ submitted: 6, resolved: 5, leftOut: 0, asked: 4, reopened: 1 },
      ...{ solved: 2, partly: 0, unsolved: 1, silent: 1, marked: 2, satisfied: 1, satisfaction: 7 },
      ...{ acceptedKept: 5, acceptedJudged: 5, resolvedKept: 4, resolvedJudged: 4 },
    });
  });

  it("is the same however often it is made, and made anew from nothing", async () => {
    const before = await overviewOf();
    expect(await foldFigures(portal.context, never)).toBe(0);
    await portal.context.db.transact(async (queries) => {
      await queries.deleteFrom("problem_figure").execute();
      await queries.updateTable("figure_mark").set({ sequence: 0 }).execute();
    });
    expect(await overviewOf()).toEqual(before);
  });

  it("shows what is open now, and who has it", async () => {
    const { load, people: who, branches: shown } = await overviewOf();
    expect(load).toMatchObject({ open: 2, overdue: 0, reopened: 1, withoutOwner: 1 });
    expect(who).toMatchObject([{ id: people.official.personId, open: 1, overdue: 0 }]);
    expect(shown.map(({ id }) => id)).toEqual([branches.north.id]);
  });

  it("shows a lead their branches, an administrator all, and others nothing", async () => {
    expect((await overviewOf(people.lead)).counts.submitted).toBe(6);
    const other = {
      ...people.lead,
      grants: [
        {
          ...people.lead.grants[0],
          branchId: branches.water.id,
          branchPath: branches.water.path,
          role: "lead" as const,
        },
      ],
    };
    expect((await overviewOf(other)).counts.submitted).toBe(0);
    expect((await overviewOf(people.administrator)).counts.submitted).toBe(6);
    await expect(overviewOf(people.official)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("is a file with a line a branch and a line a month", async () => {
    const lines = overviewLines(await overviewOf(), "en");
    const width = lines[0]?.split(",").length;
    expect(lines.map((line) => line.split(",").length)).toEqual(lines.map(() => width));
    expect(lines.filter((line) => line.startsWith("branch,"))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("month,")).length).toBeGreaterThan(0);
  });
});
