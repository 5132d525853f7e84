// The one writer of status. Every change of handling or publication, whoever asks, goes through `applyMove`.
import { compareAndSet } from "../../../db/repositories/problem.ts";
import { setPublicText } from "../../../db/repositories/text.ts";
import type { Queries } from "../../../db/handle.ts";
import { firstCalendar } from "../clock/first-clock.server.ts";
import { touchesClock } from "../clock/ledger.ts";
import { followMerged } from "../follower/follow-merged.server.ts";
import { oweTelling } from "../follower/tell-followers.server.ts";
import { oweAlerts } from "../notification/owe-alerts.server.ts";
import { oweLetter } from "../notification/owe-letter.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { offerRuling } from "../routing/rules/offer-ruling.server.ts";
import type { Actor } from "../shared/actor.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { appendWoken } from "../triage/append-woken.server.ts";
import { appendEvent } from "./append-event.server.ts";
import { consequencesOf, retractsPublication } from "./consequences.ts";
import type { ProblemEvent } from "./event.ts";
import { actsAsModerator, mayMove, moveRow } from "./lifecycle.ts";
import type { MoveFacts, MoveName } from "./lifecycle.ts";
import type { Problem } from "./problem.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { indexPublic } from "./index-public.server.ts";
import { keepStep } from "./keep-step.server.ts";
import { keepWords } from "./keep-words.server.ts";
import { withReopenedTo } from "./reopened-to.server.ts";
import { standingAfter } from "./standing-after.server.ts";

export interface Moved {
  readonly problem: Problem;
  readonly event: ProblemEvent;
}

/**
 * Makes one move inside the caller's transaction: asks the rule, appends the event, saves the new standing with
 * compare-and-set on `problem.version`, keeps the words that came with it, and owes jobs and letters. Refuses with
 * the rule's codes, those of `standingAfter`, or `changed_meanwhile` when `problem` is not the newest.
 */
export async function applyMove(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  move: MoveName,
  given: MoveFacts = {},
): Promise<Moved> {
  assertAllowed(mayMove(problem, move, actor, given, context.now()));
  const facts = await withReopenedTo(queries, problem, move, given);
  const row = moveRow(move);
  const calendar = await firstCalendar(context, queries, problem, move, facts);
  const words = await keepWords(context, queries, actor, problem, move, facts);
  const event = await appendEvent(context, queries, actor, problem.id, {
    id: words.eventId,
    type: move,
    track: row.track,
    fromState: row.track === "handling" ? problem.handling : problem.publication,
    toState: row.to,
    reason: words.reason,
    facts: {
      ...words.facts,
      ...(calendar !== null && { calendar }),
      ...(actsAsModerator(actor, problem) && { as: "moderator" }),
    },
  });
  await words.afterEvent();
  const moved = await standingAfter(context, queries, actor, problem, move, facts);
  const timed =
    calendar !== null || touchesClock(problem.handling, moved.handling)
      ? await withClock(context, queries, moved)
      : moved;
  if (!(await compareAndSet(queries, timed, problem.version))) {
    throw new Refusal("changed_meanwhile", { move });
  }
  if (timed.wokenAt !== null && timed.wokenAt !== problem.wokenAt) {
    await appendWoken(context, queries, system(move), problem.id, "words");
  }
  if (move === "publish") await publishText(queries, timed, facts, event);
  await indexPublic(context, queries, problem, timed);
  await oweWhatFollows(context, queries, problem, timed, move, event);
  await followMerged(context, queries, actor, problem, timed);
  const after = retractsPublication(move, timed)
    ? (await applyMove(context, queries, system(move), timed, "retract")).problem
    : timed;
  await keepStep(context, queries, actor, { before: problem, after, event });
  return { problem: after, event };
}

async function withClock(context: Context, queries: Queries, problem: Problem): Promise<Problem> {
  const clock = await readClock(context, queries, problem);
  return { ...problem, nextLimit: clock.next };
}

async function publishText(
  queries: Queries,
  problem: Problem,
  facts: MoveFacts,
  event: ProblemEvent,
): Promise<void> {
  const text = {
    description: facts.publicText ?? "",
    // Where somebody lives is nobody else's business, whatever was typed.
    place: problem.privateHome ? "" : (facts.publicPlace ?? ""),
  };
  await setPublicText(queries, problem.id, text, event.at);
}

async function oweWhatFollows(
  context: Context,
  queries: Queries,
  before: Problem,
  after: Problem,
  move: MoveName,
  event: ProblemEvent,
): Promise<void> {
  await oweJobs(
    context,
    queries,
    after.id,
    consequencesOf(move, before, after, event.id, context.now()),
  );
  await oweLetter(context, queries, event);
  await oweAlerts(context, queries, after, event);
  await offerRuling(context, queries, after, event);
  await oweTelling(context, queries, after, event);
}
