// Sessions of people who work here: by the hash of their secret, which is in the browser alone.
import type { PersonId, SessionId } from "../../app/domain/shared/ids.ts";
import type { Instant } from "../../app/domain/shared/instant.ts";
import type { Language } from "../../app/domain/shared/language.ts";
import type { Device } from "../../app/domain/staff/device.ts";
import type { Queries } from "../handle.ts";
import { fromJson, toJson } from "../mapping.ts";

export interface Session {
  readonly id: SessionId;
  readonly personId: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly lastSeenAt: Instant;
}

export async function insertSession(
  queries: Queries,
  session: {
    id: SessionId;
    secretHash: string;
    personId: PersonId;
    at: Instant;
    expiresAt: Instant;
    device: Device;
    /** 24 bits of IPv4, 48 of IPv6: enough to recognise, too little to find somebody. */
    network: string;
  },
): Promise<void> {
  await queries
    .insertInto("session")
    .values({
      id: session.id,
      secret_hash: session.secretHash,
      person_id: session.personId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      revoked_at: null,
      device: toJson(session.device),
      network: session.network,
    })
    .execute();
}

/** The session that is open at `now`, of a person whose account is open; else null. */
export async function findOpenSession(
  queries: Queries,
  secretHash: string,
  now: Instant,
): Promise<Session | null> {
  const row = await queries
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select([
      "session.id",
      "session.person_id",
      "session.last_seen_at",
      "person.name",
      "person.language",
    ])
    .where("session.secret_hash", "=", secretHash)
    .where("session.revoked_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("person.closed_at", "is", null)
    .executeTakeFirst();
  return row
    ? ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        language: row.language,
        lastSeenAt: row.last_seen_at,
      } as Session)
    : null;
}

export async function revokeSession(
  queries: Queries,
  secretHash: string,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("secret_hash", "=", secretHash)
    .where("revoked_at", "is", null)
    .execute();
}

/** Ends every session of that person, such as after a new password. */
export async function revokeSessionsOf(
  queries: Queries,
  personId: PersonId,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
}

/** Notes that the session is in use, unless that was noted since `before`. */
export async function touchSession(
  queries: Queries,
  id: SessionId,
  at: Instant,
  before: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ last_seen_at: at })
    .where("id", "=", id)
    .where("last_seen_at", "<", before)
    .execute();
}

export interface OpenSession {
  readonly id: SessionId;
  readonly secretHash: string;
  /** Null for a session that was opened before devices were noted. */
  readonly device: Device | null;
  readonly network: string | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

/** The sessions of that person that are open at `now`, the one seen last first. */
export async function openSessionsOf(
  queries: Queries,
  personId: PersonId,
  now: Instant,
): Promise<OpenSession[]> {
  const rows = await queries
    .selectFrom("session")
    .selectAll()
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .where("revoked_at", "is", null)
    .orderBy("last_seen_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id as SessionId,
    secretHash: row.secret_hash,
    device: row.device === null ? null : fromJson<Device>(row.device),
    network: row.network,
    createdAt: row.created_at as Instant,
    lastSeenAt: row.last_seen_at as Instant,
  }));
}

/** Ends one session of that person; false when it is not theirs, or over. */
export async function revokeOneSession(
  queries: Queries,
  personId: PersonId,
  id: SessionId,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends every session of that person but the one with this secret. */
export async function revokeOtherSessions(
  queries: Queries,
  personId: PersonId,
  secretHash: string,
  at: Instant,
): Promise<void> {
  await queries
    .updateTable("session")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("secret_hash", "!=", secretHash)
    .where("revoked_at", "is", null)
    .execute();
}

/** Deletes sessions that ended before that moment, and returns how many. */
export async function deleteOldSessions(queries: Queries, before: Instant): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom("session")
    .where("expires_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
