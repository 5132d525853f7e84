// What the screening found about a problem.
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface ScreeningRecord {
  readonly verdict: "pass" | "hold";
  readonly reasons: readonly string[];
  readonly version: string;
  readonly at: Instant;
}

/** Saves the finding; a second one for the same problem is ignored. */
export async function insertScreening(
  queries: Queries,
  id: ProblemId,
  record: ScreeningRecord,
): Promise<void> {
  await queries
    .insertInto("screening")
    .values({
      problem_id: id,
      verdict: record.verdict,
      reasons: toJson(record.reasons),
      version: record.version,
      at: record.at,
    })
    .onConflict((conflict) => conflict.column("problem_id").doNothing())
    .execute();
}

export async function findScreening(
  queries: Queries,
  id: ProblemId,
): Promise<ScreeningRecord | null> {
  const row = await queries
    .selectFrom("screening")
    .selectAll()
    .where("problem_id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    verdict: row.verdict as ScreeningRecord["verdict"],
    reasons: fromJson(row.reasons),
    version: row.version,
    at: row.at as Instant,
  };
}
