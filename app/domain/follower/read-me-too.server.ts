// What the page of a published problem shows of "it affects me too", to one browser.
import { findByPerson, findJoined } from "../../../db/repositories/follower.ts";
import type { Follower } from "../../../db/repositories/follower.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import { isMeTooOffered } from "./follower.ts";
import type { MeTooView } from "./me-too-view.ts";
import { makePersonToken, personHashes, personOf } from "./person.server.ts";
import { publishedProblem } from "./say-me-too.server.ts";

/** Reads it; changes nothing. Refuses with `not_found` for what is not published. */
export async function readMeToo(
  context: Context,
  typed: string,
  who: { readonly person: string | null; readonly residents: readonly ResidentActor[] },
): Promise<MeTooView> {
  const queries = context.db.read;
  const problem = await publishedProblem(queries, typed);
  const person = personOf(context, who.person);
  const own = who.residents.map(({ problemId }) => problemId);
  const follower =
    person === null
      ? null
      : await findByPerson(queries, problem.id, personHashes(context, problem.id, person));
  return {
    affectedCount: problem.affectedCount,
    isOffered: isMeTooOffered(problem.handling),
    isOwn: own.includes(problem.id) || (await findJoined(queries, problem.id, own)) !== null,
    isSaid: follower !== null,
    letters: lettersOf(follower),
    person: person === null || who.person === null ? makePersonToken(context) : who.person,
  };
}

function lettersOf(follower: Follower | null): MeTooView["letters"] {
  if (!follower) return "none";
  if (follower.stoppedAt !== null) return "stopped";
  if (follower.confirmedAt !== null) return "on";
  return follower.email === null ? "none" : "waiting";
}
