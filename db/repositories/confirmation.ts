// When an address was last sent a letter that it had not asked for: counted by its keyed hash, in the database, so that
// it holds when Redis is away.
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

/**
 * Takes one of the five letters a day, the pause between them kept: true when it may be sent. One statement, so two at
 * once can't both have it. The row remembers the last five times: the fifth must lie before `dayBefore`.
 */
export async function takeConfirmation(
  queries: Queries,
  addressHash: string,
  times: { readonly at: Instant; readonly pauseBefore: Instant; readonly dayBefore: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto("confirmation")
    .values({
      address_hash: addressHash,
      asked_1: times.at,
      asked_2: null,
      asked_3: null,
      asked_4: null,
      asked_5: null,
    })
    .onConflict((conflict) =>
      conflict
        .column("address_hash")
        .doUpdateSet(({ ref }) => ({
          asked_1: times.at,
          asked_2: ref("confirmation.asked_1"),
          asked_3: ref("confirmation.asked_2"),
          asked_4: ref("confirmation.asked_3"),
          asked_5: ref("confirmation.asked_4"),
        }))
        .where("confirmation.asked_1", "<=", times.pauseBefore)
        .where(({ or, eb }) =>
          or([
            eb("confirmation.asked_5", "is", null),
            eb("confirmation.asked_5", "<=", times.dayBefore),
          ]),
        ),
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Forgets addresses that were not written to since `before`. */
export async function forgetConfirmations(queries: Queries, before: Instant): Promise<void> {
  await queries.deleteFrom("confirmation").where("asked_1", "<", before).execute();
}

/** Forgets one address. */
export async function forgetConfirmation(queries: Queries, addressHash: string): Promise<void> {
  await queries.deleteFrom("confirmation").where("address_hash", "=", addressHash).execute();
}
