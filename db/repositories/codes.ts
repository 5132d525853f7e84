// One-time codes of people who work here: the sealed secret, the last step that was used, and the recovery codes' hashes.
import type { PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";

export interface CodesRecord {
  /** Sealed; null: signing in asks for no code. */
  readonly secret: string | null;
  /** Sealed; being set up, not asked for yet. */
  readonly pending: string | null;
  readonly since: Instant | null;
  readonly recoveryLeft: number;
}

export async function findCodes(queries: Queries, id: PersonId): Promise<CodesRecord | null> {
  const row = await queries
    .selectFrom("person")
    .select(["codes_secret", "codes_pending", "codes_since"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { count } = await queries
    .selectFrom("recovery_code")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person_id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    secret: row.codes_secret,
    pending: row.codes_pending,
    since: row.codes_since as Instant | null,
    recoveryLeft: Number(count),
  };
}

/** Keeps a secret that is being set up; null forgets it. */
export async function savePendingCodes(
  queries: Queries,
  id: PersonId,
  pending: string | null,
): Promise<void> {
  await queries
    .updateTable("person")
    .set({ codes_pending: pending })
    .where("id", "=", id)
    .execute();
}

/** From now on, codes of `secret` are asked for; `lastStep` is the one that confirmed it. */
export async function saveCodes(
  queries: Queries,
  id: PersonId,
  codes: { readonly secret: string; readonly since: Instant; readonly lastStep: number },
): Promise<void> {
  await queries
    .updateTable("person")
    .set({
      codes_secret: codes.secret,
      codes_since: codes.since,
      codes_last_step: codes.lastStep,
      codes_pending: null,
    })
    .where("id", "=", id)
    .execute();
}

/** No codes are asked for any more, and no recovery code is left. */
export async function deleteCodes(queries: Queries, id: PersonId): Promise<void> {
  await queries
    .updateTable("person")
    .set({ codes_secret: null, codes_pending: null, codes_since: null, codes_last_step: null })
    .where("id", "=", id)
    .execute();
  await queries.deleteFrom("recovery_code").where("person_id", "=", id).execute();
}

/** Uses up a time step; false when it, or a later one, was used before. Of two at once, one gets true. */
export async function useStep(queries: Queries, id: PersonId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("person")
    .set({ codes_last_step: step })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("codes_last_step", "is", null), eb("codes_last_step", "<", step)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Replaces all recovery codes of that person. */
export async function replaceRecoveryCodes(
  queries: Queries,
  id: PersonId,
  hashes: readonly string[],
): Promise<void> {
  await queries.deleteFrom("recovery_code").where("person_id", "=", id).execute();
  await queries
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ person_id: id, code_hash: hash })))
    .execute();
}

/** Uses up the recovery code with one of these hashes; false when there is none (any more). */
export async function useRecoveryCode(
  queries: Queries,
  id: PersonId,
  hashes: readonly string[],
): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom("recovery_code")
    .where("person_id", "=", id)
    .where("code_hash", "in", [...hashes])
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
