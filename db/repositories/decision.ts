// Routing decisions with their whole explanation; kept for ever.
import type { RoutingDecision } from "../../app/domain/routing/route.ts";
import type { CategoryId, DecisionId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface DecisionRecord extends RoutingDecision {
  readonly id: DecisionId;
  readonly at: Instant;
  readonly words: DecisionWords;
}

/** The words of the text that spoke for each kind, by its id. The resident's own: they are erased with the text. */
export type DecisionWords = Readonly<Record<CategoryId, readonly string[]>>;

export async function insertDecision(
  queries: Queries,
  problemId: ProblemId,
  id: DecisionId,
  at: Instant,
  decision: RoutingDecision,
  words: DecisionWords = {},
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
      words: toJson(words),
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
    .select(["id", "at", "explanation", "words"])
    .where("problem_id", "=", id)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    ...fromJson<RoutingDecision>(row.explanation),
    id: row.id as DecisionId,
    at: row.at as Instant,
    words: fromJson<DecisionWords>(row.words),
  }));
}
