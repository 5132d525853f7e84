// Who of the staff did what, by name: for those who work in the same branch or above it, and for nobody else.
import { peopleInBranches } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import type { ProblemEvent } from "../problem/event.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { PersonId } from "../shared/ids.ts";
import { mayKnowByName } from "../staff/reach.ts";

/** The names of those who acted in `events`, by id, as far as `actor` may know them. */
export async function readNames(
  queries: Queries,
  actor: StaffActor,
  events: readonly ProblemEvent[],
): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap(({ actorKind, actorId }) =>
    actorKind === "staff" && actorId !== null ? [actorId as PersonId] : [],
  );
  const people = await peopleInBranches(queries, ids);
  return new Map(
    people
      .filter(({ id, branchPaths }) => id === actor.personId || mayKnowByName(actor, branchPaths))
      .map(({ id, name }) => [id, name]),
  );
}
