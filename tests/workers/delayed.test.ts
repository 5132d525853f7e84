// What waits in Redis for its time to come: it comes, also when Redis has forgotten all about it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allowanceFor } from "../../app/domain/clock/policy.ts";
import { makeContext } from "../../app/domain/shared/context.server.ts";
import { openQueues } from "../../workers/queues.ts";
import { connectRedis } from "../../workers/redis.ts";
import { submit, typed } from "../support/fixtures-problem.ts";
import { redisAvailable } from "../support/redis.ts";
import { until } from "../support/until.ts";
import { countEvents, countOwed, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const HOLD_MS = 1_500;
/** How far in the future the limits of these tests lie. */
const AHEAD_MS = 2_500;

describe.skipIf(!redisAvailable)("jobs that wait for their time", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await setStage({ mailHoldMs: HOLD_MS });
  });

  afterEach(async () => {
    await stage.clear();
  });

  /** An emergency submitted so long ago that its limit to accept passes in `AHEAD_MS`. */
  function submitLongAgo() {
    const { ms } = allowanceFor("accept", "emergency", false);
    const then = makeContext(stage.context, () => Date.now() - ms + AHEAD_MS);
    return submit(then, { category: "gas" });
  }

  async function untilQueued(...queues: ("letters" | "clocks")[]): Promise<void> {
    const redis = connectRedis(stage.redisUrl);
    for (const queue of queues) await until(() => redis.zcard(`portal:${queue}:delayed`));
    redis.disconnect();
  }

  /** The resident's letters; staff are alerted of an emergency besides. */
  const toResident = () => stage.smtp.letters.filter(({ to }) => to.includes(typed.email));

  it("are a missed limit and a held letter, each at its time", async () => {
    stage.startWorker();
    const { id } = await submitLongAgo();
    await untilQueued("letters", "clocks");
    expect(await countEvents(stage.context, id, "limit_missed")).toBe(0);
    await until(() => countEvents(stage.context, id, "limit_missed"));
    await until(async () => (await countOwed(stage.context, "send-letter")) === 0);
    expect(toResident()).toHaveLength(2);
  });

  it("come at their time also when Redis was emptied while they waited", async () => {
    stage.startWorker();
    const { id } = await submitLongAgo();
    await untilQueued("letters", "clocks");
    await stage.flushRedis();
    await untilQueued("letters", "clocks");
    await until(() => countEvents(stage.context, id, "limit_missed"));
    await until(async () => (await countOwed(stage.context, "send-letter")) === 0);
    expect(await countEvents(stage.context, id, "limit_missed")).toBe(1);
    expect(toResident()).toHaveLength(2);
  });

  it("come also when Redis was emptied while no worker ran", async () => {
    const first = stage.startWorker();
    const { id } = await submitLongAgo();
    await untilQueued("letters", "clocks");
    await first.stop();
    await stage.flushRedis();
    stage.startWorker();
    await until(() => countEvents(stage.context, id, "limit_missed"));
    await until(async () => (await countOwed(stage.context, "send-letter")) === 0);
    expect(toResident()).toHaveLength(2);
  });

  it("are counted by queue, for the figures", async () => {
    await submitLongAgo();
    const worker = stage.startWorker();
    await untilQueued("clocks");
    await worker.stop();
    const redis = connectRedis(stage.redisUrl);
    const queues = openQueues(redis);
    expect((await queues.counts()).clocks).toBeGreaterThan(0);
    await queues.close();
    redis.disconnect();
  });
});
