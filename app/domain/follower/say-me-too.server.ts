// "It affects me too", from the page of a published problem; with an address, letters are asked for as well.
import {
  countAffected,
  findByPerson,
  findJoined,
  insertFollower,
  updateFollower,
} from "../../../db/repositories/follower.ts";
import type { Follower } from "../../../db/repositories/follower.ts";
import { findByReference } from "../../../db/repositories/problem.ts";
import type { Queries } from "../../../db/handle.ts";
import { appendEvent } from "../problem/append-event.server.ts";
import type { Problem } from "../problem/problem.ts";
import { parseReference } from "../problem/reference.ts";
import { anybody } from "../shared/actor.ts";
import type { ResidentActor } from "../shared/actor.ts";
import type { Context } from "../shared/context.server.ts";
import type { Language } from "../shared/language.ts";
import { Refusal, assertAllowed } from "../shared/refusal.ts";
import { mayAddMeToo } from "./follower.ts";
import { oweConfirmation, takeTurn } from "./owe-confirmation.server.ts";
import { addressHash, personHashes } from "./person.server.ts";

export interface MeTooInput {
  readonly reference: string;
  /** The browser's random id. */
  readonly person: string;
  /** Who this browser may be the resident of. */
  readonly residents: readonly ResidentActor[];
  /** Where letters shall go; null for none. */
  readonly email: string | null;
  /** Of the letters. */
  readonly language: Language;
}

/**
 * Counts the person once a problem and, with an address, owes it a letter that asks whether it wants more. Twice: counted
 * once. The answer never tells whether an address follows already. Refuses with `not_found` for what is not published,
 * `move_not_possible` for what has ended, `already_done` for the problem's own residents.
 */
export async function sayMeToo(context: Context, input: MeTooInput): Promise<void> {
  await context.db.transact(async (queries) => {
    const problem = await publishedProblem(queries, input.reference);
    assertAllowed(mayAddMeToo(problem));
    await refuseOwn(queries, problem, input.residents);
    const { follower, isNew } = await findOrAdd(context, queries, problem, input);
    const asks = input.email !== null && !isConfirmed(context, follower, input.email);
    const owed = asks && (await ask(context, queries, follower, input.email, input.language));
    if (!isNew && !owed) return;
    const event = await appendEvent(context, queries, anybody, problem.id, {
      type: "me_too",
      facts: { ...(isNew && { affected: true }), ...(owed && { letters: "asked" }) },
    });
    if (isNew) await countAffected(queries, problem.id, 1);
    if (owed) await oweConfirmation(context, queries, follower.id, event);
  });
  context.wake();
}

/** Refuses with `not_found` alike for what is not published and what does not exist. */
export async function publishedProblem(queries: Queries, typed: string): Promise<Problem> {
  const reference = parseReference(typed);
  const problem = reference && (await findByReference(queries, reference));
  if (problem?.publication !== "published") throw new Refusal("not_found");
  return problem;
}

async function refuseOwn(
  queries: Queries,
  problem: Problem,
  residents: readonly ResidentActor[],
): Promise<void> {
  const own = residents.map(({ problemId }) => problemId);
  if (own.includes(problem.id) || (await findJoined(queries, problem.id, own))) {
    throw new Refusal("already_done", { move: "me_too" });
  }
}

async function findOrAdd(
  context: Context,
  queries: Queries,
  problem: Problem,
  { person, language }: MeTooInput,
): Promise<{ follower: Follower; isNew: boolean }> {
  const hashes = personHashes(context, problem.id, person);
  const known = await findByPerson(queries, problem.id, hashes);
  if (known) return { follower: known, isNew: false };
  const follower: Follower = {
    id: context.makeId<"follower">(),
    problemId: problem.id,
    personHash: hashes[0] ?? "",
    addressHash: null,
    joinedId: null,
    affected: true,
    email: null,
    language,
    source: "me_too",
    createdAt: context.now(),
    askedAt: null,
    confirmedAt: null,
    stoppedAt: null,
  };
  if (await insertFollower(queries, follower)) return { follower, isNew: true };
  const faster = await findByPerson(queries, problem.id, hashes);
  if (!faster) throw new Error("a follower was added, and is not there");
  return { follower: faster, isNew: false };
}

function isConfirmed(context: Context, follower: Follower, email: string): boolean {
  const on = follower.confirmedAt !== null && follower.stoppedAt === null;
  return on && follower.addressHash === addressHash(context, follower.problemId, email);
}

/** Keeps the address until it is confirmed or forgotten. True when it is its turn to get a letter. */
async function ask(
  context: Context,
  queries: Queries,
  follower: Follower,
  email: string | null,
  language: Language,
): Promise<boolean> {
  if (email === null) return false;
  await updateFollower(queries, {
    ...follower,
    email,
    addressHash: addressHash(context, follower.problemId, email),
    language,
    askedAt: context.now(),
    confirmedAt: null,
    stoppedAt: null,
  });
  return takeTurn(context, queries, email);
}
