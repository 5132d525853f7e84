// Routing decisions with their whole explanation; kept for ever.
import type { RoutingDecision } from "../../app/domain/routing/route.ts";
import type { DecisionId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface DecisionRecord extends RoutingDecision {
  readonly id: DecisionId;
  readonly at: Instant;
}

export async function insertDecision(
  queries: Queries,
  problemId: ProblemId,
  id: DecisionId,
  at: Instant,
  decision: RoutingDecision,
): Promise<void> {
  await queries
    .insertInto("decision")
    .values({
      id,
      problem_id: problemId,
      at,
      outcome: decision.outcome,
      branch_id: decision.branchId,
      confidence: decision.confidence,
      explanation: toJson(decision),
    })
    .execute();
}

/** Every decision about a problem, newest first. */
export async function decisionsOfProblem(
  queries: Queries,
  id: ProblemId,
): Promise<DecisionRecord[]> {
  const rows = await queries
    .selectFrom("decision")
    .select(["id", "at", "explanation"])
    .where("problem_id", "=", id)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...fromJson<RoutingDecision>(row.explanation),
    id: row.id as DecisionId,
    at: row.at as Instant,
  }));
}
