// Routing: which area holds a point, beside brute force; and whole decisions (words, place, rules, responsibility), beside
// only reading what they go by.
import { gatherFacts } from "../../app/domain/routing/gather-facts.server.ts";
import { oweTraining } from "../../app/domain/routing/owe-training.server.ts";
import { route } from "../../app/domain/routing/route.ts";
import type { RoutingFacts } from "../../app/domain/routing/facts.ts";
import { trainModel } from "../../app/domain/routing/train-model.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { OutboxId } from "../../app/domain/shared/ids.ts";
import { eventsOfProblem } from "../../db/repositories/event.ts";
import { findProblem } from "../../db/repositories/problem.ts";
import { findAnswers, findOriginal } from "../../db/repositories/text.ts";
import { listTaughtProblems } from "../../db/repositories/training.ts";
import { fillRules } from "../demo/fill/rules.ts";
import { measureLookUps } from "./look-ups.ts";
import { percentile, rounded } from "./report.ts";
import type { Bench } from "./report.ts";
import { setSimilarStage } from "./similar-stage.ts";

const PROBLEMS = 1_000;
const DECISIONS = 500;
const ROUNDS = 5;

/** `count` decisions, 500 by default, on a demo county of `problems`, 1,000 by default. */
export const routing: Bench = async ({ problems, count, say }) => {
  say("400 areas of 500 corners");
  const lookUps = measureLookUps();
  const stage = await setSimilarStage(problems || PROBLEMS, say);
  try {
    const { context } = stage;
    await fillRules(context);
    say("training the classifier");
    await train(context);
    const found = await problemsToRoute(context, count ?? DECISIONS);
    return { ...lookUps, ...(await measureDecisions(context, found, say)) };
  } finally {
    await stage.clear();
  }
};

async function train(context: Context): Promise<void> {
  await context.db.transact((queries) => oweTraining(context, queries));
  const owed = await context.db.read
    .selectFrom("outbox")
    .select("id")
    .where("job", "=", "train-model")
    .executeTakeFirstOrThrow();
  await trainModel(context, { outboxId: owed.id as OutboxId });
}

async function problemsToRoute(context: Context, count: number): Promise<Problem[]> {
  const queries = context.db.read;
  const found: Problem[] = [];
  for (const { id } of await listTaughtProblems(queries, count)) {
    const problem = await findProblem(queries, id);
    // As if the resident had known neither kind nor place: the router has the most to do.
    if (problem) found.push({ ...problem, categoryId: null, areaId: null, point: null });
  }
  return found;
}

async function measureDecisions(
  context: Context,
  problems: readonly Problem[],
  say: (line: string) => void,
) {
  const queries = context.db.read;
  const rounds: { whole: number; reading: number; deciding: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    say(`round ${String(round + 1)} of ${String(ROUNDS)}`);
    const facts: RoutingFacts[] = [];
    const whole = await perSecond(problems, async (problem) => {
      const gathered = await gatherFacts(context, queries, problem);
      route(gathered.facts);
      facts.push(gathered.facts);
    });
    const reading = await perSecond(problems, async ({ id }) => {
      await findOriginal(queries, id);
      await findAnswers(queries, id);
      await eventsOfProblem(queries, id);
    });
    const deciding = await perSecond(facts, (one) => {
      route(one);
      return Promise.resolve();
    });
    rounds.push({ whole, reading, deciding });
  }
  const median = (of: (round: (typeof rounds)[number]) => number) =>
    Math.round(percentile(rounds.map(of), 0.5));
  const [whole, reading] = [median((one) => one.whole), median((one) => one.reading)];
  return {
    decisionsPerSecond: whole,
    onlyReadingPerSecond: reading,
    ratioToOnlyReading: rounded(whole / reading, 2),
    fromFactsPerSecond: median((one) => one.deciding),
  };
}

async function perSecond<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<number> {
  const startedMs = performance.now();
  for (const thing of things) await work(thing);
  return (things.length * 1_000) / (performance.now() - startedMs);
}
