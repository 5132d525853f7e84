// Assisting branches on a real database: each with its own task and limit, beside the branch that leads.
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addAssisting,
  askAssistance,
} from "../../../app/domain/assistance/ask-assistance.server.ts";
import { answerAssistance } from "../../../app/domain/assistance/answer-assistance.server.ts";
import type { Assistance, AssistanceAnswer } from "../../../app/domain/assistance/assistance.ts";
import { checkAssistance } from "../../../app/domain/assistance/check-assistance.server.ts";
import type { Problem } from "../../../app/domain/problem/problem.ts";
import { timeline } from "../../../app/domain/problem/timeline.ts";
import { verifyLog } from "../../../app/domain/problem/verify-log.server.ts";
import { system } from "../../../app/domain/shared/actor.ts";
import type { Actor } from "../../../app/domain/shared/actor.ts";
import type { BranchId } from "../../../app/domain/shared/ids.ts";
import { DAY_MS } from "../../../app/domain/shared/instant.ts";
import { readProblem } from "../../../app/domain/triage/read-problem.server.ts";
import { assistanceOfProblem } from "../../../db/repositories/assistance.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import type { TestContext } from "../../support/context.ts";
import { inboxOf } from "../../support/inbox.ts";
import { onBothEngines } from "../../support/database.ts";
import { branches, people, residentOf, staffOf } from "../../support/fixtures.ts";
import { makePortal } from "../../support/fixtures-portal.ts";
import type { TestPortal } from "../../support/fixtures-portal.ts";
import { assigned, moved, owedJob, reload, resolution } from "../../support/fixtures-problem.ts";

const { water, south, north } = branches;

onBothEngines("assisting branches", (engine) => {
  let portal: TestPortal;
  let context: TestContext;

  beforeAll(async () => {
    portal = await makePortal(engine);
    ({ context } = portal);
  });

  afterAll(async () => {
    await portal.remove();
  });

  const ask = (
    problem: Problem,
    actor: Actor = people.official,
    changes: { branchId?: BranchId; task?: string; dueOn?: string | null } = {},
  ) =>
    askAssistance(context, actor, {
      problemId: problem.id,
      branchId: water.id,
      task: "Close the valve.",
      dueOn: null,
      ...changes,
    });

  const say = (
    { id, version }: Assistance,
    answer: AssistanceAnswer,
    words = "",
    actor: Actor = people.officialOfWater,
  ) => answerAssistance(context, actor, { assistanceId: id, answer, words, seenVersion: version });

  const typesOf = async ({ id }: Problem) =>
    (await eventsOfProblem(context.db.read, id)).map(({ type }) => type);
  const refuses = (work: Promise<unknown>, code: string, facts?: object) =>
    expect(work).rejects.toMatchObject({ name: "Refusal", code, ...(facts && { facts }) });

  async function check(problem: Problem, asked: Assistance): Promise<void> {
    const outboxId = await owedJob(context, problem.id, "check-assistance");
    await checkAssistance(context, { problemId: problem.id, assistanceId: asked.id, outboxId });
  }

  it("are asked with a task and a limit of three working days, or the end of work on a day", async () => {
    const problem = await assigned(context);
    context.clock.set("2026-03-05T02:00:00.000Z");
    const usual = await ask(problem);
    expect(usual).toMatchObject({ state: "asked", dueAt: "2026-03-10T02:00:00.000Z" });
    const onSaturday = await ask(problem, people.lead, { branchId: south.id, dueOn: "2026-03-07" });
    expect(onSaturday.dueAt).toBe("2026-03-09T10:00:00.000Z");
    expect(await assistanceOfProblem(context.db.read, problem.id)).toEqual([usual, onSaturday]);
    expect((await reload(context, problem.id)).version).toBe(problem.version);
  });

  it("are asked only for days that can be, and only once at a time", async () => {
    const problem = await assigned(context);
    for (const dueOn of ["yesterday", "2026-02-30", "2026-03-04", "2199-01-01", "26-3-9"]) {
      await refuses(ask(problem, people.official, { dueOn }), "invalid_input", { field: "dueOn" });
    }
    await refuses(ask(problem, people.official, { task: " \n\t" }), "missing_fact");
    await refuses(ask(problem, people.official, { branchId: north.id }), "invalid_input");
    await refuses(ask(problem, people.official, { branchId: "x" as BranchId }), "unknown_branch");
    const asked = await ask(problem);
    await refuses(ask(problem), "already_done");
    await say(asked, "decline", "No valve there.");
    expect(await ask(problem)).toMatchObject({ state: "asked" });
  });

  it("are asked by the branch that leads and those above it, while it works on the problem", async () => {
    const problem = await assigned(context);
    await refuses(ask(problem, people.officialOfWater), "not_allowed");
    await refuses(ask(problem, residentOf(problem)), "not_allowed");
    await refuses(ask(problem, people.moderator), "not_allowed");
    expect(await ask(problem, people.supervisor)).toMatchObject({ state: "asked" });
    await moved(context, residentOf(problem), problem, "withdraw");
    await refuses(ask(problem, people.official, { branchId: south.id }), "move_not_possible");
  });

  it("answer for themselves: nobody else does, and nothing twice", async () => {
    const problem = await assigned(context);
    const asked = await ask(problem);
    await refuses(say(asked, "accept", "", people.official), "not_your_branch");
    await refuses(say(asked, "accept", "", people.supervisor), "not_your_branch");
    await refuses(say(asked, "done", "  "), "missing_fact");
    const accepted = await say(asked, "accept", "", staffOf("lead", water));
    expect(accepted).toMatchObject({ state: "accepted", endedAt: null, version: 2 });
    await refuses(say(asked, "decline", "no"), "changed_meanwhile");
    await refuses(say(accepted, "accept"), "move_not_possible");
    const done = await say(accepted, "done", "The valve is closed.");
    expect(done).toMatchObject({ state: "done", result: "The valve is closed." });
    await refuses(say(done, "decline", "no"), "move_not_possible");
    expect((await typesOf(problem)).slice(-3)).toEqual([
      "assist_asked",
      "assist_accepted",
      "assist_done",
    ]);
  });

  it("see the problem while they assist, and make none of the moves of the branch that leads", async () => {
    const problem = await assigned(context, { description: "A burst pipe." });
    const open = () => readProblem(context, people.officialOfWater, problem.reference);
    await refuses(open(), "not_found");
    const asked = await ask(problem);
    const view = await open();
    expect(view.moves).toEqual([]);
    expect(view.mayAsk).toBe(false);
    expect(view.assistance).toMatchObject([{ answers: ["accept", "done", "decline"] }]);
    await refuses(moved(context, people.officialOfWater, problem, "accept"), "not_your_branch");
    const own = await readProblem(context, people.official, problem.reference);
    expect(own.assistance).toMatchObject([{ answers: [], open: true }]);
    await say(asked, "decline", "Not our pipe.");
    await refuses(open(), "not_found");
  });

  it("have a list of their own, by the limits of their tasks", async () => {
    const later = await assigned(context, { description: "Later." });
    const sooner = await assigned(context, { description: "Sooner." });
    const inbox = () => inboxOf(context, people.officialOfSouth, "assisting");
    const known = (await inbox()).counts.assisting;
    const asked = await ask(later, people.official, { branchId: south.id, dueOn: "2026-03-20" });
    await ask(sooner, people.official, { branchId: south.id, dueOn: "2026-03-13" });
    const { rows, counts } = await inbox();
    expect(counts.assisting).toBe(known + 2);
    const limits = rows.map(({ nextLimit }) => nextLimit?.dueAt ?? "");
    expect(limits).toEqual([...limits].sort());
    expect(rows.find(({ reference }) => reference === later.reference)?.nextLimit).toEqual({
      kind: "assist",
      dueAt: asked.dueAt,
      overdue: false,
    });
    await moved(context, people.official, later, "accept");
    await moved(context, people.official, later, "resolve", { resolution });
    expect((await inbox()).counts.assisting).toBe(known + 1);
  });

  it("do not keep the branch that leads from resolving", async () => {
    const problem = await assigned(context);
    const asked = await ask(problem);
    await moved(context, people.official, problem, "accept");
    await moved(context, people.official, problem, "resolve", { resolution });
    await refuses(say(asked, "done", "Too late"), "move_not_possible");
    const again = await moved(context, residentOf(problem), problem, "reopen", { reason: "No" });
    expect(again.handling).toBe("reopened");
    expect(await say(asked, "done", "In time after all")).toMatchObject({ state: "done" });
  });

  it("that miss their limit are named in the log, once, unless nobody needs them any more", async () => {
    const missed = await assigned(context);
    const asked = await ask(missed);
    const done = await assigned(context);
    const doneTask = await ask(done);
    await say(doneTask, "done", "Closed.");
    const gone = await assigned(context);
    const goneTask = await ask(gone);
    await moved(context, residentOf(gone), gone, "withdraw");
    context.clock.advance(14 * DAY_MS);
    await check(missed, asked);
    await check(done, doneTask);
    await check(gone, goneTask);
    expect((await typesOf(missed)).filter((type) => type === "assist_missed")).toHaveLength(1);
    expect(await typesOf(done)).not.toContain("assist_missed");
    expect(await typesOf(gone)).not.toContain("assist_missed");
    await expect(check(missed, asked)).rejects.toThrow("is not owed");
    const { assistance } = await readProblem(context, people.official, missed.reference);
    expect(assistance).toMatchObject([{ overdue: true }]);
  });

  it("are asked by the router's rules too: each once, and never the branch itself", async () => {
    const problem = await assigned(context);
    const add = () =>
      context.db.transact((queries) =>
        addAssisting(
          context,
          queries,
          system("route-problem"),
          problem,
          [water.id, north.id, south.id, "nowhere" as BranchId],
          "Rule 7: pipes under roads",
        ),
      );
    expect((await add()).sort()).toEqual([south.id, water.id]);
    expect(await add()).toEqual([]);
    expect(await assistanceOfProblem(context.db.read, problem.id)).toMatchObject([
      { task: "Rule 7: pipes under roads", askedBy: "route-problem" },
      { askedBy: "route-problem" },
    ]);
  });

  it("appear in the resident's timeline by name, without the words that are for staff", async () => {
    const problem = await assigned(context);
    await say(await ask(problem), "decline", "We have no budget for this");
    const events = await eventsOfProblem(context.db.read, problem.id);
    const nameOf = (id: string) =>
      Object.values(branches).find((one) => one.id === id)?.name ?? null;
    const shown = (audience: "resident" | "public" | "staff") =>
      timeline(events, audience, nameOf).filter(({ type }) => type.startsWith("assist_"));
    expect(shown("resident").map(({ branch }) => branch?.en)).toEqual([
      "Water department",
      "Water department",
    ]);
    expect(shown("resident").map(({ reason }) => reason)).toEqual([null, null]);
    expect(shown("staff")[0]?.reason).toBe("We have no budget for this");
    expect(shown("public")).toEqual([]);
    expect(JSON.stringify(events)).not.toContain("Close the valve");
    // The problem is still its own branch's, for whoever reads on.
    expect(timeline(events, "staff", nameOf).find(({ type }) => type === "route")?.branch?.en).toBe(
      "North village",
    );
  });

  it("leave a log that holds together", async () => {
    expect((await verifyLog(context)).broken).toBeNull();
  });

  it("answered by two at once are answered by one", async () => {
    const asked = await ask(await assigned(context));
    const other = portal.anotherProcess();
    const { id: assistanceId, version: seenVersion } = asked;
    const both = await Promise.allSettled([
      answerAssistance(context, people.officialOfWater, {
        ...{ assistanceId, seenVersion, answer: "accept", words: "" },
      }),
      answerAssistance(other, people.officialOfWater, {
        ...{ assistanceId, seenVersion, answer: "decline", words: "no" },
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
