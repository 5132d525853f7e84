// Taking a problem, giving it to a colleague of the branch, giving it back to the branch.
import { peopleWithGrants } from "../../../db/repositories/staff.ts";
import type { Queries } from "../../../db/handle.ts";
import { changeProblem } from "../problem/change-problem.server.ts";
import { isOpen } from "../problem/handling.ts";
import type { Problem } from "../problem/problem.ts";
import type { StaffActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { PersonId, ProblemId } from "../shared/ids.ts";
import { Refusal } from "../shared/refusal.ts";
import { mayDo } from "../staff/permissions.ts";
import { mayOwn } from "./owner.ts";
import type { OwnerView } from "./owner.ts";

/** Everybody to whom this problem could be given, by name; nobody while no branch has it. */
async function possibleOwners(
  queries: Queries,
  { branch }: Pick<Problem, "branch">,
): Promise<OwnerView["people"]> {
  if (branch === null) return [];
  const held = await peopleWithGrants(queries, ["official", "lead"]);
  const found = new Map(
    held.filter((one) => mayOwn(one, branch)).map(({ id, name }) => [id, { id, name }]),
  );
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The panel about the owner; null for a problem that is done, and for whoever may not change it. */
export async function readOwner(
  context: Context,
  actor: StaffActor,
  problem: Problem,
): Promise<OwnerView | null> {
  if (!isOpen(problem.handling) || !mayDo(actor, "own", problem).allowed) return null;
  const people = await possibleOwners(context.db.read, problem);
  const owner = people.find(({ id }) => id === problem.ownerId) ?? null;
  return { owner, mine: problem.ownerId === actor.personId, people };
}

/**
 * Makes `ownerId` the owner; null gives it back to the branch. Refuses with `invalid_input` (field `person`) for somebody
 * who can't own it, `already_done` when nothing would change, `move_not_possible` for a problem that is done, and the codes
 * of `changeProblem`.
 */
export async function setOwner(
  context: Context,
  actor: StaffActor,
  asked: {
    readonly problemId: ProblemId;
    readonly ownerId: PersonId | null;
    readonly seenVersion: number;
  },
): Promise<Problem> {
  const { problemId, seenVersion, ownerId } = asked;
  const request = { problemId, seenVersion, permission: "own" } as const;
  const { problem } = await changeProblem(context, actor, request, async (queries, found) => {
    if (!isOpen(found.handling)) throw new Refusal("move_not_possible", { state: found.handling });
    if (found.ownerId === ownerId) throw new Refusal("already_done");
    const possible = ownerId === null || (await possibleOwners(queries, found));
    if (possible !== true && !possible.some(({ id }) => id === ownerId)) {
      throw new Refusal("invalid_input", { field: "person" });
    }
    return {
      event: { type: "owner_set", facts: { from: found.ownerId, to: ownerId } },
      fields: { ownerId },
    };
  });
  return problem;
}
