// Followers: rows in, out and changed, with the count beside their problem; and who of them is to be told of an event.
import type { FollowerSource } from "../../app/domain/follower/follower.ts";
import type { FollowerId, ProblemId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import type { Queries } from "../handle.ts";
import { fromBit, toBit } from "../mapping.ts";

export interface Follower {
  readonly id: FollowerId;
  readonly problemId: ProblemId;
  readonly personHash: string;
  readonly addressHash: string | null;
  /** The merged problem that brought this follower: its contact has the address, and can stop letters. */
  readonly joinedId: ProblemId | null;
  readonly affected: boolean;
  readonly email: string | null;
  readonly language: Language;
  readonly source: FollowerSource;
  readonly createdAt: Instant;
  /** When letters were last asked for; an address that is not confirmed is forgotten after that. */
  readonly askedAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly stoppedAt: Instant | null;
}

/** Adds the row; false when this person follows the problem already. Call `countAffected` after the event. */
export async function insertFollower(queries: Queries, follower: Follower): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("follower")
    .values({
      id: follower.id,
      problem_id: follower.problemId,
      person_hash: follower.personHash,
      address_hash: follower.addressHash,
      joined_id: follower.joinedId,
      affected: toBit(follower.affected),
      email: follower.email,
      language: follower.language,
      source: follower.source,
      created_at: follower.createdAt,
      asked_at: follower.askedAt,
      confirmed_at: follower.confirmedAt,
      stopped_at: follower.stoppedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/**
 * Adds `by` to the count beside the problem. After the event, never before: moves hold the end of the log when they take
 * the problem's row, and whoever takes the two the other way round waits for ever.
 */
export async function countAffected(
  queries: Queries,
  problemId: ProblemId,
  by: 1 | -1,
): Promise<void> {
  await queries
    .updateTable("problem")
    .set((eb) => ({ affected_count: eb("affected_count", "+", by) }))
    .where("id", "=", problemId)
    .execute();
}

/** The follower, or null. */
export async function findFollower(queries: Queries, id: FollowerId): Promise<Follower | null> {
  const row = await select(queries).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Who has one of these hashes at that problem: a person has one under each secret. */
export async function findByPerson(
  queries: Queries,
  problemId: ProblemId,
  personHashes: readonly string[],
): Promise<Follower | null> {
  const row = await select(queries)
    .where("problem_id", "=", problemId)
    .where("person_hash", "in", [...personHashes])
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The follower that this merged problem brought to the other, or null. */
export async function findJoined(
  queries: Queries,
  problemId: ProblemId,
  joinedIds: readonly ProblemId[],
): Promise<Follower | null> {
  if (joinedIds.length === 0) return null;
  const row = await select(queries)
    .where("problem_id", "=", problemId)
    .where("joined_id", "in", [...joinedIds])
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Those that this merged problem brought to others. Served by `follower_joined`. */
export async function followersBroughtBy(
  queries: Queries,
  joinedId: ProblemId,
): Promise<Follower[]> {
  const rows = await select(queries).where("joined_id", "=", joinedId).orderBy("id").execute();
  return rows.map(fromRow);
}

/** Another follower of the same problem with the same address, both confirmed: the same person, counted already. */
export async function hasConfirmedTwin(queries: Queries, follower: Follower): Promise<boolean> {
  if (follower.addressHash === null) return false;
  const row = await queries
    .selectFrom("follower")
    .select("id")
    .where("problem_id", "=", follower.problemId)
    .where("address_hash", "=", follower.addressHash)
    .where("id", "<>", follower.id)
    .where("confirmed_at", "is not", null)
    .where("affected", "=", 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes the row. False when it was gone. Call `countAffected` after the event. */
export async function deleteFollower(queries: Queries, id: FollowerId): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom("follower")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Saves what may change: address, whether it is counted, and the fate of the letters. */
export async function updateFollower(queries: Queries, follower: Follower): Promise<void> {
  await queries
    .updateTable("follower")
    .set({
      address_hash: follower.addressHash,
      affected: toBit(follower.affected),
      email: follower.email,
      language: follower.language,
      asked_at: follower.askedAt,
      confirmed_at: follower.confirmedAt,
      stopped_at: follower.stoppedAt,
    })
    .where("id", "=", follower.id)
    .execute();
}

/**
 * Up to `size` ids after `after` of those who had confirmed by `confirmedBy` and have not stopped; of several with one
 * address, one. Served by `follower_told`.
 */
export async function followersToTell(
  queries: Queries,
  filter: {
    problemId: ProblemId;
    confirmedBy: Instant;
    after: FollowerId | null;
    size: number;
  },
): Promise<FollowerId[]> {
  const rows = await queries
    .selectFrom("follower as one")
    .select("one.id")
    .where("one.problem_id", "=", filter.problemId)
    .where("one.id", ">", filter.after ?? "")
    .where("one.confirmed_at", "is not", null)
    .where("one.stopped_at", "is", null)
    .where("one.confirmed_at", "<=", filter.confirmedBy)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("follower as twin")
            .select("twin.id")
            .whereRef("twin.problem_id", "=", "one.problem_id")
            .whereRef("twin.address_hash", "=", "one.address_hash")
            .whereRef("twin.id", "<", "one.id")
            .where("twin.confirmed_at", "is not", null)
            .where("twin.confirmed_at", "<=", filter.confirmedBy)
            .where("twin.stopped_at", "is", null),
        ),
      ),
    )
    .orderBy("one.id")
    .limit(filter.size)
    .execute();
  return rows.map(({ id }) => id as FollowerId);
}

/** Forgets addresses that were asked about before `askedBefore` and never confirmed; returns how many. */
export async function forgetUnconfirmed(queries: Queries, askedBefore: Instant): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable("follower")
    .set({ email: null, address_hash: null, asked_at: null })
    .where("asked_at", "<", askedBefore)
    .where("confirmed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What a merged problem's follower keeps of its resident, once the contact is erased: that there is one. */
export async function forgetJoined(queries: Queries, joinedId: ProblemId): Promise<void> {
  await queries
    .updateTable("follower")
    .set((eb) => ({ person_hash: eb.ref("id"), address_hash: null, confirmed_at: null }))
    .where("joined_id", "=", joinedId)
    .execute();
}

function select(queries: Queries) {
  return queries.selectFrom("follower").selectAll();
}

function fromRow(
  row: Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>,
): Follower {
  return {
    id: row.id,
    problemId: row.problem_id,
    personHash: row.person_hash,
    addressHash: row.address_hash,
    joinedId: row.joined_id,
    affected: fromBit(row.affected),
    email: row.email,
    language: row.language,
    source: row.source,
    createdAt: row.created_at,
    askedAt: row.asked_at,
    confirmedAt: row.confirmed_at,
    stoppedAt: row.stopped_at,
  } as Follower;
}
