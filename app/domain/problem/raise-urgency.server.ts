// A problem turns out to be more pressing than its kind: the limits shorten, and the log says why.
import type { Queries } from "../../../db/handle.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { oweAlerts } from "../notification/owe-alerts.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { system } from "../shared/actor.ts";
import type { Actor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { appendWoken } from "../triage/append-woken.server.ts";
import { appendEvent } from "./append-event.server.ts";
import { limitChecks } from "./consequences.ts";
import type { ProblemEvent } from "./event.ts";
import type { Handling } from "./handling.ts";
import type { Problem } from "./problem.ts";
import { urgencies } from "./urgency.ts";
import type { Urgency } from "./urgency.ts";

/** A branch has it and works on it. Before and between, the move that gives it to one alerts. */
const answering: ReadonlySet<Handling> = new Set([
  "triage",
  "assigned",
  "accepted",
  "in_progress",
  "awaiting_resident",
  "reopened",
]);

/**
 * The problem with the urgency `to`, its event appended and its new limit's check owed, if `to` is more pressing than
 * what it has; else the problem as it is. The new urgency is saved by the move that must follow in this transaction.
 * `reasons` are codes. Twice: the second time changes nothing.
 */
export async function raiseUrgency(
  context: Context,
  queries: Queries,
  actor: Actor,
  problem: Problem,
  to: Urgency,
  reasons: readonly string[],
): Promise<Problem> {
  if (urgencies.indexOf(to) >= urgencies.indexOf(problem.urgency)) return problem;
  const event = await appendEvent(context, queries, actor, problem.id, {
    type: "urgency_raised",
    facts: { from: problem.urgency, to, reasons },
  });
  const timed = await timedAs(context, queries, problem, to);
  await alertOf(context, queries, timed, event);
  if (problem.snooze === null) return timed;
  // What has become more pressing sleeps no longer.
  await appendWoken(context, queries, system("urgency_raised"), problem.id, "urgency");
  return { ...timed, snooze: null, wokenAt: context.now() };
}

/** The problem as one of that urgency, with its next limit; owes the check of that limit. Saves nothing. */
export async function timedAs(
  context: Context,
  queries: Queries,
  problem: Problem,
  to: Urgency,
): Promise<Problem> {
  const urgent = { ...problem, urgency: to };
  const timed = { ...urgent, nextLimit: (await readClock(context, queries, urgent)).next };
  await oweJobs(context, queries, problem.id, limitChecks(problem, timed, context.now()));
  return timed;
}

/** Owes the alerts of `event`, if it made an emergency of a problem that a branch works on. */
export async function alertOf(
  context: Context,
  queries: Queries,
  problem: Problem,
  event: ProblemEvent,
): Promise<void> {
  if (answering.has(problem.handling)) await oweAlerts(context, queries, problem, event);
}
