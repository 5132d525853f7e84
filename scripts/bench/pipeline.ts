// From submission to branch: how fast one worker process screens and routes, at rest and under load. Beside it, in the
// same run, what BullMQ does with jobs that do nothing.
import { setTimeout as sleep } from "node:timers/promises";
import { Queue, QueueEvents, Worker } from "bullmq";
import { submitProblem } from "../../app/domain/problem/submit-problem.server.ts";
import { connectRedis } from "../../workers/redis.ts";
import { makeDrafts, sendForms } from "./form-client.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { memoryMb, setStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const AT_REST = 200;
const REST_PAUSE_MS = 25;
const STANDARD_COUNT = 3_000;
const CONCURRENCY = 8;
const PATIENCE_MS = 300_000;

export const pipeline: Bench = async ({ count, say }) => {
  const stage = await setStage();
  try {
    const web = await stage.startWeb();
    let worker = stage.startWorker();
    say("warming up");
    await submit(stage, AT_REST);
    await untilRouted(stage);
    say(`at rest: ${String(AT_REST)} submissions, ${String(REST_PAUSE_MS)} ms apart`);
    const from = stage.context.now();
    await sendForms(web.url, await makeDrafts(stage, AT_REST), 1, REST_PAUSE_MS);
    await untilRouted(stage);
    const rest = await routingTimes(stage, from);
    await worker.stop();
    const total = count ?? STANDARD_COUNT;
    say(`sustained: ${String(total)} problems wait, then a worker starts`);
    await submit(stage, total);
    worker = stage.startWorker();
    const rate = await measureRate(stage, total);
    const [webMemoryMb, workerMemoryMb] = [memoryMb(web.pid), memoryMb(worker.pid)];
    await worker.stop();
    say("raw BullMQ with jobs that do nothing");
    const raw = await rawQueue(stage.redisUrl, total * 2);
    return {
      submitToRoutedP50Ms: rounded(percentile(rest, 0.5)),
      submitToRoutedP95Ms: rounded(percentile(rest, 0.95)),
      rawQueueP50Ms: rounded(percentile(raw.tookMs, 0.5)),
      rawQueueP95Ms: rounded(percentile(raw.tookMs, 0.95)),
      routedPerSecond: rounded(rate),
      rawJobsPerSecond: rounded(raw.perSecond),
      // A routed problem takes two jobs, and the letter that says it was received.
      ratioToRaw: rounded((rate * 2) / raw.perSecond, 3),
      webMemoryMb: rounded(webMemoryMb),
      workerMemoryMb: rounded(workerMemoryMb),
      webAndWorkerMemoryMb: rounded(webMemoryMb + workerMemoryMb),
    };
  } finally {
    await stage.clear();
  }
};

/** Submits in this process, past the web, so that many wait at once. */
async function submit(stage: Stage, count: number): Promise<void> {
  const one = (index: number) =>
    submitProblem(stage.context, {
      draft: null,
      submission: {
        description: `The road by the mill has a deep hole, number ${String(index)}, and bicycles fall.`,
        category: stage.kinds[index % stage.kinds.length] ?? "unknown",
        place: "By the mill",
        area: stage.places[index % stage.places.length] ?? "unknown",
        email: index % 2 ? `resident${String(index)}@example.org` : undefined,
        name: undefined,
        publish: true,
        language: "en",
      },
    });
  await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
}

async function waiting(stage: Stage): Promise<number> {
  const { count } = await stage.context.db.read
    .selectFrom("problem")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("handling", "in", ["submitted", "screening", "routing"])
    .executeTakeFirstOrThrow();
  return count;
}

async function untilRouted(stage: Stage): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await waiting(stage)) > 0) {
    if (Date.now() > deadline) throw new Error("problems were not routed in time");
    await sleep(100);
  }
}

/** Problems routed a second between the first tenth and the last, so that the start of the process doesn't count. */
async function measureRate(stage: Stage, total: number): Promise<number> {
  while ((await waiting(stage)) > total * 0.9) await sleep(5);
  const [beginMs, begin] = [performance.now(), await waiting(stage)];
  await untilRouted(stage);
  return begin / ((performance.now() - beginMs) / 1_000);
}

/** Milliseconds from each submission after `from` to the event that gave it to a branch. */
async function routingTimes(stage: Stage, from: string): Promise<number[]> {
  const rows = await stage.context.db.read
    .selectFrom("event as given")
    .innerJoin("event as sent", "sent.problem_id", "given.problem_id")
    .select(["given.at as given_at", "sent.at as sent_at"])
    .where("given.type", "in", ["route", "send_to_triage"])
    .where("sent.type", "=", "submit")
    .where("sent.at", ">=", from)
    .execute();
  return rows.map((row) => Date.parse(row.given_at) - Date.parse(row.sent_at));
}

async function rawQueue(redisUrl: string, count: number) {
  const connection = connectRedis(redisUrl);
  const options = { connection, prefix: "raw" };
  const queue = new Queue("raw", options);
  const events = new QueueEvents("raw", options);
  await events.waitUntilReady();
  const tookMs: number[] = [];
  let done = 0;
  const worker = new Worker(
    "raw",
    () => {
      done += 1;
      return Promise.resolve();
    },
    { ...options, concurrency: CONCURRENCY },
  );
  for (let index = 0; index < AT_REST; index += 1) {
    const startedMs = performance.now();
    const before = done;
    await queue.add("nothing", { outboxId: String(index) }, { removeOnComplete: true });
    while (done === before) await sleep(0);
    tookMs.push(performance.now() - startedMs);
  }
  await worker.pause();
  const jobs = Array.from({ length: count }, (_, index) => ({
    name: "nothing",
    data: { outboxId: String(index) },
    opts: { removeOnComplete: true },
  }));
  await queue.addBulk(jobs);
  done = 0;
  const startedMs = performance.now();
  void worker.resume();
  while (done < count) await sleep(5);
  const perSecond = count / ((performance.now() - startedMs) / 1_000);
  await worker.close();
  await events.close();
  await queue.close();
  connection.disconnect();
  return { perSecond, tookMs };
}
