// A run over many problems on a real queue: a worker does it, another goes on where the first was stopped.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nothingAsked } from "../../app/domain/bulk/bulk.ts";
import { choosePicked } from "../../app/domain/bulk/choose-problems.server.ts";
import { readRun } from "../../app/domain/bulk/read-run.server.ts";
import { askRun, startRun, undoRun } from "../../app/domain/bulk/start-run.server.ts";
import { wholeView } from "../../app/domain/triage/inbox-query.ts";
import { assigned } from "../support/fixtures-problem.ts";
import { people } from "../support/fixtures.ts";
import { until } from "../support/until.ts";
import { countEvents, countOwed, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const COUNT = 120;
const { official } = people;

describe("a run over many problems, by a worker", () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.clear());

  it("is done to the end though a worker stops in the middle, and taken back", async () => {
    const { context } = stage;
    const problems = [];
    for (let number = 0; number < COUNT; number += 1) problems.push(await assigned(context));
    const id = await choosePicked(context, official, problems, wholeView("todo"));
    await askRun(context, official, id, { ...nothingAsked, owner: { to: official.personId } });
    const read = () => readRun(context, official, id, { show: null, after: -1 });
    const { askedAt } = await read();
    if (askedAt === null) throw new Error("nothing was asked for");
    const first = stage.startWorker();
    await startRun(context, official, id, { askedAt, count: COUNT });
    await until(async () => (await read()).counts.done > 0);
    await first.stop();
    stage.startWorker();
    await until(async () => (await read()).state === "done");
    expect((await read()).counts).toEqual({ done: COUNT, skipped: 0, failed: 0, waiting: 0 });
    for (const problem of problems)
      expect(await countEvents(context, problem.id, "owner_set")).toBe(1);
    await undoRun(context, official, id, COUNT);
    await until(async () => (await read()).state === "undone");
    expect((await read()).counts).toMatchObject({ done: COUNT });
    await until(async () => (await countOwed(context, "run-bulk")) === 0);
    // Redis was told ids, and nothing else of it.
    expect(stage.toldRedis()).not.toContain(official.name);
  });
});
