// Links by which a person sets a password: the hash of each, for whom, until when.
import type { Selectable } from "kysely";
import type { DeliveryState } from "../../app/domain/notification/letters-owed.ts";
import type { InvitationKind } from "../../app/domain/staff/invitation.ts";
import type { Id, PersonId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Queries } from "../handle.ts";
import type { InvitationRow } from "../tables/staff.ts";

export interface Invitation {
  readonly id: Id<"invitation">;
  readonly kind: InvitationKind;
  readonly personId: PersonId;
  /** Null: the portal itself. */
  readonly invitedBy: PersonId | null;
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** The fate of the letter that the link goes in; the reason is a code, or the mail server's words without addresses. */
  readonly letterState: DeliveryState;
  readonly letterReason: string | null;
}

/** Adds it with its letter queued; the job is owed by whoever calls. */
export async function insertInvitation(
  queries: Queries,
  one: Omit<Invitation, "letterState" | "letterReason">,
): Promise<void> {
  await queries
    .insertInto("invitation")
    .values({
      id: one.id,
      kind: one.kind,
      person_id: one.personId,
      invited_by: one.invitedBy,
      token_hash: one.tokenHash,
      created_at: one.createdAt,
      expires_at: one.expiresAt,
      used_at: one.usedAt,
      revoked_at: one.revokedAt,
      letter_state: "queued",
      letter_reason: null,
    })
    .execute();
}

export async function findInvitation(
  queries: Queries,
  tokenHash: string,
): Promise<Invitation | null> {
  const row = await queries
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function findInvitationById(
  queries: Queries,
  id: Invitation["id"],
): Promise<Invitation | null> {
  const row = await queries
    .selectFrom("invitation")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Writes the fate of its letter; one that was sent stays sent. */
export async function recordInvitationLetter(
  queries: Queries,
  id: Invitation["id"],
  state: DeliveryState,
  reason: string | null,
): Promise<void> {
  await queries
    .updateTable("invitation")
    .set({ letter_state: state, letter_reason: reason })
    .where("id", "=", id)
    .where("letter_state", "!=", "sent")
    .execute();
}

/** Every invitation of that person, the newest first. */
export async function invitationsOf(queries: Queries, personId: PersonId): Promise<Invitation[]> {
  const rows = await queries
    .selectFrom("invitation")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(fromRow);
}

/** Uses it up; false when it was used or revoked before. Of two at once, one gets true. */
export async function useInvitation(
  queries: Queries,
  id: Invitation["id"],
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("invitation")
    .set({ used_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes back every link of that person that was not used; returns how many. */
export async function revokeInvitationsOf(
  queries: Queries,
  personId: PersonId,
  at: Instant,
): Promise<number> {
  const { numUpdatedRows } = await queries
    .updateTable("invitation")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

function fromRow(row: Selectable<InvitationRow>): Invitation {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    invitedBy: row.invited_by,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
    letterState: row.letter_state,
    letterReason: row.letter_reason,
  } as Invitation;
}
