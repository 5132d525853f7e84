// How long problems took, from the log: for telling people what is usual. No text, no person.
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { stands } from "./undo.ts";

export interface Step {
  readonly problemId: string;
  readonly submittedAt: Instant;
  readonly at: Instant;
}

/** The newest `count` moves of that name since then, each with the submission of its problem; newest first. */
export async function newestMoves(
  queries: Queries,
  move: "accept" | "resolve",
  since: Instant,
  count: number,
): Promise<Step[]> {
  const rows = await queries
    .selectFrom("event")
    .innerJoin("problem", "problem.id", "event.problem_id")
    .select(["event.problem_id", "event.at", "problem.submitted_at"])
    .where("event.at", ">=", since)
    .where("event.type", "=", move)
    .where(stands("event.id"))
    .orderBy("event.at", "desc")
    .orderBy("event.sequence", "desc")
    .limit(count)
    .execute();
  return rows.map((row) => ({
    problemId: row.problem_id,
    submittedAt: row.submitted_at as Instant,
    at: row.at as Instant,
  }));
}
