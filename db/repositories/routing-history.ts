// What the router decided first about each problem, and what became of it: for figures over a period.
import type { EventType } from "../../app/domain/problem/event.ts";
import type { ReturnEvent } from "../../app/domain/problem/returns.ts";
import type { FirstDecision } from "../../app/domain/routing/confusion.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";
import { fromJson } from "../mapping.ts";
import { stands } from "./undo.ts";

/** Where the next page begins. */
export interface AfterDecision {
  readonly at: string;
  readonly id: string;
}

/**
 * The first decisions about problems that were made from `from` on and before `until`, oldest first, at most `size`; `next`
 * is null at the end.
 */
export async function firstDecisions(
  queries: Queries,
  { from, until }: { readonly from: Instant; readonly until: Instant },
  after: AfterDecision | null,
  size: number,
): Promise<{ readonly found: FirstDecision[]; readonly next: AfterDecision | null }> {
  const rows = await queries
    .selectFrom("decision")
    .innerJoin("problem", "problem.id", "decision.problem_id")
    .select([
      "decision.id",
      "decision.at",
      "decision.problem_id",
      "decision.outcome",
      "decision.branch_id",
      "problem.category_id",
    ])
    .where("decision.at", ">=", after?.at ?? from)
    .where("decision.at", "<", until)
    .where((eb) =>
      after === null
        ? eb.lit(true)
        : eb.or([eb("decision.at", ">", after.at), eb("decision.id", ">", after.id)]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("decision as earlier")
            .select("earlier.id")
            .whereRef("earlier.problem_id", "=", "decision.problem_id")
            .whereRef("earlier.id", "<", "decision.id"),
        ),
      ),
    )
    .orderBy("decision.at")
    .orderBy("decision.id")
    .limit(size)
    .execute();
  const last = rows.at(-1);
  return {
    found: rows.map((row) => ({
      problemId: row.problem_id as ProblemId,
      outcome: row.outcome as FirstDecision["outcome"],
      branchId: row.branch_id as FirstDecision["branchId"],
      categoryId: row.category_id as FirstDecision["categoryId"],
    })),
    next: last && rows.length === size ? { at: last.at, id: last.id } : null,
  };
}

/** The events of those types, oldest first, by problem. Some hundred problems at a time. */
export async function eventsOfProblems(
  queries: Queries,
  ids: readonly ProblemId[],
  types: readonly EventType[],
): Promise<Map<ProblemId, ReturnEvent[]>> {
  const found = new Map<ProblemId, ReturnEvent[]>();
  if (ids.length === 0) return found;
  const rows = await queries
    .selectFrom("event")
    .select(["problem_id", "type", "at", "track", "reason", "facts"])
    .where("problem_id", "in", ids)
    .where("type", "in", types)
    .where(stands("event.id"))
    .orderBy("problem_id")
    .orderBy("sequence")
    .execute();
  for (const { problem_id, facts, ...row } of rows) {
    const id = problem_id as ProblemId;
    const event = { ...row, facts: fromJson(facts) } as ReturnEvent;
    const before = found.get(id);
    if (before) before.push(event);
    else found.set(id, [event]);
  }
  return found;
}
