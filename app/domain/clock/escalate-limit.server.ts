// The job of the ladder: a limit nears or is past, and whoever is next is told. It looks at the database when it fires.
import { rolesHeldOver } from "../../../db/repositories/alerted.ts";
import { listBranches } from "../../../db/repositories/county.ts";
import { insertDelivery } from "../../../db/repositories/delivery.ts";
import { takeStep } from "../../../db/repositories/limit-step.ts";
import { markDone } from "../../../db/repositories/outbox.ts";
import { findProblem } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, OutboxId, PersonId, ProblemId } from "../shared/ids.ts";
import { instantToMs } from "../shared/instant.ts";
import type { Instant } from "../shared/instant.ts";
import { calendarOfBranch } from "./first-clock.server.ts";
import { dueSteps, stepsOf, tellAt, whomToTell } from "./ladder.ts";
import type { DueStep } from "./ladder.ts";
import type { WorkingCalendar } from "./calendar.ts";
import type { DueLimit } from "./ledger.ts";
import type { LimitKind } from "./limit-policy.ts";
import { readClock } from "./read-clock.server.ts";

/**
 * Takes the steps of that limit's ladder that are due, each once: an event, and letters to whom it concerns, held until
 * working time unless it is an emergency. Owes itself again for the next step. A limit that was met, paused or moved since:
 * nothing; what moved it owes a ladder of its own. Safe to run twice, and beside itself.
 */
export async function escalateLimit(
  context: Context,
  input: {
    readonly problemId: ProblemId;
    readonly kind: LimitKind;
    readonly dueAt: Instant;
    readonly outboxId: OutboxId;
  },
): Promise<void> {
  await context.db.transact(async (queries) => {
    if (!(await markDone(queries, input.outboxId, context.now()))) return;
    const problem = await findProblem(queries, input.problemId);
    if (!problem) return;
    const { limits, calendars } = await readClock(context, queries, problem);
    const limit = limits.find(({ kind }) => kind === input.kind);
    if (limit?.dueAt !== input.dueAt || limit.metAt !== null) return;
    const [calendar = context.calendar] = calendars;
    const due: DueLimit = { ...limit, dueAt: limit.dueAt };
    const steps = stepsOf(due, calendar);
    for (const step of dueSteps(steps, context.now())) {
      await take(context, queries, problem, due, step);
    }
    const next = steps.find(({ at }) => at > context.now());
    if (!next) return;
    const afterMs = instantToMs(next.at) - instantToMs(context.now());
    const { problemId, kind, dueAt } = input;
    await oweJobs(context, queries, problemId, [
      { name: "escalate-limit", payload: { problemId, kind, dueAt }, afterMs },
    ]);
  });
  context.wake();
}

async function take(
  context: Context,
  queries: Queries,
  problem: Problem,
  limit: DueLimit,
  { step }: DueStep,
): Promise<void> {
  const id = context.makeId<"event">();
  const { kind, dueAt } = limit;
  const taken = { problemId: problem.id, kind, step, eventId: id, at: context.now() };
  if (!(await takeStep(queries, taken))) return;
  const path = await pathOf(queries, problem);
  const line = path.split("/").filter(Boolean) as BranchId[];
  const held = await rolesHeldOver(queries, ["official", "lead", "supervisor"], line);
  const told = whomToTell(step, { path, ownerId: problem.ownerId }, held);
  const event = await appendEvent(context, queries, system("escalate-limit"), problem.id, {
    id,
    type: step === "near" ? "limit_nearing" : "limit_escalated",
    facts: {
      ...{ kind, dueAt, step, people: told.people.length },
      ...(told.branchId !== null && { toBranchId: told.branchId }),
    },
  });
  const calendar = await calendarOfBranch(context, queries, { path });
  for (const person of told.people) await tell(context, queries, event, person, limit, calendar);
}

async function pathOf(queries: Queries, problem: Problem): Promise<string> {
  if (problem.branch) return problem.branch.path;
  const branches = await listBranches(queries);
  return branches.find(({ id }) => id === problem.coordinatingBranchId)?.path ?? "/";
}

async function tell(
  context: Context,
  queries: Queries,
  event: ProblemEvent,
  personId: PersonId,
  { allowance }: DueLimit,
  calendar: WorkingCalendar,
): Promise<void> {
  const id = context.makeId<"delivery">();
  await insertDelivery(queries, {
    id,
    problemId: event.problemId,
    eventId: event.id,
    letter: "limit_notice",
    recipient: `person:${personId}`,
    state: "queued",
    reason: null,
    attempts: 0,
    messageId: `<${event.id}.${personId}@${context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: null,
  });
  const sendAt = allowance.working ? tellAt(calendar, event.at) : event.at;
  await oweJobs(context, queries, event.problemId, [
    {
      name: "send-letter",
      payload: { deliveryId: id },
      afterMs: instantToMs(sendAt) - instantToMs(event.at),
      ahead: !allowance.working,
    },
  ]);
}
