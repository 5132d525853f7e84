// A worker as a process of its own: what it says, and how it ends.
import { afterEach, describe, expect, it } from "vitest";
import { linkToken } from "../../app/domain/resident/open-problem.server.ts";
import { deliveriesOfProblem } from "../../db/repositories/delivery.ts";
import { reload, submit, typed } from "../support/fixtures-problem.ts";
import { redisAvailable } from "../support/redis.ts";
import { until } from "../support/until.ts";
import { countOwed, setStage } from "./stage.ts";
import type { Stage, StageOptions } from "./stage.ts";
import { startProcess } from "./worker-process.ts";
import type { WorkerProcess } from "./worker-process.ts";

interface Line {
  readonly time: string;
  readonly level: string;
  readonly msg: string;
  readonly jobId?: string;
}

describe.skipIf(!redisAvailable)("a worker process", () => {
  let stage: Stage;
  let worker: WorkerProcess;

  async function begin(options: StageOptions = {}): Promise<void> {
    stage = await setStage(options);
    worker = startProcess(stage);
    await until(() => worker.said().includes("worker started"));
  }

  afterEach(async () => {
    worker.child.kill("SIGKILL");
    await worker.ended;
    await stage.clear();
  });

  const untilNothingIsOwed = () =>
    until(async () => {
      const owed = await countOwed(stage.context, "screen-problem", "route-problem", "send-letter");
      return owed === 0;
    });

  /** Asks it to end, as a supervisor would; resolves with how it did, in words. */
  function end(): Promise<string> {
    worker.child.kill("SIGTERM");
    return worker.ended;
  }

  it("lets the letter that it is sending be sent, and ends with 0", async () => {
    await begin({ smtp: { answerAfterMs: 1_000 } });
    const problem = await submit(stage.context);
    await until(() => stage.smtp.letters.length);
    expect(await end()).toBe("exit code 0");
    expect(worker.said()).toContain("worker stopped");
    const letters = await deliveriesOfProblem(stage.context.db.read, problem.id);
    const sent = letters.filter(({ state }) => state === "sent");
    expect(sent.map(({ messageId }) => messageId)).toEqual(
      stage.smtp.letters.map(({ messageId }) => messageId),
    );
  });

  it("leaves what it did not begin to the next worker, and none of it is done twice", async () => {
    await begin({ smtp: { answerAfterMs: 100 } });
    for (let count = 0; count < 10; count += 1) await submit(stage.context);
    await until(() => stage.smtp.letters.length);
    expect(await end()).toBe("exit code 0");
    stage.startWorker();
    await untilNothingIsOwed();
    const ids = stage.smtp.letters.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it("killed over a letter leaves it to another, which sends it again as the same letter", async () => {
    await begin({ smtp: { answerAfterMs: 1_000 } });
    const problem = await submit(stage.context);
    const first = await until(() => stage.smtp.letters[0]);
    worker.child.kill("SIGKILL");
    await worker.ended;
    stage.startWorker();
    await untilNothingIsOwed();
    const copies = stage.smtp.letters.filter(({ messageId }) => messageId === first.messageId);
    expect(copies).toHaveLength(2);
    const letters = await deliveriesOfProblem(stage.context.db.read, problem.id);
    expect(letters.map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  it("ends in order also when Redis is gone", async () => {
    await begin();
    await stage.killRedis();
    await until(() => worker.said().includes("redis is away"));
    await submit(stage.context);
    expect(await end()).toBe("exit code 0");
    expect(worker.said()).toContain("worker stopped");
  });

  it("ends in order also when Redis never came", async () => {
    stage = await setStage();
    await stage.killRedis();
    worker = startProcess(stage);
    await until(() => worker.said().includes("redis is away"));
    expect(await end()).toBe("exit code 0");
    expect(worker.said()).toContain("worker stopped");
  });

  it("lets a letter be sent also when Redis goes away meanwhile", async () => {
    await begin({ smtp: { answerAfterMs: 1_500 } });
    const problem = await submit(stage.context);
    await until(() => stage.smtp.letters.length);
    await stage.killRedis();
    expect(await end()).toBe("exit code 0");
    const letters = await deliveriesOfProblem(stage.context.db.read, problem.id);
    expect(letters.find(({ letter }) => letter === "received")?.state).toBe("sent");
  });

  it("goes on after Redis was killed, again and again", async () => {
    await begin();
    for (let round = 0; round < 3; round += 1) {
      await stage.killRedis();
      const problem = await submit(stage.context);
      await stage.reviveRedis();
      await untilNothingIsOwed();
      expect((await reload(stage.context, problem.id)).handling).toBe("assigned");
    }
    expect(worker.said()).not.toContain('"level":"fatal"');
    expect(await end()).toBe("exit code 0");
  });

  it("says everything in lines of JSON, and nothing of a person", async () => {
    const refuse = (to: string) => ({ code: 550, words: `<${to}> is unknown here` });
    await begin({ smtp: { refuse } });
    const problem = await submit(stage.context);
    await until(async () => (await failedLetters(stage, problem.id)) === 2);
    await stage.killRedis();
    await until(() => worker.said().includes("redis is away"));
    await stage.reviveRedis();
    expect(await end()).toBe("exit code 0");
    const lines = worker.said().trim().split("\n");
    for (const line of lines) {
      const { time, level, msg, ...facts } = JSON.parse(line) as Line;
      expect(Date.parse(time)).toBeGreaterThan(0);
      expect(level).toMatch(/^(info|warn|error)$/);
      expect(msg).not.toBe("");
      if (msg.startsWith("job ")) expect(facts.jobId).toMatch(/^outbox-/);
    }
    // Whose problem it is, is how every token begins.
    expect(linkToken(stage.context, problem.id)).toContain(`${problem.id}.`);
    const secrets = [typed.email, typed.description, typed.place, typed.name, `${problem.id}.`];
    for (const secret of secrets) expect(worker.said()).not.toContain(secret);
    expect(worker.said()).toContain("[address]");
  });
});

async function failedLetters({ context }: Stage, id: Parameters<typeof deliveriesOfProblem>[1]) {
  const letters = await deliveriesOfProblem(context.db.read, id);
  return letters.filter(({ state }) => state === "failed").length;
}
