// A person's word on the kind of a problem, inside a transaction: the event, and what follows for urgency and clock.
import { offeredKinds } from "../branch/branch.ts";
import { listCategories } from "../../../db/repositories/county.ts";
import type { Queries } from "../../../db/handle.ts";
import { readClock } from "../clock/read-clock.server.ts";
import { oweJobs } from "../outbox/owe-jobs.server.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { limitChecks } from "../problem/consequences.ts";
import { indexPublic } from "../problem/index-public.server.ts";
import { isOpen } from "../problem/handling.ts";
import { actsAsModerator } from "../problem/lifecycle.ts";
import type { Problem } from "../problem/problem.ts";
import { raiseUrgency } from "../problem/raise-urgency.server.ts";
import { reindexProblem } from "../similar/index-problem.server.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { CategoryId } from "../shared/ids.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayCorrectKind } from "./kind-correction.ts";

export interface KindSaid {
  readonly categoryId: CategoryId;
  /** Shown to the resident; null when the person only chose what the router offered. */
  readonly reason: string | null;
}

/**
 * The problem with that kind, its event appended; more pressing if the kind usually is, its next limit reckoned anew.
 * What must follow in this transaction saves it. Refuses with `not_allowed`, `invalid_input` (no such kind is offered) and
 * `already_done` (it is of that kind).
 */
export async function setKind(
  context: Context,
  queries: Queries,
  actor: StaffActor,
  problem: Problem,
  { categoryId, reason }: KindSaid,
): Promise<Problem> {
  assertAllowed(mayCorrectKind(problem, actor));
  const kind = offeredKinds(await listCategories(queries)).find(({ id }) => id === categoryId);
  if (!kind) throw new Refusal("invalid_input", { field: "categoryId" });
  if (problem.categoryId === categoryId) throw new Refusal("already_done");
  await appendEvent(context, queries, actor, problem.id, {
    type: "kind_corrected",
    reason,
    facts: {
      from: problem.categoryId,
      to: categoryId,
      ...(actsAsModerator(actor, problem) && { as: "moderator" }),
    },
  });
  const corrected = { ...problem, categoryId };
  await reindexProblem(queries, problem, corrected);
  await indexPublic(context, queries, problem, corrected);
  if (!isOpen(problem.handling)) return corrected;
  const { next } = await readClock(context, queries, corrected);
  const timed = { ...corrected, nextLimit: next };
  await oweJobs(context, queries, problem.id, limitChecks(problem, timed, context.now()));
  return raiseUrgency(context, queries, actor, timed, kind.defaultUrgency, ["kind"]);
}
