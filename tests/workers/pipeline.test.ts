// From submission to branch over a real Redis: once each, whoever is away meanwhile.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import { verifyLog } from "../../app/domain/problem/verify-log.server.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { openQueues } from "../../workers/queues.ts";
import { connectRedis } from "../../workers/redis.ts";
import { owedJob, reload, submit } from "../support/fixtures-problem.ts";
import { redisAvailable } from "../support/redis.ts";
import { until } from "../support/until.ts";
import { countEvents, countOwed, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const PIPELINE = ["screen-problem", "route-problem", "send-letter"];

describe.skipIf(!redisAvailable)("the queues", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage();
  });

  afterEach(async () => {
    await stage.clear();
  });

  const submitMany = (count: number): Promise<Problem[]> =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        submit(stage.context, { email: `resident-${index}@example.org` }),
      ),
    );
  const untilNothingIsOwed = () =>
    until(async () => (await countOwed(stage.context, ...PIPELINE)) === 0);

  async function expectEachRoutedOnce(problems: readonly Problem[]): Promise<void> {
    for (const { id } of problems) {
      expect((await reload(stage.context, id)).handling).toBe("assigned");
      expect(await countEvents(stage.context, id, "begin_screening")).toBe(1);
      expect(await countEvents(stage.context, id, "route")).toBe(1);
    }
    expect((await verifyLog(stage.context)).broken).toBeNull();
  }

  function expectEachToldOnce(problems: readonly Problem[]): void {
    const ids = stage.smtp.letters.map(({ messageId }) => messageId);
    expect(ids.length).toBe(2 * problems.length);
    expect(new Set(ids).size).toBe(ids.length);
  }

  it("screen and route a submitted problem, and its resident has a letter for both steps", async () => {
    stage.startWorker();
    const problem = await submit(stage.context);
    await untilNothingIsOwed();
    await expectEachRoutedOnce([problem]);
    expect((await reload(stage.context, problem.id)).branch?.id).toBe("north");
    const subjects = stage.smtp.letters.map(({ subject }) => subject);
    expect(subjects).toHaveLength(2);
    for (const subject of subjects) expect(subject).toContain(problem.reference);
  });

  it("route what was accepted while Redis was stopped, as soon as it returns", async () => {
    stage.startWorker();
    await stage.killRedis();
    const problems = await submitMany(5);
    for (const { id } of problems) {
      expect((await reload(stage.context, id)).handling).toBe("submitted");
    }
    await stage.reviveRedis();
    await untilNothingIsOwed();
    await expectEachRoutedOnce(problems);
    expectEachToldOnce(problems);
  });

  it("begin when Redis comes later than the worker", async () => {
    await stage.killRedis();
    stage.startWorker();
    const problems = await submitMany(3);
    await stage.reviveRedis();
    await untilNothingIsOwed();
    await expectEachRoutedOnce(problems);
  });

  it("lose nothing when Redis is killed in the middle of the work", async () => {
    stage.startWorker({ concurrency: 1 });
    const problems = await submitMany(40);
    await until(async () => (await countOwed(stage.context, "screen-problem")) < 35);
    await stage.killRedis();
    await stage.reviveRedis();
    await untilNothingIsOwed();
    await expectEachRoutedOnce(problems);
    expectEachToldOnce(problems);
  });

  it("lose nothing when Redis is emptied in the middle of the work", async () => {
    stage.startWorker({ concurrency: 1 });
    const problems = await submitMany(40);
    await until(async () => (await countOwed(stage.context, "screen-problem")) < 32);
    expect(await countOwed(stage.context, ...PIPELINE)).toBeGreaterThan(0);
    await stage.flushRedis();
    await untilNothingIsOwed();
    await expectEachRoutedOnce(problems);
    expectEachToldOnce(problems);
  });

  it("send a letter once, even if Redis is emptied while it is being sent", async () => {
    await stage.clear();
    stage = await setStage({ smtp: { answerAfterMs: 2_500 } });
    stage.startWorker();
    const problem = await submit(stage.context);
    await until(() => stage.smtp.letters.length === 2);
    await stage.flushRedis();
    await untilNothingIsOwed();
    expectEachToldOnce([problem]);
  });

  it("don't do again what is done, when it is queued again", async () => {
    stage.startWorker();
    const problem = await submit(stage.context);
    const screening = await owedJob(stage.context, problem.id, "screen-problem");
    const letter = await owedJob(stage.context, problem.id, "send-letter");
    await untilNothingIsOwed();
    const before = await verifyLog(stage.context);
    await queueAgain(stage, [
      { id: screening, job: "screen-problem" },
      { id: letter, job: "send-letter" },
    ]);
    const after = await verifyLog(stage.context);
    expect(after).toEqual(before);
    expectEachToldOnce([problem]);
  });

  it("share the work of two workers without doing anything twice", async () => {
    stage.startWorker();
    stage.startWorker();
    const problems = await submitMany(40);
    await untilNothingIsOwed();
    await expectEachRoutedOnce(problems);
    expectEachToldOnce(problems);
  });
});

type Again = { readonly id: OutboxId; readonly job: "screen-problem" | "send-letter" };

/** Queues the entries once more, and returns when the queues have let them go. */
async function queueAgain(stage: Stage, again: readonly Again[]): Promise<void> {
  const redis = connectRedis(stage.redisUrl);
  const queues = openQueues(redis);
  const dueAt = stage.context.now();
  await queues.add(
    again.map((entry) => ({ ...entry, dueAt })),
    Date.now(),
  );
  await until(async () => (await countLeft(redis, again)) === 0);
  await queues.close();
  redis.disconnect();
}

function countLeft(redis: ReturnType<typeof connectRedis>, again: readonly Again[]) {
  const queueOf = { "screen-problem": "problems", "send-letter": "letters" };
  return redis.exists(...again.map(({ id, job }) => `portal:${queueOf[job]}:outbox-${id}`));
}
