// What goes wrong is written down, tried again, and in the end shown to an administrator; never lost, never silent.
import { afterEach, describe, expect, it } from "vitest";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { readDeliveries, retryFailed } from "../../app/domain/outbox/retry-failed.server.ts";
import { stopLetters, stopToken } from "../../app/domain/resident/stop-letters.server.ts";
import { deliveriesOfProblem } from "../../db/repositories/delivery.ts";
import { insertOutbox } from "../../db/repositories/outbox.ts";
import { catalogue } from "../../workers/catalogue.ts";
import type { Catalogue } from "../../workers/catalogue.ts";
import { people } from "../support/fixtures.ts";
import { submit, typed } from "../support/fixtures-problem.ts";
import { redisAvailable } from "../support/redis.ts";
import type { SmtpRefusal } from "../support/smtp.ts";
import { until } from "../support/until.ts";
import { countOwed, setStage } from "./stage.ts";
import type { Stage, StageOptions } from "./stage.ts";

const ATTEMPTS = 3;
/** The standing catalogue for people in a hurry: few tries, short waits. */
const hurried = Object.fromEntries(
  Object.entries(catalogue).map(([name, spec]) => [
    name,
    { ...spec, attempts: ATTEMPTS, backoffMs: 30 },
  ]),
) as unknown as Catalogue;

const { administrator } = people;
const everything = { state: null, after: null } as const;

describe.skipIf(!redisAvailable)("a job that fails", () => {
  let stage: Stage;
  let refusal: SmtpRefusal | null = null;

  afterEach(async () => {
    refusal = null;
    await stage.clear();
  });

  async function begin(options: StageOptions = {}): Promise<void> {
    stage = await setStage({ smtp: { refuse: () => refusal }, ...options });
  }

  async function letterReceived(problem: Problem) {
    const letters = await deliveriesOfProblem(stage.context.db.read, problem.id);
    return letters.find(({ letter }) => letter === "received");
  }

  const untilReceived = (problem: Problem, state: string) =>
    until(async () => (await letterReceived(problem))?.state === state);
  const failedOnes = async () =>
    (await readDeliveries(stage.context, administrator, everything)).failed;

  it("for good is tried as often as the catalogue says, shown, and goes again when asked", async () => {
    await begin();
    const id = stage.context.makeId<"outbox">();
    await insertPoison(stage, id);
    stage.startWorker({ jobs: hurried });
    const [shown] = await until(async () =>
      (await failedOnes()).length > 0 ? failedOnes() : null,
    );
    expect(shown).toMatchObject({ id, job: "screen-problem", lastError: "not_found" });
    expect(attemptsLogged(stage, id)).toEqual([1, 2, 3]);
    expect(await retryFailed(stage.context, administrator, id)).toBe(1);
    await until(() => attemptsLogged(stage, id).length === 2 * ATTEMPTS);
    await until(async () => (await failedOnes()).length === 1);
  });

  it("does not keep others from their work", async () => {
    await begin();
    for (let count = 0; count < 20; count += 1) {
      await insertPoison(stage, stage.context.makeId<"outbox">());
    }
    stage.startWorker({ concurrency: 1 });
    const problem = await submit(stage.context);
    await untilReceived(problem, "sent");
    expect(await countOwed(stage.context, "screen-problem")).toBe(20);
  });

  it("because the mail server refuses the reader for good is given up at once", async () => {
    await begin();
    refusal = { code: 550, words: `5.1.1 <${typed.email}> no such mailbox` };
    stage.startWorker({ jobs: hurried });
    const problem = await submit(stage.context);
    await untilReceived(problem, "failed");
    const letter = await letterReceived(problem);
    expect(letter).toMatchObject({ attempts: 1 });
    expect(letter?.reason).toContain("no such mailbox");
    await until(async () => (await failedOnes()).length === 2);
    for (const { job } of await failedOnes()) expect(job).toBe("send-letter");
  });

  it("is a letter again once an administrator asks for it", async () => {
    await begin();
    refusal = { code: 554, words: "we don't like you" };
    stage.startWorker();
    const problem = await submit(stage.context);
    await until(async () => (await failedOnes()).length === 2);
    refusal = null;
    expect(await retryFailed(stage.context, administrator, null)).toBe(2);
    await untilReceived(problem, "sent");
    await until(async () => (await countOwed(stage.context, "send-letter")) === 0);
    expect(await failedOnes()).toEqual([]);
    expect(stage.smtp.letters).toHaveLength(2);
  });

  it("because the mail server can't just now is deferred, and sent later", async () => {
    await begin();
    refusal = { code: 450, words: "come back later" };
    stage.startWorker({ jobs: { ...hurried, "send-letter": slowly } });
    const problem = await submit(stage.context);
    await untilReceived(problem, "deferred");
    expect((await letterReceived(problem))?.reason).toContain("come back later");
    refusal = null;
    await untilReceived(problem, "sent");
    expect((await letterReceived(problem))?.reason).toBeNull();
  });

  it("because the mail server can't for too long is given up after its last try", async () => {
    await begin();
    refusal = { code: 451, words: "greylisted" };
    stage.startWorker({ jobs: hurried });
    const problem = await submit(stage.context);
    await untilReceived(problem, "failed");
    expect(await letterReceived(problem)).toMatchObject({ attempts: ATTEMPTS });
  });

  it("because our own account at the mail server is refused waits for us to mend it", async () => {
    let known = false;
    await begin({ smtp: { letsIn: () => known } });
    stage.startWorker({ jobs: { ...hurried, "send-letter": slowly } });
    const problem = await submit(stage.context);
    await untilReceived(problem, "deferred");
    known = true;
    await untilReceived(problem, "sent");
  });

  it("is none when its reader has stopped letters meanwhile: the row says skipped", async () => {
    await begin({ mailHoldMs: 500 });
    const problem = await submit(stage.context);
    await stopLetters(stage.context, stopToken(stage.context, problem.id));
    stage.startWorker();
    await until(async () => (await countOwed(stage.context, "send-letter", "route-problem")) === 0);
    const letters = await deliveriesOfProblem(stage.context.db.read, problem.id);
    const fates = letters.map(({ letter, state, reason }) => `${letter} ${state} ${reason}`);
    expect(fates).toContain("assigned skipped letters_stopped");
  });

  it("tells neither Redis nor the log whom it would have written to", async () => {
    await begin();
    refusal = { code: 450, words: `4.2.1 <${typed.email}>: mailbox of ${typed.email} is full` };
    stage.startWorker({ jobs: hurried });
    const problem = await submit(stage.context);
    await untilReceived(problem, "failed");
    expect((await letterReceived(problem))?.reason).toContain("[address]");
    const told = stage.toldRedis() + stage.logged.join("");
    expect(told).toContain("mailbox of [address] is full");
    for (const secret of [typed.email, typed.description, typed.place, typed.name]) {
      expect(told).not.toContain(secret);
    }
  });
});

const slowly = { ...catalogue["send-letter"], backoffMs: 300 };

/** A job that can never succeed: its problem doesn't exist. */
async function insertPoison({ context }: Stage, id: OutboxId): Promise<void> {
  const payload = { problemId: "nobody-knows-it" };
  const at = context.now();
  const times = { createdAt: at, dueAt: at };
  await context.db.transact((queries) =>
    insertOutbox(queries, [{ id, job: "screen-problem", problemId: null, payload, ...times }]),
  );
}

function attemptsLogged({ logged }: Stage, id: OutboxId): number[] {
  return logged
    .map((line) => JSON.parse(line) as { jobId?: string; msg: string; attempt: number })
    .filter(({ jobId, msg }) => jobId === `outbox-${id}` && msg === "job failed")
    .map(({ attempt }) => attempt);
}
