// People without accounts: browsers that say "it affects me too", and what is written of them.
import { sayMeToo } from "../../app/domain/follower/say-me-too.server.ts";
import { tellFollowers } from "../../app/domain/follower/tell-followers.server.ts";
import { confirmFollow, confirmToken } from "../../app/domain/follower/confirm-follow.server.ts";
import type { Problem } from "../../app/domain/problem/problem.ts";
import type { Context } from "../../app/domain/shared/context.server.ts";
import type { EventId, OutboxId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Follower } from "../../db/repositories/follower.ts";
import { findFollower } from "../../db/repositories/follower.ts";

/** A browser says so, perhaps with an address. */
export async function says(
  context: Context,
  problem: Pick<Problem, "reference">,
  person: string,
  email: string | null = null,
): Promise<void> {
  const { reference } = problem;
  await sayMeToo(context, { reference, person, residents: [], email, language: "en" });
}

/** All followers of the problem, oldest first. */
export async function followersOf(
  context: Context,
  problem: Pick<Problem, "id">,
): Promise<Follower[]> {
  const rows = await context.db.read
    .selectFrom("follower")
    .select("id")
    .where("problem_id", "=", problem.id)
    .orderBy("id")
    .execute();
  const found = await Promise.all(
    rows.map(({ id }) => findFollower(context.db.read, id as Follower["id"])),
  );
  return found.filter((one) => one !== null);
}

/** Somebody who has confirmed their address. */
export async function follows(
  context: Context,
  problem: Problem,
  person: string,
  email: string,
): Promise<Follower> {
  await says(context, problem, person, email);
  const asked = (await followersOf(context, problem)).findLast((one) => one.email === email);
  if (!asked) throw new Error("nobody follows with that address");
  await confirmFollow(context, confirmToken(context, asked));
  return asked;
}

/** How many the column says, and how many the rows say. */
export async function counts(
  context: Context,
  problem: Pick<Problem, "id">,
): Promise<{ column: number; rows: number }> {
  const { affected_count: column } = await context.db.read
    .selectFrom("problem")
    .select("affected_count")
    .where("id", "=", problem.id)
    .executeTakeFirstOrThrow();
  const rows = await followersOf(context, problem);
  return { column, rows: rows.filter(({ affected }) => affected).length };
}

/** Runs every job that tells followers of this problem. Returns how many there were. */
export async function told(context: Context, { id }: { id: ProblemId }): Promise<number> {
  const rows = await context.db.read
    .selectFrom("outbox")
    .selectAll()
    .where("problem_id", "=", id)
    .where("job", "=", "tell-followers")
    .where("done_at", "is", null)
    .execute();
  for (const row of rows) {
    const { eventId } = JSON.parse(row.payload) as { eventId: EventId };
    await tellFollowers(context, { problemId: id, eventId, outboxId: row.id as OutboxId });
  }
  return rows.length;
}

/** The rows of letters to followers of the problem, as they were owed. */
export async function letterRows(context: Context, { id }: { id: ProblemId }) {
  return context.db.read
    .selectFrom("delivery")
    .selectAll()
    .where("problem_id", "=", id)
    .where("recipient", "like", "follower:%")
    .orderBy("id")
    .execute();
}
