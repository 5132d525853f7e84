// Records that staff are owed an alert, in the transaction of the event that made it an emergency of theirs.
import { rolesHeldOver } from "../../../db/repositories/alerted.ts";
import { insertDelivery } from "../../../db/repositories/delivery.ts";
import type { Queries } from "../../../db/handle.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { Problem } from "../problem/problem.ts";
import { system } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { BranchId, PersonId } from "../shared/ids.ts";
import { alertedRoles, owesAlert, planAlert } from "./alert.ts";

/**
 * Writes one delivery row for each person, and the jobs that send them at once, before all others. `problem` is the
 * problem after `event`; for one that is no emergency, or lies with no branch, nothing happens. When the branch has nobody,
 * an event says who was told instead. Twice for one event: one row a person.
 */
export async function oweAlerts(
  context: Context,
  queries: Queries,
  problem: Problem,
  event: ProblemEvent,
): Promise<void> {
  const { branch, coordinatingBranchId } = problem;
  if (problem.urgency !== "emergency" || branch === null || !owesAlert(event.type)) return;
  const line = branch.path.split("/").filter(Boolean) as BranchId[];
  const held = await rolesHeldOver(queries, alertedRoles, [...line, coordinatingBranchId]);
  const { people, instead } = planAlert(branch.path, coordinatingBranchId, held);
  let added = 0;
  for (const { personId, closed } of people) {
    if (await oweOne(context, queries, event, personId, closed)) added += 1;
  }
  if (instead === null || (people.length > 0 && added === 0)) return;
  const told = people.filter(({ closed }) => !closed).length;
  await appendEvent(context, queries, system("alert"), problem.id, {
    type: "staff_alerted",
    facts: { instead, people: told },
  });
}

/** False when that event already owes it to that person. */
async function oweOne(
  context: Context,
  queries: Queries,
  event: ProblemEvent,
  personId: PersonId,
  closed: boolean,
): Promise<boolean> {
  const id = context.makeId<"delivery">();
  const added = await insertDelivery(queries, {
    id,
    problemId: event.problemId,
    eventId: event.id,
    letter: "emergency_alert",
    recipient: `person:${personId}`,
    state: closed ? "skipped" : "queued",
    reason: closed ? "account_closed" : null,
    attempts: 0,
    messageId: `<${event.id}.${personId}@${context.mailDomain}>`,
    createdAt: event.at,
    finishedAt: closed ? event.at : null,
  });
  if (!added || closed) return added;
  await oweJobs(context, queries, event.problemId, [
    { name: "send-letter", payload: { deliveryId: id }, ahead: true },
  ]);
  return true;
}
