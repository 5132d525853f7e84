// Who is deciding on a problem at this moment: at most one person each.
import type { Claim } from "../../app/domain/together/claim.ts";
import type { PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

/** The last claim of that problem, also one that is over; null when there never was one, or it was given up. */
export async function findClaim(queries: Queries, problemId: ProblemId): Promise<Claim | null> {
  const row = await queries
    .selectFrom("claim")
    .innerJoin("person", "person.id", "claim.person_id")
    .select([
      "claim.person_id",
      "claim.until",
      "claim.taken_from_id",
      "claim.taken_at",
      "person.name",
    ])
    .where("claim.problem_id", "=", problemId)
    .executeTakeFirst();
  return row
    ? {
        personId: row.person_id as PersonId,
        name: row.name,
        until: row.until as Instant,
        takenFromId: row.taken_from_id as PersonId | null,
        takenAt: row.taken_at as Instant | null,
      }
    : null;
}

/** Makes it the problem's claim, whatever was there. */
export async function putClaim(
  queries: Queries,
  problemId: ProblemId,
  claim: Omit<Claim, "name">,
): Promise<void> {
  const changing = {
    person_id: claim.personId,
    until: claim.until,
    taken_from_id: claim.takenFromId,
    taken_at: claim.takenAt,
  };
  await queries
    .insertInto("claim")
    .values({ problem_id: problemId, ...changing })
    .onConflict((conflict) => conflict.column("problem_id").doUpdateSet(changing))
    .execute();
}

/** Gives up the claim of that person. Does nothing when it is somebody else's. */
export async function deleteClaim(
  queries: Queries,
  problemId: ProblemId,
  personId: PersonId,
): Promise<void> {
  await queries
    .deleteFrom("claim")
    .where("problem_id", "=", problemId)
    .where("person_id", "=", personId)
    .execute();
}

/** Deletes claims that were over at `before`; returns how many. */
export async function deleteOldClaims(queries: Queries, before: Instant): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom("claim")
    .where("until", "<=", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
