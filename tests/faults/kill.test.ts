// The fault journey: residents send forms while web, worker and Redis are killed without warning, again and again. What
// was acknowledged is there, once, and handled once; every letter that was owed was sent.
// PORTAL_FAULT_SUBMISSIONS=2000 makes it longer, PORTAL_FAULT_SEED=N draws the same moments again.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { verifyLog } from "../../app/domain/problem/verify-log.server.ts";
import { readLag } from "../../app/domain/outbox/hand-over.server.ts";
import { seededDraw } from "../../scripts/demo/random.ts";
import { startPortal } from "../support/portal.ts";
import type { RunningPortal } from "../support/portal.ts";
import { redisAvailable, startRedis } from "../support/redis.ts";
import { startSmtp } from "../support/smtp.ts";
import { until } from "../support/until.ts";
import { startKiller } from "./killer.ts";
import type { Victim } from "./killer.ts";
import { takeReckoning } from "./reckoning.ts";
import { sendForms } from "./residents.ts";

const SUBMISSIONS = Number(process.env.PORTAL_FAULT_SUBMISSIONS ?? 200);
const SEED = Number(process.env.PORTAL_FAULT_SEED ?? Date.now() % 1_000_000);
const FEWEST_KILLS = 12;
/** Letters take a moment, so that some are killed half-way. */
const MAIL_TAKES_MS = 40;
const QUIET_WITHIN_MS = 60_000;
const PATIENCE_MS = 180_000 + SUBMISSIONS * 600;

const cleanups: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe.skipIf(!redisAvailable)("kill -9 of web, worker and Redis at any moment", () => {
  it(`loses none of ${SUBMISSIONS} problems and no letter`, { timeout: PATIENCE_MS }, async () => {
    const { portal, letters, victims } = await setStage();
    const startedMs = Date.now();
    const killer = startKiller(victims, SEED);
    const sent = await sendForms(portal.url, SUBMISSIONS, seededDraw(SEED)).finally(() =>
      killer.rest(),
    );
    const sentMs = Date.now();
    await untilQuiet(portal);
    const quietMs = Date.now();

    const reckoning = await takeReckoning(portal.context, { sent, letters, kills: killer.kills });
    const killed = (name: string) => killer.kills.filter((kill) => kill.name === name).length;
    say(
      `seed ${SEED}: ${sent.length} forms acknowledged in ${inSeconds(sentMs - startedMs)}, ` +
        `nothing owed ${inSeconds(quietMs - sentMs)} later; ${sum(sent, ({ reloads }) => reloads)} reloads, ` +
        `killed web ${killed("web")}, worker ${killed("worker")}, Redis ${killed("Redis")} times; ` +
        `${reckoning.problems} problems, ${reckoning.lettersOwed} letters owed, ` +
        `${reckoning.lettersSkipped} skipped, ${reckoning.lettersReceived} received, ` +
        `${reckoning.sentAgain} of them sent again after a worker was killed between DATA and the row`,
    );

    expect(killer.kills.length).toBeGreaterThanOrEqual(FEWEST_KILLS);
    expect(reckoning.broken).toEqual([]);
    expect(reckoning.problems).toBe(SUBMISSIONS);
    expect((await verifyLog(portal.context)).broken).toBeNull();
    expect(await readLag(portal.context)).toMatchObject({ waiting: 0, failed: 0 });
    expect(faultsLogged(portal)).toEqual([]);
    expect(await portal.web.stop()).toBe("exit code 0");
    expect(await portal.worker?.stop()).toBe("exit code 0");
  });
});

async function setStage() {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const smtp = await startSmtp({ answerAfterMs: MAIL_TAKES_MS });
  cleanups.push(() => smtp.stop());
  let redis = await startRedis(folder);
  cleanups.push(() => redis.stop());
  const portal = await startPortal({ worker: true, redisUrl: redis.url, smtpUrl: smtp.url });
  cleanups.push(() => portal.stop());
  let redisRuns = true;
  const victims: Victim[] = [
    { name: "web", ...portal.web },
    ...(portal.worker ? [{ name: "worker", ...portal.worker }] : []),
    {
      name: "Redis",
      isRunning: () => redisRuns,
      kill: async () => {
        redisRuns = false;
        await redis.kill();
      },
      start: async () => {
        redis = await startRedis(folder);
        redisRuns = true;
      },
    },
  ];
  expect(existsSync(join(folder, "appendonlydir"))).toBe(true);
  return { portal, letters: smtp.letters, victims };
}

/** Nothing is owed any more but time limits, which lie in the future. */
async function untilQuiet({ context }: RunningPortal): Promise<void> {
  const untilMs = Date.now() + QUIET_WITHIN_MS;
  await until(async () => {
    const { count } = await context.db.read
      .selectFrom("outbox")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("done_at", "is", null)
      .where("failed_at", "is", null)
      .where("due_at", "<=", context.now())
      .executeTakeFirstOrThrow();
    return Number(count) === 0 || Date.now() > untilMs;
  });
}

/** What web and worker said of themselves; being without Redis is no fault. */
function faultsLogged({ log }: RunningPortal): string[] {
  return log()
    .split("\n")
    .filter((line) => /"level":"(error|fatal)"/.test(line));
}

function sum<T>(all: readonly T[], numberOf: (one: T) => number): number {
  return all.reduce((total, one) => total + numberOf(one), 0);
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 1_000)} s`;
}

function say(line: string): void {
  process.stdout.write(`\nfault journey, ${line}\n`);
}
