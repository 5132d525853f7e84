// "No longer": the person's row goes, and with it the address and every letter.
import { countAffected, deleteFollower, findByPerson } from "../../../db/repositories/follower.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import { anybody } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { personHashes } from "./person.server.ts";
import { publishedProblem } from "./say-me-too.server.ts";

/** Nothing of the person is kept. A second time does nothing. Refuses with `not_found` for what is not published. */
export async function takeBackMeToo(
  context: Context,
  input: { readonly reference: string; readonly person: string },
): Promise<void> {
  await context.db.transact(async (queries) => {
    const problem = await publishedProblem(queries, input.reference);
    const hashes = personHashes(context, problem.id, input.person);
    const follower = await findByPerson(queries, problem.id, hashes);
    if (!follower || !(await deleteFollower(queries, follower.id))) return;
    await appendEvent(context, queries, anybody, problem.id, {
      type: "me_too",
      facts: { affected: false },
    });
    if (follower.affected) await countAffected(queries, problem.id, -1);
  });
}
