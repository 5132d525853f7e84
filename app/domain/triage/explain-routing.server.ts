// Why a problem is where it is: every decision with all that it went by, and who changed it since. For staff who may open
// the problem; contact data is not part of it.
import { decisionsOfProblem } from "../../../db/repositories/decision.ts";
import { eventsOfProblem } from "../../../db/repositories/event.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import { findScreening } from "../../../db/repositories/screening.ts";
import { grantsOfPerson } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import { parseReference } from "../problem/reference.ts";
import type { Reference } from "../problem/reference.ts";
import { explain } from "../routing/explanation.ts";
import type { ExplainedDecision } from "../routing/explanation.ts";
import { namesOf, readCounty } from "../routing/read-county.server.ts";
import type { Grant, StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId } from "../shared/ids.ts";
import type { Language, LocalText } from "../shared/language.ts";
import { Refusal } from "../shared/refusal.ts";
import { changesOf } from "./changes.ts";
import type { Change } from "./changes.ts";
import { mayOpen } from "./may-open.server.ts";
import { withoutUndone } from "../problem/undone.ts";

export interface RoutingExplanation {
  readonly reference: Reference;
  /** In which the resident wrote: the language of the words that spoke for a kind. */
  readonly language: Language;
  readonly branch: LocalText | null;
  readonly category: LocalText | null;
  /** Newest first. */
  readonly decisions: readonly ExplainedDecision[];
  /** Newest first. */
  readonly changes: readonly Change[];
  /** The version of the automatic check; null before it looked. */
  readonly screening: string | null;
}

/** Reads it. Refuses with `not_found`, also for a problem that `actor` may not open. */
export async function explainRouting(
  context: Context,
  actor: StaffActor,
  typed: string,
): Promise<RoutingExplanation> {
  const queries = context.db.read;
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(queries, reference));
  if (!problem || !(await mayOpen(queries, actor, problem))) throw new Refusal("not_found");
  const names = namesOf(await readCounty(queries));
  const events = withoutUndone(await eventsOfProblem(queries, problem.id));
  const grants = await grantsOfAuthors(queries, events);
  return {
    reference: problem.reference,
    language: problem.language,
    branch: names.branch(problem.branch?.id ?? null),
    category: names.category(problem.categoryId),
    decisions: (await decisionsOfProblem(queries, problem.id)).map((one) => explain(one, names)),
    changes: changesOf(events, names, (id) => grants.get(id) ?? []),
    screening: (await findScreening(queries, problem.id))?.version ?? null,
  };
}

async function grantsOfAuthors(
  queries: Queries,
  events: readonly ProblemEvent[],
): Promise<Map<string, readonly Grant[]>> {
  const grants = new Map<string, readonly Grant[]>();
  for (const { actorKind, actorId } of events) {
    if (actorKind !== "staff" || actorId === null || grants.has(actorId)) continue;
    grants.set(actorId, await grantsOfPerson(queries, actorId as PersonId));
  }
  return grants;
}
