// Problems whose branch has asked for more time.
import { sql } from "kysely";
import { handlingStates, isOpen } from "../../app/domain/problem/handling.ts";
import type { ProblemId } from "../../app/domain/shared/ids.ts";
import type { Queries } from "../handle.ts";

const openStates = handlingStates.filter(isOpen);

/**
 * Open problems for which more time was asked for and nobody has decided, those asked first first, at most `limit`. Those
 * whose limit was missed since are among them: only the clock knows.
 */
export async function problemsAwaitingExtension(
  queries: Queries,
  limit: number,
): Promise<ProblemId[]> {
  const rows = await queries
    .selectFrom("event as asked")
    .innerJoin("problem", "problem.id", "asked.problem_id")
    .select("asked.problem_id as id")
    // Written out, so that the engines see that the index of these events holds them all.
    .where(sql<boolean>`asked.type = 'extension_asked'`)
    .where("problem.handling", "in", openStates)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("event as decided")
            .select("decided.id")
            .whereRef("decided.problem_id", "=", "asked.problem_id")
            .where("decided.type", "in", ["extension_granted", "extension_refused"]),
        ),
      ),
    )
    .orderBy("asked.sequence")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as ProblemId);
}
