// The last word through the use cases: not solved, not solved again, up to the top, closed branches, and the log.
import { afterAll, beforeAll, expect, it } from "vitest";
import { contradictionsOf } from "../../../app/domain/problem/contradictions.ts";
import type { MoveFacts } from "../../../app/domain/problem/lifecycle.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import type { StaffActor } from "../../../app/domain/shared/actor.ts";
import { setBranchClosed } from "../../../db/repositories/county-import.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { inboxOf } from "../../support/inbox.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { moved, reload, resolution, resolved, routed } from "../../support/fixtures-problem.ts";

const no: MoveFacts = { solved: "no", reason: "The hole is back." };

onBothEngines("the resident's last word", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  async function solve(problem: Problem, official: StaffActor): Promise<Problem> {
    await moved(context, official, problem, "accept");
    return moved(context, official, problem, "resolve", { resolution });
  }

  /** Contradicted twice: it lies with the township. */
  async function escalated(): Promise<Problem> {
    const problem = await resolved(context);
    await moved(context, residentOf(problem), problem, "reopen", { ...no, solved: "partly" });
    await solve(problem, people.official);
    return moved(context, residentOf(problem), problem, "escalate", no);
  }

  const last = async (problem: Problem) =>
    (await eventsOfProblem(context.db.read, problem.id)).at(-1);

  it("goes back to the branch that resolved it, and tells partly from no for ever", async () => {
    const problem = await resolved(context);
    const said = { ...no, solved: "partly", satisfaction: 2 } as const;
    const back = await moved(context, residentOf(problem), problem, "reopen", said);
    expect([back.handling, back.branch?.id]).toEqual(["reopened", branches.north.id]);
    const event = await last(problem);
    expect(event?.facts).toMatchObject({ verdict: "partly", satisfaction: 2 });
    expect(event?.facts).not.toHaveProperty("branchId");
    expect(JSON.stringify(event)).not.toContain("hole");
  });

  it("goes up the second time, where the branch that was contradicted can do nothing any more", async () => {
    const problem = await escalated();
    expect(problem).toMatchObject({
      handling: "reopened",
      branch: { id: branches.township.id },
      answerableBranchId: branches.township.id,
      contradictions: { by: [{ branchId: branches.north.id, times: 2 }], escalations: 1 },
    });
    expect((await last(problem))?.facts).toMatchObject({ branchId: "township", verdict: "no" });
    await expect(moved(context, people.official, problem, "accept")).rejects.toMatchObject({
      code: "not_your_branch",
    });
    const facts = { branchId: branches.north.id, reason: "They know the place." };
    await expect(moved(context, people.lead, problem, "assign", facts)).rejects.toMatchObject({
      code: "barred",
    });
  });

  it("is listed where it went, and for supervisors, until it is closed", async () => {
    const problem = await escalated();
    const listed = async (actor: StaffActor) => {
      const list = await inboxOf(context, actor, "escalated");
      expect(list.rows.length).toBeLessThanOrEqual(list.counts.escalated);
      return list.rows.some(({ reference }) => reference === problem.reference);
    };
    expect(await listed(people.supervisor)).toBe(true);
    expect(await listed(people.officialOfTownship)).toBe(true);
    expect(await listed(people.official)).toBe(false);
    await solve(problem, people.officialOfTownship);
    expect(await listed(people.supervisor)).toBe(true);
    await moved(context, residentOf(problem), problem, "confirm", { solved: "yes" });
    expect(await listed(people.supervisor)).toBe(false);
  });

  it("is never routed back to that branch, when the one above says that it is not theirs", async () => {
    const problem = await escalated();
    await moved(context, people.officialOfTownship, problem, "accept");
    await moved(context, people.officialOfTownship, problem, "return", {
      returnReason: "other_owner",
      proposedBranchId: branches.north.id,
      reason: "North village knows it.",
    });
    const found = await routed(context, problem);
    expect([found.branch?.id, found.handling]).toEqual([branches.office.id, "triage"]);
    expect(found.contradictions).toEqual(
      contradictionsOf(await eventsOfProblem(context.db.read, problem.id)),
    );
  });

  it("climbs level by level, and stays at the top, which can go on deciding", async () => {
    const problem = await escalated();
    await solve(problem, people.officialOfTownship);
    const second = await moved(context, residentOf(problem), problem, "escalate", no);
    expect(second.branch?.id).toBe(branches.office.id);
    await solve(problem, people.officialOfOffice);
    const third = await moved(context, residentOf(problem), problem, "escalate", no);
    expect([third.branch?.id, third.contradictions.escalations]).toEqual([branches.office.id, 3]);
    expect((await last(problem))?.facts).toMatchObject({ branchId: branches.office.id });
    const solved = await solve(problem, people.officialOfOffice);
    expect(solved.handling).toBe("resolved");
  });

  it("counts what silence had closed as a time, too", async () => {
    const problem = await resolved(context);
    await moved(context, { kind: "system", job: "test" }, problem, "close_in_silence");
    await moved(context, residentOf(problem), problem, "reopen_closed", no);
    await solve(problem, people.official);
    await moved(context, { kind: "system", job: "test" }, problem, "close_in_silence");
    await expect(
      moved(context, residentOf(problem), problem, "reopen_closed", no),
    ).rejects.toMatchObject({ code: "contradicted_before" });
    const up = await moved(context, residentOf(problem), problem, "escalate", no);
    expect(up.branch?.id).toBe(branches.township.id);
  });

  it("goes to the next branch above when its own has been closed since", async () => {
    const problem = await resolved(context);
    const close = (at: string | null) =>
      context.db.transact((queries) => setBranchClosed(queries, branches.north.id, at as never));
    await close(context.now());
    try {
      await moved(context, residentOf(problem), problem, "reopen", no);
      expect((await reload(context, problem.id)).branch?.id).toBe(branches.township.id);
    } finally {
      await close(null);
    }
  });
});
