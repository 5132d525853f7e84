// What each person of staff last saw of each problem: up to which event.
import type { PersonId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

/** Keeps that the person has seen the problem up to that event. Again, or with an older event, changes nothing but the time. */
export async function saveLook(
  queries: Queries,
  look: {
    readonly personId: PersonId;
    readonly problemId: ProblemId;
    readonly sequence: number;
    readonly at: Instant;
  },
): Promise<void> {
  await queries
    .insertInto("last_look")
    .values({
      person_id: look.personId,
      problem_id: look.problemId,
      sequence: look.sequence,
      looked_at: look.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "problem_id"])
        .doUpdateSet({ sequence: look.sequence, looked_at: look.at })
        .where("last_look.sequence", "<=", look.sequence),
    )
    .execute();
}

/** When the person last looked at the problem; null: never. */
export async function findLook(
  queries: Queries,
  personId: PersonId,
  problemId: ProblemId,
): Promise<Instant | null> {
  const row = await queries
    .selectFrom("last_look")
    .select("looked_at")
    .where("person_id", "=", personId)
    .where("problem_id", "=", problemId)
    .executeTakeFirst();
  return (row?.looked_at as Instant | undefined) ?? null;
}

/** How many events of other people each problem has since the person looked; one that they never opened is left out. */
export async function newsSinceLook(
  queries: Queries,
  personId: PersonId,
  problemIds: readonly ProblemId[],
): Promise<Map<ProblemId, number>> {
  if (problemIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom("last_look")
    .leftJoin("event", (join) =>
      join
        .onRef("event.problem_id", "=", "last_look.problem_id")
        .onRef("event.sequence", ">", "last_look.sequence")
        .on((eb) =>
          eb.or([eb("event.actor_id", "is", null), eb("event.actor_id", "<>", personId)]),
        ),
    )
    .select((eb) => ["last_look.problem_id", eb.fn.count<number>("event.id").as("count")])
    .where("last_look.person_id", "=", personId)
    .where("last_look.problem_id", "in", [...problemIds])
    .groupBy("last_look.problem_id")
    .execute();
  return new Map(rows.map(({ problem_id, count }) => [problem_id as ProblemId, Number(count)]));
}
